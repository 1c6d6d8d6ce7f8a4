"""How large the picture is: the smallest frame of an aspect in which all can be read."""

from functools import partial

from conceptmap.layout.climb import Climb
from conceptmap.layout.dividing import divided
from conceptmap.layout.drawing import draw
from conceptmap.layout.effort import Effort, effort_for
from conceptmap.layout.judging import Found, finished, hopeless, judged
from conceptmap.layout.mending import FEW, TRIES, mend
from conceptmap.layout.overlap import parted
from conceptmap.layout.placing import evened
from conceptmap.layout.plan import Floats, Plan
from conceptmap.layout.pressing import pressed, screen_width
from conceptmap.layout.problem import Arrangement
from conceptmap.layout.resizing import fill_of, frame_round, resized, smallest_frame
from conceptmap.layout.sketch import sketched
from conceptmap.layout.watching import offer

__all__ = ["compose"]

DENSEST = 1.16
"""Fill, as a multiple of the first, from which on a frame looks crammed."""

SHRINK, GROW = 0.95, 1.06
"""By how much a frame's sides change from one try to the next."""

PATIENCE = 2
"""After how many larger frames long detours are put up with; then, with each larger frame, one
more link that is too short for its arrow or runs along another one."""

GAP = 8.0
"""Px between boxes that are only kept apart."""


def compose(plan: Plan, near: tuple[Floats, Floats] | None = None) -> Arrangement:
    """Return an arrangement: placed, climbed, then shrunk or grown to fit.

    Parameters
    ----------
    plan
        What is to be arranged.
    near
        Where the boxes roughly belong, if that is known: what lies left or above of what.
    """
    effort = effort_for(plan)
    size = smallest_frame(plan, fill_of(plan))
    starts = [(plan, *evened(plan, *near, size))] if near else sketched(plan, size, effort)
    for made, x, y in starts:
        climb = Climb(made, x, y, size)
        offer(partial(_kept_apart, climb))
    if not effort.first:
        return _kept_apart(climb)
    for schedule in effort.first:
        climb = _fitted(climb)
        climb.run(schedule)
        climb = _divided(climb)
    calm = _mended(climb)
    found = _shrunk(climb, effort, calm) if calm else None
    if climb.size[0] > screen_width(plan) and (found is None or found.width > screen_width(plan)):
        found = pressed(climb, effort) or found
    return found or _grown(climb, effort) or _kept_apart(climb)


def _fitted(climb: Climb) -> Climb:
    """Return the climb going on with phrases broken as suits their links' directions."""
    x, y = climb.x, climb.y
    return Climb(climb.plan.fitted(x, y), x, y, climb.size)


def _divided(climb: Climb) -> Climb:
    """Return the climb going on with fans divided where their concepts came to lie apart."""
    calm, x, y = divided(climb.plan, climb.x, climb.y)
    return climb if calm is climb.plan else Climb(calm, x, y, climb.size)


def _grown(climb: Climb, effort: Effort) -> Arrangement | None:
    """Return the first calm arrangement; after `PATIENCE` tries one that can be read.

    Before its type becomes too small for a screen, one that is less calm is preferred.
    """
    screen, seen = screen_width(climb.plan), judged(climb)
    for attempt in range(effort.grows):
        larger = _resized(climb, GROW)
        if climb.size[0] <= screen < larger.size[0]:
            best = min(seen, key=Found.faults).arrangement if seen else pressed(climb, effort)
            if best is not None:
                return best
        climb = larger
        for schedule in effort.fit:
            climb.run(schedule)
        calm = _mended(climb)
        if calm is not None:
            return calm
        seen += judged(climb)
        enough = any(found.flawed <= attempt - PATIENCE for found in seen)
        if enough or hopeless(climb, 1 + attempt / PATIENCE if climb.size[0] > screen else 1.0):
            break
    if seen:
        return min(seen, key=Found.severity).arrangement
    return pressed(climb, effort) if climb.size[0] < screen else None


def _shrunk(climb: Climb, effort: Effort, best: Arrangement) -> Arrangement:
    for _ in range(effort.shrinks):
        before = climb.size[0]
        climb = _resized(climb, SHRINK)
        if climb.size[0] >= before:
            break
        for schedule in effort.fit:
            climb.run(schedule)
        found = _mended(climb)
        if found is None:
            break
        best = found
    return best


def _resized(climb: Climb, factor: float) -> Climb:
    """Return the climb going on in a frame of other size, at most as dense as looks well."""
    plan = climb.plan.fitted(climb.x, climb.y)
    least = smallest_frame(plan, DENSEST * fill_of(plan))
    return resized(climb, max(float(round(climb.size[0] * factor)), least[0]), plan)


def _mended(climb: Climb) -> Arrangement | None:
    """Return the finished arrangement, if need be after mending a few boxes."""
    for attempt in range(len(TRIES)):
        found, faulty = finished(climb)
        if found is not None:
            return found
        if not 0 < faulty.sum() <= FEW:
            return None
        mend(climb, faulty, attempt)
    return finished(climb)[0]


def _kept_apart(climb: Climb) -> Arrangement:
    """Return the arrangement with its boxes pushed apart and the frame drawn round them."""
    plan = climb.plan
    x, y = parted(climb.x, climb.y, (plan.half_width, plan.half_height), GAP)
    x, y, size = frame_round(plan, x, y)
    return draw(plan, x, y, size)
