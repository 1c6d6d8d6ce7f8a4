"""The page: a stage that fills the window, and around it only what helps."""

from dataclasses import asdict
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from conceptmap.model import ConceptMap
from conceptmap.view import FIELDS
from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.catalogue import catalogue
from conceptmap.web.help import help_dialog

__all__ = ["page"]

_FONT = "Inter, 'Noto Sans', 'Segoe UI', system-ui, sans-serif"


def page(cm: ConceptMap) -> dmc.MantineProvider:
    """Build the page for a map. Called for every load, so that it shows the map as it now is."""
    return dmc.MantineProvider(
        id=ids.PROVIDER,
        theme={"fontFamily": _FONT, "headings": {"fontFamily": _FONT}, "primaryColor": "teal"},
        children=[
            *_stores(cm),
            html.Div(
                id=ids.PAGE,
                className="page",
                **attributes(data_card="closed"),
                children=[
                    _bar(cm),
                    html.Div(
                        className="headline",
                        children=[
                            html.P(id=ids.EYEBROW, className="eyebrow"),
                            html.H1(cm.focus_question or cm.title, id=ids.HEADLINE),
                        ],
                    ),
                    html.Main(
                        className="stage-area",
                        children=[
                            html.Div(id=ids.STAGE, **attributes(data_state="loading")),
                            html.Div(id=ids.LEGEND, className="legend", role="note"),
                            _zoom(),
                        ],
                    ),
                    html.Aside(id=ids.CARD, className="card", **attributes(aria_label="Card")),
                    help_dialog(),
                    html.Div(id=ids.NOTICE, role="status", hidden=True),
                ],
            ),
        ],
    )


def _stores(cm: ConceptMap) -> list[Any]:
    rows = [{**asdict(row), "default": row.default} for row in FIELDS.values()]
    for row in rows:
        if row["name"] == "view":
            row["default"] = next(iter(cm.views), "")
    return [
        dcc.Store(id=ids.VIEW, data={}),
        dcc.Store(id=ids.BELL),
        dcc.Store(id=ids.ENVIRONMENT),
        dcc.Store(id=ids.PICTURE),
        dcc.Store(id=ids.SELECTED),
        dcc.Store(id=ids.SCENE),
        dcc.Store(id=ids.FIELDS, data=rows),
        dcc.Store(id=ids.CATALOGUE, data=catalogue(cm)),
    ]


def _bar(cm: ConceptMap) -> html.Header:
    return html.Header(
        className="bar",
        children=[
            html.Span(cm.title or "Untitled map", className="bar-title", title=cm.title),
            _view_picker(cm),
            html.Div(id=ids.SEARCH, className="search"),
            html.Div(
                className="bar-tools",
                children=[
                    dmc.SegmentedControl(
                        id=ids.control("theme"),
                        value="auto",
                        size="sm",
                        data=[
                            {"value": "auto", "label": "Auto"},
                            {"value": "light", "label": "Light"},
                            {"value": "dark", "label": "Dark"},
                        ],
                        **attributes(aria_label="Colours"),
                    ),
                    html.Button(
                        "?",
                        className="tool",
                        type="button",
                        title="Help and shortcuts (?)",
                        **attributes(data_act="help", aria_label="Help and shortcuts"),
                    ),
                ],
            ),
        ],
    )


def _view_picker(cm: ConceptMap) -> Any:
    if len(cm.views) < 2:
        return html.Span()
    first = next(iter(cm.views))
    return dmc.Select(
        id=ids.control("view"),
        value=first,
        data=[{"value": view.id, "label": view.title} for view in cm.views.values()],
        allowDeselect=False,
        className="view-picker",
        size="sm",
        maxDropdownHeight=480,
        comboboxProps={"width": "max-content", "position": "bottom-start"},
        **attributes(aria_label="View"),
    )


def _zoom() -> html.Div:
    buttons = (
        ("zoom-out", "−", "Zoom out (-)"),
        ("zoom-in", "+", "Zoom in (+)"),
        ("fit", "Fit", "Fit the map to the window (0)"),
        ("tidy", "Tidy", "Put dragged concepts back (t)"),
    )
    return html.Div(
        className="zoom",
        role="group",
        **attributes(aria_label="Zoom"),
        children=[
            html.Button(
                words, type="button", title=hint, **attributes(data_act=act, aria_label=hint)
            )
            for act, words, hint in buttons
        ],
    )
