"""The trail over the headline: the steps that lead to what is shown, each a click back."""

import json
from typing import Any

from dash import html

from conceptmap.model import ConceptMap
from conceptmap.view import Selection, ViewState, shown_step, shown_view
from conceptmap.web.attributes import attributes
from conceptmap.web.icons import icon

__all__ = ["setter", "size_of", "trail"]

_DIRECTIONS = (("both", "both ways"), ("out", "outgoing"), ("in", "incoming"))
_NOTHING = {"focus": None, "path": None, "compared": None, "expanded": None, "hidden": None}

_LEFT = {"tour": None, "step": None, "reveal": None}


def setter(words: Any, style: str, values: dict[str, Any], **more: str) -> html.Button:
    """A button that sets fields of the view state; ``more`` are attributes, as `attributes` has."""
    return html.Button(
        words, type="button", className=style, **attributes(data_set=json.dumps(values), **more)
    )


def trail(
    cm: ConceptMap, state: ViewState, chosen: Selection, name: str = "Steps to this picture"
) -> list[Any]:
    """Build the line: where one is, how one came here, and how much is shown."""
    home, place = _home(cm, state)
    steps = _steps(cm, state)
    if not steps:
        parts = [home, size_of(chosen)]
        line: list[Any] = [
            html.Span(" · ".join(part for part in parts if part), className="crumb-here")
        ]
        return [*line, setter("Leave the tour", "trail-button", _LEFT)] if state.tour else line
    crumbs: list[Any] = [
        setter(home or "The whole map", "crumb", _NOTHING, title=f"Back to the {place}")
    ]
    for nth, (words, values) in enumerate(steps):
        crumbs.append(html.Span("›", className="crumb-arrow", **attributes(aria_hidden="true")))
        last = nth == len(steps) - 1
        crumbs.append(
            html.Span(words, className="crumb-here", **attributes(aria_current="step"))
            if last
            else setter(words, "crumb", values, title="Back to this step")
        )
    line = [html.Nav(crumbs, className="crumbs", **attributes(aria_label=name))]
    if _is_focused(state):
        line += [_depths(state), _directions(state)]
    line += _hidden(state)
    return [*line, _back(place), html.Span(size_of(chosen), className="trail-size")]


def _home(cm: ConceptMap, state: ViewState) -> tuple[str, str]:
    """What one comes back to, and what that is called."""
    if shown_step(cm, state):
        tour = cm.tours[state.tour]
        return f"{tour.title}, step {state.step} of {len(tour.steps)}", "step"
    view = shown_view(cm, state)
    return view.title if view else "", "view"


def _is_focused(state: ViewState) -> bool:
    return bool(state.focus) and len(state.path) < 2 and len(state.compared) < 2


def _steps(cm: ConceptMap, state: ViewState) -> list[tuple[str, dict[str, Any]]]:
    """Each step's words, and the fields that go back to it."""
    steps: list[tuple[str, dict[str, Any]]] = []
    plain = {"expanded": None, "hidden": None}
    if len(state.path) >= 2:
        steps.append((" – ".join(_labels(cm, state.path[:2])), plain))
    elif len(state.compared) >= 2:
        steps.append((" · ".join(_labels(cm, state.compared[:3])), plain))
    elif state.focus in cm.concepts:
        far = "1 step" if state.depth == "1" else f"{state.depth} steps"
        steps.append((f"{cm.concepts[state.focus].label} ({far})", plain))
    for place, label in enumerate(_labels(cm, state.expanded), start=1):
        steps.append((f"+ {label}", {"expanded": list(state.expanded[:place])}))
    if state.hidden and not steps:
        steps.append((f"{len(state.hidden)} hidden", {}))
    return steps


def _labels(cm: ConceptMap, names: tuple[str, ...]) -> list[str]:
    return [cm.concepts[name].label for name in names if name in cm.concepts]


def _depths(state: ViewState) -> html.Span:
    return _choice(
        "Steps",
        [(depth, depth, f"{depth} steps around it (key {depth})") for depth in "123"],
        "depth",
        state.depth,
    )


def _directions(state: ViewState) -> html.Span:
    rows = [(name, words, f"Follow links {words}") for name, words in _DIRECTIONS]
    return _choice("Direction", rows, "direction", state.direction)


def _choice(name: str, rows: list[tuple[str, str, str]], field: str, now: str) -> html.Span:
    return html.Span(
        className="choice",
        role="group",
        **attributes(aria_label=name),
        children=[
            setter(
                words,
                "choice-one",
                {field: value},
                title=hint,
                aria_pressed=str(value == now).lower(),
            )
            for value, words, hint in rows
        ],
    )


def _hidden(state: ViewState) -> list[Any]:
    if not state.hidden:
        return []
    words = f"Show {len(state.hidden)} hidden"
    return [setter(words, "trail-button", {"hidden": None}, title="Show what was hidden again")]


def _back(place: str) -> html.Button:
    return setter([icon("close"), f"Back to the {place}"], "trail-button", _NOTHING)


def size_of(chosen: Selection) -> str:
    """How much is shown, in words."""
    counts = f"{_many(len(chosen.concepts), 'concept')}, {_many(len(chosen.links), 'proposition')}"
    if not chosen.left_out:
        return counts
    several = "concepts are" if chosen.left_out > 1 else "concept is"
    return f"{counts}; {chosen.left_out} more {several} not shown: too many to read at once"


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
