"""What every card is made of: a head with title and close button, a body, rows of propositions."""

from collections.abc import Sequence
from typing import Any

from dash import html

from conceptmap.model import ConceptMap
from conceptmap.web.attributes import attributes
from conceptmap.web.closing import close_button

__all__ = ["body", "contested_mark", "head", "row", "section"]


def head(title: str, tags: Sequence[Any]) -> html.Div:
    """The tags, the title and the button that closes the card."""
    return html.Div(
        className="card-head",
        children=[
            html.Div(
                [
                    html.Div(list(tags), className="card-tags"),
                    html.H2(title, className="card-title", tabIndex=-1),
                ]
            ),
            close_button("Close card", "close-card"),
        ],
    )


def body(parts: Sequence[Any]) -> html.Div:
    """The parts that there are, one below the other."""
    return html.Div([part for part in parts if part is not None], className="card-body")


def section(title: Any, parts: Sequence[Any], count: int | None = None) -> html.Div:
    """Parts under a heading, with how many there are; a voice pauses before the number."""
    counted: list[Any] = []
    if count is not None:
        pause = html.Span(":", className="unseen")
        counted = [pause, " ", html.Span(str(count), className="count")]
    named: list[Any] = [html.H3([title, *counted]), *parts]
    return html.Div(named, className="section")


def row(cm: ConceptMap, link: str, select: str, hint: str) -> html.Div:
    """A proposition as a sentence that selects a mark, with the mark of what is contested."""
    sentence = html.Button(
        html.Span(cm.proposition(link)),
        type="button",
        className="proposition",
        title=hint,
        **attributes(data_select=select),
    )
    return html.Div([sentence, *contested_mark(cm, link)], className="proposition-row")


def contested_mark(cm: ConceptMap, link: str) -> list[html.Button]:
    """A button that says why a proposition is contested; none where it is not."""
    if not cm.is_contested(link):
        return []
    return [
        html.Button(
            "two views",
            type="button",
            className="badge-contested",
            title="Why this is contested",
            **attributes(data_select=f"link:{link}"),
        )
    ]
