"""`drawn`: the answer to a picture's request: the picture, and the words that stand around it."""

import base64
from dataclasses import replace
from typing import Any

from dash import html

from conceptmap.errors import ConceptMapError
from conceptmap.model import ConceptMap
from conceptmap.render.svg import legend_sample, render_svg
from conceptmap.view import (
    ASPECTS,
    THEMES,
    Arranger,
    Theme,
    ViewState,
    contradictions,
    draw_for_page,
    from_store,
    legend_of,
    line_samples,
    select,
    theme,
    to_store,
)
from conceptmap.web import ids
from conceptmap.web.desk import Desk
from conceptmap.web.empty import nothing_left
from conceptmap.web.facets import facets
from conceptmap.web.markup import markup
from conceptmap.web.trail import trail

__all__ = ["drawn"]

_BLANK = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 160 90">'
    '<g class="camera"/></svg>'
)
"""The picture of nothing: what is not there is said beside it."""


def drawn(desk: Desk, request: dict[str, Any]) -> dict[str, Any]:
    """Draw what the page asks for: ``{"state", "shape", "system"}``; nothing here raises.

    The answer repeats the request as ``of``: an answer may come when another one is wanted. Where
    something of the state means nothing in this map, ``understood`` is the state without that.
    """
    cm = desk.map
    state, findings = from_store(request.get("state"), cm)
    understood = to_store(state) if findings else None
    shape = str(request.get("shape"))
    shape = shape if shape in ASPECTS else "wide"
    if state.theme == "auto" and request.get("system") in THEMES:
        state = replace(state, theme=str(request["system"]))
    chosen = select(cm, state)
    try:
        svg = _drawn(cm, state, shape, desk.arranger) if chosen.concepts else _BLANK
    except ConceptMapError as error:
        return {"error": str(error), "words": _words(cm.title), "of": request}
    colours = theme(state.theme)
    rows = legend_of(cm, (cm.concepts[c].kind for c in chosen.concepts), line_samples(cm, chosen))
    title = chosen.focus_question or chosen.title or cm.title
    empty = [] if chosen.concepts else nothing_left(cm, state)
    return {
        "of": request,
        "understood": understood,
        "svg": svg,
        "view": state.view or next(iter(cm.views), ""),
        "concepts": list(chosen.concepts),
        "theme": colours.id,
        "notes": [*(finding.message for finding in findings), *contradictions(cm, state)],
        "title": chosen.title or cm.title,
        "more": dict(chosen.more),
        "facets": facets(cm, state, chosen),
        "words": _words(title, trail(cm, state, chosen), _legend(rows, colours), empty),
    }


def _words(title: str, line: Any = None, legend: Any = None, empty: Any = None) -> dict[str, str]:
    """What stands around the picture, by the ids of the places."""
    parts = {ids.HEADLINE: title, ids.EYEBROW: line, ids.LEGEND: legend, ids.EMPTY: empty}
    return {name: markup(part) for name, part in parts.items()}


def _drawn(cm: ConceptMap, state: ViewState, shape: str, arranger: Arranger) -> str:
    return render_svg(draw_for_page(cm, state, shape, arranger), for_page=True)


def _legend(rows: list[tuple[str, str]], colours: Theme) -> list[Any]:
    return [
        html.Span([html.Img(src=_sample(name, colours), alt=""), words], className="legend-item")
        for name, words in rows
    ]


def _sample(name: str, colours: Theme) -> str:
    drawn = legend_sample(name, colours, 24, 14)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="28" height="18" viewBox="-14 -9 28 18">'
        f"{drawn}</svg>"
    )
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
