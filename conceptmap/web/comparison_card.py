"""The card of a comparison: what concepts share, side by side, and what is distinct to each."""

from collections.abc import Iterable
from typing import Any

from dash import html

from conceptmap.analysis import Comparison, Shared, compare
from conceptmap.model import ConceptMap
from conceptmap.web.actions import copy_button
from conceptmap.web.attributes import attributes
from conceptmap.web.card_frame import body, contested_mark, head, row, section
from conceptmap.web.icons import icon
from conceptmap.web.trail import setter

__all__ = ["comparison_card"]

_MOST = 3


def comparison_card(cm: ConceptMap, concepts: tuple[str, ...]) -> list[Any]:
    """Build the card of two or three compared concepts."""
    found = compare(cm, concepts[:_MOST])
    labels = [cm.concepts[name].label for name in found.concepts]
    shared, own = len(found.shared), sum(map(len, found.distinct.values()))
    tags = [
        html.Span("Comparison", className="card-kind"),
        html.Span(f"{shared} shared, {own} distinct", className="card-fact"),
    ]
    title = f"{', '.join(labels[:-1])} and {labels[-1]}"
    parts = [
        _actions(found),
        _between(cm, found),
        _shared(cm, found),
        *[_distinct(cm, name, found.distinct[name]) for name in found.concepts],
    ]
    return [head(title, tags), body(parts)]


def _actions(found: Comparison) -> html.Div:
    buttons: list[Any] = []
    if len(found.concepts) < _MOST:
        buttons.append(
            html.Button(
                [icon("compare"), "Add a third …"],
                type="button",
                **attributes(data_act="compare", data_of=found.concepts[0]),
            )
        )
    buttons.append(setter([icon("undo"), "Back to the view"], "", {"compared": None}))
    return html.Div([*buttons, copy_button()], className="card-actions")


def _between(cm: ConceptMap, found: Comparison) -> html.Div | None:
    if not found.between:
        return None
    rows = [row(cm, link, f"link:{link}", "Open this proposition") for link in found.between]
    return section("Said of each other", rows, len(rows))


def _shared(cm: ConceptMap, found: Comparison) -> html.Div:
    if not found.shared:
        words = "No concept in this map is linked with more than one of them."
        return section("Shared", [html.P(words, className="unverified")])
    heads = [html.Th(cm.concepts[name].label, scope="col") for name in found.concepts]
    table = html.Table(
        [
            html.Thead(html.Tr(heads)),
            *[_neighbour(cm, shared, found.concepts) for shared in found.shared],
        ],
        className="compared",
    )
    return section("Shared", [table], len(found.shared))


def _neighbour(cm: ConceptMap, shared: Shared, concepts: tuple[str, ...]) -> html.Tbody:
    """A neighbour in common: its name over one cell of sentences for each compared concept."""
    concept = cm.concepts[shared.concept]
    name = html.Button(
        [html.Span(className="kind-mark", **attributes(data_kind=concept.kind)), concept.label],
        type="button",
        className="compared-name",
        **attributes(data_select=f"concept:{concept.id}"),
    )
    over = html.Tr(html.Th(name, colSpan=len(concepts), scope="rowgroup"))
    cells = html.Tr([html.Td(_cell(cm, shared.links[one])) for one in concepts])
    return html.Tbody([over, cells])


def _cell(cm: ConceptMap, links: Iterable[str]) -> list[Any]:
    parts: list[Any] = []
    for link in links:
        parts.append(
            html.Button(
                cm.proposition(link),
                type="button",
                className="compared-link",
                **attributes(data_select=f"link:{link}"),
            )
        )
        parts += contested_mark(cm, link)
    return parts or [html.Span("–", className="unverified")]


def _distinct(cm: ConceptMap, name: str, links: tuple[str, ...]) -> html.Div | None:
    if not links:
        return None
    rows = [row(cm, link, f"link:{link}", "Open this proposition") for link in links]
    return section(f"Only {cm.concepts[name].label}", rows, len(rows))
