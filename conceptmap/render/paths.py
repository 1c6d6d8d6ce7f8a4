"""Path data: polylines with rounded corners, arrowheads, and the outlines of concept boxes."""

import math
from collections.abc import Sequence

from conceptmap.layout.problem import Box, Point

__all__ = ["arrowhead", "num", "outline_path", "rounded_path", "shortened", "towards"]

CORNER = 8.0
"""Largest radius in px at which a link's corner is rounded."""


def num(value: float) -> str:
    """A coordinate as short text, to 0.01 px.

    Examples
    --------
    >>> num(3.0), num(2.504), num(-0.001)
    ('3', '2.5', '0')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def rounded_path(points: Sequence[Point], radius: float = CORNER) -> str:
    """SVG path data of a polyline whose corners are rounded by at most ``radius`` px.

    Examples
    --------
    >>> rounded_path([(0, 0), (10, 0), (10, 10)], 4)
    'M0 0L6 0Q10 0 10 4L10 10'
    """
    parts = [f"M{_pair(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        cut = min(radius, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        if cut < 0.5:
            parts.append(f"L{_pair(corner)}")
            continue
        start, end = towards(corner, before, cut), towards(corner, after, cut)
        parts.append(f"L{_pair(start)}Q{_pair(corner)} {_pair(end)}")
    parts.append(f"L{_pair(points[-1])}")
    return "".join(parts)


def shortened(points: Sequence[Point], length: float) -> list[Point]:
    """The polyline with ``length`` px taken off its end, so that a line stops in its arrowhead."""
    kept = list(points)
    while len(kept) > 2 and math.dist(kept[-2], kept[-1]) <= length:
        length -= math.dist(kept[-2], kept[-1])
        kept.pop()
    room = math.dist(kept[-2], kept[-1])
    if room > 0:
        kept[-1] = towards(kept[-1], kept[-2], min(length, room * 0.9))
    return kept


def arrowhead(points: Sequence[Point], length: float, width: float) -> str:
    """Polygon points of an arrowhead whose tip is the polyline's end. Lengths in px."""
    tip = points[-1]
    back = next((p for p in reversed(points[:-1]) if math.dist(p, tip) > 0.5), points[0])
    span = math.dist(back, tip) or 1.0
    ux, uy = (tip[0] - back[0]) / span, (tip[1] - back[1]) / span
    foot = (tip[0] - ux * length, tip[1] - uy * length)
    left = (foot[0] - uy * width / 2, foot[1] + ux * width / 2)
    right = (foot[0] + uy * width / 2, foot[1] - ux * width / 2)
    return " ".join(f"{num(x)},{num(y)}" for x, y in (tip, left, right))


def outline_path(box: Box, unit: float, inset: float = 0.0) -> str:
    """SVG path data of a concept box's outline around the origin.

    ``unit`` is the scale (radii are 8 px at 100 %), ``inset`` how far inside, in px.
    """
    w, h = box.width / 2 - inset, box.height / 2 - inset
    cut = max(CORNER * unit - inset, 1.0)
    match box.shape:
        case "pill":
            return _rounded_rectangle(w, h, min(w, h))
        case "chamfered":
            corners = [(-w + cut, -h), (w - cut, -h), (w, -h + cut), (w, h - cut)]
            corners += [(w - cut, h), (-w + cut, h), (-w, h - cut), (-w, -h + cut)]
            return "M" + "L".join(_pair(corner) for corner in corners) + "Z"
        case "square":
            return f"M{_pair((-w, -h))}H{num(w)}V{num(h)}H{num(-w)}Z"
        case "rounded":
            return _rounded_rectangle(w, h, cut)


def _rounded_rectangle(w: float, h: float, r: float) -> str:
    arc = f"A{num(r)} {num(r)} 0 0 1 "
    return (
        f"M{_pair((-w + r, -h))}H{num(w - r)}{arc}{_pair((w, -h + r))}V{num(h - r)}"
        f"{arc}{_pair((w - r, h))}H{num(-w + r)}{arc}{_pair((-w, h - r))}V{num(-h + r)}"
        f"{arc}{_pair((-w + r, -h))}Z"
    )


def _pair(point: Point) -> str:
    return f"{num(point[0])} {num(point[1])}"


def towards(start: Point, goal: Point, length: float) -> Point:
    """The point that lies ``length`` px from the start on the way to the goal.

    Examples
    --------
    >>> towards((0.0, 0.0), (10.0, 0.0), 4.0)
    (4.0, 0.0)
    """
    span = math.dist(start, goal)
    share = length / span if span else 0.0
    return (start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share)
