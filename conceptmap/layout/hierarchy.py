"""General at the top: every concept in a layer, links running downwards.

References
----------
Sugiyama, Tagawa, Toda (1981), Methods for visual understanding of hierarchical system
structures, doi:10.1109/TSMC.1981.4308636.
Eades, Lin, Smyth (1993), A fast and effective heuristic for the feedback arc set problem,
doi:10.1016/0020-0190(93)90079-O.
"""

from dataclasses import replace

import networkx as nx
import numpy as np

from conceptmap.layout.problem import Problem
from conceptmap.layout.zones import Zones, everywhere

__all__ = ["hierarchy", "layers"]

BAND = 0.5
"""Share of a layer's height in which its concepts stand; the rest is for phrases."""

ROOMY = 1.25

SETTLING = 4
"""How often concepts are moved to the layer nearest to those they are linked with."""


def hierarchy(problem: Problem) -> Zones:
    """Return a band of the frame's height for each concept."""
    layer = np.array(layers(problem), dtype=np.float64)
    last = float(layer.max(initial=0.0))
    if not last:
        return everywhere(layer.size)
    high = BAND / (last + 1.0)
    top = layer / last * (1.0 - high)
    return replace(everywhere(layer.size), top=top, bottom=top + high, roomy=ROOMY)


def layers(problem: Problem) -> list[int]:
    """Return the layer of each concept from 0, the top; few links run upwards.

    Links that close a circle are turned round, as few as can easily be found; then each concept
    stands below all that lead to it, as near as possible to what it is linked with.
    """
    graph = _without_circles(problem)
    layer: dict[str, int] = {}
    order = list(nx.topological_sort(graph))
    for name in order:
        layer[name] = max((layer[before] + 1 for before in graph.predecessors(name)), default=0)
    for _ in range(SETTLING):
        for name in reversed(order):
            above = [layer[other] for other in graph.predecessors(name)]
            below = [layer[other] for other in graph.successors(name)]
            if below and len(below) >= len(above):
                layer[name] = min(below) - 1
            elif above:
                layer[name] = max(above) + 1
    used = sorted(set(layer.values()))
    return [used.index(layer[node.id]) for node in problem.nodes]


def _without_circles(problem: Problem) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(node.id for node in problem.nodes)
    graph.add_edges_from((e.source, e.target) for e in problem.edges if e.source != e.target)
    place = {name: i for i, name in enumerate(_order(graph))}
    forward: nx.DiGraph[str] = nx.DiGraph()
    forward.add_nodes_from(graph)
    for one, other in graph.edges:
        down = place[one] < place[other]
        forward.add_edge(*((one, other) if down else (other, one)))
    return forward


def _order(graph: "nx.DiGraph[str]") -> list[str]:
    """Return the concepts so that few links lead back: sinks last, sources first, then those
    with the most links out for those in.
    """
    rest, first, last = graph.copy(), list[str](), list[str]()
    while rest:
        sinks = [name for name, degree in rest.out_degree if degree == 0]
        sources = [name for name, degree in rest.in_degree if degree == 0]
        if sinks:
            last[:0] = sinks
            rest.remove_nodes_from(sinks)
        elif sources:
            first += sources
            rest.remove_nodes_from(sources)
        else:
            best = max(rest, key=lambda name: rest.out_degree[name] - rest.in_degree[name])
            first.append(best)
            rest.remove_node(best)
    return first + last
