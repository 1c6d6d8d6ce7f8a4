"""How well a picture can be read, as numbers. Lengths are CSS px.

A box is *foreign* to a link unless it is the link's source, target or phrase box; links of one
fan are not foreign to their shared phrase box. A link is *foreign* to another unless both pass
through the same phrase box.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from conceptmap.layout.arrows import cramped_links
from conceptmap.layout.geometry import Line, beside, crossing, penetration
from conceptmap.layout.plan import Bools, Ints
from conceptmap.layout.problem import Arrangement, Box, Problem

__all__ = [
    "CORRIDOR",
    "CORRIDOR_WIDTH",
    "Legibility",
    "bends",
    "box_overlaps",
    "cramped_links",
    "crossing_lines",
    "crossings",
    "links_through_boxes",
    "measure",
    "phrase_overlaps",
    "readable_share",
    "shared_corridors",
    "which_disturbed",
    "which_share_corridors",
]

TOUCH = 0.05
"""Depth in px up to which things only touch; coordinates are rounded to 0.01 px."""

CORRIDOR = 40.0
CORRIDOR_WIDTH = 4.0
"""Foreign links closer than the second for longer than the first share a corridor."""

BLOCK = 1_000_000
"""How many pairs of a line and a box are looked at together."""

BEND = 10.0
"""Degrees from which a corner of a route counts as a bend."""


class _Picture:
    """An arrangement in arrays: concept boxes, then phrase boxes; the routes' straight parts."""

    def __init__(self, problem: Problem, arrangement: Arrangement) -> None:
        names = list(arrangement.concepts)
        boxes: list[Box] = [*arrangement.concepts.values(), *(p.box for p in arrangement.phrases)]
        self.concepts = len(names)
        self.x, self.y, self.half_w, self.half_h = (
            np.array(column, dtype=np.float64)
            for column in (
                [b.x for b in boxes],
                [b.y for b in boxes],
                [b.width / 2 for b in boxes],
                [b.height / 2 for b in boxes],
            )
        )
        index = {name: i for i, name in enumerate(names)}
        phrase = {
            link: self.concepts + i for i, p in enumerate(arrangement.phrases) for link in p.links
        }
        self.own = [(index[e.source], phrase[e.id], index[e.target]) for e in problem.edges]
        self.phrase = np.array([p for _, p, _ in self.own], dtype=np.int64)
        parts, link = [], []
        for i, edge in enumerate(problem.edges):
            for start, end in pairwise(arrangement.routes[edge.id].points):
                parts.append((*start, *end))
                link.append(i)
        table = np.array(parts, dtype=np.float64).reshape(-1, 4)
        self.line: Line = (table[:, 0], table[:, 1], table[:, 2], table[:, 3])
        self.link: Ints = np.array(link, dtype=np.int64)

    def overlapping(self) -> Bools:
        """Return which boxes overlap which."""
        apart_x = np.abs(self.x[:, None] - self.x) - (self.half_w[:, None] + self.half_w)
        apart_y = np.abs(self.y[:, None] - self.y) - (self.half_h[:, None] + self.half_h)
        both = np.maximum(apart_x, apart_y) < -TOUCH
        np.fill_diagonal(both, False)
        return np.asarray(both)

    def struck(self) -> Bools:
        """Return which links (rows) run through which foreign boxes (columns).

        A link that runs through the middle of its own source or target counts too.
        """
        found = np.zeros((len(self.own), self.x.size), dtype=bool)
        if not self.link.size:
            return found
        inner = np.zeros_like(found)
        at, half = (self.x, self.y), (self.half_w, self.half_h)
        core = (self.half_w * 0.5, self.half_h * 0.5)
        step = max(1, BLOCK // self.x.size)
        for low in range(0, self.link.size, step):
            rows = slice(low, low + step)
            x0, y0, x1, y1 = (column[rows, None] for column in self.line)
            line = x0, y0, x1, y1
            np.logical_or.at(found, self.link[rows], penetration(line, at, half) > TOUCH)
            np.logical_or.at(inner, self.link[rows], penetration(line, at, core) > TOUCH)
        for i, (source, phrase, target) in enumerate(self.own):
            found[i, phrase] = False
            for end in (source, target):
                found[i, end] = inner[i, end]
        return found

    def spoilt(self) -> Bools:
        """Return which boxes are overlapped by another or run through by a foreign link."""
        return np.asarray(self.overlapping().sum(axis=0) + self.struck().sum(axis=0) > 0)


def box_overlaps(problem: Problem, arrangement: Arrangement) -> int:
    """Return how many pairs of boxes overlap, concepts and phrases alike."""
    return int(_Picture(problem, arrangement).overlapping().sum()) // 2


def phrase_overlaps(problem: Problem, arrangement: Arrangement) -> int:
    """Return how many phrase boxes are overlapped by a box or run through by a foreign link."""
    picture = _Picture(problem, arrangement)
    return int(picture.spoilt()[picture.concepts :].sum())


def links_through_boxes(problem: Problem, arrangement: Arrangement) -> int:
    """Return how many pairs there are of a link and a foreign box that it runs through."""
    return int(_Picture(problem, arrangement).struck().sum())


def which_disturbed(problem: Problem, arrangement: Arrangement) -> Bools:
    """Return which boxes a link runs through, and which phrases are those of such links.

    The concepts' boxes come first, then the phrases', in the arrangement's order.
    """
    picture = _Picture(problem, arrangement)
    struck = picture.struck()
    found: Bools = np.asarray(struck.any(axis=0))
    found[picture.phrase[struck.any(axis=1)]] = True
    return found


def readable_share(problem: Problem, arrangement: Arrangement) -> float:
    """Return the share of links that can be read, from 0 to 1; 1 when there are no links.

    A link can be read when its source, phrase and target boxes are overlapped by nothing and
    run through by no foreign link, and when it runs through no foreign box itself.
    """
    picture = _Picture(problem, arrangement)
    if not picture.own:
        return 1.0
    struck = picture.struck()
    spoilt = picture.spoilt()
    clear = [
        not struck[i].any() and not spoilt[list(own)].any() for i, own in enumerate(picture.own)
    ]
    return sum(clear) / len(clear)


def _foreign_pairs(picture: _Picture) -> tuple[Ints, Ints]:
    """Return all pairs of straight parts of links that share no phrase box."""
    one, other = np.triu_indices(picture.link.size, 1)
    phrase = picture.phrase[picture.link]
    keep = phrase[one] != phrase[other]
    return one[keep], other[keep]


def crossings(problem: Problem, arrangement: Arrangement) -> int:
    """Return how often foreign links cross; a shared trunk counts once for each foreign link."""
    return crossing_lines(problem, arrangement)[0][0].size


def crossing_lines(problem: Problem, arrangement: Arrangement) -> tuple[Line, Line]:
    """Return the straight parts that cross, one and the other of each pair."""
    picture = _without_copies(_Picture(problem, arrangement))
    one, other = _foreign_pairs(picture)
    met = crossing(_pick(picture.line, one), _pick(picture.line, other))
    return _pick(picture.line, one[met]), _pick(picture.line, other[met])


def _without_copies(picture: _Picture) -> _Picture:
    """Keep one of the equal straight parts that the links of a fan share."""
    first: dict[tuple[float, ...], int] = {}
    rows = zip(
        picture.phrase[picture.link].tolist(),
        *(column.tolist() for column in picture.line),
        strict=True,
    )
    for i, row in enumerate(rows):
        first.setdefault(row, i)
    keep = np.array(list(first.values()), dtype=np.int64)
    picture.line, picture.link = _pick(picture.line, keep), picture.link[keep]
    return picture


def _pick(line: Line, rows: Ints) -> Line:
    return line[0][rows], line[1][rows], line[2][rows], line[3][rows]


def shared_corridors(problem: Problem, arrangement: Arrangement) -> int:
    """Return how many pairs of foreign links run within 4 px of each other for over 40 px."""
    return len(which_share_corridors(problem, arrangement))


def which_share_corridors(problem: Problem, arrangement: Arrangement) -> set[tuple[str, str]]:
    """Return the pairs of links that `shared_corridors` counts."""
    picture = _without_copies(_Picture(problem, arrangement))
    one, other = _foreign_pairs(picture)
    near = beside(_pick(picture.line, one), _pick(picture.line, other), CORRIDOR_WIDTH)
    some = np.flatnonzero(near > 0.0)
    pairs: dict[tuple[int, int], float] = {}
    ends = picture.link[one[some]].tolist(), picture.link[other[some]].tolist()
    for i, j, common in zip(*ends, near[some].tolist(), strict=True):
        pairs[i, j] = pairs.get((i, j), 0.0) + common
    names = [edge.id for edge in problem.edges]
    return {(names[i], names[j]) for (i, j), common in pairs.items() if common > CORRIDOR}


def bends(arrangement: Arrangement) -> int:
    """Return how many corners of over 10 degrees the routes have, those at phrases included.

    A corner on the trunk that a fan shares is counted once.
    """
    seen = set()
    for route in arrangement.routes.values():
        for before, at, after in zip(
            route.points, route.points[1:], route.points[2:], strict=False
        ):
            ux, uy, vx, vy = (
                at[0] - before[0],
                at[1] - before[1],
                after[0] - at[0],
                after[1] - at[1],
            )
            turned = abs(np.degrees(np.arctan2(ux * vy - uy * vx, ux * vx + uy * vy)))
            if turned > BEND:
                seen.add((before, at, after))
    return len(seen)


@dataclass(frozen=True, slots=True)
class Legibility:
    """All measures of one picture; see the function of each name."""

    readable_share: float
    box_overlaps: int
    links_through_boxes: int
    phrase_overlaps: int
    crossings: int
    shared_corridors: int
    bends: int
    cramped_links: int


def measure(problem: Problem, arrangement: Arrangement) -> Legibility:
    """Return all measures of an arrangement of a problem."""
    return Legibility(
        readable_share(problem, arrangement),
        box_overlaps(problem, arrangement),
        links_through_boxes(problem, arrangement),
        phrase_overlaps(problem, arrangement),
        crossings(problem, arrangement),
        shared_corridors(problem, arrangement),
        bends(arrangement),
        cramped_links(problem, arrangement),
    )
