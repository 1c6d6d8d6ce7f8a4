from itertools import pairwise

import pytest
from layout_cases import problem

from conceptmap.layout import Box, arrange
from conceptmap.layout.arrows import visible_length
from conceptmap.layout.loops import loop_route

BOX = Box(100, 100, 80, 40, ("Self",), "square")


@pytest.mark.parametrize(("side", "up"), [(1, 1), (1, -1), (-1, 1), (-1, -1)])
def test_a_loop_goes_round_a_corner_at_right_angles(side: int, up: int) -> None:
    phrase = Box(100 + side * 60, 100 + up * 50, 50, 16, ("knows",))
    route = loop_route("L", BOX, phrase)
    assert route.points[0] == (100 + side * 26, 100 + up * 20)
    assert route.points[route.at] == (phrase.x, phrase.y)
    assert route.points[-1] == (100 + side * 40, 100 + up * 6)
    assert all(x0 == x1 or y0 == y1 for (x0, y0), (x1, y1) in pairwise(route.points))


def test_a_loop_with_its_phrase_overhead_is_a_triangle() -> None:
    route = loop_route("L", BOX, Box(100, 40, 50, 16, ("knows",)))
    (left, top), middle, (right, bottom) = route.points
    assert middle == (100, 40)
    assert top == bottom == 80
    assert left + right == 200
    assert left != right


def test_a_loop_is_small_and_its_arrow_is_seen() -> None:
    plan = arrange(problem(("self", "knows", "self"), ("self", "meets", "other")))
    route, box = plan.routes["L0"], plan.concepts["self"]
    phrase = next(p.box for p in plan.phrases if p.links == ("L0",))
    assert len(route.points) == 5
    assert visible_length(route.points[route.at :][::-1], phrase) >= 16
    assert abs(phrase.x - box.x) < box.width / 2 + 40
    assert abs(phrase.y - box.y) < box.height / 2 + 60
