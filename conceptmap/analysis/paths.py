"""`paths`: how two concepts are connected, the most telling way first."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

import networkx as nx

from conceptmap.model import ConceptMap, derived

__all__ = ["Path", "paths"]

_COST = {
    "leads-to": 1.0,
    "enables": 1.0,
    "hinders": 1.0,
    "uses": 1.1,
    "is-a": 1.1,
    "part-of": 1.1,
    "contrasts-with": 1.3,
    "evidenced-by": 1.4,
    "described-in": 1.5,
    "developed-by": 1.5,
    "related-to": 1.3,
}
"""What a step costs by its type: a link that says how one thing acts on another tells most."""

_AGAINST = 1.25
"""A step read against the arrow costs this much more."""


@dataclass(frozen=True, slots=True)
class Path:
    """One way from a concept to another: the concepts passed, and a link for each step."""

    concepts: tuple[str, ...]
    links: tuple[str, ...]


@derived
def paths(cm: ConceptMap, start: str, end: str, most: int = 5) -> tuple[Path, ...]:
    """Ways from one concept to another without repeating a concept, the most telling first.

    Parameters
    ----------
    cm
        The map.
    start, end
        Two different concepts; where one is unknown, or both are the same, there is no way.
    most
        At most so many ways.

    References
    ----------
    Yen, J. Y. (1971). Finding the k shortest loopless paths in a network. Management Science
    17(11). doi:10.1287/mnsc.17.11.712
    """
    if start not in cm.concepts or end not in cm.concepts or start == end:
        return ()
    steps = _steps(cm)
    try:
        return tuple(
            Path(tuple(found), tuple(steps.edges[pair]["link"] for pair in pairwise(found)))
            for found in islice(_shortest(steps, start, end), most)
        )
    except nx.NetworkXNoPath:
        return ()


def _shortest(steps: "nx.Graph[str]", start: str, end: str) -> Iterator[list[Any]]:
    found: Iterator[list[Any]] = nx.shortest_simple_paths(steps, start, end, weight="cost")
    return found


@derived
def _steps(cm: ConceptMap) -> "nx.DiGraph[str]":
    """One step each way between linked concepts, along the cheapest of their links."""
    steps: nx.DiGraph[str] = nx.DiGraph()
    steps.add_nodes_from(cm.concepts)
    for link in cm.links.values():
        cost = _COST[link.type]
        for source, target, price in (
            (link.source, link.target, cost),
            (link.target, link.source, cost * _AGAINST),
        ):
            if source == target:
                continue
            if not steps.has_edge(source, target) or price < steps.edges[source, target]["cost"]:
                steps.add_edge(source, target, cost=price, link=link.id)
    return steps
