"""Where a link's line meets the box of its concept.

A line aims at the box's centre. Where it would then slide along the outline of a wide or high
box, it aims beside the centre instead, on the box's long axis, as little as will do.
"""

from collections.abc import Callable

from conceptmap.layout.arrows import FLATTEST, meeting_angle
from conceptmap.layout.outline import leave
from conceptmap.layout.problem import Box, Point

__all__ = ["port"]

SHARES = (0.25, 0.5, 0.75, 1.0)
"""How far beside the centre a line may aim, as shares of the box's long axis."""


def port(box: Box, toward: Point, free: Callable[[Point, Point], bool]) -> Point:
    """Return where on a concept's outline a line from a point ends.

    Parameters
    ----------
    box
        The concept's box.
    toward
        Where the line comes from.
    free
        Says whether a line between two points is in nothing's way; one to the centre need not
        be asked about.
    """
    straight = leave(box, toward)
    best, steepest = straight, meeting_angle(box, straight, toward)
    for share in SHARES:
        if steepest >= FLATTEST:
            break
        tip = leave(box, toward, _beside(box, toward, share))
        angle = meeting_angle(box, tip, toward)
        if angle > steepest and free(tip, toward):
            best, steepest = tip, angle
    return best


def _beside(box: Box, toward: Point, share: float) -> Point:
    """Return a point on the box's long axis, on the side of a point, not beyond it."""
    dx, dy = toward[0] - box.x, toward[1] - box.y
    spare = (box.width - box.height) / 2
    if spare > 0.0:
        return box.x + min(max(dx, -spare), spare) * share, box.y
    return box.x, box.y + min(max(dy, spare), -spare) * share
