"""The panel in which a tour is made. The browser's modules fill its list."""

from typing import Any

from dash import html

from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.closing import close_button
from conceptmap.web.icons import icon

__all__ = ["drafting_panel"]


def drafting_panel() -> html.Div:
    """Build the panel, closed; it stands beside the map, so that one explores and adds."""
    return html.Div(
        id=ids.DRAFTING,
        className="filters drafting",
        role="region",
        **attributes(data_open="false", aria_label="Make a tour"),
        children=[
            html.Div(
                [html.H2("Make a tour"), close_button("Close the tour", "drafting")],
                className="filters-head",
            ),
            html.P(
                "Show a picture, add it, go on exploring. The tour is kept in this browser until "
                "you take it along.",
                className="draft-lead",
            ),
            _field("Title", "title", "What the lecture is called"),
            _field("Question", "focus_question", "What it answers"),
            html.Button(
                [icon("plus"), html.Span("Add this picture as a step")],
                type="button",
                className="draft-add",
                **attributes(data_act="draft-add"),
            ),
            html.P(className="draft-fits", role="status"),
            html.Ol(className="draft-steps"),
            _tools(),
            html.P(className="draft-said", role="status"),
            html.P(className="draft-where"),
        ],
    )


def _tools() -> html.Div:
    return html.Div(
        className="draft-tools",
        children=[
            html.Button(
                "Save",
                type="button",
                className="draft-save",
                hidden=True,
                **attributes(data_act="draft-save"),
            ),
            _act([icon("undo"), "Undo"], "draft-undo"),
            _act([icon("export"), "Download tour file"], "draft-download"),
            _act("Start anew", "draft-clear"),
        ],
    )


def _field(words: str, name: str, hint: str) -> html.Label:
    return html.Label(
        [
            html.Span(words),
            html.Textarea(
                rows=1, className="draft-text", placeholder=hint, **attributes(data_draft=name)
            ),
        ],
        className="draft-field",
    )


def _act(words: Any, act: str) -> html.Button:
    return html.Button(words, type="button", className="tool", **attributes(data_act=act))
