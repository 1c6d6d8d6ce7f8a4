"""What the page says where a picture holds more than can be read at once, and what it offers."""

from typing import Any

from dash import html

from conceptmap.layout import Arrangement
from conceptmap.layout.crowding import crowding
from conceptmap.model import ConceptMap
from conceptmap.view import Selection, ViewState, parts_of, problem_of
from conceptmap.web.attributes import attributes
from conceptmap.web.trail import setter

__all__ = ["crowded"]

MOST_PARTS = 12
"""So many parts are offered at most; a map with more is better searched."""


def crowded(
    cm: ConceptMap, state: ViewState, chosen: Selection, arrangement: Arrangement
) -> list[Any]:
    """Say that a picture cannot be read at once and offer its parts; nothing where it can be.

    Where a part is shown, the other parts and the whole are offered.
    """
    if state.tour or state.focus or state.path or state.compared:
        return []
    if state.part:
        return [_choices(cm, state, "Part")]
    problem = problem_of(cm, chosen, arrangement.width / arrangement.height, state)
    found = crowding(problem, arrangement)
    if found is None:
        return []
    counts = f"{len(chosen.concepts)} concepts and {len(chosen.links)} propositions"
    return [html.P(f"{counts}: {found}."), _choices(cm, state, "Look at a part")]


def _choices(cm: ConceptMap, state: ViewState, name: str) -> html.Div:
    found = parts_of(cm, state)
    whole = [_choice("All of it", "", not state.part)] if state.part else []
    few = 1 < len(found) <= MOST_PARTS
    rows = [
        _choice(cm.concepts[part].label, part, state.part in concepts, len(concepts))
        for part, concepts in found.items()
        if few
    ]
    label = html.Span(
        name if few else "Search, or filter, to see a part.", className="crowded-name"
    )
    return html.Div([label, *whole, *rows], className="crowded-parts", role="group")


def _choice(words: str, part: str, now: bool, count: int = 0) -> html.Button:
    size = [html.Span(f" {count}", **attributes(aria_label=f"{count} concepts"))] if count else []
    pressed = {"aria_pressed": str(now).lower()}
    return setter([words, *size], "crowded-part", {"part": part or None}, **pressed)
