from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from layout_cases import ORCHESTRA, WATER, problem

from conceptmap.layout import Problem, compiled
from conceptmap.layout.chance import chance, draw, shuffle
from conceptmap.layout.climb import Climb, Schedule
from conceptmap.layout.compiled import called
from conceptmap.layout.cost import WEIGHTS, weights
from conceptmap.layout.effort import FULL_WORK, MOST_WORK, effort_for
from conceptmap.layout.placing import evened
from conceptmap.layout.plan import make_plan
from conceptmap.layout.work import work_of

SIZE = (800.0, 600.0)
CROSS = problem(("a", "x", "b"), ("c", "y", "d"))
"""Its boxes: a, b, c, d, then the phrases x and y."""


def total(places: list[tuple[float, float]], *, case: Problem = CROSS, **only: float) -> float:
    """Return what a placement costs when nothing but the named faults has a price."""
    x, y = np.array(places).T
    prices = weights(**{**dict.fromkeys(WEIGHTS, 0.0), **only})
    return Climb(make_plan(case), x, y, SIZE, prices=prices).total()


APART = [(100, 100), (500, 100), (100, 400), (500, 400), (300, 100), (300, 400)]
CROSSED = [(100, 100), (500, 400), (100, 400), (500, 100), (240, 205), (240, 295)]


def test_a_crossing_is_priced_once() -> None:
    assert total(APART, crossing=1.0) == 0.0
    assert total(CROSSED, crossing=1.0) == 1.0


def test_an_overlap_is_priced_once() -> None:
    assert total(APART, overlap=1.0) == 0.0
    assert total([(100, 100), (110, 100), *APART[2:]], overlap=1.0) == 1.0


def test_a_box_in_the_way_is_priced_for_each_half_link_through_it() -> None:
    assert total(APART, through=1.0) == 0.0
    assert total([*APART[:2], (200, 100), *APART[3:]], through=1.0) == 1.0


def test_a_straight_link_has_no_turn_and_one_that_doubles_back_has_the_dearest() -> None:
    assert total(APART, bend=1.0) == 0.0
    back = [APART[0], (150, 100), *APART[2:4], (700, 100), APART[5]]
    assert total(back, bend=1.0) == pytest.approx(4.0, abs=0.01)


def test_length_is_priced_by_the_px() -> None:
    assert total(APART, length_px=1.0) == 800.0


def test_an_arrow_without_room_is_priced() -> None:
    assert total(APART, cramped=1.0) == 0.0
    assert total([*APART[:4], (126, 100), APART[5]], cramped=1.0) == 1.0


def test_climbing_lowers_the_price_and_keeps_what_is_held() -> None:
    plan = make_plan(problem(*WATER))
    places = np.linspace(100.0, 500.0, plan.count)
    climb = Climb(plan, places, places, SIZE)
    held = np.arange(plan.count) % 3 == 0
    climb.free = ~held
    before = climb.total()
    climb.run(Schedule(20))
    assert climb.total() < before
    assert (climb.x[held] == np.round(places[held], 2)).all()
    assert (climb.x[~held] != np.round(places[~held], 2)).any()


def test_a_box_is_drawn_home() -> None:
    plan = make_plan(CROSS)
    x, y = np.array(APART, dtype=float).T
    climb = Climb(plan, x + 60.0, y + 40.0, SIZE)
    climb.draw_home(x, y, np.full(6, 50.0))
    climb.run(Schedule(60, step=40.0))
    assert np.abs(climb.x - x).max() < 8.0


def test_random_numbers_are_those_of_splitmix64() -> None:
    state = chance(0)
    assert draw(state) == (0xE220A8397B1DCDAF >> 11) * 2.0**-53
    order = np.arange(50)
    shuffle(state, order)
    assert sorted(order.tolist()) == list(range(50)) != order.tolist()


@pytest.mark.parametrize(
    "case",
    [
        problem(*ORCHESTRA),
        problem(*((f"n{i}", "meets", f"n{j}") for i, j in combinations(range(30), 2))),
        problem(*((f"p{i}", f"is number {i} of", "star") for i in range(300))),
        problem(*((f"p{i}", f"leads {i} to", f"p{i * 7 % 900}") for i in range(1, 900))),
    ],
    ids=["small", "complete", "star", "large"],
)
def test_the_work_has_a_hard_bound(case: Problem) -> None:
    plan = make_plan(case)
    effort = effort_for(plan)
    frames = 1 + effort.shrinks + effort.grows
    rounds = sum(s.rounds for s in (*effort.sketch, *effort.first))
    rounds += frames * sum(s.rounds for s in effort.fit)
    assert rounds <= 600
    assert rounds * work_of(plan) <= max(600 * FULL_WORK, 100 * MOST_WORK)


def test_evening_out_keeps_left_and_right() -> None:
    plan = make_plan(problem(*WATER))
    x = np.concatenate([np.arange(plan.count - 3) * 4.0, [600.0, 700.0, 790.0]])
    even_x, _ = evened(plan, x, x, SIZE)
    order = np.argsort(even_x + plan.half_width * 0)
    assert np.ptp(even_x[:-3]) > np.ptp(x[:-3])
    assert order.tolist() == sorted(order.tolist())


def test_kept_code_that_cannot_be_read_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "KEPT", tmp_path / "kept")
    (tmp_path / "kept").mkdir()

    def loop(number: int) -> int:
        if (tmp_path / "kept").exists():
            raise EOFError("ran out of input")
        return number + 1

    assert called(loop, 4) == 5
