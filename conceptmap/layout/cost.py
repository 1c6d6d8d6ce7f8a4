"""What is wrong with a placement, as one number: the sum the climb lowers.

A placement is costly where boxes overlap or crowd, where an arrow has no room, where a half-link
runs through a box or close by it, where half-links cross or leave a concept almost on top of
each other, where a link turns sharply at its phrase, and for every px of link.
"""

import math
from typing import Any

import numpy as np

from conceptmap.layout.board import Board, Records
from conceptmap.layout.compiled import compiled
from conceptmap.layout.loops import STANDOFF
from conceptmap.layout.plan import Floats

__all__ = ["WEIGHTS", "price", "weights"]

WEIGHTS = {
    "overlap": 12.0,
    "overlap_px": 0.6,
    "gap_px": 0.08,
    "tight": 5.0,
    "through": 12.0,
    "through_px": 0.25,
    "close": 0.3,
    "crossing": 6.0,
    "corridor": 5.0,
    "bend": 13.0,
    "loop_px": 0.15,
    "cramped": 6.0,
    "cramped_px": 0.3,
    "length_px": 0.006,
    "length_far": 0.00001,
    "wall": 4.0,
    "wall_px": 1.0,
    "ring_px": 0.3,
}
"""What each fault costs; ``*_px`` per px of depth, the others per case."""

CLEARANCE = 7.0
"""Px that a half-link keeps from a foreign box."""

EDGE = 10.0
"""Px that a box keeps from the frame."""

TIGHT = 6.0
"""Px between two boxes from which on they look joined."""

PARALLEL = 0.94
"""Cosine of the angle between two half-links of one concept from which they seem to be one."""


def weights(**changed: float) -> Records:
    """Return `WEIGHTS`, some of them changed, as one record."""
    row = tuple({**WEIGHTS, **changed}.values())
    return np.array([row], dtype=[(name, np.float64) for name in WEIGHTS])


@compiled
def price(board: Board, w: Records, number: int, limit: float) -> float:
    """Return what the boxes of a crew and their links cost where they are.

    Parameters
    ----------
    board
        The placement; what moves must be marked in it.
    w
        What each fault costs.
    number
        The boxes that move together: a crew.
    limit
        The sum is given up, and what it came to returned, once it is larger.
    """
    crew = board.crews[number]
    boxes, halves, need = board.boxes, board.halves, board.need
    total = 0.0
    for i in range(crew.boxes, crew.boxes_end):
        box = board.members[i].box
        total += _outside(boxes, board.frame, w, box) + _crowding(boxes, need[box], w, box)
    for i in range(crew.halves, crew.halves_end):
        total += _length(boxes, halves, w, board.halves_of[i])
    if total > limit:
        return total
    for i in range(crew.links, crew.links_end):
        total += _turn(boxes, board.links, w, board.links_of[i])
    for i in range(crew.halves, crew.halves_end):
        half = board.halves_of[i]
        total += w[0].crossing * _crossings(halves, half)
        for k in range(halves[half].beside, halves[half].beside_end):
            total += _parallel(halves, w, half, board.beside[k])
        if total > limit:
            return total
        total += _through_boxes(boxes, halves, w, half)
    for i in range(crew.boxes, crew.boxes_end):
        if total > limit:
            return total
        total += _struck(boxes, halves, w, board.members[i].box)
    return total


@compiled
def _outside(boxes: Records, frame: Floats, w: Records, number: int) -> float:
    """Price how far a box lies beyond the frame's edge, off its ring and away from its home."""
    box = boxes[number]
    reach_x = frame[0] / 2 - EDGE - box.half_width
    reach_y = frame[1] / 2 - EDGE - box.half_height
    out = max(abs(box.x - frame[0] / 2) - reach_x, 0.0)
    out += max(abs(box.y - frame[1] / 2) - reach_y, 0.0)
    cost = w[0].wall + w[0].wall_px * out if out > 0.0 else 0.0
    if box.ring >= 0.0:
        dx, dy = 2 * box.x / frame[0] - 1.0, 2 * box.y / frame[1] - 1.0
        off = abs(math.sqrt(dx * dx + dy * dy) - box.ring)
        cost += w[0].ring_px * off * min(frame[0], frame[1]) / 2
    if box.pull > 0.0:
        dx, dy = box.x - box.home_x, box.y - box.home_y
        cost += box.pull * math.sqrt(dx * dx + dy * dy)
    return cost


@compiled
def _crowding(boxes: Records, need: Floats, w: Records, number: int) -> float:
    """Price the boxes that a box overlaps or comes too near."""
    box = boxes[number]
    total = 0.0
    for i in range(boxes.size):
        other = boxes[i]
        free_x = abs(box.x - other.x) - box.half_width - other.half_width
        free_y = abs(box.y - other.y) - box.half_height - other.half_height
        free = max(free_x, free_y)
        if free >= need[i] or i == number:
            continue
        cost = w[0].gap_px * (need[i] - free)
        if free < TIGHT:
            cost += w[0].tight
        if free < 0.0:
            cost += w[0].overlap - w[0].overlap_px * free
        total += cost * 0.5 if other.moving else cost
    return total


