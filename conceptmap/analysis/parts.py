"""`parts`: a map that is too large to be read at once, in pieces that belong together."""

import math
from collections.abc import Iterable, Mapping

import networkx as nx

from conceptmap.analysis.importance import importance
from conceptmap.model import ConceptMap

__all__ = ["parts"]

FEWEST = 5
"""A smaller part is joined to the one that it has most links with, where there is room."""


def parts(cm: ConceptMap, concepts: Iterable[str], most: int) -> Mapping[str, frozenset[str]]:
    """Split concepts into parts with many links inside and few between them.

    Parameters
    ----------
    cm, concepts
        A map, and the ids of its concepts that are to be split.
    most
        How many a part holds at most.

    Returns
    -------
    The parts, the largest first, each by the id of its concept with most links.

    References
    ----------
    Clauset, A., Newman, M. E. J., & Moore, C. (2004). Finding community structure in very large
    networks. Physical Review E 70, 066111. doi:10.1103/PhysRevE.70.066111
    """
    chosen = set(concepts)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(name for name in cm.concepts if name in chosen)
    for link in cm.links.values():
        if link.source in chosen and link.target in chosen:
            several = graph.get_edge_data(link.source, link.target, {"weight": 0})["weight"]
            graph.add_edge(link.source, link.target, weight=several + 1)
    weight = importance(cm)
    order = {name: place for place, name in enumerate(cm.concepts)}
    found = _joined(graph, _split(graph, most, weight), most)
    named = {min(part, key=lambda name: (-weight[name], order[name])): part for part in found}
    rows = sorted(named.items(), key=lambda row: (-len(row[1]), order[row[0]]))
    return {name: frozenset(part) for name, part in rows}


def _split(graph: "nx.Graph[str]", most: int, weight: Mapping[str, float]) -> list[set[str]]:
    """Split a graph again and again, until no part is too large."""
    if len(graph) <= most:
        return [set(graph)] if len(graph) else []
    if graph.number_of_edges():
        fewest = math.ceil(len(graph) / most)
        found = nx.community.greedy_modularity_communities(graph, weight="weight", cutoff=fewest)
        if len(found) > 1:
            return [piece for part in found for piece in _split(graph.subgraph(part), most, weight)]
    order = sorted(graph, key=lambda name: -weight[name])
    return [set(order[first : first + most]) for first in range(0, len(order), most)]


def _joined(graph: "nx.Graph[str]", found: list[set[str]], most: int) -> list[set[str]]:
    """Join small parts to others."""
    done: list[set[str]] = []
    for part in sorted(found, key=len, reverse=True):
        fitting = [other for other in done if len(other) + len(part) <= most]
        if len(part) >= FEWEST or not fitting:
            done.append(set(part))
            continue
        max(fitting, key=lambda other: (_between(graph, part, other), -len(other))).update(part)
    return done


def _between(graph: "nx.Graph[str]", one: set[str], other: set[str]) -> int:
    return sum(1 for name in one for near in graph[name] if near in other)
