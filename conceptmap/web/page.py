"""The page: a stage that fills the window, and around it only what helps."""

from dataclasses import asdict
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from conceptmap.model import ConceptMap
from conceptmap.view import FIELDS
from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.bar import bar
from conceptmap.web.catalogue import catalogue
from conceptmap.web.export_panel import export_panel
from conceptmap.web.filter_panel import filter_panel
from conceptmap.web.help import help_dialog
from conceptmap.web.icons import icon

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
                    bar(cm),
                    filter_panel(cm),
                    html.Div(
                        className="headline",
                        children=[
                            html.Div(id=ids.EYEBROW, className="eyebrow"),
                            html.H1(cm.focus_question or cm.title, id=ids.HEADLINE),
                        ],
                    ),
                    _stage_area(),
                    html.Aside(id=ids.CARD, className="card", **attributes(aria_label="Card")),
                    _chooser(),
                    export_panel(),
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


def _stage_area() -> html.Main:
    return html.Main(
        className="stage-area",
        children=[
            html.Div(id=ids.STAGE, **attributes(data_state="loading", aria_busy="true")),
            html.Div(id=ids.EMPTY, className="empty", role="status"),
            html.Div(
                className="legend-area",
                **attributes(data_open="false", data_light="true"),
                id=ids.LEGEND_AREA,
                children=html.Div(id=ids.LEGEND, className="legend", role="note"),
            ),
            html.Div(className="stage-tools", children=[_legend_button(), _history(), _zoom()]),
        ],
    )


def _legend_button() -> html.Button:
    return html.Button(
        [icon("legend"), html.Span("Legend")],
        type="button",
        className="tool only-narrow",
        **attributes(
            data_act="panel",
            data_of=ids.LEGEND_AREA,
            aria_label="Legend",
            aria_expanded="false",
            aria_controls=ids.LEGEND_AREA,
        ),
    )


def _history() -> html.Div:
    return _group(
        "History", (("undo", "undo", "Undo (Ctrl+Z)"), ("redo", "redo", "Redo (Shift+Ctrl+Z)"))
    )


def _zoom() -> html.Div:
    group = _group(
        "Zoom",
        (
            ("zoom-out", "minus", "Zoom out (-)"),
            ("zoom-in", "plus", "Zoom in (+)"),
            ("fit", "fit", "Fit the map to the window (0)"),
        ),
    )
    hint = "Put dragged concepts back (t)"
    tidy = html.Button(
        "Tidy",
        type="button",
        title=hint,
        hidden=True,
        **attributes(data_act="tidy", aria_label=hint),
    )
    group.children = [*group.children, tidy]
    return group


def _group(name: str, rows: tuple[tuple[str, str, str], ...]) -> html.Div:
    return html.Div(
        className="zoom",
        role="group",
        **attributes(aria_label=name),
        children=[
            html.Button(
                icon(drawing),
                type="button",
                title=hint,
                **attributes(data_act=act, aria_label=hint),
            )
            for act, drawing, hint in rows
        ],
    )


def _chooser() -> html.Div:
    """Where the other end of a connection or comparison is chosen; hidden until it is asked for."""
    return html.Div(
        id=ids.CHOOSER,
        className="chooser",
        role="dialog",
        hidden=True,
        **attributes(aria_labelledby="chooser-title"),
        children=[
            html.Div(
                className="card-head",
                children=[
                    html.H2("Choose a concept", id="chooser-title"),
                    html.Button(
                        icon("close"),
                        type="button",
                        className="close",
                        **attributes(data_act="close-chooser", aria_label="Close"),
                    ),
                ],
            ),
            html.Div(className="searchbox"),
            html.P("Type a name, or choose a concept on the map.", className="chooser-hint"),
        ],
    )
