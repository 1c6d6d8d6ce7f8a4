"""`halves`: a scene's links cut at their phrases, for formats in which a phrase is a shape."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from conceptmap.layout.problem import Box, Point
from conceptmap.view.looks import Tone
from conceptmap.view.scene import LinkMark, PhraseMark, Scene

__all__ = ["End", "Half", "halves"]

_STRAIGHT = 0.5
"""A corner that lies this near, in px, to the straight line does not bend it."""


@dataclass(frozen=True, slots=True)
class End:
    """What a half begins or ends at: the id of a concept or of a phrase."""

    id: str
    is_phrase: bool


@dataclass(frozen=True, slots=True)
class Half:
    """A line between a concept's outline and a phrase's box, in the direction of reading.

    ``sentences`` are the propositions it belongs to.
    """

    points: tuple[Point, ...]
    start: End
    end: End
    tone: Tone
    contested: bool
    added: bool
    sentences: tuple[str, ...]

    @property
    def headed(self) -> bool:
        """Whether an arrowhead stands at its end."""
        return not self.end.is_phrase


def halves(scene: Scene) -> Iterator[Half]:
    """Every link in two, but for a fan's shared half, which comes once."""
    phrases = {phrase.id: phrase for phrase in scene.phrases}
    members: dict[str, list[LinkMark]] = {phrase.id: [] for phrase in scene.phrases}
    for mark in scene.links:
        members[mark.phrase].append(mark)
    for mark in scene.links:
        phrase = phrases[mark.phrase]
        if phrase.hub != mark.source:
            yield _half([mark], phrase, to_target=False)
        if phrase.hub != mark.target:
            yield _half([mark], phrase, to_target=True)
    for phrase in scene.phrases:
        if phrase.hub and members[phrase.id]:
            to_target = phrase.hub == members[phrase.id][0].target
            yield _half(members[phrase.id], phrase, to_target=to_target)


def _half(marks: Sequence[LinkMark], phrase: PhraseMark, *, to_target: bool) -> Half:
    first = marks[0]
    tones = {mark.tone for mark in marks}
    middle = End(phrase.id, is_phrase=True)
    if to_target:
        points = _clipped(first.points[first.at :][::-1], phrase.box)[::-1]
        start, end = middle, End(first.target, is_phrase=False)
    else:
        points = _clipped(first.points[: first.at + 1], phrase.box)
        start, end = End(first.source, is_phrase=False), middle
    return Half(
        points=_without_idle_corners(points),
        start=start,
        end=end,
        tone=first.tone if len(tones) == 1 else "neutral",
        contested=all(mark.contested for mark in marks),
        added=all(mark.added for mark in marks),
        sentences=tuple(mark.sentence for mark in marks),
    )


def _clipped(points: Sequence[Point], box: Box) -> tuple[Point, ...]:
    """The polyline up to where it enters the box that its last point is the centre of."""
    for index, (start, end) in enumerate(pairwise(points)):
        share = _entry(start, end, box)
        if share is not None:
            x = start[0] + (end[0] - start[0]) * share
            y = start[1] + (end[1] - start[1]) * share
            return (*points[: index + 1], (round(x, 2), round(y, 2)))
    return tuple(points)


def _entry(start: Point, end: Point, box: Box) -> float | None:
    """Where along a segment, from 0 to 1, it enters a box; None if it does not from outside."""
    low, high = 0.0, 1.0
    sides = ((box.x, box.width / 2, 0), (box.y, box.height / 2, 1))
    for centre, half, axis in sides:
        step = end[axis] - start[axis]
        near, far = centre - half - start[axis], centre + half - start[axis]
        if abs(step) < 1e-9:
            if near > 0 or far < 0:
                return None
            continue
        first, second = sorted((near / step, far / step))
        low, high = max(low, first), min(high, second)
    return low if 0.0 < low < high else None


def _without_idle_corners(points: Sequence[Point]) -> tuple[Point, ...]:
    kept = [points[0]]
    for corner, after in pairwise(points[1:]):
        if _off_line(corner, kept[-1], after) > _STRAIGHT:
            kept.append(corner)
    return (*kept, points[-1])


def _off_line(point: Point, start: Point, end: Point) -> float:
    """Distance in px of a point from the straight piece of line between two others."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    square = dx * dx + dy * dy
    if square == 0:
        return math.dist(point, start)
    share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / square
    share = min(max(share, 0.0), 1.0)
    return math.dist(point, (start[0] + dx * share, start[1] + dy * share))
