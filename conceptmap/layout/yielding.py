"""Concepts that a dragged one has covered step aside, to the nearest place with room."""

import numpy as np

from conceptmap.layout.plan import Bools, Floats, Plan
from conceptmap.layout.zones import MARGIN

__all__ = ["step_aside"]

STEP, STEPS = 16.0, 25
"""Px between the places that are looked at, and how many of them to each side."""

CLEAR = 6.0
"""Px that the place keeps from other boxes."""

CONCEPT, PHRASE = 2000.0, 50.0
"""Px of further way that not covering another concept, or a phrase, is worth."""


def step_aside(
    plan: Plan, places: tuple[Floats, Floats], dragged: Bools, frame: tuple[float, float]
) -> Bools:
    """Move the concepts that a dragged one covers; return which moved.

    Parameters
    ----------
    plan
        The boxes.
    places
        Their centres (x and y, in px); changed in place.
    dragged
        The concepts that were put where they are, and stay.
    frame
        Width and height, in px.
    """
    x, y = places
    moved = np.zeros(plan.count, dtype=bool)
    for box in range(plan.concepts):
        apart_x = np.abs(x[dragged] - x[box]) - plan.half_width[dragged] - plan.half_width[box]
        apart_y = np.abs(y[dragged] - y[box]) - plan.half_height[dragged] - plan.half_height[box]
        if not dragged[box] and (np.maximum(apart_x, apart_y) < 0.0).any():
            x[box], y[box] = _nearest(plan, places, box, frame)
            moved[box] = True
    return moved


def _nearest(
    plan: Plan, places: tuple[Floats, Floats], box: int, frame: tuple[float, float]
) -> tuple[float, float]:
    """Return the nearest place in the frame where a box covers nothing, or as little as can be."""
    steps = np.arange(-STEPS, STEPS + 1) * STEP
    wide, high = float(plan.half_width[box]), float(plan.half_height[box])
    left, top = wide + MARGIN, high + MARGIN
    x = np.clip(places[0][box] + steps, left, max(frame[0] - left, left)).repeat(steps.size)
    y = np.tile(np.clip(places[1][box] + steps, top, max(frame[1] - top, top)), steps.size)
    others = np.arange(plan.count) != box
    apart_x = np.abs(x[:, None] - places[0][others]) - plan.half_width[others] - wide
    apart_y = np.abs(y[:, None] - places[1][others]) - plan.half_height[others] - high
    worth = np.where(np.flatnonzero(others) < plan.concepts, CONCEPT, PHRASE)
    dx, dy = x - places[0][box], y - places[1][box]
    cost = np.sqrt(dx * dx + dy * dy)
    cost += ((np.maximum(apart_x, apart_y) < CLEAR) * worth).sum(axis=1)
    best = int(cost.argmin())
    return round(float(x[best]), 2), round(float(y[best]), 2)
