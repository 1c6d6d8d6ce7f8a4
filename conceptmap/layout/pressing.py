"""A crowded picture pressed into a frame in which its type can still be read on a screen.

There is no room in it for calm: boxes are close about their labels, lie close together, and many
links are led round them. What is kept is that nothing lies on anything else, so that every
proposition can be read.
"""

import math

import numpy as np

from conceptmap.layout.climb import Climb, Schedule
from conceptmap.layout.cost import weights
from conceptmap.layout.crowding import SCREEN, SMALLEST
from conceptmap.layout.drawing import draw
from conceptmap.layout.effort import Effort
from conceptmap.layout.judging import TOUCH
from conceptmap.layout.lanes import drawn_apart
from conceptmap.layout.mending import vicinity
from conceptmap.layout.metrics import which_disturbed
from conceptmap.layout.overlap import touching
from conceptmap.layout.plan import Bools, Plan
from conceptmap.layout.problem import Arrangement
from conceptmap.layout.resizing import inside, resized, smallest_frame
from conceptmap.layout.routing import Detours
from conceptmap.layout.text import PHRASE

__all__ = ["CLEARING", "FREEING", "LONG", "overlapping", "pressed", "screen_width"]

PRESS = 0.93
"""How much smaller the sides become from one climb to the next."""

DENSE = 0.46
"""Share of a frame that boxes may cover when links shall still find a way between them."""

BEYOND = 1.25
"""How much wider than a screen the frame may be for this to be worth while."""

EASE, EASES = 1.04, 3
"""How much larger the frame becomes when not all could be set free, and how often."""

PRESSING = weights(
    overlap=8.0,
    tight=2.0,
    gap_px=0.04,
    through=9.0,
    crossing=5.0,
    corridor=3.0,
    bend=8.0,
    cramped=3.0,
    length_px=0.004,
    length_far=0.0,
)
"""What faults cost while the frame becomes smaller: boxes may pass each other."""

FREEING = weights(
    overlap=20.0,
    overlap_px=2.0,
    tight=1.0,
    gap_px=0.02,
    through=3.0,
    through_px=0.1,
    close=0.0,
    crossing=1.0,
    corridor=1.0,
    bend=3.0,
    cramped=2.0,
    length_px=0.002,
    length_far=0.0,
)
"""What they cost while boxes that lie on each other are set free: little but that."""

HEAT = 8.0
"""How bold the climb is then at first; one more with each try."""

CLEARING = FREEING.copy()
CLEARING["through"], CLEARING["through_px"] = 60.0, 1.0
"""What they cost where no way was found for a link."""

REACHES = (45.0, 90.0, 160.0, 250.0)
"""Px round boxes at fault in which others make room, in turn."""

TRIES, DRAWN = 24, 10
"""How often boxes are set free in one frame, and how often links are led round them: that takes
as long as everything else."""

LANES = (4.0, 1.5), (7.5, 4.0, 1.0), (1.5, 4.0)
SHORT, LONG = Detours(24, LANES, 1000), Detours(60, LANES, 1000)
"""How links are led round boxes, many of them round the same ones: at first, and in the end."""

PATIENCE = 4
"""How often boxes are set free before long detours are put up with."""


def screen_width(plan: Plan) -> float:
    """Return how wide a frame may be, in px, for its type to be legible on a full HD screen."""
    return math.floor(math.sqrt(SCREEN * plan.problem.frame_aspect) * PHRASE.size / SMALLEST)


def pressed(climb: Climb, effort: Effort) -> Arrangement | None:
    """Return an arrangement in as small a frame as a screen wants, in which all can be read.

    None when it would be too crowded, or no such arrangement was found.

    Parameters
    ----------
    climb
        What was placed in a larger frame.
    effort
        How long is climbed.
    """
    plan = climb.plan.snug()
    screen = screen_width(plan)
    least = max(screen, smallest_frame(plan, DENSE)[0])
    if least > BEYOND * screen:
        return None
    while True:
        width = max(least, float(round(climb.size[0] * PRESS)))
        climb = _pressed(climb, width, effort)
        if climb.size[0] <= least:
            break
    for _ in range(EASES):
        found = _freed(climb)
        if found is not None:
            return found
        climb = _pressed(climb, float(round(climb.size[0] * EASE)), effort)
    return None


def _pressed(climb: Climb, width: float, effort: Effort) -> Climb:
    """Return the climb after it went on in another frame."""
    climb = resized(climb, width, climb.plan.fitted(climb.x, climb.y).snug())
    climb.weights = PRESSING
    for schedule in effort.press:
        climb.run(schedule)
    return climb


def _freed(climb: Climb) -> Arrangement | None:
    """Return the arrangement once nothing lies on anything else."""
    drawn = 0
    for attempt in range(TRIES):
        faulty, climb.weights = overlapping(climb), FREEING
        if not faulty.any():
            if drawn == DRAWN or not inside(climb.plan, climb.x, climb.y, climb.size):
                return None
            detours = SHORT if attempt < PATIENCE else LONG
            found = draw(climb.plan, climb.x, climb.y, climb.size, detours)
            drawn += 1
            faulty = which_disturbed(climb.plan.problem, found)
            if not faulty.any():
                return drawn_apart(climb.plan, climb.x, climb.y, found)
            climb.weights = CLEARING
        climb.free = vicinity(climb, faulty, REACHES[attempt % len(REACHES)])
        climb.run(Schedule(30, heat=HEAT + attempt, step=80.0, far=6))
        climb.run(Schedule(8, step=15.0, far=0))
        climb.free = np.ones(climb.plan.count, dtype=bool)
    return None


def overlapping(climb: Climb) -> Bools:
    """Return the boxes that overlap another."""
    plan = climb.plan
    found = np.zeros(plan.count, dtype=bool)
    for pair in touching(climb.x, climb.y, (plan.half_width, plan.half_height), -TOUCH):
        found[pair] = True
    return found
