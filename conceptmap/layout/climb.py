"""Move one box at a time to where the whole costs less.

Each round visits every box and tries a handful of places for it: near by, on the line between
its neighbours, and now and then far away. Early rounds accept a slightly worse place (threshold
accepting), late rounds never do. Work is bounded by the number of rounds.

References
----------
Dueck, Scheuer (1990), Threshold accepting, doi:10.1016/0021-9991(90)90201-B.
"""

from typing import NamedTuple

import numpy as np

from conceptmap.layout.board import Board, Records, board_of
from conceptmap.layout.chance import Chance, chance, shuffle
from conceptmap.layout.compiled import called, compiled
from conceptmap.layout.cost import price, weights
from conceptmap.layout.moves import mark, visit_concept, visit_phrase
from conceptmap.layout.plan import Bools, Floats, Plan
from conceptmap.layout.watching import did
from conceptmap.layout.work import work_of

__all__ = ["Climb", "Schedule"]

BREATH = 10_000_000
"""After how much work (see `work_of`) a climb says how far it is: some hundredths of a second."""

CALM = 1
"""How many rounds a box is passed over at most when it stayed where it was again and again."""


class Schedule(NamedTuple):
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

    @property
    def tries(self) -> int:
        """About how many times the work of a single try a round costs."""
        return 1 + self.far


class Climb:
    """A placement being improved.

    Parameters
    ----------
    plan
        The boxes and half-links.
    x, y
        The boxes' centres, in px.
    size
        Width and height of the frame, in px.
    seed
        Decides the order of visits and the places tried.
    prices
        What each fault costs, see `conceptmap.layout.cost.weights`.
    """

    def __init__(
        self,
        plan: Plan,
        x: Floats,
        y: Floats,
        size: tuple[float, float],
        seed: int = 1,
        prices: Records | None = None,
    ) -> None:
        self.plan, self.size = plan, size
        self.weights = weights() if prices is None else prices
        self._board = board_of(plan, x, y, size)
        self._chance = chance(seed)

    @property
    def x(self) -> Floats:
        """The boxes' centres, across."""
        return np.ascontiguousarray(self._board.boxes["x"])

    @property
    def y(self) -> Floats:
        """The boxes' centres, down."""
        return np.ascontiguousarray(self._board.boxes["y"])

    @property
    def free(self) -> Bools:
        """Which boxes may move."""
        return np.asarray(self._board.boxes["free"] == 1)

    @free.setter
    def free(self, free: Bools) -> None:
        self._board.boxes["free"] = free

    def draw_home(self, x: Floats, y: Floats, pull: Floats) -> None:
        """Let every px that a box is away from a place cost ``pull``."""
        boxes = self._board.boxes
        boxes["home_x"], boxes["home_y"], boxes["pull"] = x, y, pull

    def run(self, schedule: Schedule) -> None:
        """Visit all free boxes ``schedule.rounds`` times, and say now and then how far it is."""
        if not self.plan.count:
            return
        each = work_of(self.plan) * schedule.tries
        at_once = max(1, BREATH // each)
        for first in range(0, schedule.rounds, at_once):
            last = min(first + at_once, schedule.rounds)
            given = self._board, self.weights, schedule, (first, last), self._chance
            called(_climb, *given)
            did(each * (last - first))

    def total(self) -> float:
        """Return what the placement costs."""
        return round(float(called(_total, self._board, self.weights)), 4)


@compiled
def _climb(
    board: Board, w: Records, schedule: Schedule, part: tuple[int, int], state: Chance
) -> None:
    boxes, count = board.boxes, board.boxes.size
    if part[0] == 0:
        for i in range(count):
            boxes[i].calm = 0
    for i in range(part[0], part[1]):
        cool = (1.0 - i / schedule.rounds) ** 2
        step = max(schedule.least, schedule.step * cool)
        heat = schedule.heat * cool
        shuffle(state, board.order)
        for k in range(count):
            box = board.order[k]
            if not boxes[box].free or (i + box) % (1 + min(boxes[box].calm, CALM)):
                continue
            if box < board.concepts:
                crew = box + count if i % 2 else box
                moved = visit_concept(board, w, (box, crew, schedule.far), (step, heat), state)
            else:
                moved = visit_phrase(board, w, box, (step, heat), state)
            boxes[box].calm = 0 if moved else boxes[box].calm + 1


@compiled
def _total(board: Board, w: Records) -> float:
    everything = board.crews.size - 1
    mark(board, everything, True)
    total = price(board, w, everything, np.inf)
    mark(board, everything, False)
    return total
