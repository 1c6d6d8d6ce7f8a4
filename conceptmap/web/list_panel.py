"""The map as text: the panel beside the stage that lists what is shown.

Its rows and the field over them are made by the browser's modules (``_list.mjs``) from what comes
with each picture; here is what stays the same around them.
"""

from typing import Any

from dash import html

from conceptmap.web import ids
from conceptmap.web.actions import concept_buttons
from conceptmap.web.attributes import attributes
from conceptmap.web.icons import icon
from conceptmap.web.list_changes import list_changes

__all__ = ["list_panel"]

_GROUPS = (
    ("concept", "Concepts", "Each concept with the sentences that begin at it"),
    ("kind", "Kinds", "The same under the kinds of concept"),
    ("type", "Links", "The sentences under the types of link"),
)
_ORDERS = (("map", "Map order"), ("name", "A to Z"), ("links", "Most connected"))


def list_panel() -> html.Div:
    """Build the panel, closed and without rows."""
    return html.Div(
        id=ids.LIST,
        className="list",
        role="region",
        **attributes(
            aria_label="The map as text", data_open="false", data_beside="", data_stays=""
        ),
        children=[
            _head(),
            _tools(),
            html.P(className="list-nothing", hidden=True),
            html.Div(id=ids.LIST_EMPTY, className="list-empty"),
            html.Div(className="list-body"),
            html.Template([*concept_buttons(), _read_card()]),
        ],
    )


def _head() -> html.Div:
    return html.Div(
        className="filters-head list-head",
        children=[
            html.H2("The map as text", tabIndex=-1),
            html.Button(
                [icon("close"), html.Span("Map", className="only-narrow")],
                type="button",
                className="close list-close",
                **attributes(data_act="panel", data_of=ids.LIST, aria_label="Close the list"),
            ),
        ],
    )


def _tools() -> html.Div:
    return html.Div(
        className="list-tools",
        children=[
            html.Div(id=ids.LIST_TRAIL, className="list-trail"),
            html.Div(className="list-find"),
            html.Div(
                className="list-choices",
                children=[
                    html.Div(
                        [_group(*row) for row in _GROUPS],
                        className="choice",
                        role="group",
                        **attributes(aria_label="Grouped by"),
                    ),
                    _orders(),
                ],
            ),
            list_changes(),
        ],
    )


def _group(name: str, words: str, hint: str) -> html.Button:
    return html.Button(
        words,
        type="button",
        className="choice-one",
        title=hint,
        **attributes(data_list_group=name, aria_pressed="false"),
    )


def _orders() -> Any:
    rows = [html.Option(words, value=name) for name, words in _ORDERS]
    chosen = html.Select(rows, className="list-orders", **attributes(aria_label="Order"))
    return html.Span(chosen, className="list-select")


def _read_card() -> html.Button:
    return html.Button(
        [icon("card"), html.Span("Read its card")],
        type="button",
        **attributes(data_act="read-card"),
    )
