"""Keep things where they were: an earlier arrangement, and concepts that were dragged.

People find things again by their place, so a changed selection starts from the picture before
it, and only what is new, dragged or in the way moves.
"""

from dataclasses import replace

import numpy as np

from conceptmap.layout.boxes import Size
from conceptmap.layout.climb import Climb, Schedule
from conceptmap.layout.drawing import draw
from conceptmap.layout.mending import FEW as FEW_FAULTS
from conceptmap.layout.mending import STRICT, TRIES, mend
from conceptmap.layout.metrics import which_disturbed
from conceptmap.layout.overlap import parted, touching
from conceptmap.layout.plan import SLACK, Bools, Floats, Plan
from conceptmap.layout.problem import Arrangement, Box
from conceptmap.layout.resizing import frame_round, inside
from conceptmap.layout.routing import Detours
from conceptmap.layout.work import work_of
from conceptmap.layout.yielding import step_aside
from conceptmap.layout.zones import MARGIN, everywhere

__all__ = ["anchored", "recalled"]

HOME_PX = 0.2
"""What a px away from its old place costs a box that makes room; less with every widening."""

SAME = 1.5
"""Px up to which a pin repeats where its concept already was; pins are thousandths."""

TOUCH = 0.05
"""Depth in px up to which boxes only touch; coordinates are rounded to 0.01 px."""

CLOSE = 2.0
"""Px between boxes below which one of them makes room."""

HOLD = 2e-4
"""How strongly boxes are held while crowded ones are pushed apart, see `parted`."""

DETOURS = Detours(widest=24)
"""Most boxes stay, so a link gives way more readily."""

ROUNDS = (Schedule(14, heat=0.3, step=60.0, far=4), Schedule(6, step=15.0, far=0))

REACHES = (0.0, 8.0, 20.0, 45.0, 100.0, 220.0)
"""Px round crowded boxes in which others are let loose, one step after the other, before the
frame grows."""

GROW, GROWS, FEW = 1.1, 8, 4
"""By how much the frame is extended to the right and downwards in turn, and how often at most.
Where more than a few concepts are new, it is better to arrange all anew than to extend it."""

FULL = 0.475
"""Share of the frame that boxes cover from which on more than a few new ones find no room in it."""

LOST = 15
"""How many boxes are at fault, after more than a few new ones found a place, when all must be
arranged anew: pushing crowded boxes apart does not help any more."""

GROWS_MANY, MANY_WORK = 3, 1_000_000
"""How often the frame of a large picture is extended, and the work (see `work_of`) that all rounds
of a smaller one may be."""


def recalled(plan: Plan, start: Arrangement) -> tuple[Floats, Floats]:
    """Return where an earlier arrangement has the boxes, and new ones amid their neighbours."""
    x, y, known = _remembered(plan, start)
    _introduced(plan, x, y, known, (start.width, start.height))
    return x, y


