"""What is wrong with a placement, as one number: the sum the climb lowers.

A placement is costly where boxes overlap or crowd, where an arrow has no room, where a half-link
runs through a box or close by it, where half-links cross or leave a concept almost on top of
each other, where a link turns sharply at its phrase, and for every px of link.

Only sums, products and square roots of arrays are used, never a matrix product, so that the
figures are the same on every processor.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from conceptmap.layout.geometry import crossing, penetration
from conceptmap.layout.plan import Bools, Floats, Ints, Plan, corner_place

__all__ = ["Home", "Judge", "Moved", "Weights"]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each fault costs; ``*_px`` per px of depth, the others per case."""

    overlap: float = 12.0
    overlap_px: float = 0.6
    gap_px: float = 0.08
    tight: float = 1.5
    through: float = 8.0
    through_px: float = 0.25
    close: float = 0.3
    crossing: float = 2.8
    corridor: float = 2.5
    bend: float = 2.2
    loop_px: float = 0.15
    cramped: float = 3.0
    cramped_px: float = 0.3
    length_px: float = 0.006
    length_far: float = 0.00001
    wall: float = 4.0
    wall_px: float = 1.0
    clearance: float = 7.0
    """Px that a half-link keeps from a foreign box."""
    edge: float = 10.0
    """Px that a box keeps from the frame."""
    tight_below: float = 6.0
    """Px between two boxes from which on they look joined."""


class Home(NamedTuple):
    """Where boxes should rather stay, and what each px away from there costs."""

    x: Floats
    y: Floats
    pull: Floats


@dataclass(frozen=True)
class Moved:
    """Boxes that move together, with all that their moving touches.

    Parameters
    ----------
    boxes
        The boxes that move.
    halves, rest
        The half-links that move with them, and all others.
    links, loops
        The links whose turn at the phrase changes, and those from a concept to itself.
    foreign, rest_foreign
        1 where a half-link (row) and a box (column) have nothing to do with each other.
    apart
        Which half-links share no end with the moving ones.
    away
        1 where two half-links share a concept, -1 where one starts and the other ends there.
    """

    boxes: Ints
    halves: Ints
    rest: Ints
    links: Ints
    loops: Ints
    foreign: Floats
    rest_foreign: Floats
    apart: Bools
    away: Floats


