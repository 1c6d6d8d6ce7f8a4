"""The filter panel: a chip for each kind, level, type of link, origin and source of a map.

The panel never changes while a map is shown; the browser marks what is chosen and fills in how
many concepts or propositions each chip would leave.
"""

from collections.abc import Iterable
from typing import Any

from dash import html

from conceptmap.model import KINDS, LEVELS, LINK_TYPES, ORIGINS, ConceptMap
from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.closing import close_button
from conceptmap.web.facets import FACETS, cited
from conceptmap.web.trail import setter

__all__ = ["filter_panel"]

Row = tuple[str, Any]


def filter_panel(cm: ConceptMap) -> html.Div:
    """Build the panel for a map; a group with a single chip would not choose anything."""
    concepts, links = list(cm.concepts.values()), list(cm.links.values())
    origins = {concept.origin for concept in concepts} | {link.origin for link in links}
    contested = any(cm.is_contested(link.id) for link in links)
    groups = (
        _group("Kind of concept", "kinds", _kinds({concept.kind for concept in concepts})),
        _group("Level", "levels", _levels({concept.level for concept in concepts})),
        _group("Type of link", "types", _types({link.type for link in links})),
        _group(
            "Where it comes from",
            "origin",
            [(n, t.label) for n, t in ORIGINS.items() if n in origins],
        ),
        _group("Dispute", "contested", [("only", "Contested only")] if contested else [], least=1),
        _sources(cm),
    )
    return html.Div(
        id=ids.FILTERS,
        className="filters",
        role="region",
        **attributes(aria_label="Filters", data_open="false"),
        children=[_head(), *[group for group in groups if group]],
    )


def clear_values() -> dict[str, None]:
    """The fields of all filters, at their defaults."""
    return dict.fromkeys(FACETS)


def _head() -> html.Div:
    return html.Div(
        className="filters-head",
        children=[
            html.H2("Filter"),
            setter(
                "Clear all",
                "filters-clear",
                clear_values(),
                data_clear_filters="",
                aria_disabled="true",
            ),
            close_button("Close filters", "panel", ids.FILTERS),
        ],
    )


def _kinds(used: set[str]) -> list[Row]:
    return [
        (name, [html.Span(className="kind-mark", **attributes(data_kind=name)), term.label])
        for name, term in KINDS.items()
        if name in used
    ]


def _levels(used: set[int]) -> list[Row]:
    return [(str(name), term.label) for name, term in LEVELS.items() if name in used]


def _types(used: set[str]) -> list[Row]:
    return [(name, term.label) for name, term in LINK_TYPES.items() if name in used]


def _sources(cm: ConceptMap) -> html.Fieldset | None:
    """A list to search in: maps rest on many sources."""
    rows = cited(cm)
    if not rows:
        return None
    chips = [_chip("source", ref.id, ref.short, title=ref.title) for ref in rows]
    find = attributes(data_find="Find an author, a year, a title")
    return html.Fieldset(
        [
            html.Legend("Source"),
            html.Div(className="filter-find", **find),
            html.Div(chips, className="filter-chips filter-chips-long"),
        ],
        className="filter",
    )


def _group(title: str, field: str, rows: Iterable[Row], least: int = 2) -> html.Fieldset | None:
    chips = [_chip(field, value, words) for value, words in rows]
    if len(chips) < least:
        return None
    return html.Fieldset(
        [html.Legend(title), html.Div(chips, className="filter-chips")], className="filter"
    )


def _chip(field: str, value: str, words: Any, title: str | None = None) -> html.Button:
    parts = words if isinstance(words, list) else [words]
    return html.Button(
        [*parts, html.Span(className="chip-count")],
        type="button",
        className="filter-chip",
        title=title,
        **attributes(data_toggle=field, data_value=value, aria_pressed="false"),
    )
