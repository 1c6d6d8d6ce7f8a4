"""How many links straight lines cross, and how many boxes they run through."""

import math

import numpy as np

from conceptmap.layout.compiled import called, compiled
from conceptmap.layout.plan import Floats, Ints

__all__ = ["meetings"]


def meetings(
    lines: tuple[Floats, Ints], links: tuple[Floats, Ints], boxes: Floats, spared: int
) -> tuple[Ints, Ints]:
    """Return how many links each line crosses, and how many boxes it runs through.

    Parameters
    ----------
    lines, links
        x and y of the starts, x and y of the ends, in px, in rows; and the box at which each
        starts. Of two that start at the same box neither crosses the other.
    boxes
        x and y of the centres, half of the width and of the height, in px, in rows. A line does
        not run through the box at which it starts.
    spared
        The box that no line is said to run through.
    """
    line, start = map(np.ascontiguousarray, lines)
    link, at = map(np.ascontiguousarray, links)
    crossed, struck = np.zeros(len(line), dtype=np.int64), np.zeros(len(line), dtype=np.int64)
    called(_cross, line, start, link, at, crossed)
    called(_strike, line, start, np.ascontiguousarray(boxes), spared, struck)
    return crossed, struck


@compiled
def _cross(lines: Floats, start: Ints, links: Floats, at: Ints, crossed: Ints) -> None:
    for i in range(len(lines)):
        x0, y0, x1, y1 = lines[i]
        rx, ry = x1 - x0, y1 - y0
        for k in range(len(links)):
            if at[k] == start[i]:
                continue
            ax, ay, bx, by = links[k]
            sx, sy, qx, qy = bx - ax, by - ay, ax - x0, ay - y0
            size = rx * sy - ry * sx
            along, across = qx * sy - qy * sx, qx * ry - qy * rx
            if size < 0.0:
                size, along, across = -size, -along, -across
            if 0.0 < along < size and 0.0 < across < size:
                crossed[i] += 1


@compiled
def _strike(lines: Floats, start: Ints, boxes: Floats, spared: int, struck: Ints) -> None:
    for i in range(len(lines)):
        x0, y0, x1, y1 = lines[i]
        hx, hy = (x1 - x0) / 2, (y1 - y0) / 2
        half = max(math.sqrt(hx * hx + hy * hy), 1e-9)
        ux, uy = hx / half, hy / half
        for k in range(len(boxes)):
            if k in (spared, start[i]):
                continue
            x, y, wide, high = boxes[k]
            dx, dy = x - (x0 + hx), y - (y0 + hy)
            depth = abs(ux) * high + abs(uy) * wide - abs(ux * dy - uy * dx)
            if min(depth, abs(hx) + wide - abs(dx), abs(hy) + high - abs(dy)) > 0.0:
                struck[i] += 1
