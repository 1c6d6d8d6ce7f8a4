"""Callbacks: thin. Each decodes, calls one pure function of the house, and encodes."""

from typing import Any

from dash import ALL, Dash, Input, Output, State
from dash.dependencies import ClientsideFunction

from conceptmap.web import ids
from conceptmap.web.card import card
from conceptmap.web.desk import Desk
from conceptmap.web.markup import markup

__all__ = ["register"]

_CONTROLS: Any = {"type": "control", "field": ALL}


def register(app: Dash, desk: Desk) -> None:
    """Register every callback of the page on one app."""
    _register_browser(app)

    @app.callback(
        Output(ids.CARD_TEXT, "data"), Input(ids.SELECTED, "data"), prevent_initial_call=True
    )
    def show_card(request: Any) -> dict[str, Any]:
        about = request if isinstance(request, dict) else {}
        desk.expect()
        return {"about": about, "text": markup(card(desk.map, about))}


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
        Output(ids.SELECTED, "data"),
        Output(ids.PROVIDER, "forceColorScheme"),
        Input(ids.VIEW, "data"),
        Input(ids.ENVIRONMENT, "data"),
        State(ids.FIELDS, "data"),
        State(ids.SELECTED, "data"),
    )
    browser(ClientsideFunction("conceptmap", "fill"), Input(ids.CARD_TEXT, "data"))
    browser(ClientsideFunction("conceptmap", "furnish"), Input(ids.FURNITURE, "data"))
    browser(ClientsideFunction("conceptmap", "catalogue"), Input(ids.CATALOGUE, "data"))
