"""Clusters: concepts of a group stand together, each group in a part of the frame of its own.

References
----------
Bruls, Huizing, van Wijk (2000), Squarified treemaps, doi:10.1007/978-3-7091-6783-0_4.
"""

from collections import defaultdict
from dataclasses import replace

import numpy as np

from conceptmap.layout.boxes import concept_size
from conceptmap.layout.problem import Problem
from conceptmap.layout.zones import Zones, everywhere

__all__ = ["cells", "groups"]

INSET = 0.015
"""Share of the frame that stays free at each side of a group's part."""

ROOMY = 1.3

Cell = tuple[float, float, float, float]
"""Left, right, top and bottom, as shares of the frame."""


def groups(problem: Problem) -> Zones:
    """Return for each concept the part of the frame that its group has."""
    weight: dict[str, float] = defaultdict(float)
    for node in problem.nodes:
        size = concept_size(node.label, node.shape)
        weight[node.group] += size.width * size.height
    order = sorted(weight, key=lambda name: -weight[name])
    found = dict(
        zip(order, cells([weight[name] for name in order], problem.frame_aspect), strict=True)
    )
    rows = np.array([found[node.group] for node in problem.nodes]).reshape(-1, 4)
    left, right, top, bottom = rows.T
    zones = everywhere(len(problem.nodes))
    if len(weight) < 2:
        return zones
    return replace(
        zones,
        left=left + INSET,
        right=right - INSET,
        top=top + INSET,
        bottom=bottom - INSET,
        roomy=ROOMY,
    )


def cells(weights: list[float], aspect: float) -> list[Cell]:
    """Divide a frame into parts as large as their weights and as square as can be.

    Parameters
    ----------
    weights
        Positive, the largest first.
    aspect
        Width divided by height of the frame.

    Examples
    --------
    >>> cells([1.0, 1.0], 2.0)
    [(0.0, 0.5, 0.0, 1.0), (0.5, 1.0, 0.0, 1.0)]
    """
    total = sum(weights)
    found: list[Cell] = []
    left, top, rest = 0.0, 0.0, list(weights)
    while rest:
        wide, high = 1.0 - left, 1.0 - top
        lying = wide * aspect < high
        room = wide if lying else high
        square = total * (room * (aspect if lying else 1.0)) ** 2 / aspect
        count = min(
            range(1, len(rest) + 1),
            key=lambda k: _worst(rest[:k], square),
        )
        row, rest = rest[:count], rest[count:]
        depth = sum(row) / total / room
        at = left if lying else top
        for weight in row:
            share = weight / sum(row) * room
            if lying:
                found.append((at, at + share, top, top + depth))
            else:
                found.append((left, left + depth, at, at + share))
            at += share
        left, top = (left, top + depth) if lying else (left + depth, top)
    return found


def _worst(row: list[float], square: float) -> float:
    """Return how far from a square the parts of a row are, 1 being square."""
    whole = sum(row)
    return max(max(square * w / (whole * whole), whole * whole / (square * w)) for w in row)
