"""Concepts and links out of any NetworkX graph."""

from collections.abc import Container, Iterator, Mapping
from typing import Any

import networkx as nx

from conceptmap.model.parts import Citation, Concept, Link
from conceptmap.model.text import clean
from conceptmap.model.vocabulary import KINDS, LEVELS, LINK_TYPES, ORIGINS

__all__ = ["concepts_of", "links_of"]


def concepts_of(graph: "nx.Graph[Any]", label: str) -> Iterator[Concept]:
    """One concept a node; ``label`` names the node attribute with its label."""
    for node, data in graph.nodes(data=True):
        yield Concept(
            id=str(node),
            label=_text(data, label) or str(node),
            inline=_text(data, "inline"),
            plural=data.get("plural") is True,
            kind=_known(data, "kind", KINDS, "concept"),
            level=_known(data, "level", LEVELS, 1),
            origin=_known(data, "origin", ORIGINS, ""),
            aliases=_texts(data, "aliases"),
            definition=_text(data, "definition"),
            example=_text(data, "example"),
            sources=_sources(data),
        )


def links_of(graph: "nx.Graph[Any]", phrase: str) -> Iterator[Link]:
    """One link an edge; ``phrase`` names the edge attribute with its linking phrase."""
    for number, (source, target, data) in enumerate(graph.edges(data=True), start=1):
        yield Link(
            id=_text(data, "id") or f"link-{number}",
            source=str(source),
            phrase=_text(data, phrase) or _text(data, "label") or "relates to",
            target=str(target),
            type=_known(data, "type", LINK_TYPES, "related-to"),
            origin=_known(data, "origin", ORIGINS, ""),
            disputed=data.get("disputed") is True,
            contested=_texts(data, "contested"),
            why=_text(data, "why"),
            sources=_sources(data),
        )


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    return clean(str(value)) if isinstance(value, str | int | float) else ""


def _texts(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = data.get(name)
    if not isinstance(values, list | tuple):
        return ()
    return tuple(text for value in values if (text := clean(str(value))))


def _sources(data: Mapping[str, Any]) -> tuple[Citation, ...]:
    """Citations as the graph of a concept map keeps them, or as rows with ref and locator."""
    rows = data.get("sources")
    found = []
    for row in rows if isinstance(rows, list | tuple) else ():
        if isinstance(row, Citation):
            found.append(row)
        elif isinstance(row, Mapping) and _text(row, "ref"):
            found.append(Citation(_text(row, "ref"), _text(row, "locator")))
    return tuple(found)


def _known(data: Mapping[str, Any], name: str, words: Container[Any], default: Any) -> Any:
    value = data.get(name)
    return value if isinstance(value, str | int) and value in words else default
