"""`prepare`: have the engine's loops translated, or loaded, before they are wanted."""

from conceptmap.layout.engine import arrange
from conceptmap.layout.problem import Edge, Node, Problem

__all__ = ["prepare"]


def prepare() -> None:
    """Arrange a small picture, which calls every loop."""
    nodes = tuple(Node(name, name) for name in ("sun", "sea", "rain"))
    edges = (Edge("1", "sun", "sea", "warms"), Edge("2", "sea", "rain", "becomes"))
    arrange(Problem(nodes, edges))
