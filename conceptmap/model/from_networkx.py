"""Concepts and links out of any NetworkX graph."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import networkx as nx

from conceptmap.model.parts import Concept, Link
from conceptmap.model.text import clean

__all__ = ["concepts_of", "links_of"]

_CONCEPT_FIELDS = {f.name for f in fields(Concept)} - {"id", "label"}
_LINK_FIELDS = {f.name for f in fields(Link)} - {"id", "source", "target", "phrase"}


def concepts_of(graph: "nx.Graph[Any]", label: str) -> Iterator[Concept]:
    """One concept a node; ``label`` names the node attribute with its label."""
    for node, data in graph.nodes(data=True):
        kept = {key: value for key, value in data.items() if key in _CONCEPT_FIELDS}
        yield Concept(id=str(node), label=clean(str(data.get(label) or "")) or str(node), **kept)


def links_of(graph: "nx.Graph[Any]", phrase: str) -> Iterator[Link]:
    """One link an edge; ``phrase`` names the edge attribute with its linking phrase."""
    for number, (source, target, data) in enumerate(graph.edges(data=True), start=1):
        kept = {key: value for key, value in data.items() if key in _LINK_FIELDS}
        words = (clean(str(data.get(key) or "")) for key in (phrase, "label"))
        yield Link(
            id=str(data.get("id") or f"link-{number}"),
            source=str(source),
            phrase=next(filter(None, words), "relates to"),
            target=str(target),
            **kept,
        )
