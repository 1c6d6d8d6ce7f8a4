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
from conceptmap.layout.plan import Floats, Ints, Plan

__all__ = ["Climb", "Schedule"]

COMPASS = tuple((round(dx, 4), round(dy, 4)) for dx, dy in (
    (1, 0), (0.7071, 0.7071), (0, 1), (-0.7071, 0.7071),
    (-1, 0), (-0.7071, -0.7071), (0, -1), (0.7071, -0.7071),
))  # fmt: skip
SIDES = ((0.5, 0.0), (0.35, 0.0), (0.65, 0.0), (0.5, 22.0), (0.5, -22.0), (0.4, 45.0), (0.6, -45.0))
"""Share of the way from a phrase's first concept to its last, and px beside the line."""


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
    """

    rounds: int
    heat: float = 0.0
    step: float = 60.0
    least: float = 3.0
    far: int = 2


class Climb:
    """A placement being improved; ``x`` and ``y`` are its boxes' centres in px."""

    def __init__(self, judge: Judge, x: Floats, y: Floats, seed: int = 1) -> None:
        self.judge, self.plan = judge, judge.plan
        self.x, self.y = np.round(x, 2), np.round(y, 2)
        self.free = np.ones(self.plan.count, dtype=bool)
        self.random = np.random.Generator(np.random.PCG64(seed))
        self.company = [_company(self.plan, i) for i in range(self.plan.concepts)]
        self.moved: dict[tuple[int, ...], Moved] = {}

    def run(self, schedule: Schedule) -> None:
        """Visit all free boxes ``schedule.rounds`` times."""
        for i in range(schedule.rounds):
            cool = 1.0 - i / schedule.rounds
            step = max(schedule.least, schedule.step * cool * cool)
            heat = schedule.heat * cool * cool
            for box in self.random.permutation(self.plan.count).tolist():
                if not self.free[box]:
                    continue
                if box < self.plan.concepts:
                    self._visit_concept(box, step, heat, schedule.far, i % 2 == 0)
                else:
                    self._visit_phrase(box, step, heat)

    def _visit_concept(self, box: int, step: float, heat: float, far: int, alone: bool) -> None:
        moves = self._near(step)
        moved, share = self.company[box]
        if far:
            moves = np.concatenate([moves, self._far(box, far)])
        if alone:
            moved, share = moved[:1], share[:1]
        keep = self.free[moved]
        moved, share = moved[keep], share[keep]
        self._try(
            moved,
            self.x[moved] + moves[:, :1] * share,
            self.y[moved] + moves[:, 1:] * share,
            heat,
        )

    def _visit_phrase(self, box: int, step: float, heat: float) -> None:
        near = self._near(step)
        xs, ys = [self.x[box] + near[:, 0]], [self.y[box] + near[:, 1]]
        ends = self.plan.ends[box - self.plan.concepts]
        if len(ends) == 2:
            (x0, x1), (y0, y1) = self.x[ends], self.y[ends]
            dx, dy = x1 - x0, y1 - y0
            size = max(float(np.sqrt(dx * dx + dy * dy)), 1e-6)
            sides = np.array(SIDES)
            xs.append(x0 + sides[:, 0] * dx - sides[:, 1] * dy / size)
            ys.append(y0 + sides[:, 0] * dy + sides[:, 1] * dx / size)
        elif len(ends) > 2:
            hub, mean_x, mean_y = ends[0], self.x[ends].mean(), self.y[ends].mean()
            share = np.array([0.35, 0.6, 0.85])
            xs.append(self.x[hub] + share * (mean_x - self.x[hub]))
            ys.append(self.y[hub] + share * (mean_y - self.y[hub]))
        x, y = np.concatenate(xs), np.concatenate(ys)
        self._try(np.array([box]), x[:, None], y[:, None], heat)

    def _far(self, box: int, count: int) -> Floats:
        """Return moves to anywhere in the frame and to the midst of the concept's neighbours."""
        spots = self.random.random((2 * count, 2))
        wx, wy = self.plan.half_width[box] + 10, self.plan.half_height[box] + 10
        fx = wx + spots[:count, 0] * (self.judge.width - 2 * wx) - self.x[box]
        fy = wy + spots[:count, 1] * (self.judge.height - 2 * wy) - self.y[box]
        others = self.plan.near[box]
        if not others.size:
            return np.stack([fx, fy], axis=1)
        nx = self.x[others].mean() - self.x[box] + (spots[count:, 0] - 0.5) * 360.0
        ny = self.y[others].mean() - self.y[box] + (spots[count:, 1] - 0.5) * 240.0
        return np.stack([np.concatenate([fx, nx]), np.concatenate([fy, ny])], axis=1)

    def _near(self, step: float) -> Floats:
        reach = step * (0.25 + 0.75 * self.random.random((8, 1)))
        return np.concatenate([np.zeros((1, 2)), np.array(COMPASS) * reach])

    def _try(self, moved: Ints, x: Floats, y: Floats, heat: float) -> None:
        """Move boxes to the best of some places; the first place is where they are."""
        key = tuple(moved.tolist())
        if key not in self.moved:
            self.moved[key] = self.judge.moved(moved)
        touched = self.moved[key]
        xs, ys = self._placements(moved, np.round(x, 2), np.round(y, 2))
        price = self.judge.crowding(xs, ys, touched)
        if heat > 0.0:
            price -= heat * self.random.gumbel(size=len(price))
        if len(price) > SHORTLIST:
            price[0] -= 1e9
            listed = np.argsort(price, kind="stable")[:SHORTLIST]
            price[0] += 1e9
            price, xs, ys = price[listed], xs[listed], ys[listed]
        price += self.judge.obstruction(xs, ys, touched)
        best = int(price.argmin())
        if best:
            self.x[moved], self.y[moved] = xs[best, moved], ys[best, moved]

    def _placements(self, moved: Ints, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        xs, ys = np.repeat(self.x[None], len(x), axis=0), np.repeat(self.y[None], len(x), axis=0)
        xs[:, moved], ys[:, moved] = x, y
        return xs, ys


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