class Judge:
    """Prices the moves of a plan's boxes inside a frame.

    Parameters
    ----------
    plan
        The boxes and half-links.
    weights
        What each fault costs.

    Attributes
    ----------
    width, height
        The frame, in px; set before pricing.
    home
        Where boxes should rather stay.
    """

    def __init__(self, plan: Plan, weights: Weights | None = None) -> None:
        self.plan = plan
        self.weights = weights or Weights()
        self.width = self.height = 0.0
        self.home: Home | None = None

    def moved(self, boxes: Ints) -> Moved:
        """Return what is touched when these boxes move."""
        plan = self.plan
        mine = np.isin(plan.a, boxes) | np.isin(plan.b, boxes)
        halves, rest = np.flatnonzero(mine), np.flatnonzero(~mine)
        links = np.flatnonzero(np.isin(plan.links, boxes).any(axis=1))
        everything = np.arange(plan.count)
        a, b = plan.a[halves, None], plan.b[halves, None]
        start, crossed = a == plan.a, (a == plan.b) | (b == plan.a)
        end = b == plan.b
        away = 1.0 * start + 1.0 * (end & (b < plan.concepts)) - 1.0 * crossed
        away[halves[:, None] == np.arange(plan.a.size)] = 0.0
        foreign = (a != everything) & (b != everything)
        return Moved(
            boxes,
            halves,
            rest,
            links[plan.links[links, 0] != plan.links[links, 2]],
            links[plan.links[links, 0] == plan.links[links, 2]],
            foreign.astype(np.float64),
            np.ones((rest.size, boxes.size)),
            ~(start | end | crossed),
            away,
        )

    def price(self, x: Floats, y: Floats, moved: Moved) -> Floats:
        """Return what the moved boxes and their links cost in each of several placements.

        Parameters
        ----------
        x, y
            Positions, one placement a row, one box a column.
        moved
            The boxes that differ from what they were before.
        """
        return self.crowding(x, y, moved) + self.obstruction(x, y, moved)

    def crowding(self, x: Floats, y: Floats, moved: Moved) -> Floats:
        """Return the quick part of `price`: boxes, frame, lengths and turns."""
        total = self._boxes(x, y, moved.boxes) + self._walls(x, y, moved.boxes)
        if self.home is not None:
            i = moved.boxes
            dx, dy = x[:, i] - self.home.x[i], y[:, i] - self.home.y[i]
            total += (np.sqrt(dx * dx + dy * dy) * self.home.pull[i]).sum(axis=1)
        if moved.halves.size:
            total += self._lengths(x, y, moved.halves) + self._turns(x, y, moved.links)
        if moved.loops.size:
            total += self._loops(x, y, moved.loops)
        return total

    def obstruction(self, x: Floats, y: Floats, moved: Moved) -> Floats:
        """Return the slow part of `price`: links through boxes, crossings, shared corridors."""
        total = np.zeros(len(x))
        if moved.halves.size:
            total += self._through(x, y, moved.halves, slice(None), moved.foreign)
            total += self._meeting(x, y, moved)
        if moved.rest.size:
            total += self._through(x, y, moved.rest, moved.boxes, moved.rest_foreign)
        return total

    def _boxes(self, x: Floats, y: Floats, moved: Ints) -> Floats:
        plan, w = self.plan, self.weights
        dx = np.abs(x[:, moved, None] - x[:, None, :])
        dy = np.abs(y[:, moved, None] - y[:, None, :])
        dx -= plan.half_width[moved, None] + plan.half_width
        dy -= plan.half_height[moved, None] + plan.half_height
        free = np.maximum(dx, dy, out=dx)
        cost = np.maximum(plan.need[moved] - free, 0.0, out=dy)
        cost *= w.gap_px
        cost += (free < w.tight_below) * w.tight
        cost += (free < 0.0) * (w.overlap - w.overlap_px * free)
        cost[:, np.arange(moved.size), moved] = 0.0
        if moved.size > 1:
            cost[:, :, moved] *= 0.5
        return np.asarray(cost.sum(axis=(1, 2)))

    def _walls(self, x: Floats, y: Floats, moved: Ints) -> Floats:
        w = self.weights
        reach_x = self.width / 2 - w.edge - self.plan.half_width[moved]
        reach_y = self.height / 2 - w.edge - self.plan.half_height[moved]
        out = np.maximum(np.abs(x[:, moved] - self.width / 2) - reach_x, 0.0)
        out += np.maximum(np.abs(y[:, moved] - self.height / 2) - reach_y, 0.0)
        return np.asarray((w.wall_px * out + w.wall * (out > 0.0)).sum(axis=1))

    def _through(
        self, x: Floats, y: Floats, halves: Ints, boxes: Ints | slice, foreign: Floats
    ) -> Floats:
        """Price half-links that run through or close by boxes, by their depth."""
        plan, w = self.plan, self.weights
        a, b = plan.a[halves], plan.b[halves]
        wide, high = plan.half_width[boxes] + w.clearance, plan.half_height[boxes] + w.clearance
        line = x[:, a, None], y[:, a, None], x[:, b, None], y[:, b, None]
        depth = penetration(line, (x[:, None, boxes], y[:, None, boxes]), (wide, high))
        cost = w.through * (depth > w.clearance) + w.close * (depth > 1.0)
        depth *= w.through_px
        cost += depth
        cost *= foreign
        return np.asarray(cost.sum(axis=(1, 2)))

    def _meeting(self, x: Floats, y: Floats, moved: Moved) -> Floats:
        """Price crossings, and half-links that leave one concept in almost one direction."""
        plan, w, halves = self.plan, self.weights, moved.halves
        x0, y0, x1, y1 = x[:, plan.a], y[:, plan.a], x[:, plan.b], y[:, plan.b]
        one = x0[:, halves, None], y0[:, halves, None], x1[:, halves, None], y1[:, halves, None]
        other = x0[:, None, :], y0[:, None, :], x1[:, None, :], y1[:, None, :]
        hit = crossing(one, other) & moved.apart
        ux, uy = x1 - x0, y1 - y0
        length = np.maximum(np.sqrt(ux * ux + uy * uy), 1e-6)
        ux, uy = ux / length, uy / length
        close = ux[:, halves, None] * ux[:, None, :] + uy[:, halves, None] * uy[:, None, :]
        close *= moved.away
        close -= 0.94
        np.maximum(close, 0.0, out=close)
        close *= w.corridor / 0.06
        close += w.crossing * hit
        close[:, :, halves] *= 0.5
        return np.asarray(close.sum(axis=(1, 2)))

    def _lengths(self, x: Floats, y: Floats, halves: Ints) -> Floats:
        """Price the px of half-links, and those too short for their arrow to be seen."""
        plan, w = self.plan, self.weights
        a, b = plan.a[halves], plan.b[halves]
        dx, dy = np.abs(x[:, b] - x[:, a]), np.abs(y[:, b] - y[:, a])
        square = dx * dx + dy * dy
        cost = w.length_px * np.sqrt(square) + w.length_far * square
        dx -= plan.half_width[a] + plan.half_width[b]
        dy -= plan.half_height[a] + plan.half_height[b]
        np.maximum(dx, 0.0, out=dx)
        np.maximum(dy, 0.0, out=dy)
        short = plan.room[halves] - np.sqrt(dx * dx + dy * dy)
        cost += (short > 0.0) * (w.cramped + w.cramped_px * short)
        return np.asarray(cost.sum(axis=1))

    def _turns(self, x: Floats, y: Floats, links: Ints) -> Floats:
        s, p, t = self.plan.links[links].T
        ux, uy, vx, vy = x[:, p] - x[:, s], y[:, p] - y[:, s], x[:, t] - x[:, p], y[:, t] - y[:, p]
        size = np.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy))
        turn = 1.0 - (ux * vx + uy * vy) / np.maximum(size, 1e-6)
        return np.asarray(self.weights.bend * (turn * turn).sum(axis=1))

    def _loops(self, x: Floats, y: Floats, loops: Ints) -> Floats:
        """Price every px that the phrase of a loop lies away from a corner of its concept."""
        box, phrase = self.plan.links[loops, 0], self.plan.links[loops, 1]
        wide, high = corner_place(self.plan, box, phrase)
        out = np.abs(np.abs(x[:, phrase] - x[:, box]) - wide)
        out += np.abs(np.abs(y[:, phrase] - y[:, box]) - high)
        return np.asarray(self.weights.loop_px * out.sum(axis=1))
