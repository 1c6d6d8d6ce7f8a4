"""How much of a link can be seen beside its phrase, and at what angle it meets its concepts.

A link's *half* runs from the outline of a concept to the box of the phrase. Where the two boxes
nearly touch, no room is left for the line and its arrowhead; where a line meets an outline at a
flat angle, it slides along it and the arrowhead points at nothing.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from conceptmap.layout.outline import normal
from conceptmap.layout.problem import Arrangement, Box, Point, Problem

__all__ = [
    "FLATTEST",
    "ROOM_SOURCE",
    "ROOM_TARGET",
    "cramped_links",
    "glancing_ends",
    "meeting_angle",
    "visible_length",
    "which_cramped",
]

ROOM_SOURCE, ROOM_TARGET = 10.0, 16.0
"""Px of line wanted between a phrase and its source, and its target: that end has a head of 9."""

FLATTEST = 30.0
"""Degrees between a line and an outline below which the line seems to slide along it."""

TOUCH = 0.05
"""Px by which a length may fall short; coordinates are rounded to 0.01 px."""


def visible_length(points: Sequence[Point], phrase: Box) -> float:
    """Return how long a half is before it disappears behind its phrase, in px.

    Parameters
    ----------
    points
        From the concept's outline to the phrase's centre.
    phrase
        The phrase's box.

    Examples
    --------
    >>> visible_length([(0, 0), (30, 0)], Box(30, 0, 20, 10, ()))
    20.0
    """
    seen = 0.0
    for start, end in pairwise(points):
        length = math.dist(start, end)
        share = _entry(start, end, phrase)
        if share is not None:
            return seen + share * length
        seen += length
    return seen


def _entry(start: Point, end: Point, box: Box) -> float | None:
    """Return at which share of a straight line it enters a box; None when it never does."""
    low, high = 0.0, 1.0
    for at, to, centre, size in (
        (start[0], end[0], box.x, box.width),
        (start[1], end[1], box.y, box.height),
    ):
        step, near, far = to - at, centre - size / 2 - at, centre + size / 2 - at
        if abs(step) < 1e-9:
            if near > 0.0 or far < 0.0:
                return None
            continue
        low = max(low, min(near / step, far / step))
        high = min(high, max(near / step, far / step))
    return low if low <= high else None


def meeting_angle(box: Box, tip: Point, before: Point) -> float:
    """Return at what angle a line ends on a concept's outline, in degrees: 90 is straight on.

    Parameters
    ----------
    box
        The concept's box.
    tip
        Where on its outline the line ends.
    before
        Where the line comes from.

    Examples
    --------
    >>> round(meeting_angle(Box(0, 0, 40, 20, (), "square"), (20, 0), (30, 10)), 1)
    45.0
    """
    nx, ny = normal(box, tip)
    dx, dy = before[0] - tip[0], before[1] - tip[1]
    length = math.hypot(dx, dy)
    return math.degrees(math.asin(max(-1.0, min(1.0, (dx * nx + dy * ny) / (length or 1.0)))))


class _Half(NamedTuple):
    """One half of a link: its points from the outline to the phrase, and the room it wants."""

    link: str
    concept: str
    points: tuple[Point, ...]
    phrase: Box
    room: float


def _halves(problem: Problem, arrangement: Arrangement) -> Iterator[_Half]:
    phrase = {link: p.box for p in arrangement.phrases for link in p.links}
    for edge in problem.edges:
        route, box = arrangement.routes[edge.id], phrase[edge.id]
        out, back = route.points[: route.at + 1], route.points[route.at :][::-1]
        yield _Half(edge.id, edge.source, out, box, ROOM_SOURCE)
        yield _Half(edge.id, edge.target, back, box, ROOM_TARGET)


def _cramped(problem: Problem, arrangement: Arrangement) -> list[_Half]:
    halves = _halves(problem, arrangement)
    return [h for h in halves if visible_length(h.points, h.phrase) < h.room - TOUCH]


def which_cramped(problem: Problem, arrangement: Arrangement) -> set[str]:
    """Return the links of which a half is too short, as `cramped_links` counts them."""
    return {half.link for half in _cramped(problem, arrangement)}


def cramped_links(problem: Problem, arrangement: Arrangement) -> int:
    """Return how many halves of links are too short for the eye to see whence or where they go.

    At least 10 px must show on the source's side and 16 px, an arrowhead and some line, on the
    target's. A half that several links share is counted once.
    """
    return len({(half.concept, half.points) for half in _cramped(problem, arrangement)})


def glancing_ends(problem: Problem, arrangement: Arrangement) -> int:
    """Return how many halves of links meet their concept at less than 30 degrees.

    A half that several links share is counted once.
    """
    found = {
        (half.concept, half.points)
        for half in _halves(problem, arrangement)
        if meeting_angle(arrangement.concepts[half.concept], half.points[0], half.points[1])
        < FLATTEST - 0.1
    }
    return len(found)
