"""`side_by_side`: two concepts compared: what they share between them, what is their own below.

The two stand at the upper corners. From each, its links run down and turn off to a phrase and a
neighbour in each row: those that leave it in one line, those that come in in another, and those of
what is shared in lines of their own, so that they stand out. Nothing is
searched for: places follow from the sizes of the boxes, so no box lies on another, and no link of
one of the two crosses one of the other.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from conceptmap.layout.besides import Group, Halves, halves
from conceptmap.layout.boxes import Size, concept_size, phrase_size
from conceptmap.layout.dropping import dropped
from conceptmap.layout.outline import leave
from conceptmap.layout.part import cropped
from conceptmap.layout.problem import Arrangement, Box, PhraseBox, Point, Problem, Route

__all__ = ["side_by_side"]

LANE, SHORT_LANE = 14.0, 10.0
"""Px between the lines that run down from a compared concept, from the edge, and to the phrases;
with all below each other there are few."""

TURN, SHORT_TURN = 46.0, 32.0
"""Px between a phrase and a concept: room for an arrow, and for a shared phrase's links; with all
below each other there are few."""

SIDE = 14.0
"""How far inside the side of a box a line aims, so that it passes the boxes above and below."""

HEAD, ROW, STACK, MIDDLE, BLOCK = 34.0, 14.0, 4.0, 30.0, 12.0
"""Px under the two, between rows, between phrases of one row, between what is the first's own and
the second's, and on top before what is their own begins."""


def side_by_side(problem: Problem) -> Arrangement | None:
    """Return the picture of a comparison of two; None where it shows anything else as well.

    Beside or below each other: of the two ways, the one that can be drawn larger in the problem's
    aspect. Pinned concepts are put among the others, which stay, see `dropped`.
    """
    parts = halves(problem)
    if parts is None:
        return None
    ways = [_Table(problem, parts, below).drawn() for below in (False, True)]
    aspect = problem.frame_aspect
    found = min(ways, key=lambda way: max(way.width / aspect, way.height))
    return dropped(problem, found) if problem.pins else found


@dataclass(frozen=True)
class _Row:
    """Where a phrase stands, and the links through it with the concept each leads to."""

    group: Group
    side: int
    box: Box
    shared: bool = False

    @property
    def line(self) -> tuple[bool, bool]:
        """Which line its links run down in: by whether it is shared, and which way they go."""
        return self.shared, self.group.out


