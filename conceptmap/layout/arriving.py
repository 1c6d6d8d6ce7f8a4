"""First places: of new boxes amid their neighbours, of dragged concepts where they were put."""

import numpy as np

from conceptmap.layout.plan import Bools, Floats, Plan
from conceptmap.layout.zones import MARGIN

__all__ = ["introduce", "pin"]

SAME = 1.5
"""Px up to which a pin repeats where its concept already was; pins are thousandths."""


def pin(
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


def introduce(plan: Plan, x: Floats, y: Floats, known: Bools, frame: tuple[float, float]) -> Bools:
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
