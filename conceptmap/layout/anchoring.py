"""Keep things where they were: an earlier arrangement, and concepts that were dragged.

People find things again by their place, so a changed selection starts from the picture before
it, and only what is new, dragged or in the way moves.
"""

import numpy as np

from conceptmap.layout.climb import Climb, Schedule
from conceptmap.layout.cost import Home, Judge
from conceptmap.layout.drawing import draw
from conceptmap.layout.overlap import touching
from conceptmap.layout.plan import Bools, Floats, Plan
from conceptmap.layout.problem import Arrangement

__all__ = ["anchored"]

EDGE = 8.0
HOME_PX = 0.2
"""What a px away from its old place costs a box that makes room."""

WIDENINGS = 4
"""How often the boxes in the way are let loose before the frame grows."""

GROWS = 8
GROW = 1.08


def anchored(plan: Plan, start: Arrangement) -> Arrangement:
    """Return an arrangement in which what ``start`` holds stays, and the pins are obeyed."""
    size = start.width, start.height
    x, y, known = _remembered(plan, start)
    pinned = _pin(plan, x, y, size)
    _introduce(plan, x, y, known | pinned, size)
    free = ~(known | pinned)
    for row in plan.links.tolist():
        if pinned[row[0]] or pinned[row[2]]:
            free[row[1]] = True
    judge = Judge(plan)
    judge.width, judge.height = size
    climb = Climb(judge, x, y)
    weight = np.where(known, HOME_PX, 0.0)
    judge.home = Home(climb.x[0].copy(), climb.y[0].copy(), weight)
    for _ in range(WIDENINGS):
        climb.free = free & ~pinned
        if climb.free.any():
            climb.run(Schedule(14, heat=0.3, step=60.0, far=4))
            climb.run(Schedule(6, step=15.0, far=0))
        one, other = touching(climb.x[0], climb.y[0], (plan.half_width, plan.half_height), 2.0)
        wider = free.copy()
        wider[one] = wider[other] = True
        if (wider & ~pinned == free & ~pinned).all():
            break
        free = wider
    return draw(plan, climb.x[0], climb.y[0], size)


def _remembered(plan: Plan, start: Arrangement) -> tuple[Floats, Floats, Bools]:
    """Return the places known from an earlier arrangement, and for which boxes there is one."""
    x, y = np.zeros(plan.count), np.zeros(plan.count)
    known = np.zeros(plan.count, dtype=bool)
    by_link = {link: phrase.box for phrase in start.phrases for link in phrase.links}
    for i in range(plan.count):
        if i < plan.concepts:
            box = start.concepts.get(plan.ids[i])
        else:
            links = [e.id for e in plan.passages[i - plan.concepts].edges]
            box = next((by_link[link] for link in links if link in by_link), None)
            if box is not None and box.lines != plan.sizes[i].lines:
                box = None
        if box is not None:
            x[i], y[i], known[i] = box.x, box.y, True
    return x, y, known


def _pin(
    plan: Plan, x: Floats, y: Floats, size: tuple[float, float]
) -> Bools:
    """Move the dragged concepts to where they were put, clamped to the frame."""
    pinned = np.zeros(plan.count, dtype=bool)
    for i, name in enumerate(plan.ids):
        if name not in plan.problem.pins:
            continue
        px, py = plan.problem.pins[name]
        pinned[i] = True
        x[i] = _inside(px / 1000 * size[0], float(plan.half_width[i]), size[0])
        y[i] = _inside(py / 1000 * size[1], float(plan.half_height[i]), size[1])
    return pinned


def _inside(place: float, half: float, length: float) -> float:
    return round(max(min(place, length - half - EDGE), half + EDGE), 2)


def _introduce(
    plan: Plan,
    x: Floats,
    y: Floats,
    known: Bools,
    size: tuple[float, float],
) -> None:
    """Give new boxes a first place: amid their neighbours that have one, else in the middle."""
    placed = known.copy()
    for _ in range(plan.concepts):
        before = placed.copy()
        for source, phrase, target in plan.links.tolist():
            for one, other in ((source, target), (target, source)):
                if placed[one] and not placed[other]:
                    x[other], y[other] = x[one] + 60.0, y[one] + 60.0
                    placed[other] = True
            if placed[source] and not placed[phrase]:
                x[phrase], y[phrase] = (x[source] + x[target]) / 2, (y[source] + y[target]) / 2
                placed[phrase] = True
        if (before == placed).all():
            break
    x[~placed], y[~placed] = size[0] / 2, size[1] / 2
