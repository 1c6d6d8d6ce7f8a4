"""Links led round the same boxes of a crowded picture, drawn apart.

Each way is found on its own, so that several may run round the same corners, on top of each other.
When all are known, those that share a corridor with others are looked for once more, further from
the boxes or nearer to them, and go where they share fewest.
"""

from dataclasses import replace
from functools import partial

import numpy as np

from conceptmap.layout.geometry import Line, beside
from conceptmap.layout.metrics import CORRIDOR, CORRIDOR_WIDTH
from conceptmap.layout.plan import Floats, Plan
from conceptmap.layout.ports import port
from conceptmap.layout.problem import Arrangement, Point, Route
from conceptmap.layout.routing import Detours, Router, half_numbers

__all__ = ["drawn_apart"]

LANES = (1.2, 5.4, 9.6, 3.3, 13.8)
"""Px that ways keep from foreign boxes, in the order in which they are tried."""

WIDEST = 24
"""How many boxes a way may go round."""

ROUNDS = 2
"""How often all ways are looked at."""

MOST = 240
"""Up to how many ways round boxes are drawn apart; with more, there is no room between them."""

Way = list[Point]


def drawn_apart(plan: Plan, x: Floats, y: Floats, found: Arrangement) -> Arrangement:
    """Return the arrangement with fewer links that run beside each other.

    Parameters
    ----------
    plan, x, y
        What was placed where, in px.
    found
        How it was drawn.
    """
    size = found.width, found.height
    routers = [Router(plan, x, y, size, Detours(WIDEST, ((lane,),))) for lane in LANES]
    ways = _ways(plan, found)
    winding = [half for half, way in ways.items() if len(way) > 2]
    if len(winding) > MOST:
        return found
    for _ in range(ROUNDS):
        for half in winding:
            least = _shared(plan, ways, half, ways[half])
            for router in routers if least else ():
                way = _led(plan, router, half, found)
                shared = _shared(plan, ways, half, way) if way else least
                if shared < least:
                    ways[half], least = way, shared
    return replace(found, routes=_routes(plan, found, ways))


def _ways(plan: Plan, found: Arrangement) -> dict[int, Way]:
    """Return each half-link's way from the concept's outline to its phrase's centre."""
    number, ways = half_numbers(plan), {}
    for edge, (source, phrase, target) in zip(plan.problem.edges, plan.links.tolist(), strict=True):
        route = found.routes[edge.id]
        if source != target:
            ways[number[source, phrase]] = [*route.points[: route.at + 1]]
            ways[number[target, phrase]] = [*route.points[: route.at - 1 : -1]]
    return ways


def _routes(plan: Plan, found: Arrangement, ways: dict[int, Way]) -> dict[str, Route]:
    """Return the links' routes along the ways of their halves."""
    number, routes = half_numbers(plan), dict(found.routes)
    for edge, (source, phrase, target) in zip(plan.problem.edges, plan.links.tolist(), strict=True):
        if source != target:
            out, back = ways[number[source, phrase]], ways[number[target, phrase]]
            routes[edge.id] = Route(edge.id, (*out, *back[-2::-1]), len(out) - 1)
    return routes


def _led(plan: Plan, router: Router, half: int, found: Arrangement) -> Way:
    """Return a half-link's way along a lane; empty when there is none."""
    inner = router.way(half)
    if len(inner) < 3:
        return []
    box = found.concepts[plan.ids[int(plan.a[half])]]
    start = port(box, inner[1], partial(router.free, half))
    return [(round(px, 2) + 0.0, round(py, 2) + 0.0) for px, py in (start, *inner[1:])]


def _shared(plan: Plan, ways: dict[int, Way], half: int, way: Way) -> int:
    """Return with how many half-links of other phrases a way of one would share a corridor."""
    others = [other for other in ways if plan.b[other] != plan.b[half]]
    of = np.repeat(np.arange(len(others)), [len(ways[other]) - 1 for other in others])
    line = _lines([ways[other] for other in others])
    mine = _lines([way])
    near = np.zeros(len(others))
    for i in range(mine[0].size):
        one = mine[0][i : i + 1], mine[1][i : i + 1], mine[2][i : i + 1], mine[3][i : i + 1]
        near += np.bincount(of, beside(one, line, CORRIDOR_WIDTH), len(others))
    return int((near > CORRIDOR).sum())


def _lines(ways: list[Way]) -> Line:
    """Return the straight parts of some ways."""
    starts = np.array([point for way in ways for point in way[:-1]])
    ends = np.array([point for way in ways for point in way[1:]])
    return starts[:, 0], starts[:, 1], ends[:, 0], ends[:, 1]
