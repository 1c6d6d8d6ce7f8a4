"""Where a link meets a concept: the true outline of its box, not the rectangle round it."""

import math

from conceptmap.layout.problem import Box, Point, Shape

__all__ = ["CORNER", "corner", "leave", "normal"]

CORNER = 8.0
"""Radius of a rounded corner and length of a chamfered one along each side, in px."""


def corner(shape: Shape, width: float, height: float) -> float:
    """Return how far from a corner the outline leaves the sides of the box, in px."""
    if shape == "square":
        return 0.0
    if shape == "pill":
        return min(width, height) / 2
    return min(CORNER, width / 2, height / 2)


def leave(box: Box, toward: Point, inside: Point | None = None) -> Point:
    """Return where the straight line from inside a box to a point crosses the box's outline.

    Parameters
    ----------
    box
        A concept's box.
    toward
        Where the line goes. A point inside the box gives the outline in that direction; the
        starting point itself gives the right side.
    inside
        Where in the box the line starts; by default its centre.

    Examples
    --------
    >>> leave(Box(0, 0, 40, 20, (), "square"), (100, 0))
    (20.0, 0.0)
    """
    ox, oy = (inside[0] - box.x, inside[1] - box.y) if inside else (0.0, 0.0)
    dx, dy = toward[0] - box.x - ox, toward[1] - box.y - oy
    length = math.hypot(dx, dy)
    dx, dy = (dx / length, dy / length) if length else (1.0, 0.0)
    half_w, half_h = box.width / 2, box.height / 2
    reach = min(
        (math.copysign(half_w, dx) - ox) / dx if dx else math.inf,
        (math.copysign(half_h, dy) - oy) / dy if dy else math.inf,
    )
    x, y = ox + reach * dx, oy + reach * dy
    cut = corner(box.shape, box.width, box.height)
    kx, ky = math.copysign(half_w - cut, x), math.copysign(half_h - cut, y)
    if cut and abs(x) > half_w - cut and abs(y) > half_h - cut:
        if box.shape == "chamfered":
            sx, sy = math.copysign(1, x), math.copysign(1, y)
            reach = (sx * kx + sy * ky + cut - sx * ox - sy * oy) / (sx * dx + sy * dy)
        else:
            along = dx * (kx - ox) + dy * (ky - oy)
            aside = dx * (ky - oy) - dy * (kx - ox)
            reach = along + math.sqrt(max(cut * cut - aside * aside, 0.0))
        x, y = ox + reach * dx, oy + reach * dy
    return box.x + x, box.y + y


def normal(box: Box, point: Point) -> Point:
    """Return the direction straight away from a box's outline at a point on it, of length 1.

    Examples
    --------
    >>> normal(Box(0, 0, 40, 20, (), "square"), (5, -10))
    (0.0, -1.0)
    """
    x, y = point[0] - box.x, point[1] - box.y
    half_w, half_h = box.width / 2, box.height / 2
    cut = corner(box.shape, box.width, box.height)
    kx, ky = abs(x) - (half_w - cut), abs(y) - (half_h - cut)
    if cut and kx > 0.0 and ky > 0.0:
        along = (1.0, 1.0) if box.shape == "chamfered" else (kx, ky)
    elif half_w - abs(x) < half_h - abs(y):
        along = (1.0, 0.0)
    else:
        along = (0.0, 1.0)
    size = math.hypot(*along)
    return math.copysign(along[0] / size, x) + 0.0, math.copysign(along[1] / size, y) + 0.0