@compiled
def _length(boxes: Records, halves: Records, w: Records, number: int) -> float:
    """Price the px of a half-link, and one too short for its arrow to be seen."""
    half = halves[number]
    a, b = boxes[half.a], boxes[half.b]
    dx, dy = abs(half.x1 - half.x0), abs(half.y1 - half.y0)
    square = dx * dx + dy * dy
    cost = w[0].length_px * math.sqrt(square) + w[0].length_far * square
    dx = max(dx - a.half_width - b.half_width, 0.0)
    dy = max(dy - a.half_height - b.half_height, 0.0)
    square = dx * dx + dy * dy
    if square < half.room * half.room:
        cost += w[0].cramped + w[0].cramped_px * (half.room - math.sqrt(square))
    return cost


@compiled
def _turn(boxes: Records, links: Records, w: Records, number: int) -> float:
    """Price the turn of a link at its phrase; a loop's phrase belongs at a corner of its box."""
    link = links[number]
    s, p, t = boxes[link.source], boxes[link.phrase], boxes[link.target]
    ux, uy, vx, vy = p.x - s.x, p.y - s.y, t.x - p.x, t.y - p.y
    if link.source == link.target:
        wide = s.half_width + STANDOFF
        high = s.half_height + p.half_height + STANDOFF
        return w[0].loop_px * (abs(abs(ux) - wide) + abs(abs(uy) - high))
    size = math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy))
    turn = 1.0 - (ux * vx + uy * vy) / max(size, 1e-6)
    return w[0].bend * turn * turn


@compiled
def _crossings(halves: Records, number: int) -> float:
    """Return how many half-links cross one; those that move with it count half."""
    half = halves[number]
    x0, y0, x1, y1 = half.x0, half.y0, half.x1, half.y1
    rx, ry = x1 - x0, y1 - y0
    left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    found = 0.0
    for i in range(halves.size):
        other = halves[i]
        sx, sy, tx, ty = other.x0, other.y0, other.x1, other.y1
        if max(sx, tx) <= left or min(sx, tx) >= right:
            continue
        if max(sy, ty) <= top or min(sy, ty) >= bottom:
            continue
        if (rx * (sy - y0) - ry * (sx - x0)) * (rx * (ty - y0) - ry * (tx - x0)) >= 0.0:
            continue
        vx, vy = tx - sx, ty - sy
        if (vx * (y0 - sy) - vy * (x0 - sx)) * (vx * (y1 - sy) - vy * (x1 - sx)) < 0.0:
            found += other.share
    return found


@compiled
def _parallel(halves: Records, w: Records, one: int, two: int) -> float:
    """Price two half-links that leave the concept they share in almost the same direction."""
    half, other = halves[one], halves[two]
    ux, uy, vx, vy = half.x1 - half.x0, half.y1 - half.y0, other.x1 - other.x0, other.y1 - other.y0
    along = ux * vx + uy * vy
    if half.a == other.b or half.b == other.a:
        along = -along
    lengths = (ux * ux + uy * uy) * (vx * vx + vy * vy)
    if along <= 0.0 or along * along <= PARALLEL * PARALLEL * lengths:
        return 0.0
    near = (along / max(math.sqrt(lengths), 1e-6) - PARALLEL) / (1.0 - PARALLEL)
    return w[0].corridor * near * other.share


@compiled
def _through_boxes(boxes: Records, halves: Records, w: Records, number: int) -> float:
    """Price the foreign boxes that a half-link runs through or close by."""
    half = halves[number]
    total = 0.0
    for i in range(boxes.size):
        if i not in (half.a, half.b):
            total += _through(half, boxes[i], w)
    return total


@compiled
def _struck(boxes: Records, halves: Records, w: Records, number: int) -> float:
    """Price the half-links, of those that do not move, that run through a box or close by."""
    box = boxes[number]
    total = 0.0
    for i in range(halves.size):
        half = halves[i]
        if half.share == 1.0:
            total += _through(half, box, w)
    return total


@compiled
def _through(half: Any, box: Any, w: Records) -> float:
    """Price the px a box, and some room about it, must move to be clear of a half-link."""
    hx, hy = (half.x1 - half.x0) / 2, (half.y1 - half.y0) / 2
    ax, ay = abs(hx), abs(hy)
    dx, dy = box.x - half.x0 - hx, box.y - half.y0 - hy
    wide, high = box.half_width + CLEARANCE, box.half_height + CLEARANCE
    depth = min(ax + wide - abs(dx), ay + high - abs(dy))
    if depth <= 0.0:
        return 0.0
    across = ax * high + ay * wide - abs(hx * dy - hy * dx)
    if across <= 0.0:
        return 0.0
    depth = min(depth, across / max(math.sqrt(ax * ax + ay * ay), 1e-9))
    cost: float = w[0].through_px * depth
    if depth > 1.0:
        cost += w[0].close
    if depth > CLEARANCE:
        cost += w[0].through
    return cost
