"""Links from a concept to itself: a small loop at a corner of the box."""

import math

from conceptmap.layout.outline import leave
from conceptmap.layout.problem import Box, Point, Route

__all__ = ["STANDOFF", "loop_route"]

STANDOFF = 20.0
"""Px between a concept and its loop: the phrase lies so far above or below, and the line so far
beside it."""

INSET = 14.0
"""Px from the corner of a box at which a loop begins and ends."""

APART = 0.7
"""How far the ends of a loop whose phrase is not at a corner stand apart, as a share of the
box's smaller half."""


def loop_route(link: str, box: Box, phrase: Box) -> Route:
    """Return the route of a link from a concept to itself, through its phrase.

    With the phrase at a corner it leaves the upper or lower side straight and comes back,
    round the corner, straight into the left or right side; else it is a triangle.
    """
    dx, dy = phrase.x - box.x, phrase.y - box.y
    at_corner = abs(dx) >= box.width / 2 + STANDOFF / 2 and (
        abs(dy) >= (box.height + phrase.height) / 2
    )
    points = _round_corner(box, phrase) if at_corner else _triangle(box, phrase)
    corners = tuple((round(x, 2) + 0.0, round(y, 2) + 0.0) for x, y in points)
    return Route(link, corners, corners.index((phrase.x, phrase.y)))


def _round_corner(box: Box, phrase: Box) -> list[Point]:
    side, up = math.copysign(1.0, phrase.x - box.x), math.copysign(1.0, phrase.y - box.y)
    x = box.x + side * max(box.width / 2 - INSET, 0.0)
    y = box.y + up * max(box.height / 2 - INSET, 0.0)
    start = leave(box, (x, phrase.y), (x, box.y))
    end = leave(box, (phrase.x, y), (box.x, y))
    return [start, (x, phrase.y), (phrase.x, phrase.y), (phrase.x, y), end]


def _triangle(box: Box, phrase: Box) -> list[Point]:
    dx, dy = phrase.x - box.x, phrase.y - box.y
    length = math.hypot(dx, dy) or 1.0
    aside = APART * min(box.width, box.height) / 2
    ox, oy = -dy / length * aside, dx / length * aside
    middle = phrase.x, phrase.y
    first, last = (leave(box, middle, (box.x + s * ox, box.y + s * oy)) for s in (1.0, -1.0))
    return [first, middle, last]