def anchored(plan: Plan, start: Arrangement) -> Arrangement | None:
    """Return an arrangement in which what ``start`` holds stays, and the pins are obeyed.

    The frame stays too, unless what is new does not fit into it. None when it is better to
    arrange all anew, see `FEW`.
    """
    plan = replace(_as_it_was(plan, start), zones=everywhere(plan.concepts))
    size = start.width, start.height
    old_x, old_y, known = _remembered(plan, start)
    half = plan.half_width, plan.half_height
    if plan.concepts - int(known[: plan.concepts].sum()) > FEW and not plan.problem.pins:
        return _many_fitted_in(plan, (old_x, old_y, known), size)
    grows = max(GROWS_MANY, min(GROWS, MANY_WORK // work_of(plan)))
    for attempt in range(grows):
        frame = _extended(size, attempt)
        climb = _settled(plan, old_x, old_y, known, frame)
        found = _mended(climb)
        if found is None and not plan.problem.pins:
            found = _mended(_parted(climb))
        if found is not None:
            return found
    if not plan.problem.pins:
        return None
    x, y = parted(climb.x, climb.y, half, CLOSE)
    x, y, frame = frame_round(plan, x, y)
    return draw(plan, x, y, frame)


def _many_fitted_in(
    plan: Plan, old: tuple[Floats, Floats, Bools], size: tuple[float, float]
) -> Arrangement | None:
    """Return the arrangement with more than a few new boxes in the old frame, if they fit in."""
    covered = float((4 * plan.half_width * plan.half_height).sum()) / (size[0] * size[1])
    if covered > FULL:
        return None
    climb = _settled(plan, *old, size)
    found, faulty = _judged(climb)
    if found is not None or faulty.sum() > LOST:
        return found
    return _mended(_parted(climb))


def _mended(climb: Climb) -> Arrangement | None:
    """Return the arrangement when nothing lies on anything else, if need be after mending."""
    plan = climb.plan
    for attempt in range(len(TRIES) + 1):
        found, faulty = _judged(climb)
        if found is not None or not 0 < faulty.sum() <= FEW_FAULTS or attempt == len(TRIES):
            return found
        pinned = [name in plan.problem.pins for name in plan.ids]
        climb.free = ~np.array([*pinned, *[False] * (plan.count - plan.concepts)])
        mend(climb, faulty, attempt, ("overlap", *STRICT))
    return None


def _parted(climb: Climb) -> Climb:
    """Return the climb going on with crowded boxes pushed apart, all others as little as can be."""
    plan, size = climb.plan, climb.size
    x, y = parted(climb.x, climb.y, (plan.half_width, plan.half_height), CLOSE, HOLD)
    return Climb(
        plan, _within(x, plan.half_width, size[0]), _within(y, plan.half_height, size[1]), size
    )


def _within(along: Floats, half: Floats, length: float) -> Floats:
    return np.clip(along, half + MARGIN, length - half - MARGIN)


def _judged(climb: Climb) -> tuple[Arrangement | None, Bools]:
    """Return the arrangement if it will do, else which boxes are at fault."""
    plan, x, y = climb.plan, climb.x, climb.y
    faulty = np.zeros(plan.count, dtype=bool)
    for pair in touching(x, y, (plan.half_width, plan.half_height), -TOUCH):
        faulty[pair] = True
    if faulty.any() or not inside(plan, x, y, climb.size):
        return None, faulty
    found = draw(plan, x, y, climb.size, DETOURS)
    if plan.problem.pins:
        return found, faulty
    faulty = which_disturbed(plan.problem, found)
    return (None if faulty.any() else found), faulty


def _extended(size: tuple[float, float], attempt: int) -> tuple[float, float]:
    """Return the frame of an attempt: first as it was, then with room at its right and foot."""
    if not attempt:
        return size
    wider, higher = GROW ** ((attempt + 1) // 2), GROW ** (attempt // 2)
    return float(round(size[0] * wider)), float(round(size[1] * higher))


def _settled(plan: Plan, x: Floats, y: Floats, known: Bools, frame: tuple[float, float]) -> Climb:
    """Return the placement after new boxes found a place and others made room."""
    x, y = x.copy(), y.copy()
    pinned, dragged = _pin(plan, x, y, known, frame)
    free = _introduced(plan, x, y, known | pinned, frame)
    aside = step_aside(plan, (x, y), pinned & dragged, frame) & ~pinned
    free |= aside
    dragged |= aside
    for i, ends in enumerate(plan.ends, start=plan.concepts):
        hub = plan.passages[i - plan.concepts].hub
        if dragged[ends[0]] if hub else dragged[ends].any():
            x[i], y[i], free[i] = x[ends].mean(), y[ends].mean(), True
    climb = Climb(plan, x, y, frame)
    home_x, home_y = climb.x.copy(), climb.y.copy()
    pull = np.where((known & ~free) | aside, HOME_PX, 0.0)
    fresh = free | dragged
    for i, reach in enumerate(REACHES):
        climb.free = free & ~pinned
        climb.draw_home(home_x, home_y, pull / (1 + i))
        if climb.free.any():
            for schedule in ROUNDS:
                climb.run(schedule)
        moved = (climb.x != home_x) | (climb.y != home_y)
        loose = _in_the_way(climb, fresh | moved, reach)
        if not loose.any():
            break
        free |= loose
    return climb


def _in_the_way(climb: Climb, changed: Bools, reach: float) -> Bools:
    """Return the boxes that crowd each other since some changed, and those within reach (px)."""
    plan, x, y = climb.plan, climb.x, climb.y
    half = plan.half_width, plan.half_height
    crowded, near = np.zeros(x.size, dtype=bool), np.zeros(x.size, dtype=bool)
    close = touching(x, y, half, CLOSE)
    cramped = _apart(plan, x, y) < plan.room - SLACK
    for one, other in (close, (plan.a[cramped], plan.b[cramped])):
        new = changed[one] | changed[other]
        crowded[one[new]] = crowded[other[new]] = True
    one, other = touching(x, y, half, CLOSE + reach)
    near[one[crowded[other]]] = near[other[crowded[one]]] = True
    return np.asarray(crowded | near)


def _apart(plan: Plan, x: Floats, y: Floats) -> Floats:
    """Return how far the two boxes of each half-link are apart, in px."""
    a, b = plan.a, plan.b
    dx = np.abs(x[a] - x[b]) - plan.half_width[a] - plan.half_width[b]
    dy = np.abs(y[a] - y[b]) - plan.half_height[a] - plan.half_height[b]
    return np.asarray(np.hypot(np.maximum(dx, 0.0), np.maximum(dy, 0.0)))


def _as_it_was(plan: Plan, start: Arrangement) -> Plan:
    """Return the plan with the line breaks that the start has for the same text."""
    sizes = list(plan.sizes)
    old = _boxes(plan, start)
    for i, box in enumerate(old):
        if box is None or _letters(box.lines) != _letters(sizes[i].lines):
            continue
        if i >= plan.concepts or box.shape == plan.problem.nodes[i].shape:
            sizes[i] = Size(box.width, box.height, box.lines)
    return replace(plan, sizes=tuple(sizes))


def _letters(lines: tuple[str, ...]) -> str:
    """Return a text without its spaces and line breaks."""
    return "".join("".join(lines).split())


def _boxes(plan: Plan, start: Arrangement) -> list[Box | None]:
    """Return the box that each box of the plan had in an earlier arrangement."""
    by_link = {link: phrase for phrase in start.phrases for link in phrase.links}
    found: list[Box | None] = [start.concepts.get(name) for name in plan.ids]
    for passage in plan.passages:
        same = [by_link[e.id] for e in passage.edges if e.id in by_link]
        same = [phrase for phrase in same if phrase.hub == passage.hub]
        found.append(same[0].box if same else None)
    return found


def _remembered(plan: Plan, start: Arrangement) -> tuple[Floats, Floats, Bools]:
    """Return the places known from an earlier arrangement, and for which boxes there is one."""
    x, y = np.zeros(plan.count), np.zeros(plan.count)
    known = np.zeros(plan.count, dtype=bool)
    for i, box in enumerate(_boxes(plan, start)):
        if box is not None:
            x[i], y[i], known[i] = box.x, box.y, True
    return x, y, known


def _pin(
    plan: Plan, x: Floats, y: Floats, known: Bools, frame: tuple[float, float]
) -> tuple[Bools, Bools]:
    """Move the pinned concepts; return which are pinned, and which of them moved."""
    pinned, dragged = np.zeros(plan.count, dtype=bool), np.zeros(plan.count, dtype=bool)
    for i, name in enumerate(plan.ids):
        if name not in plan.problem.pins:
            continue
        pin_x, pin_y = plan.problem.pins[name]
        new_x = _clamped(pin_x / 1000 * frame[0], float(plan.half_width[i]), frame[0])
        new_y = _clamped(pin_y / 1000 * frame[1], float(plan.half_height[i]), frame[1])
        moved = max(abs(new_x - x[i]), abs(new_y - y[i])) > SAME
        pinned[i], dragged[i] = True, moved or not known[i]
        x[i], y[i] = new_x, new_y
    return pinned, dragged


def _clamped(place: float, half: float, length: float) -> float:
    return round(max(min(place, length - half - MARGIN), half + MARGIN), 2)


def _introduced(
    plan: Plan, x: Floats, y: Floats, known: Bools, frame: tuple[float, float]
) -> Bools:
    """Give new boxes a first place, amid their neighbours, and return which are new."""
    placed = known.copy()
    x[~placed], y[~placed] = frame[0] / 2, frame[1] / 2
    waiting = [i for i in range(plan.concepts) if not placed[i]]
    while waiting:
        ready = [i for i in waiting if placed[plan.near[i]].any()] or waiting
        for i in ready:
            around = plan.near[i][placed[plan.near[i]]]
            if around.size:
                x[i], y[i] = x[around].mean(), y[around].mean()
        placed[ready] = True
        waiting = [i for i in waiting if not placed[i]]
    for i, ends in enumerate(plan.ends, start=plan.concepts):
        if not placed[i]:
            x[i], y[i] = x[ends].mean(), y[ends].mean()
    return ~known
