"""The buttons on a concept's card: what can be done with it on the stage."""

from typing import Any

from dash import html

from conceptmap.model import Concept
from conceptmap.web.attributes import attributes
from conceptmap.web.icons import icon

__all__ = ["concept_actions", "concept_buttons", "copy_button"]

_ACTS = (
    ("focus-here", "focus", "Focus here", "Show only this and its neighbours (1, 2, 3)"),
    ("expand", "expand", "Neighbours", "Show its neighbours in this picture too (e)"),
    ("collapse", "collapse", "Fold neighbours", "Take its neighbours away again"),
    ("hide", "hide", "Hide", "Take it out of this picture (h)"),
    ("connect", "connect", "Connect to …", "How is it connected to another concept? (c)"),
    ("compare", "compare", "Compare with …", "What does it share with another concept?"),
)


def concept_actions(concept: Concept) -> html.Div:
    """All acts; the browser hides those that have no use in what is shown."""
    return html.Div([*concept_buttons(concept.id), copy_button()], className="card-actions")


def concept_buttons(of: str = "") -> list[html.Button]:
    """The acts on a concept as buttons; the browser fills in the concept where none is given."""
    return [
        html.Button(
            [icon(drawing), words, *_count(act)],
            type="button",
            title=hint,
            hidden=act == "collapse",
            **attributes(data_act=act, data_of=of),
        )
        for act, drawing, words, hint in _ACTS
    ]


def copy_button() -> html.Button:
    """Copies the address of what is shown."""
    words = "Copy a link to what you see"
    return html.Button(
        icon("link"),
        type="button",
        className="only-icon",
        title=words,
        **attributes(data_act="copy-link", aria_label=words),
    )


def _count(act: str) -> list[Any]:
    return [html.Span(className="count")] if act == "expand" else []
