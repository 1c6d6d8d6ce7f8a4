"""How deep a straight line runs into a box, and which lines cross. Arrays broadcast."""

import numpy as np

from conceptmap.layout.plan import Bools, Floats

__all__ = ["Line", "beside", "crossing", "penetration"]

Line = tuple[Floats, Floats, Floats, Floats]
"""Straight lines as x and y of their starts, x and y of their ends."""


def penetration(line: Line, at: tuple[Floats, Floats], half: tuple[Floats, Floats]) -> Floats:
    """Return how many px a box must move to be clear of a line; 0 where they do not meet.

    The separating axis theorem on the two axes and the line's normal: exact for a straight
    line and a box whose sides are parallel to the axes.

    Parameters
    ----------
    line
        The lines.
    at, half
        The boxes' centres, and half of their widths and heights.

    Examples
    --------
    >>> across = (np.array([0.0]), np.array([0.0]), np.array([9.0]), np.array([0.0]))
    >>> size = (np.array([2.0]), np.array([3.0]))
    >>> penetration(across, (np.array([4.0]), np.array([1.0])), size).tolist()
    [2.0]
    """
    x0, y0, x1, y1 = line
    hx, hy = (x1 - x0) / 2, (y1 - y0) / 2
    ax, ay = np.abs(hx), np.abs(hy)
    length = np.maximum(np.sqrt(hx * hx + hy * hy), 1e-9)
    ux, uy = hx / length, hy / length
    dx, dy = at[0] - (x0 + hx), at[1] - (y0 + hy)
    depth = np.abs(ux) * half[1] + np.abs(uy) * half[0] - np.abs(ux * dy - uy * dx)
    np.minimum(depth, ax + half[0] - np.abs(dx), out=depth)
    np.minimum(depth, ay + half[1] - np.abs(dy), out=depth)
    return np.asarray(np.maximum(depth, 0.0, out=depth))


def crossing(one: Line, other: Line) -> Bools:
    """Return where two lines cross inside both; touching ends do not count."""
    rx, ry = one[2] - one[0], one[3] - one[1]
    sx, sy = other[2] - other[0], other[3] - other[1]
    qx, qy = other[0] - one[0], other[1] - one[1]
    size = rx * sy - ry * sx
    sign = np.sign(size)
    along, across = (qx * sy - qy * sx) * sign, (qx * ry - qy * rx) * sign
    size = np.abs(size)
    hit = (along > 0.0) & (along < size) & (across > 0.0) & (across < size)
    return np.asarray(hit)


def beside(one: Line, other: Line, width: float) -> Floats:
    """Return how many px of other lines lie within a distance of a line, beside it."""
    ux, uy = one[2] - one[0], one[3] - one[1]
    length = np.maximum(np.sqrt(ux * ux + uy * uy), 1e-9)
    ux, uy = ux / length, uy / length
    along, aside = [], []
    for x, y in ((other[0], other[1]), (other[2], other[3])):
        along.append((x - one[0]) * ux + (y - one[1]) * uy)
        aside.append((y - one[1]) * ux - (x - one[0]) * uy)
    slope = _not_zero(aside[1] - aside[0])
    enter, leave = (-width - aside[0]) / slope, (width - aside[0]) / slope
    enter, leave = np.minimum(enter, leave), np.maximum(enter, leave)
    run = _not_zero(along[1] - along[0])
    first, last = -along[0] / run, (length - along[0]) / run
    first, last = np.minimum(first, last), np.maximum(first, last)
    low = np.maximum(np.maximum(enter, first), 0.0)
    high = np.minimum(np.minimum(leave, last), 1.0)
    return np.asarray(np.maximum(high - low, 0.0) * np.abs(run))


def _not_zero(length: Floats) -> Floats:
    return np.where(np.abs(length) < 1e-9, 1e-9, length)
