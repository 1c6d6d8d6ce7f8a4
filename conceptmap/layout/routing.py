"""The ways links take: straight where that is free, else with few corners round the boxes.

References
----------
Wybrow, Marriott, Stuckey (2010), Orthogonal connector routing (and its local visibility
graphs), doi:10.1007/978-3-642-11805-0_22.
"""

from typing import NamedTuple

import numpy as np

from conceptmap.layout.geometry import crossing, penetration
from conceptmap.layout.plan import Bools, Floats, Plan
from conceptmap.layout.problem import Point
from conceptmap.layout.sight import MEETS, cheapest, seen

__all__ = ["USUAL", "Detours", "Router", "half_numbers"]

CLEAR = 3.0
"""Px that a line which starts beside a concept's centre keeps from foreign boxes."""

LEAST = 0.9
"""Px that a way which was found before keeps from foreign boxes."""

CORNER_COST = 30.0
"""Px of detour that one corner less is worth."""

EDGE = 8.0
"""Px that a detour keeps from the frame."""

BLOCK = 1_000_000
"""How many pairs of a line and a box are looked at together."""


class Detours(NamedTuple):
    """How links are led round boxes.

    Parameters
    ----------
    widest
        How many boxes one detour may go round: few, where boxes can still be moved instead.
    lanes
        Px that detours keep from foreign boxes, the first for which there is a way. Half-links
        take the rows in turn: with several, those round the same corner do not hide each other.
    most
        Up to how many blocked half-links are led round boxes; with more, none is, as no line
        could be followed.
    """

    widest: int = 14
    lanes: tuple[tuple[float, ...], ...] = ((7.0, 5.0, 3.0, 1.0),)
    most: int = 400


USUAL = Detours()


class Router:
    """Finds ways between boxes that stand still.

    Parameters
    ----------
    plan
        The boxes' sizes and the half-links.
    x, y
        Their centres, in px.
    size
        Width and height of the frame, in px.
    detours
        How links are led round boxes.
    """

    def __init__(
        self,
        plan: Plan,
        x: Floats,
        y: Floats,
        size: tuple[float, float],
        detours: Detours = USUAL,
    ) -> None:
        self.plan, self.x, self.y, self.size, self.detours = plan, x, y, size, detours

    def blocked(self, clearance: float) -> list[int]:
        """Return the half-links whose straight line comes too near a foreign box."""
        plan = self.plan
        found = []
        step = max(1, BLOCK // max(plan.count, 1))
        for low in range(0, plan.a.size, step):
            a, b = plan.a[low : low + step], plan.b[low : low + step]
            start = np.stack([self.x[a], self.y[a]], axis=1)
            end = np.stack([self.x[b], self.y[b]], axis=1)
            hits = self._hits(start, end, clearance)
            rows = np.arange(a.size)
            hits[rows, a] = hits[rows, b] = False
            found += [low + int(i) for i in np.flatnonzero(hits.any(axis=1))]
        return found

    def way(self, half: int, known: list[Point] | None = None) -> list[Point]:
        """Return the corners of a half-link from its concept's centre to its phrase's.

        A way that is known stays if it is free.
        """
        ends = int(self.plan.a[half]), int(self.plan.b[half])
        if known and not self._met_boxes(ends, known, LEAST).any():
            return known
        straight = [self._centre(ends[0]), self._centre(ends[1])]
        lanes = self.detours.lanes
        for clearance in lanes[half % len(lanes)]:
            found = self._round(ends, clearance)
            if found:
                return [straight[0], *found, straight[1]]
        return straight

    def free(self, half: int, start: Point, end: Point) -> bool:
        """Return whether a half-link may start elsewhere than at its concept's centre.

        It may when it then comes near no foreign box and crosses no more other half-links.
        """
        ends = int(self.plan.a[half]), int(self.plan.b[half])
        points = np.array([start, end])
        hits = self._hits(points[:1], points[1:], CLEAR)[0]
        hits[list(ends)] = False
        return not hits.any() and self._met(ends, start, end) <= self._met(
            ends, self._centre(ends[0]), end
        )

    def _met(self, ends: tuple[int, int], start: Point, end: Point) -> int:
        """Return how many half-links that share no phrase with one this line of it crosses."""
        plan = self.plan
        others = plan.b != ends[1]
        a, b = plan.a[others], plan.b[others]
        mine = np.array([start[0]]), np.array([start[1]]), np.array([end[0]]), np.array([end[1]])
        return int(crossing(mine, (self.x[a], self.y[a], self.x[b], self.y[b])).sum())

    def _centre(self, box: int) -> Point:
        return float(self.x[box]), float(self.y[box])

    def _hits(self, start: Floats, end: Floats, clearance: float) -> Bools:
        """Return which straight lines (rows) come how near to which boxes (columns)."""
        line = start[:, :1], start[:, 1:], end[:, :1], end[:, 1:]
        half = self.plan.half_width + clearance, self.plan.half_height + clearance
        return np.asarray(penetration(line, (self.x, self.y), half) > MEETS)

    def _round(self, ends: tuple[int, int], clearance: float) -> list[Point] | None:
        """Return the inner corners of the cheapest way; None when there is none."""
        near: list[int] = list(ends)
        path = [self._centre(ends[0]), self._centre(ends[1])]
        while len(near) < self.detours.widest:
            hits = self._met_boxes(ends, path, clearance - 0.1)
            fresh = [int(i) for i in np.flatnonzero(hits.any(axis=0)) if int(i) not in near]
            if not hits.any():
                return path[1:-1]
            if not fresh:
                return None
            near += fresh
            found = self._cheapest(ends, near, clearance)
            if found is None:
                return None
            path = found
        return None

    def _met_boxes(self, ends: tuple[int, int], path: list[Point], clearance: float) -> Bools:
        """Return which parts (rows) of a way come how near to which foreign boxes (columns)."""
        points = np.array(path)
        hits = self._hits(points[:-1], points[1:], clearance)
        hits[0, ends[0]] = hits[-1, ends[1]] = False
        return hits

    def _corners(self, near: list[int], clearance: float) -> Floats:
        signs = np.array([(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)])
        reach = np.stack([self.plan.half_width[near], self.plan.half_height[near]], axis=1)
        centre = np.stack([self.x[near], self.y[near]], axis=1)
        spots = (centre[:, None] + signs * (reach[:, None] + clearance)).reshape(-1, 2)
        inside = (spots > EDGE).all(axis=1)
        inside &= (spots[:, 0] < self.size[0] - EDGE) & (spots[:, 1] < self.size[1] - EDGE)
        return np.asarray(np.round(spots[inside], 2))

    def _cheapest(
        self, ends: tuple[int, int], near: list[int], clearance: float
    ) -> list[Point] | None:
        corners = self._corners(near, clearance)
        spots = np.concatenate([[self._centre(ends[0])], [self._centre(ends[1])], corners])
        reach = clearance - 0.1
        half = self.plan.half_width[near] + reach, self.plan.half_height[near] + reach
        path = cheapest(seen(spots, (self.x[near], self.y[near]), half), CORNER_COST)
        return path if path is None else [(float(spots[i, 0]), float(spots[i, 1])) for i in path]


def half_numbers(plan: Plan) -> dict[tuple[int, int], int]:
    """Return the number of the half-link between a concept and a phrase box."""
    pairs = zip(plan.a.tolist(), plan.b.tolist(), strict=True)
    return {pair: i for i, pair in enumerate(pairs)}
