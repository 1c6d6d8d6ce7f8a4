"""The bar over the stage: title, view picker, search, filters, and the page's own tools."""

from typing import Any

import dash_mantine_components as dmc
from dash import html

from conceptmap.model import ConceptMap
from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.icons import icon
from conceptmap.web.reading import PAGES

__all__ = ["bar"]

_IN_MORE = "Colours, pages, notes, link, help"


def bar(cm: ConceptMap) -> html.Header:
    """Build the bar for a map."""
    return html.Header(
        className="bar",
        children=[
            html.Span(cm.title or "Untitled map", className="bar-title", title=cm.title),
            _view_picker(cm),
            html.Div(
                id=ids.SEARCH,
                className="searchbox",
                **attributes(data_open="false", data_light="true"),
            ),
            html.Div(
                className="bar-tools",
                children=[
                    _opener(
                        ids.SEARCH,
                        [icon("search")],
                        "Search concepts (/)",
                        style="tool only-narrow",
                    ),
                    _list_button(),
                    _filter_button(),
                    _present_button(),
                    _export_button("tool only-wide"),
                    _opener(ids.MORE, [icon("more")], _IN_MORE, style="tool only-small"),
                    _more(),
                ],
            ),
        ],
    )


def _view_picker(cm: ConceptMap) -> Any:
    if len(cm.views) < 2:
        return html.Span(cm.title or "Untitled map", className="bar-title bar-title-narrow")
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


def _opener(
    panel: str,
    parts: list[Any],
    title: str,
    *,
    name: str = "",
    act: str = "panel",
    style: str = "tool",
) -> html.Button:
    """A button that opens a panel; ``name`` is what it is called where the title says more."""
    return html.Button(
        parts,
        type="button",
        className=style,
        title=title,
        **attributes(
            data_act=act,
            data_of=panel,
            aria_label=name or title,
            aria_expanded="false",
            aria_controls=panel,
        ),
    )


def _filter_button() -> html.Button:
    count = html.Span(className="tool-count", hidden=True, **attributes(data_filter_count=""))
    return _opener(
        ids.FILTERS,
        [icon("filter"), html.Span("Filter", className="tool-words"), count],
        "Show only some kinds, levels, links or sources",
        name="Filter",
    )


def _list_button() -> html.Button:
    return _opener(
        ids.LIST,
        [icon("list"), html.Span("List", className="tool-words")],
        "Read what is shown as text (l)",
        name="List",
        act="list",
    )


def _export_button(style: str) -> html.Button:
    return _opener(
        ids.EXPORT,
        [icon("export"), html.Span("Export", className="tool-words")],
        "Take the picture with you: image, PDF, slides, table",
        name="Export",
        act="export",
        style=style,
    )


def _notes_button() -> html.Button:
    count = html.Span(className="tool-count", hidden=True, **attributes(data_note_count=""))
    return _opener(
        ids.NOTES,
        [icon("note"), html.Span("My notes"), count],
        "My notes on this map",
        act="notes",
        style="tool tool-labelled",
    )


def _present_button() -> html.Button:
    return html.Button(
        [icon("present"), html.Span("Present", className="tool-words")],
        type="button",
        className="tool tool-present",
        title="Give a lecture from the map (P)",
        **attributes(data_act="present", aria_label="Present"),
    )


def _more() -> html.Div:
    """In the bar where there is room, in a panel of their own where there is not."""
    return html.Div(
        id=ids.MORE,
        className="more",
        **attributes(data_open="false", data_light="true"),
        children=[
            dmc.SegmentedControl(
                id=ids.control("theme"),
                value="auto",
                size="sm",
                data=[
                    {"value": "auto", "label": "Auto"},
                    {"value": "light", "label": "Light"},
                    {"value": "dark", "label": "Dark"},
                    {"value": "contrast", "label": "Contrast"},
                ],
                **attributes(aria_label="Colours"),
            ),
            _tool(
                "present",
                [icon("present"), html.Span("Present")],
                "Give a lecture from the map",
                style="tool tool-labelled only-narrow",
            ),
            _export_button("tool tool-labelled only-narrow"),
            *(_page(*row) for row in PAGES),
            _tool("drafting", [icon("tour"), html.Span("Make a tour")], "Make a tour of your own"),
            _notes_button(),
            _tool(
                "copy-link", [icon("link"), html.Span("Copy link")], "Copy a link to what you see"
            ),
            _tool("help", [icon("help"), html.Span("Help and keys")], "Help and shortcuts (?)"),
        ],
    )


def _tool(act: str, parts: list[Any], words: str, style: str = "tool tool-labelled") -> html.Button:
    return html.Button(
        parts,
        className=style,
        type="button",
        title=words,
        **attributes(data_act=act, aria_label=words),
    )


def _page(address: str, name: str, drawing: str, hint: str) -> html.A:
    """A page of words; the browser's module adds the place to come back to."""
    return html.A(
        [icon(drawing), html.Span(name)],
        href=address,
        className="tool tool-labelled",
        title=hint,
        **attributes(data_page=address, aria_label=name),
    )
