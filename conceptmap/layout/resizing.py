"""How large a frame is, and a placement carried over into a frame of other size."""

import math

import numpy as np

from conceptmap.layout.climb import Climb
from conceptmap.layout.plan import Floats, Plan
from conceptmap.layout.zones import MARGIN

__all__ = ["EDGE", "fill_of", "frame_round", "inside", "resized", "smallest_frame"]

EDGE = 10.0
"""Px wanted between the boxes and the frame."""

FILL_FEW, FILL_MANY, MANY = 0.18, 0.31, 60
"""Share of the first frame that boxes cover: of few, and of ``MANY`` and more boxes."""

LEAST = 160_000.0
"""Area in px of the smallest frame: a lone concept shall not fill a screen."""


def smallest_frame(plan: Plan, fill: float) -> tuple[float, float]:
    """Return width and height in px of a frame that boxes cover to a given share."""
    aspect = plan.problem.frame_aspect
    widest, highest = float(plan.half_width.max()) * 2, float(plan.half_height.max()) * 2
    area = max(float((4 * plan.half_width * plan.half_height).sum()) / fill, LEAST)
    width = max(math.sqrt(area * aspect), widest + 2 * EDGE, (highest + 2 * EDGE) * aspect)
    return float(math.ceil(width)), float(math.ceil(width / aspect))


def fill_of(plan: Plan) -> float:
    """Return the share of the first frame that the boxes of a plan cover."""
    fill = FILL_FEW + (FILL_MANY - FILL_FEW) * min(1.0, plan.count / MANY)
    return fill / plan.zones.roomy


def resized(climb: Climb, width: float, plan: Plan | None = None) -> Climb:
    """Return the climb going on in a frame of another width, spread from edge to edge.

    Parameters
    ----------
    climb
        What was placed so far.
    width
        The new frame's, in px; its height follows from the aspect.
    plan
        The same boxes in other sizes; by default each phrase is broken as suits its link.
    """
    plan = plan or climb.plan.fitted(climb.x, climb.y)
    height = float(round(width / plan.problem.frame_aspect))
    x = _spread(climb.x, plan.half_width, width)
    y = _spread(climb.y, plan.half_height, height)
    return Climb(plan, x, y, (width, height))


def _spread(along: Floats, half: Floats, length: float) -> Floats:
    low, high = float((along - half).min()), float((along + half).max())
    moved = EDGE + (along - low) * ((length - 2 * EDGE) / max(high - low, 1.0))
    least, most = half + EDGE, np.maximum(length - half - EDGE, half + EDGE)
    return np.asarray(np.round(np.minimum(np.maximum(moved, least), most), 2))


def inside(plan: Plan, x: Floats, y: Floats, size: tuple[float, float]) -> bool:
    """Return whether every box lies in the frame, clear of its edge."""
    free_x = np.minimum(x, size[0] - x) - plan.half_width
    free_y = np.minimum(y, size[1] - y) - plan.half_height
    return bool(min(free_x.min(), free_y.min()) >= MARGIN - 0.01)


def frame_round(plan: Plan, x: Floats, y: Floats) -> tuple[Floats, Floats, tuple[float, float]]:
    """Return places moved into the smallest frame of the plan's aspect that holds them all."""
    aspect = plan.problem.frame_aspect
    left, right = float((x - plan.half_width).min()), float((x + plan.half_width).max())
    top, bottom = float((y - plan.half_height).min()), float((y + plan.half_height).max())
    width = max(right - left + 2 * EDGE, (bottom - top + 2 * EDGE) * aspect)
    width, height = float(math.ceil(width)), float(math.ceil(width / aspect))
    return (
        np.round(x - (left + right) / 2 + width / 2, 2),
        np.round(y - (top + bottom) / 2 + height / 2, 2),
        (width, height),
    )
