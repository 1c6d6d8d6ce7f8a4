"""How a picture is as a whole, as numbers: angles, evenness, direction, and what moved."""

import math
from itertools import pairwise

import networkx as nx
import numpy as np

from conceptmap.layout.metrics import crossing_lines
from conceptmap.layout.problem import Arrangement, Problem, Route

__all__ = [
    "crossing_angle",
    "length_variation",
    "movement",
    "sharpest_bend",
    "stress",
    "text_share",
    "upward_links",
]


def crossing_angle(problem: Problem, arrangement: Arrangement) -> float:
    """Return the mean angle at which links cross, in degrees: 90 is best; 90 without crossings.

    References
    ----------
    Huang, Hong, Eades (2008), Effects of crossing angles, doi:10.1109/PACIFICVIS.2008.4475457.
    """
    one, other = crossing_lines(problem, arrangement)
    if not one[0].size:
        return 90.0
    ux, uy, vx, vy = one[2] - one[0], one[3] - one[1], other[2] - other[0], other[3] - other[1]
    angle = np.degrees(np.arctan2(np.abs(ux * vy - uy * vx), np.abs(ux * vx + uy * vy)))
    return float(angle.mean())


def stress(problem: Problem, arrangement: Arrangement) -> float:
    """Return how far concepts are from lying as far apart as they are in the map; 0 is best.

    The distances on the picture are first scaled so that the figure is as small as can be; pairs
    that no way connects do not count.

    References
    ----------
    Gansner, Koren, North (2004), Graph drawing by stress majorization,
    doi:10.1007/978-3-540-31843-9_25.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(arrangement.concepts)
    graph.add_edges_from((edge.source, edge.target) for edge in problem.edges)
    ratios = []
    for one, far in nx.all_pairs_shortest_path_length(graph):
        at = arrangement.concepts[one]
        for other, steps in far.items():
            to = arrangement.concepts[other]
            if one < other:
                ratios.append(math.dist((at.x, at.y), (to.x, to.y)) / steps)
    if not ratios:
        return 0.0
    ratio = np.array(ratios)
    scale = ratio.sum() / max(float((ratio * ratio).sum()), 1e-12)
    return float(((ratio * scale - 1.0) ** 2).mean())


def length_variation(arrangement: Arrangement) -> float:
    """Return how unequal links are in length: the standard deviation as a share of the mean."""
    lengths = np.array([_length(route) for route in arrangement.routes.values()])
    return float(lengths.std() / lengths.mean()) if lengths.size else 0.0


def _length(route: Route) -> float:
    return sum(map(math.dist, route.points, route.points[1:]))


def sharpest_bend(arrangement: Arrangement) -> float:
    """Return by how many degrees the sharpest corner of any route turns, 0 to 180."""
    sharpest = 0.0
    for route in arrangement.routes.values():
        for (one, middle), (_, last) in pairwise(pairwise(route.points)):
            ux, uy, vx, vy = (
                middle[0] - one[0],
                middle[1] - one[1],
                last[0] - middle[0],
                last[1] - middle[1],
            )
            turn = math.degrees(math.atan2(abs(ux * vy - uy * vx), ux * vx + uy * vy))
            sharpest = max(sharpest, turn)
    return sharpest


def text_share(arrangement: Arrangement) -> float:
    """Return the share of the frame that boxes cover, concepts and phrases, 0 to 1."""
    boxes = [*arrangement.concepts.values(), *(phrase.box for phrase in arrangement.phrases)]
    area = arrangement.width * arrangement.height
    return sum(box.width * box.height for box in boxes) / area


def upward_links(problem: Problem, arrangement: Arrangement) -> int:
    """Return how many links run upwards: their target's middle is above their source's."""
    at = arrangement.concepts
    return sum(at[edge.target].y < at[edge.source].y for edge in problem.edges)


def movement(before: Arrangement, after: Arrangement) -> float:
    """Return how far concepts that are in both moved, on average, as a share of the diagonal.

    Pictures of different frames are laid with their upper left corners on each other.
    """
    shared = before.concepts.keys() & after.concepts.keys()
    if not shared:
        return 0.0
    far = [
        math.dist(
            (before.concepts[name].x, before.concepts[name].y),
            (after.concepts[name].x, after.concepts[name].y),
        )
        for name in sorted(shared)
    ]
    return sum(far) / len(far) / math.hypot(before.width, before.height)
