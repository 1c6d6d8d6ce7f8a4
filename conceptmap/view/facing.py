"""`faced`: a new picture turned so that what was seen before is found where it was."""

from collections.abc import Callable
from dataclasses import replace

from conceptmap.layout import Arrangement
from conceptmap.layout.problem import Box, Point

__all__ = ["faced"]

_MIRRORS = ((False, False), (True, False), (False, True), (True, True))
"""Left and right exchanged, top and bottom exchanged; as it is comes first and wins a draw."""


def faced(arrangement: Arrangement, before: Arrangement) -> Arrangement:
    """Of the four mirror images, the one in which shared concepts are nearest to their old places.

    A mirror image is as legible as its original: boxes are symmetric, texts are not mirrored.
    Places count as parts of the frame, so that pictures of other sizes compare.
    """
    shared = [name for name in arrangement.concepts if name in before.concepts]
    if not shared:
        return arrangement
    old = {name: _part(before.concepts[name], before) for name in shared}
    new = {name: _part(arrangement.concepts[name], arrangement) for name in shared}

    def far(mirror: tuple[bool, bool]) -> float:
        total = 0.0
        for name in shared:
            for flipped, was, now in zip(mirror, old[name], new[name], strict=True):
                total += (was - (1 - now if flipped else now)) ** 2
        return round(total, 6)

    return _mirrored(arrangement, *min(_MIRRORS, key=far))


def _part(box: Box, frame: Arrangement) -> Point:
    return box.x / frame.width, box.y / frame.height


def _mirrored(arrangement: Arrangement, across: bool, down: bool) -> Arrangement:
    if not across and not down:
        return arrangement
    turn = _turning(arrangement, across, down)

    def turned(box: Box) -> Box:
        x, y = turn((box.x, box.y))
        return replace(box, x=x, y=y)

    return replace(
        arrangement,
        concepts={name: turned(box) for name, box in arrangement.concepts.items()},
        phrases=tuple(replace(phrase, box=turned(phrase.box)) for phrase in arrangement.phrases),
        routes={
            name: replace(route, points=tuple(map(turn, route.points)))
            for name, route in arrangement.routes.items()
        },
    )


def _turning(frame: Arrangement, across: bool, down: bool) -> Callable[[Point], Point]:
    def turn(point: Point) -> Point:
        x, y = point
        return (
            round(frame.width - x, 2) if across else x,
            round(frame.height - y, 2) if down else y,
        )

    return turn
