"""Move one box at a time to where the whole costs less.

Each round visits every box and tries a handful of places for it: near by, on the line between
its neighbours, and now and then far away. Early rounds accept a slightly worse place now and
then (simulated annealing), late rounds never do. Work is bounded by the number of rounds.

References
----------
Kirkpatrick, Gelatt, Vecchi (1983), Optimization by simulated annealing,
doi:10.1126/science.220.4598.671.
"""

from dataclasses import dataclass

import numpy as np

from conceptmap.layout.cost import Judge, Moved
from conceptmap.layout.plan import Floats, Ints, Plan, corner_place

__all__ = ["MARGIN", "Climb", "Schedule"]

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

CORNERS = np.array([(1.0, -1.0), (1.0, 1.0), (-1.0, -1.0), (-1.0, 1.0)])
"""On which sides of its concept the phrase of a loop is tried."""

MARGIN = 8.0
"""Px that every box keeps from the frame."""

MIDST = (360.0, 240.0)
"""Width and height in px of the area round its neighbours where a concept is tried."""

CALM = 1
"""How many rounds a box is passed over at most when it stayed where it was again and again."""

SHORTLIST = 8
"""How many of the places that look best at a quick glance are priced in full."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how boldly to climb.

    Parameters
    ----------
    rounds
        How often every free box is visited.
    heat
        Cost that an early move may add; falls to 0 over the rounds.
    step
        Px of the longest near move in the first round; falls to ``least`` px.
    far
        How many far places are tried for a concept in each round.
    halve
        After how many rounds, each time, the dearer half of the placements is given up;
        0 for never.
    """

    rounds: int
    heat: float = 0.0
    step: float = 60.0
    least: float = 3.0
    far: int = 2
    halve: int = 0


