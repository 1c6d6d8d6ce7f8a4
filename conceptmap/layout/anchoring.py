"""Keep things where they were: an earlier arrangement, and concepts that were dragged.

People find things again by their place, so a changed selection starts from the picture before
it, and only what is new, dragged or in the way moves. `remembering` says where things were,
`arriving` gives what is new a first place, `settling` makes room for it, `accepting` judges the
result and mends it.
"""

import math
from collections.abc import Iterator
from dataclasses import replace

from conceptmap.layout.accepting import accepted, pushed_apart
from conceptmap.layout.arriving import introduce
from conceptmap.layout.dividing import divided
from conceptmap.layout.drawing import draw
from conceptmap.layout.judging import flaws
from conceptmap.layout.overall import movement
from conceptmap.layout.overlap import parted
from conceptmap.layout.plan import Floats, Plan
from conceptmap.layout.pressing import screen_width
from conceptmap.layout.problem import Arrangement
from conceptmap.layout.remembering import CLOSE, Old, as_it_was, remembered
from conceptmap.layout.resizing import frame_round
from conceptmap.layout.rezoning import rezoned
from conceptmap.layout.settling import CROWDED, DRAG, GRIPS, MANY, Grip, settled
from conceptmap.layout.work import work_of
from conceptmap.layout.zones import everywhere

__all__ = ["anchored", "recalled"]

LITTLE, MUCH = 0.003, 0.005
"""Movement (see `overall.movement`) below which no better way is looked for, and up to which no
larger frame is."""

FLAWED, FLAWED_MANY = 1, 5
"""How many flawed links (see `judging.flaws`) are put up with before a calmer way is looked for,
and where more than a few concepts are new."""

MORE, GROWS, FEW = 1.1, 8, 4
"""By how much the frame is extended to the right and downwards in turn, and how often at most.
Where more than a few concepts are new, it is better to arrange all anew than to extend it."""

GROWS_MANY, MANY_WORK = 3, 1_000_000
"""How often the frame of a large picture is extended, and the work (see `work_of`) that all rounds
of a smaller one may be."""

LITTLE_MORE, SPARE = 1.02, 1.05
"""By how much the frame of a crowded picture is extended, and how much larger than legible type
allows it may then be: rather a little smaller type than everything elsewhere."""

CLOSELY, FULL = 0.42, 0.455
"""Share of the frame that boxes cover from which on more than a few new ones seldom find room in
it, so that two tries are enough, and hardly ever."""

CROWD, DOZEN = 2.5, 12
"""More links than so many times those of the start, and some on top, do not fit in between what
is there when more than a few concepts are new."""


def recalled(plan: Plan, start: Arrangement) -> tuple[Floats, Floats]:
    """Return where an earlier arrangement has the boxes, and new ones amid their neighbours."""
    x, y, known, _ = remembered(plan, start)
    introduce(plan, x, y, known, (start.width, start.height))
    return x, y


def anchored(plan: Plan, start: Arrangement) -> Arrangement | None:
    """Return an arrangement in which what ``start`` holds stays, and the pins are obeyed.

    The frame stays too, unless what is new does not fit into it. None when it is better to
    arrange all anew: too much is new (see `FEW`), or the layout wants too much elsewhere.
    """
    known = remembered(plan, start).known
    plan, _, _ = divided(plan, *recalled(plan, start), ~known)
    plan = as_it_was(plan, start)
    old = remembered(plan, start)
    if plan.problem.pins:
        return _dragged(replace(plan, zones=everywhere(plan.concepts)), start, old)
    if (kept := rezoned(plan, old, start)) is None:
        return None
    old, plan = kept[0], replace(plan, zones=kept[1])
    few = plan.concepts - int(old.known[: plan.concepts].sum()) <= FEW
    if not few and _full(plan, start):
        return None
    return _fitted_in(plan, start, old, few)


def _fitted_in(plan: Plan, start: Arrangement, old: Old, few: bool) -> Arrangement | None:
    """Return the arrangement with new boxes in which least of what was there moves."""
    size = start.width, start.height
    legible = max(screen_width(plan), size[0]) * (SPARE if old.crowded else 1.0)
    best, rank = None, (True, 0, math.inf)
    enough, bearable = (LITTLE, FLAWED) if few else (MUCH, FLAWED_MANY)
    for number, (growth, grip) in enumerate(_tries(plan, old, few, _covered(plan, start)), start=1):
        frame = _extended(size, growth, LITTLE_MORE if old.crowded else MORE)
        if growth and (not rank[0] or frame[0] > legible):
            break
        climb = settled(plan, old, frame, grip, number)
        found = accepted(climb, old, grip, start)
        if found is None and grip is GRIPS[-1]:
            found = accepted(pushed_apart(climb), old, grip, start)
        if found is None:
            continue
        moved = movement(start, found)
        flawed = 0 if old.crowded else len(set.union(*flaws(plan, found)))
        if (moved > MUCH, flawed, moved) < rank:
            best, rank = found, (moved > MUCH, flawed, moved)
        if moved <= enough and flawed <= bearable:
            break
    return best


def _tries(plan: Plan, old: Old, few: bool, covered: float) -> Iterator[tuple[int, Grip]]:
    """Return what is tried in turn: how often the frame is extended, how firm the grip is."""
    if old.crowded:
        yield from ((0, grip) for grip in CROWDED)
        yield from ((growth, grip) for growth in (2,) for grip in CROWDED[-2:])
        return
    grips = GRIPS if few else MANY
    yield from ((0, grip) for grip in (grips if few or covered < CLOSELY else grips[:2]))
    if few and plan.problem.layout == "network":
        yield from ((growth, grip) for growth in range(1, _grows(plan)) for grip in grips[1:3])


def _full(plan: Plan, start: Arrangement) -> bool:
    """Return whether more than a few new boxes do not fit in between what is there."""
    if len(plan.problem.edges) > CROWD * len(start.routes) + DOZEN:
        return True
    return _covered(plan, start) > FULL


def _covered(plan: Plan, start: Arrangement) -> float:
    """Return the share of the start's frame that all boxes together cover."""
    return float((4 * plan.half_width * plan.half_height).sum()) / (start.width * start.height)


def _dragged(plan: Plan, start: Arrangement, old: Old) -> Arrangement:
    """Return the arrangement with each pinned concept where it was put, whatever it costs."""
    for growth in range(_grows(plan)):
        climb = settled(plan, old, _extended((start.width, start.height), growth, MORE), DRAG)
        if (found := accepted(climb, old, DRAG, start)) is not None:
            return found
    x, y = parted(climb.x, climb.y, (plan.half_width, plan.half_height), CLOSE)
    x, y, frame = frame_round(plan, x, y)
    return draw(plan, x, y, frame)


def _grows(plan: Plan) -> int:
    return max(GROWS_MANY, min(GROWS, MANY_WORK // work_of(plan)))


def _extended(size: tuple[float, float], growth: int, more: float) -> tuple[float, float]:
    """Return the frame of a try: first as it was, then with room at its right and foot."""
    if not growth:
        return size
    wider, higher = more ** ((growth + 1) // 2), more ** (growth // 2)
    return float(round(size[0] * wider)), float(round(size[1] * higher))
