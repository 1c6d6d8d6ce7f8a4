"""Fit a round, free placement into a frame: turned, squared, evened out."""

import numpy as np

from conceptmap.layout.plan import Floats, Plan

__all__ = ["TURNS", "evened", "place"]

TURNS = 8
"""How many turned and mirrored copies of one placement are worth comparing."""

EVEN, CROWDED = 0.55, 0.85
"""How far places are drawn towards even spacing, from 0 (not at all) to 1 (fully): at first, and
before the phrases join."""

EDGE = 12.0
"""Px between the boxes and the frame."""


def place(
    plan: Plan, x: Floats, y: Floats, turn: int, size: tuple[float, float]
) -> tuple[Floats, Floats]:
    """Return x and y of a placement turned by ``turn`` eighths and spread over a frame.

    Parameters
    ----------
    plan
        Whose boxes they are.
    x, y
        Any placement.
    turn
        0 to ``TURNS - 1``: a quarter of the eighth turns, the second half mirrored.
    size
        Width and height of the frame, in px.
    """
    angle = np.pi * (turn % 4) / 4
    cos, sin = round(float(np.cos(angle)), 6), round(float(np.sin(angle)), 6)
    mirror = -1.0 if turn >= TURNS // 2 else 1.0
    u, v = x * cos - y * sin, mirror * (x * sin + y * cos)
    each = np.ones(x.size)
    return (
        _spread(_even(u, each, EVEN), plan.half_width, size[0]),
        _spread(_even(v, each, EVEN), plan.half_height, size[1]),
    )


def evened(plan: Plan, x: Floats, y: Floats, size: tuple[float, float]) -> tuple[Floats, Floats]:
    """Return a placement stretched where boxes crowd and shrunk where there is room.

    What is left or above of what stays so.
    """
    area = plan.half_width * plan.half_height
    return (
        _spread(_even(x, area, CROWDED), plan.half_width, size[0]),
        _spread(_even(y, area, CROWDED), plan.half_height, size[1]),
    )


def _spread(share: Floats, half: Floats, length: float) -> Floats:
    low, high = half + EDGE, length - half - EDGE
    return np.asarray(np.round(low + share * np.maximum(high - low, 0.0), 2))


def _even(along: Floats, weight: Floats, strength: float) -> Floats:
    """Return places from 0 to 1: partly as given, partly by the weight of all before them."""
    if along.size < 2:
        return np.full(along.size, 0.5)
    order = np.argsort(along, kind="stable")
    before = np.empty(along.size)
    before[order] = np.cumsum(weight[order]) - weight[order] / 2
    return (1 - strength) * _unit(along) + strength * _unit(before)


def _unit(along: Floats) -> Floats:
    low, high = float(along.min()), float(along.max())
    return np.asarray((along - low) / max(high - low, 1e-9))