class Climb:
    """Placements being improved, side by side and independently of each other.

    Several placements cost little more time than one, because they are priced together.

    Parameters
    ----------
    judge
        Prices the placements.
    x, y
        The boxes' centres in px: one placement a row, one box a column.
    seed
        Decides the order of visits and the places tried.
    """

    def __init__(self, judge: Judge, x: Floats, y: Floats, seed: int = 1) -> None:
        self.judge, self.plan = judge, judge.plan
        self.x: Floats = np.round(x.reshape(-1, self.plan.count), 2)
        self.y: Floats = np.round(y.reshape(-1, self.plan.count), 2)
        self.free = np.ones(self.plan.count, dtype=bool)
        self.random = np.random.Generator(np.random.PCG64(seed))
        self.company = [_company(self.plan, i) for i in range(self.plan.concepts)]
        self.moved: dict[tuple[int, ...], Moved] = {}
        self.calm = np.zeros(self.plan.count, dtype=np.int64)

    def run(self, schedule: Schedule) -> None:
        """Visit all free boxes ``schedule.rounds`` times."""
        for i in range(schedule.rounds):
            cool = 1.0 - i / schedule.rounds
            step = max(schedule.least, schedule.step * cool * cool)
            heat = schedule.heat * cool * cool
            if schedule.halve and i and i % schedule.halve == 0:
                self._keep((len(self.x) + 1) // 2)
            for box in self.random.permutation(self.plan.count).tolist():
                if not self.free[box] or (i + box) % (1 + min(int(self.calm[box]), CALM)):
                    continue
                if box < self.plan.concepts:
                    self._visit_concept(box, step, heat, schedule.far, i % 2 == 0)
                else:
                    self._visit_phrase(box, step, heat)

    def best(self) -> tuple[Floats, Floats]:
        """Return the placement that costs least; of equal ones the first."""
        self._keep(1)
        return self.x[0], self.y[0]

    def _keep(self, count: int) -> None:
        """Go on with the placements that cost least, cheapest first."""
        everything = self.judge.moved(np.arange(self.plan.count))
        price = np.round(self.judge.price(self.x, self.y, everything), 4)
        kept = np.argsort(price, kind="stable")[:count]
        self.x, self.y = self.x[kept], self.y[kept]

    def _visit_concept(self, box: int, step: float, heat: float, far: int, alone: bool) -> None:
        moves = self._near(step)
        if far:
            moves = np.concatenate([moves, self._far(box, far)], axis=1)
        moved, share = self.company[box]
        if alone:
            moved, share = moved[:1], share[:1]
        keep = self.free[moved]
        moved, share = moved[keep], share[keep]
        x = self.x[:, None, moved] + moves[:, :, :1] * share
        y = self.y[:, None, moved] + moves[:, :, 1:] * share
        self._try(moved, x, y, heat)

    def _visit_phrase(self, box: int, step: float, heat: float) -> None:
        near = self._near(step)
        x, y = self.x[:, box, None] + near[:, :, 0], self.y[:, box, None] + near[:, :, 1]
        ends = self.plan.ends[box - self.plan.concepts]
        if len(ends) > 1:
            first_x, first_y = self.x[:, ends[:1]], self.y[:, ends[:1]]
            dx = self.x[:, ends[1:]].mean(axis=1)[:, None] - first_x
            dy = self.y[:, ends[1:]].mean(axis=1)[:, None] - first_y
            size = np.maximum(np.sqrt(dx * dx + dy * dy), 1e-6)
            x = np.concatenate([x, first_x + SIDES[:, 0] * dx - SIDES[:, 1] * dy / size], axis=1)
            y = np.concatenate([y, first_y + SIDES[:, 0] * dy + SIDES[:, 1] * dx / size], axis=1)
        else:
            first = np.array(ends)
            wide, high = corner_place(self.plan, first, np.array([box]))
            x = np.concatenate([x, self.x[:, first] + CORNERS[:, 0] * wide], axis=1)
            y = np.concatenate([y, self.y[:, first] + CORNERS[:, 1] * high], axis=1)
        self._try(np.array([box]), x[:, :, None], y[:, :, None], heat)

    def _far(self, box: int, count: int) -> Floats:
        """Return moves to anywhere in the frame and to the midst of the concept's neighbours."""
        spots = self.random.random((len(self.x), 2 * count, 2))
        reach = np.array([self.plan.half_width[box], self.plan.half_height[box]]) + 10.0
        room = np.array([self.judge.width, self.judge.height]) - 2 * reach
        here = np.stack([self.x[:, box], self.y[:, box]], axis=1)[:, None]
        anywhere = reach + spots[:, :count] * room - here
        others = self.plan.near[box]
        if not others.size:
            return np.asarray(anywhere)
        midst = np.stack([self.x[:, others].mean(axis=1), self.y[:, others].mean(axis=1)], axis=1)
        amid = midst[:, None] - here + (spots[:, count:] - 0.5) * np.array(MIDST)
        return np.concatenate([anywhere, amid], axis=1)

    def _near(self, step: float) -> Floats:
        reach = step * (0.25 + 0.75 * self.random.random((len(self.x), 8, 1)))
        return np.concatenate([np.zeros((len(self.x), 1, 2)), COMPASS * reach], axis=1)

    def _try(self, moved: Ints, x: Floats, y: Floats, heat: float) -> None:
        """Move boxes to the best of some places; the first place is where they are."""
        key = tuple(moved.tolist())
        if key not in self.moved:
            self.moved[key] = self.judge.moved(moved)
        touched = self.moved[key]
        many, tries = x.shape[:2]
        rows = np.repeat(np.arange(many), tries)
        xs, ys = self.x[rows], self.y[rows]
        half_x, half_y = self.plan.half_width[moved], self.plan.half_height[moved]
        xs[:, moved] = _within(x.reshape(many * tries, -1), half_x, self.judge.width)
        ys[:, moved] = _within(y.reshape(many * tries, -1), half_y, self.judge.height)
        price = self.judge.crowding(xs, ys, touched).reshape(many, tries)
        if heat > 0.0:
            price -= heat * self.random.gumbel(size=price.shape)
        short = np.argsort(price[:, 1:], axis=1, kind="stable")[:, : SHORTLIST - 1] + 1
        listed = np.concatenate([np.zeros((many, 1), dtype=np.int64), short], axis=1)
        listed += np.arange(many)[:, None] * tries
        xs, ys = xs[listed.ravel()], ys[listed.ravel()]
        total = price.ravel()[listed] + self.judge.obstruction(xs, ys, touched).reshape(many, -1)
        chosen = total.argmin(axis=1) + np.arange(many) * listed.shape[1]
        self.x[:, moved], self.y[:, moved] = xs[chosen][:, moved], ys[chosen][:, moved]
        self.calm[moved[0]] = 0 if (chosen % listed.shape[1]).any() else self.calm[moved[0]] + 1


def _within(along: Floats, half: Floats, length: float) -> Floats:
    """Return places brought inside the frame, rounded to 0.01 px."""
    least, most = half + MARGIN, length - half - MARGIN
    return np.asarray(np.round(np.maximum(np.minimum(along, most), least), 2))


def _company(plan: Plan, concept: int) -> tuple[Ints, Floats]:
    """Return the boxes that go along when a concept moves, and how far, from 0 to 1."""
    along = {concept: 1.0}
    for row in plan.links.tolist():
        source, phrase, target = row
        if concept not in (source, target) or source == target:
            if concept == source:
                along[phrase] = 1.0
            continue
        ends = plan.ends[phrase - plan.concepts]
        passage = plan.passages[phrase - plan.concepts]
        if len(ends) == 2:
            along[phrase] = 0.5
        elif passage.hub == plan.ids[concept]:
            along[phrase] = 0.8
    return np.array(list(along)), np.array(list(along.values()))
