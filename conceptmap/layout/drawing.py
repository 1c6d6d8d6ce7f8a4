"""From placed boxes to an `Arrangement`: boxes with their text, routes with their ends."""

from functools import partial

from conceptmap.layout.loops import loop_route
from conceptmap.layout.plan import Floats, Plan
from conceptmap.layout.ports import port
from conceptmap.layout.problem import Arrangement, Box, PhraseBox, Point, Route
from conceptmap.layout.routing import USUAL, Detours, Router, half_numbers

__all__ = ["draw"]

NEAR = 6.0
"""Px from a foreign box from which a straight link gives way."""


def draw(
    plan: Plan,
    x: Floats,
    y: Floats,
    size: tuple[float, float],
    detours: Detours = USUAL,
    before: Arrangement | None = None,
) -> Arrangement:
    """Return the finished arrangement of boxes placed at ``x``, ``y`` in a frame.

    ``detours`` says how links are led round boxes, ``before`` how they were: a way round boxes
    that is still free stays.
    """
    boxes = _boxes(plan, x, y)
    number = half_numbers(plan)
    known = _known(plan, boxes, number, before) if before else {}
    ways = _ways(plan, Router(plan, x, y, size, detours), boxes, known)
    routes = {}
    for edge, (source, phrase, target) in zip(plan.problem.edges, plan.links.tolist(), strict=True):
        if source == target:
            routes[edge.id] = loop_route(edge.id, boxes[source], boxes[phrase])
            continue
        middle = boxes[phrase].x, boxes[phrase].y
        out, back = ways[number[source, phrase]], ways[number[target, phrase]]
        points = (*out, middle, *reversed(back))
        routes[edge.id] = Route(edge.id, points, len(out))
    return Arrangement(
        *size,
        dict(zip(plan.ids, boxes, strict=False)),
        tuple(
            PhraseBox(tuple(e.id for e in p.edges), boxes[plan.concepts + i], p.hub)
            for i, p in enumerate(plan.passages)
        ),
        routes,
    )


def _boxes(plan: Plan, x: Floats, y: Floats) -> list[Box]:
    boxes = [
        Box(_round(px), _round(py), s.width, s.height, s.lines)
        for px, py, s in zip(x.tolist(), y.tolist(), plan.sizes, strict=True)
    ]
    for i, node in enumerate(plan.problem.nodes):
        b = boxes[i]
        boxes[i] = Box(b.x, b.y, b.width, b.height, b.lines, node.shape)
    return boxes


def _known(
    plan: Plan, boxes: list[Box], number: dict[tuple[int, int], int], before: Arrangement
) -> dict[int, list[Point]]:
    """Return the ways round boxes of half-links of which both ends are where they were."""
    found = {}
    for edge, (source, phrase, target) in zip(plan.problem.edges, plan.links.tolist(), strict=True):
        route = before.routes.get(edge.id)
        if route is None or route.points[route.at] != (boxes[phrase].x, boxes[phrase].y):
            continue
        halves = (source, route.points[1 : route.at]), (target, route.points[-2 : route.at : -1])
        for end, inner in halves:
            was = before.concepts[plan.ids[end]]
            if inner and (was.x, was.y) == (boxes[end].x, boxes[end].y):
                way = [(was.x, was.y), *inner, route.points[route.at]]
                found[number[end, phrase]] = way
    return found


def _ways(
    plan: Plan, router: Router, boxes: list[Box], known: dict[int, list[Point]]
) -> list[list[Point]]:
    """Return each half-link's points from the concept's outline up to, not with, the phrase."""
    blocked, most = router.blocked(NEAR), router.detours.most
    led = {i: router.way(i, known.get(i)) for i in blocked if len(blocked) <= most}
    ways = []
    for half, (concept, phrase) in enumerate(zip(plan.a.tolist(), plan.b.tolist(), strict=True)):
        inner = led[half][1:-1] if half in led else []
        toward = inner[0] if inner else (boxes[phrase].x, boxes[phrase].y)
        start = port(boxes[concept], toward, partial(router.free, half))
        ways.append([(_round(px), _round(py)) for px, py in (start, *inner)])
    return ways


def _round(length: float) -> float:
    """Round to 0.01 px, never to minus zero."""
    return round(length, 2) + 0.0
