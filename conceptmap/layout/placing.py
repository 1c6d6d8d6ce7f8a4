"""Fit a round, free placement into a frame: turned, squared, evened out."""

import numpy as np

from conceptmap.layout.plan import Floats, Plan

__all__ = ["TURNS", "place"]

TURNS = 8
"""How many turned and mirrored copies of one placement are worth comparing."""

EVEN = 0.55
"""How far places are drawn towards even spacing, from 0 (not at all) to 1 (fully)."""


def place(plan: Plan, x: Floats, y: Floats, turn: int, size: tuple[float, float]) -> list[Floats]:
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
    placed = []
    for along, half, length in (
        (u, plan.half_width, size[0]),
        (v, plan.half_height, size[1]),
    ):
        low, high = half + 12.0, length - half - 12.0
        share = _even(along)
        placed.append(np.round(low + share * np.maximum(high - low, 0.0), 2))
    return placed


def _even(along: Floats) -> Floats:
    """Return places from 0 to 1: partly as given, partly by rank, so that no corner is empty."""
    if along.size < 2:
        return np.full(along.size, 0.5)
    span = max(float(along.max() - along.min()), 1e-9)
    rank = np.empty(along.size)
    rank[np.argsort(along, kind="stable")] = np.arange(along.size) / (along.size - 1)
    return np.asarray((1 - EVEN) * (along - along.min()) / span + EVEN * rank)
