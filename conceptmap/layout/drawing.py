"""From placed boxes to an `Arrangement`: boxes with their text, routes with their ends."""

import math

from conceptmap.layout.outline import leave
from conceptmap.layout.plan import Floats, Plan
from conceptmap.layout.problem import Arrangement, Box, PhraseBox, Point, Route
from conceptmap.layout.routing import Router, half_numbers

__all__ = ["draw"]

LOOP = 0.7
"""How wide a loop's two ends stand apart, as a share of the box's smaller half."""

NEAR = 6.0
"""Px from a foreign box from which a straight link gives way."""

MOST_DETOURS = 400
"""Up to how many blocked half-links are led round boxes; with more, no line can be followed."""


def draw(plan: Plan, x: Floats, y: Floats, size: tuple[float, float]) -> Arrangement:
    """Return the finished arrangement of boxes placed at ``x``, ``y`` in a frame."""
    boxes = [
        Box(_round(px), _round(py), s.width, s.height, s.lines)
        for px, py, s in zip(x.tolist(), y.tolist(), plan.sizes, strict=True)
    ]
    for i, node in enumerate(plan.problem.nodes):
        b = boxes[i]
        boxes[i] = Box(b.x, b.y, b.width, b.height, b.lines, node.shape)
    router = Router(plan, x, y, size)
    blocked = router.blocked(NEAR)
    ways = {i: router.way(i) for i in blocked if len(blocked) <= MOST_DETOURS}
    number = half_numbers(plan)
    routes = {}
    for edge, (source, phrase, target) in zip(plan.problem.edges, plan.links.tolist(), strict=True):
        if source == target:
            routes[edge.id] = _loop(edge.id, boxes[source], boxes[phrase])
            continue
        middle = boxes[phrase].x, boxes[phrase].y
        out = _leaving(boxes[source], ways.get(number[source, phrase]), middle)
        back = _leaving(boxes[target], ways.get(number[target, phrase]), middle)
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


def _leaving(box: Box, way: list[Point] | None, middle: Point) -> list[Point]:
    """Return a half-link's points from the concept's outline up to, not with, the phrase."""
    inner = [] if way is None else way[1:-1]
    start = leave(box, inner[0] if inner else middle)
    return [(_round(px), _round(py)) for px, py in (start, *inner)]


def _loop(link: str, box: Box, phrase: Box) -> Route:
    """Return the route of a link from a concept to itself: a triangle through its phrase."""
    dx, dy = phrase.x - box.x, phrase.y - box.y
    length = math.hypot(dx, dy) or 1.0
    aside = LOOP * min(box.width, box.height) / 2
    ox, oy = -dy / length * aside, dx / length * aside
    ends = []
    for sign in (1.0, -1.0):
        inside = box.x + sign * ox, box.y + sign * oy
        px, py = leave(box, (phrase.x, phrase.y), inside)
        ends.append((_round(px), _round(py)))
    return Route(link, (ends[0], (phrase.x, phrase.y), ends[1]), 1)


def _round(length: float) -> float:
    """Round to 0.01 px, never to minus zero."""
    return round(length, 2) + 0.0
