"""What the list has to change the picture with, beside its rows: the trail, undo, tours, layout."""

import json
from typing import Any

from dash import html

from conceptmap.analysis import paths
from conceptmap.layout.layouts import LAYOUTS
from conceptmap.model import ConceptMap
from conceptmap.view import Selection, ViewState
from conceptmap.web.attributes import attributes
from conceptmap.web.icons import icon
from conceptmap.web.trail import setter, trail

__all__ = ["list_changes", "list_trail"]

_ACTS = (
    ("undo", "undo", "Undo"),
    ("redo", "redo", "Redo"),
    ("tidy", "fit", "Tidy"),
    ("present", "present", "Tours"),
)


def list_trail(cm: ConceptMap, state: ViewState, chosen: Selection, strip: Any) -> list[Any]:
    """Build the line over the list: the trail, the next way of a connection, the parts."""
    line = trail(cm, state, chosen, "Steps to this list")
    ways = len(paths(cm, state.path[0], state.path[1])) if len(state.path) >= 2 else 0
    if ways > 1:
        another = {"way": str(int(state.way) % ways + 1)}
        line.append(setter([icon("redo"), "Another way"], "trail-button", another))
    return [*line, html.Div(strip, className="list-parts")] if strip else line


def list_changes() -> html.Details:
    """Build what opens below the list's choices; the browser marks what is chosen."""
    return html.Details(
        className="list-changes",
        children=[
            html.Summary("Change the picture"),
            html.Div([_act(*row) for row in _ACTS], className="list-acts"),
            html.Div(
                [_layout(row.id, row.label) for row in LAYOUTS.values()],
                className="list-acts",
                role="radiogroup",
                **attributes(aria_label="Layout"),
            ),
        ],
    )


def _act(act: str, drawing: str, words: str) -> html.Button:
    return html.Button(
        [icon(drawing), words],
        type="button",
        className="trail-button",
        hidden=act == "tidy",
        **attributes(data_act=act),
    )


def _layout(name: str, words: str) -> html.Button:
    return html.Button(
        [icon(f"layout-{name}"), words],
        type="button",
        className="trail-button",
        role="radio",
        **attributes(
            data_set=json.dumps({"layout": name}),
            data_choice="layout",
            data_value=name,
            aria_checked="false",
        ),
    )
