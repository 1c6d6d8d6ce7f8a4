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
from conceptmap.web.chooser import chooser
from conceptmap.web.drafting import drafting_panel
from conceptmap.web.export_panel import export_panel
from conceptmap.web.filter_panel import filter_panel
from conceptmap.web.help import help_dialog
from conceptmap.web.intro import intro
from conceptmap.web.list_panel import list_panel
from conceptmap.web.markup import hollow, markup
from conceptmap.web.notes import notes_panel
from conceptmap.web.presenting import lecture, tours_menu
from conceptmap.web.stage_area import stage_area, stage_tools

__all__ = ["page"]

_FONT = "Inter, 'Noto Sans', 'Segoe UI', system-ui, sans-serif"


def page(cm: ConceptMap) -> dmc.MantineProvider:
    """Build the page for a map. Called for every load, so that it shows the map as it now is."""
    furniture: dict[str, Any] = {
        ids.FILTERS: filter_panel(cm),
        ids.LIST: list_panel(),
        ids.INTRO: intro(),
        ids.TOOLS: stage_tools(),
        ids.CHOOSER: chooser(),
        ids.LECTURE: lecture(),
        ids.TOURS: tours_menu(cm),
        ids.NOTES: notes_panel(),
        ids.DRAFTING: drafting_panel(),
        ids.HELP: help_dialog(),
    }
    return dmc.MantineProvider(
        id=ids.PROVIDER,
        theme={"fontFamily": _FONT, "headings": {"fontFamily": _FONT}, "primaryColor": "teal"},
        children=[
            *_stores(cm),
            _furniture(furniture),
            _grid(cm, {name: hollow(part) for name, part in furniture.items()}),
        ],
    )


def _grid(cm: ConceptMap, places: dict[str, html.Div]) -> html.Div:
    """All that is seen; ``places`` are filled by the browser's modules."""
    return html.Div(
        id=ids.PAGE,
        className="page",
        **attributes(data_card="closed"),
        children=[
            _skips(),
            bar(cm),
            places[ids.FILTERS],
            places[ids.DRAFTING],
            _edge(ids.FILTERS, "Width of the filters"),
            places[ids.LIST],
            _edge(ids.LIST, "Width of the list"),
            _headline(places[ids.INTRO]),
            stage_area(places[ids.TOOLS]),
            html.Aside(id=ids.CARD, className="card", **attributes(aria_label="Card")),
            _edge(ids.CARD, "Size of the card"),
            places[ids.CHOOSER],
            export_panel(cm),
            places[ids.LECTURE],
            places[ids.TOURS],
            places[ids.NOTES],
            places[ids.HELP],
            html.Div(id=ids.NOTICE, role="status"),
            html.Div(id=ids.SAID, className="unseen", role="status"),
        ],
    )


def _skips() -> html.Nav:
    """For the keyboard: the first stops of the page lead past the bar."""
    rows = (("to-map", "Go to the map"), ("list", "Read it as a list"))
    return html.Nav(
        [
            html.Button(words, type="button", className="tool", **attributes(data_act=act))
            for act, words in rows
        ],
        className="skips",
        **attributes(aria_label="Shortcuts"),
    )


def _headline(introduction: html.Div) -> html.Section:
    return html.Section(
        className="headline",
        **attributes(aria_label="What is shown"),
        children=[
            html.Div(id=ids.EYEBROW, className="eyebrow"),
            html.H1(id=ids.HEADLINE),
            introduction,
            html.Div(id=ids.CROWDED, className="crowded"),
        ],
    )


def _edge(panel: str, words: str) -> html.Section:
    """The edge of a panel, by which it is drawn wider or higher."""
    separator = html.Div(
        id=f"{panel}-edge",
        className="edge",
        role="separator",
        tabIndex=0,
        title="Drag for another size; double click for the usual one",
        **attributes(data_edge=panel, aria_label=words),
    )
    return html.Section(separator, className="edge-place", **attributes(aria_label=words))


def _furniture(parts: dict[str, Any]) -> dcc.Store:
    """What is put into the hollow parts once the page is there."""
    return dcc.Store(
        id=ids.FURNITURE, data={name: markup(part.children) for name, part in parts.items()}
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
        dcc.Store(id=ids.SELECTED),
        dcc.Store(id=ids.CARD_TEXT),
        dcc.Store(id=ids.FIELDS, data=rows),
        dcc.Store(id=ids.CATALOGUE, data=catalogue(cm)),
    ]
