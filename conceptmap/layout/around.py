"""One concept in the middle, the others on rings by their distance from it.

References
----------
Yee, Fisher, Dhamija, Hearst (2001), Animated exploration of dynamic graphs with radial layout,
doi:10.1109/INFVIS.2001.963279.
"""

from dataclasses import replace

import networkx as nx
import numpy as np

from conceptmap.layout.problem import Problem
from conceptmap.layout.zones import Zones, everywhere

__all__ = ["around", "middle"]

OUTERMOST = 0.82
"""Where the last ring is; 1 would touch the frame."""


def around(problem: Problem) -> Zones:
    """Return the middle of the frame for one concept, a ring for each other."""
    count = len(problem.nodes)
    if not count:
        return everywhere(0)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(node.id for node in problem.nodes)
    graph.add_edges_from((edge.source, edge.target) for edge in problem.edges)
    centre = middle(problem)
    far = nx.single_source_shortest_path_length(graph, centre)
    last = max(far.values()) + (len(far) < count)
    ring = [far.get(node.id, last) / max(last, 1) * OUTERMOST for node in problem.nodes]
    inside = np.array([node.id == centre for node in problem.nodes])
    low, high = np.where(inside, 0.5, 0.0), np.where(inside, 0.5, 1.0)
    zones = everywhere(count)
    return replace(zones, left=low, right=high, top=low, bottom=high, ring=np.array(ring))


def middle(problem: Problem) -> str:
    """Return the concept asked for, else the one with most links, of equal ones the first."""
    names = [node.id for node in problem.nodes]
    if problem.centre in names:
        return problem.centre
    degree = dict.fromkeys(names, 0)
    for edge in problem.edges:
        for end in {edge.source, edge.target}:
            degree[end] += 1
    return max(names, key=lambda name: degree[name])