class _Table:
    """One way to draw it: ``below`` each other, or what is their own beside each other."""

    def __init__(self, problem: Problem, parts: Halves, below: bool) -> None:
        self._parts, self._below = parts, below
        self._sizes = {n.id: concept_size(n.label, n.shape, below) for n in problem.nodes}
        self._shapes = {n.id: n.shape for n in problem.nodes}
        self._phrases = {e.id: phrase_size(e.phrase, below) for e in problem.edges}
        self._boxes: dict[str, Box] = {}
        self._rows: list[_Row] = []
        self._turn, self._lane = (SHORT_TURN, SHORT_LANE) if below else (TURN, LANE)
        self._phrase_width = self._widest_phrase()
        self._strip = self._lane * (1 + self._most_lines())
        self._width = self._whole_width()

    def drawn(self) -> Arrangement:
        """Return the picture in the smallest frame."""
        y = self._head()
        for name in self._parts.shared:
            y = self._shared(name, y)
        starts = y + BLOCK
        feet = [starts, starts]
        for side in (0, 1):
            top = feet[0] if self._below and side else starts
            feet[side] = self._own(side, top)
        routes = {route.link: route for route in [*self._between(), *self._routes()]}
        phrases = [PhraseBox(tuple(row.group.links), row.box, row.group.hub) for row in self._rows]
        height = max(*feet, y)
        return cropped(Arrangement(self._width, height, self._boxes, tuple(phrases), routes))

    def _widest_phrase(self) -> float:
        own = [group for groups in self._parts.own for group in groups]
        shared = [g for pair in self._parts.shared.values() for groups in pair for g in groups]
        return max(self._phrases[group.links[0]].width for group in [*own, *shared])

    def _most_lines(self) -> int:
        """Return how many lines run down on the side that has more of them."""
        own = [{(False, group.out) for group in groups} for groups in self._parts.own]
        for pair in self._parts.shared.values():
            for lines, groups in zip(own, pair, strict=True):
                lines.update((True, group.out) for group in groups)
        return max(map(len, own))

    def _whole_width(self) -> float:
        """Return how wide the picture is: the widest of the heads, the shared and the own."""
        side = self._strip + self._phrase_width + self._turn
        own = [n for groups in self._parts.own for group in groups for n in group.members]
        middle = max((self._sizes[n].width for n in self._parts.shared), default=0.0)
        widest = max((self._sizes[n].width for n in own), default=0.0)
        said = [self._phrases[g.links[0]].width for g in self._parts.between]
        heads = sum(self._sizes[n].width for n in self._parts.compared)
        heads += max(said) + 2 * TURN if said else MIDDLE
        if self._below:
            return max(heads, 2 * side + max(middle, widest))
        return max(heads, 2 * side + middle, 2 * (side + widest) + MIDDLE)

    def _head(self) -> float:
        """Place the two, and what is said of each other between them; return where rows begin."""
        sizes = [self._sizes[name] for name in self._parts.compared]
        said = [self._phrases[group.links[0]] for group in self._parts.between]
        high = max(*(size.height for size in sizes), _stacked(said))
        for side, (name, size) in enumerate(zip(self._parts.compared, sizes, strict=True)):
            self._put(name, self._across(side, size.width / 2), high / 2)
        for group, y in zip(self._parts.between, _middles(said, high / 2), strict=True):
            self._rows.append(_Row(group, 0, self._phrase(group, self._width / 2, y)))
        return high + HEAD

    def _shared(self, name: str, y: float) -> float:
        """Place a neighbour in common amid both ones' phrases; return where the next row begins."""
        pair = self._parts.shared[name]
        sizes = [[self._phrases[group.links[0]] for group in groups] for groups in pair]
        high = max(self._sizes[name].height, *map(_stacked, sizes))
        self._put(name, self._width / 2, y + high / 2)
        for side, groups in enumerate(pair):
            for group, at in zip(groups, _middles(sizes[side], y + high / 2), strict=True):
                phrase = self._phrase(group, self._column(side), at)
                self._rows.append(_Row(group, side, phrase, shared=True))
        return y + high + ROW

    def _own(self, side: int, y: float) -> float:
        """Place what is one's own, a row for each neighbour; return where the next row begins."""
        for neighbours in self._parts.own_rows(side):
            groups = [group for group in self._parts.own[side] if group.members[0] in neighbours]
            sizes = [self._phrases[group.links[0]] for group in groups]
            tops, top = [], y
            for name in neighbours:
                size = self._sizes[name]
                tops.append(top)
                top += size.height + ROW
            spare = max(_stacked(sizes) - (top - ROW - y), 0.0)
            for name, start in zip(neighbours, tops, strict=True):
                size = self._sizes[name]
                self._put(name, self._own_column(side, size), start + (size.height + spare) / 2)
            middle = (y + top - ROW + spare) / 2
            for group, at in zip(groups, _middles(sizes, middle), strict=True):
                self._rows.append(_Row(group, side, self._phrase(group, self._column(side), at)))
            y = top + spare
        return y

    def _column(self, side: int) -> float:
        return self._across(side, self._strip + self._phrase_width / 2)

    def _own_column(self, side: int, size: Size) -> float:
        if self._below:
            return self._width / 2
        return self._across(side, self._strip + self._phrase_width + self._turn + size.width / 2)

    def _across(self, side: int, along: float) -> float:
        """Return x of what is so far from the edge of a side."""
        return self._width - along if side else along

    def _put(self, name: str, x: float, y: float) -> None:
        self._boxes[name] = _box(self._sizes[name], x, y)
        self._boxes[name] = replace(self._boxes[name], shape=self._shapes[name])

    def _phrase(self, group: Group, x: float, y: float) -> Box:
        return _box(self._phrases[group.links[0]], x, y)

    def _between(self) -> Iterator[Route]:
        for row in self._rows:
            if row.group in self._parts.between:
                for link in row.group.links:
                    yield self._straight(link, row.box, self._parts.ends[link])

    def _straight(self, link: str, phrase: Box, ends: tuple[str, str]) -> Route:
        middle = phrase.x, phrase.y
        first, last = (_port(self._boxes[end], middle) for end in ends)
        return Route(link, (first, middle, last), 1)

    def _routes(self) -> Iterator[Route]:
        """The links to neighbours: down a line, across to the phrase, on to the neighbour."""
        rows = [row for row in self._rows if row.group not in self._parts.between]
        lanes = [self._lanes([row for row in rows if row.side == side]) for side in (0, 1)]
        for row in rows:
            hub = self._parts.compared[row.side]
            for link, member in zip(row.group.links, row.group.members, strict=True):
                middle = row.box.x, row.box.y
                lane = self._across(row.side, lanes[row.side][row.line])
                down = _down(self._boxes[hub], lane), (round(lane, 2), row.box.y)
                tip = _port(self._boxes[member], middle, SIDE)
                points = (*down, middle, tip)
                yield Route(link, points, 2) if row.group.out else Route(link, points[::-1], 1)

    def _lanes(self, rows: list[_Row]) -> dict[tuple[bool, bool], float]:
        """Return how far from the edge each line runs down: the longer, the further outside."""
        foot: dict[tuple[bool, bool], float] = {}
        for row in rows:
            foot[row.line] = max(foot.get(row.line, 0.0), row.box.y)
        longest = sorted(foot, key=lambda line: -foot[line])
        return {line: self._lane * (1 + place) for place, line in enumerate(longest)}


def _box(size: Size, x: float, y: float) -> Box:
    return Box(round(x, 2), round(y, 2), size.width, size.height, size.lines)


def _port(box: Box, toward: Point, side: float = math.inf) -> Point:
    """Return where a line to a point leaves a box, coming from the middle or near its side."""
    aside = max(box.width / 2 - side, 0.0)
    x, y = leave(box, toward, (box.x + math.copysign(aside, toward[0] - box.x), box.y))
    return round(x, 2) + 0.0, round(y, 2) + 0.0


def _down(box: Box, lane: float) -> Point:
    """Return where a line that runs straight down leaves a box, or comes in."""
    inner = max(min(lane, box.x + box.width / 2 - 1), box.x - box.width / 2 + 1)
    x, y = leave(box, (inner, box.y + 10 * box.height), (inner, box.y))
    return round(x, 2) + 0.0, round(y, 2) + 0.0


def _stacked(sizes: list[Size]) -> float:
    """Return how high some phrases are on top of each other."""
    return sum(size.height for size in sizes) + STACK * max(len(sizes) - 1, 0)


def _middles(sizes: list[Size], middle: float) -> list[float]:
    """Return y of each of some phrases that stand on top of each other about a middle."""
    top, found = middle - _stacked(sizes) / 2, []
    for size in sizes:
        found.append(top + size.height / 2)
        top += size.height + STACK
    return found
