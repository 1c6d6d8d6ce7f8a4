"""A map drawn on demand: as a Plotly figure, and as what a notebook shows of it."""

import json
from functools import cache
from typing import Any

from conceptmap.errors import UnknownNameError
from conceptmap.export import arranger_for
from conceptmap.model import ConceptMap
from conceptmap.render.bare import bare
from conceptmap.render.deck import Deck, Options, Picture
from conceptmap.render.figure import figure
from conceptmap.render.svg_file import render_svg_file
from conceptmap.view import Arranger, Frame, Scene, ViewState, draw

__all__ = ["mime_bundle", "to_plotly"]

_PLOTLY, _SVG, _TEXT = "application/vnd.plotly.v1+json", "image/svg+xml", "text/plain"
_SIZE = (1200, 720)


def to_plotly(cm: ConceptMap, view: str, theme: str, size: tuple[int, int]) -> Any:
    """Draw a view; see `ConceptMap.to_plotly`."""
    scene = _scene(cm, ViewState(view=view, theme=theme), Frame(*size))
    return figure(cm, bare(scene, legend=False))


def mime_bundle(cm: ConceptMap) -> dict[str, Any]:
    """What a notebook may show of a map's first view: a Plotly figure, an SVG, a line of text."""
    deck = Deck(cm, (Picture("map", _scene(cm, ViewState(), Frame(*_SIZE))),))
    counts = f"{len(cm.concepts)} concepts, {len(cm.links)} links"
    return {
        _PLOTLY: json.loads(to_plotly(cm, "", "light", _SIZE).to_json()),
        _SVG: render_svg_file(deck, Options()).decode(),
        _TEXT: f"ConceptMap {cm.title!r}: {counts}",
    }


def _scene(cm: ConceptMap, state: ViewState, frame: Frame) -> Scene:
    if state.view and state.view not in cm.views:
        raise UnknownNameError("view", state.view, cm.views or ["(this map has no named views)"])
    return draw(cm, state, frame, _arranger())


@cache
def _arranger() -> Arranger:
    """One for all: arrangements are known by what they arrange."""
    return arranger_for(None)
