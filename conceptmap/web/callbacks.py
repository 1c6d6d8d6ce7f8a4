"""Callbacks: thin. Each decodes, calls one pure function of the house, and encodes."""

import base64
from dataclasses import replace
from typing import Any

from dash import ALL, Dash, Input, Output, State, html
from dash.dependencies import ClientsideFunction

from conceptmap.errors import ConceptMapError
from conceptmap.render.svg import legend_sample, render_svg
from conceptmap.view import (
    ASPECTS,
    Selection,
    Theme,
    draw_for_page,
    from_store,
    legend_of,
    line_samples,
    select,
)
from conceptmap.web import ids
from conceptmap.web.card import card
from conceptmap.web.desk import Desk

__all__ = ["register"]

_CONTROLS: Any = {"type": "control", "field": ALL}


def register(app: Dash, desk: Desk) -> None:
    """Register every callback of the page on one app."""
    _register_browser(app)

    @app.callback(
        Output(ids.SCENE, "data"),
        Output(ids.EYEBROW, "children"),
        Output(ids.HEADLINE, "children"),
        Output(ids.LEGEND, "children"),
        Input(ids.PICTURE, "data"),
        prevent_initial_call=True,
    )
    def picture(request: Any) -> tuple[Any, ...]:
        return _picture(desk, request if isinstance(request, dict) else {})

    @app.callback(
        Output(ids.CARD, "children"), Input(ids.SELECTED, "data"), prevent_initial_call=True
    )
    def show_card(selected: Any) -> list[Any]:
        return card(desk.map, selected if isinstance(selected, str) else "")


def _register_browser(app: Dash) -> None:
    """The clientside ones; what they do is said at the top of the browser's entry module."""
    browser: Any = app.clientside_callback
    browser(
        ClientsideFunction("conceptmap", "reduce"),
        Output(ids.VIEW, "data"),
        Output(_CONTROLS, "value"),
        Input(ids.BELL, "data"),
        Input(_CONTROLS, "value"),
        State(ids.FIELDS, "data"),
        State(ids.VIEW, "data"),
    )
    browser(
        ClientsideFunction("conceptmap", "requests"),
        Output(ids.PICTURE, "data"),
        Output(ids.SELECTED, "data"),
        Output(ids.PROVIDER, "forceColorScheme"),
        Input(ids.VIEW, "data"),
        Input(ids.ENVIRONMENT, "data"),
        State(ids.FIELDS, "data"),
        State(ids.PICTURE, "data"),
        State(ids.SELECTED, "data"),
    )
    browser(ClientsideFunction("conceptmap", "show"), Input(ids.SCENE, "data"))
    browser(ClientsideFunction("conceptmap", "catalogue"), Input(ids.CATALOGUE, "data"))


def _picture(desk: Desk, request: dict[str, Any]) -> tuple[Any, ...]:
    cm = desk.map
    state, findings = from_store(request.get("state"), cm)
    shape = str(request.get("shape"))
    shape = shape if shape in ASPECTS else "wide"
    if state.theme == "auto" and request.get("dark") is True:
        state = replace(state, theme="dark")
    try:
        scene = draw_for_page(cm, state, shape, desk.arranger)
    except ConceptMapError as error:
        return {"error": str(error)}, "", cm.title, []
    chosen = select(cm, state)
    rows = legend_of(cm, (cm.concepts[c].kind for c in chosen.concepts), line_samples(cm, chosen))
    data = {
        "svg": render_svg(scene, for_page=True),
        "view": state.view or next(iter(cm.views), ""),
        "concepts": list(chosen.concepts),
        "theme": scene.theme.id,
        "notes": [finding.message for finding in findings],
    }
    return data, _eyebrow(chosen), scene.title, _legend(rows, scene.theme)


def _eyebrow(chosen: Selection) -> str:
    counts = f"{len(chosen.concepts)} concepts, {len(chosen.links)} propositions"
    return f"{chosen.title} · {counts}" if chosen.title else counts


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
