"""The buttons on a concept's card: what can be done with it on the stage."""

from typing import Any

from dash import html

from conceptmap.model import Concept
from conceptmap.web.attributes import attributes
from conceptmap.web.icons import icon

__all__ = ["concept_actions", "copy_button"]

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
    buttons = [
        html.Button(
            [icon(drawing), words, *_count(act)],
            type="button",
            title=hint,
            hidden=act == "collapse",
            **attributes(data_act=act, data_of=concept.id),
        )
        for act, drawing, words, hint in _ACTS
    ]
    return html.Div([*buttons, copy_button()], className="card-actions")


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
