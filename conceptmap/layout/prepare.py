"""`prepare`: have the engine's loops translated, or loaded, before they are wanted."""

import numpy as np

from conceptmap.layout.engine import arrange
from conceptmap.layout.problem import Edge, Node, Problem
from conceptmap.layout.sight import cheapest, seen

__all__ = ["prepare"]


def prepare() -> None:
    """Arrange a small picture, and lead a line round a box, which calls every loop."""
    nodes = tuple(Node(name, name) for name in ("water", "sea", "rain", "ice", "sun"))
    edges = tuple(Edge(of, of, "water", "is") for of in ("sea", "rain", "ice"))
    edges += (Edge("sun", "sun", "sea", "warms"),)
    arrange(Problem(nodes, edges))
    spots, places = np.array([[0.0, 0.0], [9.0, 9.0], [0.0, 9.0]]), np.array([0.0, 9.0, 4.5])
    cheapest(seen(spots, (places, places), (np.ones(3), np.ones(3))), 1.0)
