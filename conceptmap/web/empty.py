"""What the stage says when nothing is left to draw, and how to get something back."""

from dataclasses import replace
from typing import Any

from dash import html

from conceptmap.model import KINDS, LEVELS, LINK_TYPES, ORIGINS, ConceptMap
from conceptmap.view import FIELDS, ViewState, select
from conceptmap.web.facets import FACETS, active
from conceptmap.web.trail import setter

__all__ = ["nothing_left", "nothing_said"]

_NAMES = {
    "kinds": "Kind",
    "levels": "Level",
    "types": "Type of link",
    "origin": "Where it comes from",
    "contested": "Contested only",
    "source": "Source",
}


def nothing_said(state: ViewState) -> str:
    """Say in a few words why nothing is left."""
    if active(state):
        return "Nothing passes these filters"
    return "Everything here is hidden" if state.hidden else "This map has no concepts yet"


def nothing_left(cm: ConceptMap, state: ViewState) -> list[Any]:
    """Say which filters leave nothing, each with a button that drops it and what that brings."""
    filters = active(state)
    if not filters:
        return _nothing_shown(state)
    rows = [_loosen(cm, state, field) for field in filters]
    rows.sort(key=lambda row: -row[0])
    return [
        html.H2(nothing_said(state)),
        html.P("Drop one of them:" if len(rows) > 1 else "Drop it to see the picture again:"),
        html.Div([button for _, button in rows], className="empty-choices"),
        *([_clear()] if len(rows) > 1 else []),
    ]


def _clear() -> html.Button:
    return setter("Clear all filters", "empty-clear", dict.fromkeys(FACETS))


def _nothing_shown(state: ViewState) -> list[Any]:
    heading = html.H2(nothing_said(state))
    if not state.hidden:
        return [heading]
    button = setter("Show what was hidden", "empty-choice", {"hidden": None})
    return [heading, html.Div(button, className="empty-choices")]


def _loosen(cm: ConceptMap, state: ViewState, field: str) -> tuple[int, html.Button]:
    left = len(select(cm, replace(state, **{field: FIELDS[field].default})).concepts)
    several = "concept" if left == 1 else "concepts"
    shows = f"shows {left} {several}" if left else "not enough by itself"
    words = [html.B(_words(cm, state, field)), html.Span(shows)]
    return left, setter(words, "empty-choice", {field: None})


def _words(cm: ConceptMap, state: ViewState, field: str) -> str:
    if field == "contested":
        return _NAMES[field]
    value = getattr(state, field)
    names = [_label(cm, field, one) for one in (value if isinstance(value, tuple) else [value])]
    return f"{_NAMES[field]}: {', '.join(names)}"


def _label(cm: ConceptMap, field: str, value: str) -> str:
    if field == "source":
        return cm.references[value].short
    if field == "levels":
        return LEVELS[int(value)].label
    return {"kinds": KINDS, "types": LINK_TYPES, "origin": ORIGINS}[field][value].label
