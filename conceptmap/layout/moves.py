"""The places that are tried for a box, and what goes along when it moves."""

import math

import numpy as np

from conceptmap.layout.board import Board, Records
from conceptmap.layout.chance import Chance, draw
from conceptmap.layout.compiled import compiled
from conceptmap.layout.cost import price
from conceptmap.layout.loops import STANDOFF
from conceptmap.layout.plan import Ints
from conceptmap.layout.zones import MARGIN

__all__ = ["mark", "visit_concept", "visit_phrase"]

DIAGONAL = 0.7071
COMPASS = np.array(
    [
        (1.0, 0.0),
        (DIAGONAL, DIAGONAL),
        (0.0, 1.0),
        (-DIAGONAL, DIAGONAL),
        (-1.0, 0.0),
        (-DIAGONAL, -DIAGONAL),
        (0.0, -1.0),
        (DIAGONAL, -DIAGONAL),
    ]
)
SIDES = np.array(
    [(0.5, 0.0), (0.35, 0.0), (0.65, 0.0), (0.5, 22.0), (0.5, -22.0), (0.4, 45.0), (0.6, -45.0)]
)
"""Share of the way from a phrase's first concept to its last, and px beside the line."""

MIDST_X, MIDST_Y = 360.0, 240.0
"""Width and height in px of the area round its neighbours where a concept is tried."""


@compiled
def visit_concept(
    board: Board, w: Records, who: tuple[int, int, int], how: tuple[float, float], state: Chance
) -> bool:
    """Try places for a concept: near by, anywhere, amid its neighbours; return if it moved."""
    number, crew, far = who
    step, heat = how
    box = board.boxes[number]
    mark(board, crew, True)
    best, moved = price(board, w, crew, np.inf), False
    for k in range(8 + 2 * far):
        if k < 8:
            reach = step * (0.25 + 0.75 * draw(state))
            dx, dy = COMPASS[k, 0] * reach, COMPASS[k, 1] * reach
        elif k < 8 + far or box.near == box.near_end:
            wide, high = box.half_width + 10.0, box.half_height + 10.0
            dx = box.left + wide + draw(state) * (box.right - box.left - 2 * wide) - box.x
            dy = box.top + high + draw(state) * (box.bottom - box.top - 2 * high) - box.y
        else:
            dx, dy = _midst(board.boxes, board.near[box.near : box.near_end])
            dx += (draw(state) - 0.5) * MIDST_X - box.x
            dy += (draw(state) - 0.5) * MIDST_Y - box.y
        cost = _attempt(board, w, crew, (dx, dy), best + heat * draw(state))
        if cost >= 0.0:
            best, moved = cost, True
    mark(board, crew, False)
    return moved


@compiled
def _midst(boxes: Records, some: Ints) -> tuple[float, float]:
    """Return the mean of the places of some boxes."""
    x, y = 0.0, 0.0
    for i in some:
        x += boxes[i].x
        y += boxes[i].y
    return x / some.size, y / some.size


@compiled
def visit_phrase(
    board: Board, w: Records, number: int, how: tuple[float, float], state: Chance
) -> bool:
    """Try places for a phrase: near by, and on or beside its way; return whether it moved."""
    step, heat = how
    boxes, near = board.boxes, board.near
    box = boxes[number]
    first = boxes[near[box.near]]
    loop = box.near_end == box.near + 1
    vx, vy, wide, high = 0.0, 0.0, 0.0, 0.0
    if loop:
        wide = first.half_width + STANDOFF
        high = first.half_height + box.half_height + STANDOFF
    else:
        x, y = _midst(boxes, near[box.near + 1 : box.near_end])
        vx, vy = x - first.x, y - first.y
    size = max(math.sqrt(vx * vx + vy * vy), 1e-6)
    mark(board, number, True)
    best, moved = price(board, w, number, np.inf), False
    for k in range(8 + (4 if loop else 7)):
        if k < 8:
            reach = step * (0.25 + 0.75 * draw(state))
            dx, dy = COMPASS[k, 0] * reach, COMPASS[k, 1] * reach
        elif loop:
            dx = first.x + (wide if k % 2 else -wide) - box.x
            dy = first.y + (high if k >= 10 else -high) - box.y
        else:
            along, aside = SIDES[k - 8, 0], SIDES[k - 8, 1] / size
            dx = first.x + along * vx - aside * vy - box.x
            dy = first.y + along * vy + aside * vx - box.y
        cost = _attempt(board, w, number, (dx, dy), best + heat * draw(state))
        if cost >= 0.0:
            best, moved = cost, True
    mark(board, number, False)
    return moved


@compiled
def mark(board: Board, number: int, moving: bool) -> None:
    """Mark what moves with a crew, or take the marks away."""
    crew = board.crews[number]
    for i in range(crew.boxes, crew.boxes_end):
        board.boxes[board.members[i].box].moving = 1 if moving else 0
    for i in range(crew.halves, crew.halves_end):
        board.halves[board.halves_of[i]].share = 0.5 if moving else 1.0


@compiled
def _attempt(board: Board, w: Records, number: int, by: tuple[float, float], limit: float) -> float:
    """Move a crew if that costs less than a limit; return the price, or -1 when it stays."""
    crew, boxes = board.crews[number], board.boxes
    for i in range(crew.boxes, crew.boxes_end):
        member = board.members[i]
        box = boxes[member.box]
        box.old_x, box.old_y = box.x, box.y
        if box.free:
            x, y = box.x + by[0] * member.share, box.y + by[1] * member.share
            box.x = _within(x, box.left + box.half_width, box.right - box.half_width)
            box.y = _within(y, box.top + box.half_height, box.bottom - box.half_height)
    _follow(board, number)
    cost = price(board, w, number, limit)
    if cost < limit:
        return cost
    for i in range(crew.boxes, crew.boxes_end):
        box = boxes[board.members[i].box]
        box.x, box.y = box.old_x, box.old_y
    _follow(board, number)
    return -1.0


@compiled
def _within(along: float, low: float, high: float) -> float:
    """Return a place brought between two others, or midway where these leave no room.

    It is rounded to 0.01 px.
    """
    low, high = low + MARGIN, high - MARGIN
    along = max(min(along, high), low) if low < high else (low + high) / 2
    return math.floor(along * 100.0 + 0.5) / 100.0


@compiled
def _follow(board: Board, number: int) -> None:
    """Let the half-links of a crew end where its boxes are."""
    crew = board.crews[number]
    for i in range(crew.halves, crew.halves_end):
        half = board.halves[board.halves_of[i]]
        a, b = board.boxes[half.a], board.boxes[half.b]
        half.x0, half.y0, half.x1, half.y1 = a.x, a.y, b.x, b.y
