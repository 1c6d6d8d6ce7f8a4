"""`dropped`: a picture whose rows stand as they are, with the dragged concepts put among them.

A dragged concept goes where it was put or, where that is on top of something, to the nearest place
that is free of boxes and of other links' lines. Its own links are led round what is in their way.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from conceptmap.layout.geometry import penetration
from conceptmap.layout.outline import leave
from conceptmap.layout.plan import Bools, Floats
from conceptmap.layout.problem import Arrangement, Box, Point, Problem, Route

__all__ = ["dropped"]

GAP, ASIDE = 8.0, 3.0
"""Px that a dragged concept keeps from other boxes, and from lines."""

STEP, AT_ONCE = 6.0, 400
"""Px between the places that are looked at, and how many are looked at together."""

CLEAR, AROUND, CORNER = 6.0, 160.0, 30.0
"""Px that a link keeps from boxes, how far about a straight line it may be led, and the px of a
way round that one corner less is worth."""


def dropped(problem: Problem, found: Arrangement) -> Arrangement:
    """Return the arrangement with the problem's pins obeyed and everything else where it is."""
    dragged = [name for name in problem.pins if name in found.concepts]
    ends = {edge.id: (edge.source, edge.target) for edge in problem.edges}
    lines = _lines(found.routes[link] for link, pair in ends.items() if not {*pair} & {*dragged})
    boxes = {name: box for name, box in found.concepts.items() if name not in dragged}
    phrases = [phrase.box for phrase in found.phrases]
    for name in dragged:
        x, y = problem.pins[name]
        box = found.concepts[name]
        wanted = replace(box, x=x / 1000 * found.width, y=y / 1000 * found.height)
        boxes[name] = _put(wanted, [*boxes.values(), *phrases], lines, found)
    by_link = {link: phrase.box for phrase in found.phrases for link in phrase.links}
    routes = dict(found.routes)
    for link, (source, target) in ends.items():
        route, everything = routes[link], [*boxes.values(), *phrases]
        middle = route.points[route.at]
        out, back = route.points[: route.at], route.points[: route.at : -1]
        if source in dragged:
            out = _led(boxes[source], by_link[link], everything)
        if target in dragged:
            back = _led(boxes[target], by_link[link], everything)
        routes[link] = Route(link, (*out, middle, *reversed(back)), len(out))
    return replace(found, concepts={name: boxes[name] for name in found.concepts}, routes=routes)


def _put(wanted: Box, others: list[Box], lines: Floats, found: Arrangement) -> Box:
    """Return the box where it is wanted or, of the places that are free, in the nearest."""
    x = _along(wanted.x, wanted.width / 2, found.width)
    y = _along(wanted.y, wanted.height / 2, found.height)
    places = np.stack(np.meshgrid(x, y, indexing="ij"), axis=-1).reshape(-1, 2)
    far = (places[:, 0] - x[0]) ** 2 + (places[:, 1] - y[0]) ** 2
    places = places[np.argsort(far, kind="stable")]
    second = None
    for first in range(0, len(places), AT_ONCE):
        some = places[first : first + AT_ONCE]
        apart = _apart(wanted, some, others)
        free = np.flatnonzero(apart & _beside(wanted, some, lines))
        if free.size:
            return _at(wanted, some[free[0]])
        if second is None and apart.any():
            second = some[np.flatnonzero(apart)[0]]
    return _at(wanted, places[0] if second is None else second)


def _along(wanted: float, half: float, length: float) -> Floats:
    """Return the places along one side of the frame, the wanted one, or the nearest, first."""
    low, high = half, max(length - half, half)
    return np.array([min(max(wanted, low), high), *np.arange(low, high, STEP)])


def _at(box: Box, place: Floats) -> Box:
    return replace(box, x=round(float(place[0]), 2), y=round(float(place[1]), 2))


def _apart(box: Box, places: Floats, others: list[Box]) -> Bools:
    """Return at which places a box is on top of no other."""
    x, y, wide, high = np.array([[b.x, b.y, b.width, b.height] for b in others]).reshape(-1, 4).T
    beside = np.abs(places[:, :1] - x) >= (box.width + wide) / 2 + GAP
    below = np.abs(places[:, 1:] - y) >= (box.height + high) / 2 + GAP
    return np.asarray((beside | below).all(axis=1))


def _beside(box: Box, places: Floats, lines: Floats) -> Bools:
    """Return at which places no line runs through a box."""
    half = np.array(box.width / 2 + ASIDE), np.array(box.height / 2 + ASIDE)
    x0, y0, x1, y1 = lines.T
    deep = penetration((x0, y0, x1, y1), (places[:, :1], places[:, 1:]), half)
    return np.asarray((deep <= 0.0).all(axis=1))


def _lines(routes: Iterable[Route]) -> Floats:
    """Return the straight parts of routes as rows of x0, y0, x1, y1."""
    pairs = [
        (*one, *other)
        for route in routes
        for one, other in zip(route.points, route.points[1:], strict=False)
    ]
    return np.array(pairs, dtype=np.float64).reshape(-1, 4)


def _led(box: Box, phrase: Box, others: list[Box]) -> tuple[Point, ...]:
    """Return the points of a link's half, from a concept's outline up to, not with, its phrase."""
    start, end = (box.x, box.y), (phrase.x, phrase.y)
    inner = _round(box, phrase, [one for one in others if one not in (box, phrase)])
    x, y = leave(box, inner[0] if inner else end, start)
    return ((round(x, 2) + 0.0, round(y, 2) + 0.0), *inner)


def _round(box: Box, phrase: Box, others: list[Box]) -> list[Point]:
    """Return the corners of the cheapest way between two boxes; none where it is free."""
    # Imported late: only what is dragged onto something needs machine code.
    from conceptmap.layout.sight import cheapest, seen  # noqa: PLC0415

    x, y, wide, high = np.array(
        [[b.x, b.y, b.width / 2, b.height / 2] for b in (box, phrase, *others)]
    ).T
    line = x[:1], y[:1], x[1:2], y[1:2]
    if not (penetration(line, (x[2:], y[2:]), (wide[2:] + 1, high[2:] + 1)) > 0.0).any():
        return []
    near = penetration(line, (x, y), (wide + AROUND, high + AROUND)) > 0.0
    near[:2] = True
    x, y, wide, high = x[near], y[near], wide[near], high[near]
    spots = [(x[0], y[0]), (x[1], y[1])]
    for across, down in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        spots += zip(
            x[2:] + across * (wide[2:] + CLEAR), y[2:] + down * (high[2:] + CLEAR), strict=True
        )
    length = seen(np.array(spots), (x, y), (wide + CLEAR - 0.1, high + CLEAR - 0.1))
    path = cheapest(length, CORNER) or [0, 1]
    return [(round(float(spots[i][0]), 2), round(float(spots[i][1]), 2)) for i in path[1:-1]]
