"""Have the engine's loops translated before they are wanted.

A server runs ``python -m conceptmap.layout.prepare`` beside itself; it ends at once where the
machine code is kept already.
"""

import contextlib
import os

from conceptmap.layout.engine import arrange
from conceptmap.layout.problem import Edge, Node, Problem

__all__ = ["prepare"]


def prepare() -> None:
    """Arrange a small picture, which calls every loop."""
    nodes = tuple(Node(name, name) for name in ("sun", "sea", "rain"))
    edges = (Edge("1", "sun", "sea", "warms"), Edge("2", "sea", "rain", "becomes"))
    arrange(Problem(nodes, edges))


if __name__ == "__main__":
    with contextlib.suppress(AttributeError, OSError):
        os.nice(10)
    prepare()
