"""New boxes find a place amid those that were there; what is in their way makes room.

Step after step others are let loose: those that crowd each other, then those round about. How
readily they leave their old places says a `Grip`.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from conceptmap.layout.arriving import introduce, pin
from conceptmap.layout.board import Records
from conceptmap.layout.climb import Climb, Schedule
from conceptmap.layout.cost import weights
from conceptmap.layout.overlap import touching
from conceptmap.layout.plan import SLACK, Bools, Floats, Plan
from conceptmap.layout.pressing import FREEING
from conceptmap.layout.remembering import CLOSE, Old
from conceptmap.layout.yielding import step_aside

__all__ = ["CROWDED", "DRAG", "GRIPS", "MANY", "Grip", "settled"]

HOME_PX = 0.2
"""What a px away from its old place costs a box that makes room; less with every widening."""

TOUCH = 0.05
"""Depth in px up to which boxes only touch; coordinates are rounded to 0.01 px."""

REACHES = (0.0, 8.0, 20.0, 45.0, 100.0, 220.0)
"""Px round crowded boxes in which others are let loose, one step after the other."""

ROUNDS = (Schedule(14, heat=0.3, step=60.0, far=0), Schedule(6, step=15.0, far=0))
SEARCH = (Schedule(40, heat=30.0, step=300.0, far=6), Schedule(10, step=15.0, far=0))
COOL = (Schedule(40, heat=3.0, step=120.0, far=6), Schedule(10, step=15.0, far=0))
BOLD = (Schedule(80, heat=30.0, step=300.0, far=10), Schedule(10, step=15.0, far=0))
"""How others make room; how new boxes search for a place, and how many of them do."""


@dataclass(frozen=True)
class Grip:
    """How firmly what was there is held while others come.

    Parameters
    ----------
    pull
        By how much more than a phrase a concept is drawn to its old place; infinite where
        concepts do not move at all.
    prices
        What faults cost meanwhile, see `conceptmap.layout.cost.weights`.
    first, then
        How the new boxes search for a place, and how others make room afterwards.
    """

    pull: float
    prices: Records
    first: tuple[Schedule, ...] = SEARCH
    then: tuple[Schedule, ...] = ROUNDS

    @property
    def still(self) -> bool:
        """Whether concepts do not move at all."""
        return math.isinf(self.pull)


CALM = weights(overlap=40.0, overlap_px=1.5, crossing=12.0)
FIRM = weights(overlap=40.0, overlap_px=1.5)
RIGID = weights(overlap=300.0, overlap_px=3.0, crossing=2.0)
"""Prices at which a new box lies on nothing rather than cross little, more and more so."""

GRIPS = (Grip(math.inf, FIRM), Grip(math.inf, RIGID), Grip(3.0, FIRM), Grip(1.0, FIRM))
"""From the firmest on."""

CROWDED = (
    Grip(math.inf, RIGID),
    Grip(math.inf, FIRM),
    *(Grip(pull, FREEING, COOL) for pull in (3.0, 1.0, 1.0, 0.5)),
)
"""The same where boxes lie close together."""

MANY = (Grip(3.0, CALM, BOLD), Grip(1.0, FIRM), Grip(math.inf, FIRM), Grip(math.inf, RIGID))
"""The same where more than a few concepts are new: what seldom fails comes first."""

DRAG = Grip(1.0, weights(), ROUNDS)
"""What there is when concepts were dragged."""


def settled(plan: Plan, old: Old, frame: tuple[float, float], grip: Grip, seed: int = 1) -> Climb:
    """Return the placement after new boxes found a place and others made room.

    Parameters
    ----------
    plan
        The boxes.
    old
        Where they were.
    frame
        Width and height in px.
    grip
        How firmly they are held there.
    seed
        Decides which places are tried.
    """
    places = old.x.copy(), old.y.copy()
    new = _placed(plan, old, places, frame)
    climb = Climb(plan, *places, frame, seed, prices=grip.prices)
    home_x, home_y = climb.x.copy(), climb.y.copy()
    pull = np.where((old.known & ~new.free) | new.aside, HOME_PX, 0.0)
    held = new.pinned.copy()
    if grip.still:
        held[: plan.concepts] |= old.known[: plan.concepts]
    else:
        pull[: plan.concepts] *= grip.pull
    free, fresh = new.free, new.free | new.dragged
    for i, reach in enumerate(REACHES):
        climb.free = free & ~held
        climb.draw_home(home_x, home_y, pull / (1 + i))
        if climb.free.any():
            for schedule in grip.then if i else grip.first:
                climb.run(schedule)
        moved = (climb.x != home_x) | (climb.y != home_y)
        loose = _in_the_way(climb, fresh | moved, reach, 0.0 if old.crowded else CLOSE)
        if not loose.any():
            break
        free = free | loose
    return climb


class _New(NamedTuple):
    """Which boxes are free, pinned, were dragged or in the way of that, and stepped aside."""

    free: Bools
    pinned: Bools
    dragged: Bools
    aside: Bools


def _placed(
    plan: Plan, old: Old, places: tuple[Floats, Floats], frame: tuple[float, float]
) -> _New:
    """Put what is new or dragged in its first place, and phrases midway if an end was dragged."""
    x, y = places
    pinned, dragged = pin(plan, x, y, old.known, frame)
    free = introduce(plan, x, y, old.known | pinned, frame)
    aside = step_aside(plan, places, pinned & dragged, frame) & ~pinned
    free |= aside
    dragged |= aside
    for i, ends in enumerate(plan.ends, start=plan.concepts):
        hub = plan.passages[i - plan.concepts].hub
        if dragged[ends[0]] if hub else dragged[ends].any():
            x[i], y[i], free[i] = x[ends].mean(), y[ends].mean(), True
    return _New(free, pinned, dragged, aside)


def _in_the_way(climb: Climb, changed: Bools, reach: float, gap: float) -> Bools:
    """Return the boxes that crowd each other since some changed, and those within reach (px).

    They crowd each other when there is less than ``gap`` px between them, or no room for an arrow;
    with a gap of 0 only where one lies on the other.
    """
    plan, x, y = climb.plan, climb.x, climb.y
    half = plan.half_width, plan.half_height
    crowded, near = np.zeros(x.size, dtype=bool), np.zeros(x.size, dtype=bool)
    close = touching(x, y, half, gap or -TOUCH)
    cramped = (_apart(plan, x, y) < plan.room - SLACK) & (gap > 0.0)
    for one, other in (close, (plan.a[cramped], plan.b[cramped])):
        new = changed[one] | changed[other]
        crowded[one[new]] = crowded[other[new]] = True
    one, other = touching(x, y, half, gap + reach)
    near[one[crowded[other]]] = near[other[crowded[one]]] = True
    return np.asarray(crowded | near)


def _apart(plan: Plan, x: Floats, y: Floats) -> Floats:
    """Return how far the two boxes of each half-link are apart, in px."""
    a, b = plan.a, plan.b
    dx = np.abs(x[a] - x[b]) - plan.half_width[a] - plan.half_width[b]
    dy = np.abs(y[a] - y[b]) - plan.half_height[a] - plan.half_height[b]
    return np.asarray(np.hypot(np.maximum(dx, 0.0), np.maximum(dy, 0.0)))
