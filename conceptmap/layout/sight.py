"""Which spots see each other past the boxes, and the cheapest way from one to another."""

import math

import numpy as np

from conceptmap.layout.compiled import called, compiled
from conceptmap.layout.plan import Bools, Floats, Ints

__all__ = ["MEETS", "cheapest", "seen"]

MEETS = 0.01
"""Px from which on a line runs into a box."""


def seen(spots: Floats, at: tuple[Floats, Floats], half: tuple[Floats, Floats]) -> Floats:
    """Return how far each two spots are apart, in px, infinite where a box stands between them.

    Parameters
    ----------
    spots
        x and y in rows. The first is in the first box and the second in the second: of a line that
        starts or ends there, that box is not in the way.
    at, half
        The boxes' centres, and half of their widths and heights.
    """
    length = np.full((len(spots), len(spots)), np.inf)
    boxes = np.ascontiguousarray(np.stack([*at, *half], axis=1))
    called(_look, np.ascontiguousarray(spots), boxes, length)
    return length


def cheapest(length: Floats, corner: float) -> list[int] | None:
    """Return the spots on the cheapest way from the first to the second; None when there is none.

    Each step costs its length and ``corner`` px (Dijkstra).
    """
    count = len(length)
    best, before = np.full(count, np.inf), np.zeros(count, dtype=np.int64)
    called(_walk, length, corner, best, before, np.zeros(count, dtype=np.bool_))
    if not math.isfinite(best[1]):
        return None
    path = [1]
    while path[-1]:
        path.append(int(before[path[-1]]))
    return path[::-1]


@compiled
def _look(spots: Floats, boxes: Floats, length: Floats) -> None:
    for i in range(len(spots)):
        for j in range(i + 1, len(spots)):
            x0, y0, x1, y1 = spots[i, 0], spots[i, 1], spots[j, 0], spots[j, 1]
            hx, hy = (x1 - x0) / 2, (y1 - y0) / 2
            half = max(math.sqrt(hx * hx + hy * hy), 1e-9)
            ux, uy = hx / half, hy / half
            free = True
            for k in range(len(boxes)):
                if (i == 0 and k == 0) or (k == 1 and (i == 1 or j == 1)):
                    continue
                dx, dy = boxes[k, 0] - (x0 + hx), boxes[k, 1] - (y0 + hy)
                wide, high = boxes[k, 2], boxes[k, 3]
                depth = abs(ux) * high + abs(uy) * wide - abs(ux * dy - uy * dx)
                if min(depth, abs(hx) + wide - abs(dx), abs(hy) + high - abs(dy)) > MEETS:
                    free = False
                    break
            if free:
                dx, dy = x0 - x1, y0 - y1
                length[i, j] = length[j, i] = math.sqrt(dx * dx + dy * dy)


@compiled
def _walk(length: Floats, corner: float, best: Floats, before: Ints, done: Bools) -> None:
    best[0] = 0.0
    while not done[1]:
        at = -1
        for i in range(len(best)):
            if not done[i] and best[i] < np.inf and (at < 0 or best[i] < best[at]):
                at = i
        if at < 0:
            return
        done[at] = True
        for to in range(len(best)):
            total = best[at] + length[at, to] + corner
            if total < best[to]:
                best[to], before[to] = total, at
