"""Whether a placement in which others made room will do; if not quite, it is mended."""

import numpy as np

from conceptmap.layout.climb import Climb, Schedule
from conceptmap.layout.drawing import draw
from conceptmap.layout.mending import FEW, STRICT, TRIES, mend, vicinity
from conceptmap.layout.metrics import which_disturbed
from conceptmap.layout.overlap import parted
from conceptmap.layout.plan import Bools, Floats
from conceptmap.layout.pressing import CLEARING, FREEING, LONG, overlapping
from conceptmap.layout.problem import Arrangement
from conceptmap.layout.remembering import CLOSE, Old
from conceptmap.layout.resizing import inside
from conceptmap.layout.routing import Detours
from conceptmap.layout.settling import Grip
from conceptmap.layout.zones import MARGIN

__all__ = ["accepted", "pushed_apart"]

HOLD = 2e-4
"""How strongly boxes are held while crowded ones are pushed apart, see `parted`."""

NEARBY = (Schedule(30, heat=3.0, step=120.0, far=0), Schedule(10, step=15.0, far=0))
"""How boxes at fault are mended: what was there does not go far."""

FREES, DRAWN, DRAWN_STILL = 8, 3, 1
"""How often boxes that lie on each other are set free in a crowded picture, how often after links
were led round them, and how often that where concepts do not move: another place is better then."""

REACHES = (45.0, 90.0, 160.0)
"""Px round boxes at fault in which others are then let loose, in turn."""

HEAT = 8.0
"""How bold the climb is then at first; one more with each time."""

DETOURS = Detours(widest=24)
"""Most boxes stay, so a link gives way more readily."""


def accepted(climb: Climb, old: Old, grip: Grip, start: Arrangement) -> Arrangement | None:
    """Return the arrangement when nothing lies on anything else, if need be after mending.

    Parameters
    ----------
    climb
        The placement; it is changed in place.
    old
        Where boxes were.
    grip
        How firmly they are held there.
    start
        The arrangement in which they were there.
    """
    if old.crowded and not climb.plan.problem.pins:
        return _freed(climb, old, grip, start)
    for attempt in range(len(TRIES) + 1):
        found, faulty = _faults_of(climb, start)
        if found is not None or not 0 < faulty.sum() <= FEW or attempt == len(TRIES):
            return found
        climb.free = _loose(climb, old, grip)
        mend(climb, faulty, attempt, ("overlap", *STRICT), NEARBY)
    return None


def _freed(climb: Climb, old: Old, grip: Grip, start: Arrangement) -> Arrangement | None:
    """Return the arrangement once nothing lies on anything else in a crowded picture."""
    loose, drawn = _loose(climb, old, grip), 0
    for attempt in range(FREES):
        found, faulty = _faults_of(climb, start, LONG)
        if not faulty.any():
            return found
        lying = bool(overlapping(climb).any())
        drawn += not lying
        if drawn > (DRAWN_STILL if grip.still else DRAWN):
            break
        climb.weights = FREEING if lying else CLEARING
        climb.free = loose & vicinity(climb, faulty, REACHES[attempt % len(REACHES)])
        climb.run(Schedule(30, heat=HEAT + attempt, step=80.0, far=0))
        climb.run(Schedule(8, step=15.0, far=0))
    return None


def _loose(climb: Climb, old: Old, grip: Grip) -> Bools:
    """Return which boxes may move at all."""
    plan = climb.plan
    loose = np.ones(plan.count, dtype=bool)
    loose[: plan.concepts] = [name not in plan.problem.pins for name in plan.ids]
    if grip.still:
        loose[: plan.concepts] &= ~old.known[: plan.concepts]
    return loose


def _faults_of(
    climb: Climb, start: Arrangement, detours: Detours = DETOURS
) -> tuple[Arrangement | None, Bools]:
    """Return the arrangement if it will do, else which boxes are at fault."""
    plan, x, y = climb.plan, climb.x, climb.y
    faulty = overlapping(climb)
    if faulty.any() or not inside(plan, x, y, climb.size):
        return None, faulty
    found = draw(plan, x, y, climb.size, detours, start)
    if plan.problem.pins:
        return found, faulty
    faulty = which_disturbed(plan.problem, found)
    return (None if faulty.any() else found), faulty


def pushed_apart(climb: Climb) -> Climb:
    """Return the climb going on with crowded boxes pushed apart, all others as little as can be."""
    plan, size = climb.plan, climb.size
    x, y = parted(climb.x, climb.y, (plan.half_width, plan.half_height), CLOSE, HOLD)
    return Climb(
        plan, _within(x, plan.half_width, size[0]), _within(y, plan.half_height, size[1]), size
    )


def _within(along: Floats, half: Floats, length: float) -> Floats:
    return np.clip(along, half + MARGIN, length - half - MARGIN)
