"""How large the picture is: the smallest frame of an aspect in which all can be read."""

import math

import numpy as np

from conceptmap.layout.climb import Climb, Schedule
from conceptmap.layout.cost import Judge
from conceptmap.layout.drawing import NEAR, draw
from conceptmap.layout.metrics import box_overlaps, links_through_boxes
from conceptmap.layout.placing import TURNS, place
from conceptmap.layout.plan import Floats, Plan
from conceptmap.layout.problem import Arrangement
from conceptmap.layout.routing import Router
from conceptmap.layout.stress import distances, spread

__all__ = ["EDGE", "compose", "smallest_frame"]

EDGE = 10.0
"""Px between the boxes and the frame."""

STARTS,SKETCH,SHEAT=4,60,4.0
HOT,WARM,HEAT,TOL=20,16,1.5,0.08
FILL = 0.35
"""Share of the first frame that boxes cover."""

SHRINK, GROW = 0.95, 1.06
"""By how much a frame's sides change from one try to the next."""

SHRINKS, GROWS = 6, 14
"""How often a frame is made smaller, and larger, at most."""


def smallest_frame(plan: Plan, fill: float) -> tuple[float, float]:
    """Return width and height in px of a frame that boxes cover to a given share."""
    aspect = min(max(plan.problem.aspect, 0.05), 20.0)
    widest, highest = float(plan.half_width.max()) * 2, float(plan.half_height.max()) * 2
    area = float((4 * plan.half_width * plan.half_height).sum()) / fill
    width = max(math.sqrt(area * aspect), widest + 2 * EDGE, (highest + 2 * EDGE) * aspect)
    return float(math.ceil(width)), float(math.ceil(width / aspect))


def compose(plan: Plan) -> Arrangement:
    """Return an arrangement from nothing: placed, climbed, then shrunk or grown to fit."""
    size = smallest_frame(plan, FILL)
    x, y = spread(distances(plan), 60)
    judge = Judge(plan)
    climb = _sketched(judge, x, y, size)
    climb.run(Schedule(HOT, heat=HEAT, step=80.0, far=2))
    climb = _fitted(climb)
    climb.run(Schedule(WARM, heat=HEAT / 2, step=50.0, far=1))
    climb = _fitted(climb)
    climb.run(Schedule(12, heat=0.3, step=30.0, far=0))
    best = _finished(climb, size)
    tries = GROWS if best is None else SHRINKS
    factor = GROW if best is None else SHRINK
    for _ in range(tries):
        size = _resized(climb.plan, size, factor)
        climb = _fitted(climb)
        _rescale(climb, size)
        climb.run(Schedule(8, heat=0.5, step=40.0, far=1))
        climb.run(Schedule(3, step=15.0, far=1))
        found = _finished(climb, size)
        if factor == SHRINK and found is None:
            break
        best = found or best
        if factor == GROW and best is not None:
            break
    return best or draw(climb.plan, climb.x[0], climb.y[0], size)


def _sketched(judge: Judge, x: Floats, y: Floats, size: tuple[float, float]) -> Climb:
    """Return the start of the climb: concepts arranged without phrases, phrases midway."""
    plan = judge.plan
    coarse = plan.coarse()
    shared = [i for i, p in enumerate(plan.passages, start=plan.concepts) if p.hub]
    kept = [*range(plan.concepts), *shared]
    sketch = Judge(coarse)
    climb = _starts(sketch, x[kept], y[kept], size)
    climb.run(Schedule(SKETCH, heat=SHEAT, step=160.0, far=4))
    climb.run(Schedule(6, step=20.0, far=0))
    best_x, best_y = climb.best()
    x, y = np.zeros(plan.count), np.zeros(plan.count)
    x[kept], y[kept] = best_x, best_y
    for i, ends in enumerate(plan.ends, start=plan.concepts):
        if i not in shared:
            x[i], y[i] = best_x[ends].mean(), best_y[ends].mean()
    judge.width, judge.height = size
    return Climb(judge, x, y)


def _starts(judge: Judge, x: Floats, y: Floats, size: tuple[float, float]) -> Climb:
    """Return the turns of a placement that cost least at first sight, to be climbed together."""
    judge.width, judge.height = size
    everything = judge.moved(np.arange(judge.plan.count))
    turned = np.array([place(judge.plan, x, y, turn, size) for turn in range(TURNS)])
    price = np.round(judge.price(turned[:, 0], turned[:, 1], everything), 4)
    kept = turned[np.argsort(price, kind="stable")[:STARTS]]
    return Climb(judge, kept[:, 0], kept[:, 1])


def _fitted(climb: Climb) -> Climb:
    """Return the climb going on with phrases broken as suits their links' directions."""
    judge = Judge(climb.plan.fitted(climb.x[0], climb.y[0]))
    judge.width, judge.height = climb.judge.width, climb.judge.height
    return Climb(judge, climb.x, climb.y)


def _resized(plan: Plan, size: tuple[float, float], factor: float) -> tuple[float, float]:
    least = smallest_frame(plan, 0.9)
    width = max(round(size[0] * factor), least[0])
    return float(width), max(float(round(size[1] * factor)), least[1])


def _rescale(climb: Climb, size: tuple[float, float]) -> None:
    """Spread the boxes over a frame, from edge to edge."""
    judge, plan = climb.judge, climb.plan
    judge.width, judge.height = size
    for along, half, length in (
        (climb.x[0], plan.half_width, size[0]),
        (climb.y[0], plan.half_height, size[1]),
    ):
        low, high = float((along - half).min()), float((along + half).max())
        factor = (length - 2 * EDGE) / max(high - low, 1.0)
        along[:] = EDGE + (along - low) * factor
        least, most = half + EDGE, np.maximum(length - half - EDGE, half + EDGE)
        along[:] = np.round(np.minimum(np.maximum(along, least), most), 2)


def _finished(climb: Climb, size: tuple[float, float]) -> Arrangement | None:
    """Return the arrangement when all of it can be read, with few detours."""
    router = Router(climb.plan, climb.x[0], climb.y[0], size)
    if len(router.blocked(NEAR)) > TOL * climb.plan.a.size:
        return None
    arrangement = draw(climb.plan, climb.x[0], climb.y[0], size)
    problem = climb.plan.problem
    if box_overlaps(problem, arrangement) or links_through_boxes(problem, arrangement):
        return None
    return arrangement
