"""Links led round the same boxes are drawn apart."""

from dataclasses import replace

import numpy as np
from layout_cases import problem

from conceptmap.layout.drawing import draw
from conceptmap.layout.lanes import drawn_apart
from conceptmap.layout.metrics import crossings, links_through_boxes, shared_corridors
from conceptmap.layout.plan import make_plan
from conceptmap.layout.routing import Detours

CASE = problem(("a", "feeds", "b"), ("c", "warns", "d"), ("wall", "stands", "firm"))
PLACES = {
    "a": (100.0, 190.0),
    "b": (900.0, 190.0),
    "c": (100.0, 230.0),
    "d": (900.0, 230.0),
    "wall": (500.0, 250.0),
    "firm": (500.0, 560.0),
    "feeds": (230.0, 190.0),
    "warns": (230.0, 230.0),
    "stands": (500.0, 480.0),
}
"""Two links from left to right, both barred by one high box in the middle."""


def test_two_links_round_one_box_do_not_hide_each_other() -> None:
    plan = make_plan(CASE)
    sizes = list(plan.sizes)
    wall = plan.ids.index("wall")
    sizes[wall] = replace(sizes[wall], height=220.0)
    plan = replace(plan, sizes=tuple(sizes))
    names = [*plan.ids, *(passage.phrase for passage in plan.passages)]
    x, y = (np.array([PLACES[name][axis] for name in names]) for axis in (0, 1))
    found = draw(plan, x, y, (1000.0, 600.0), Detours(24, ((4.0,),)))
    assert shared_corridors(CASE, found) == 1
    apart = drawn_apart(plan, x, y, found)
    assert shared_corridors(CASE, apart) == 0
    assert links_through_boxes(CASE, apart) == 0
    assert crossings(CASE, apart) <= crossings(CASE, found)
    assert apart.concepts == found.concepts
    assert apart.phrases == found.phrases
    assert drawn_apart(plan, x, y, apart) == apart
