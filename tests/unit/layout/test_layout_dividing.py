import math
import tracemalloc

import numpy as np
from layout_cases import problem

from conceptmap.layout.dividing import divided
from conceptmap.layout.plan import Floats, Plan, make_plan

FAN = problem(*[(far, "is a", "Hub") for far in "ABCDEF"])


def places(plan: Plan, **at: tuple[float, float]) -> tuple[Floats, Floats]:
    """Where concepts lie; phrases midway from the hub to the middle of their other ends."""
    both = np.zeros((2, plan.count))
    for name, place in at.items():
        both[:, plan.ids.index(name)] = place
    for i, ends in enumerate(plan.ends, start=plan.concepts):
        both[:, i] = (both[:, ends[0]] + both[:, ends[1:]].mean(axis=1)) / 2
    return both[0], both[1]


def shares(plan: Plan) -> list[str]:
    """The far ends that share each phrase box."""
    return ["".join(sorted(edge.source for edge in p.edges)) for p in plan.passages]


def test_a_fan_whose_ends_lie_together_stays_whole() -> None:
    plan = make_plan(FAN)
    row = {name: (700.0, 100.0 + 60 * i) for i, name in enumerate("ABCDEF")}
    x, y = places(plan, Hub=(200, 250), **row)
    assert divided(plan, x, y)[0] is plan


def test_one_on_the_far_side_gets_a_phrase_of_its_own_midway() -> None:
    plan = make_plan(FAN)
    row = {name: (900.0, 100.0 + 60 * i) for i, name in enumerate("ABDEF")}
    x, y = places(plan, Hub=(500, 250), C=(100, 250), **row)
    calm, new_x, new_y = divided(plan, x, y)
    assert shares(calm) == ["ABDEF", "C"]
    assert [p.hub for p in calm.passages] == ["Hub", ""]
    alone = calm.concepts + 1
    assert (new_x[alone], new_y[alone]) == (300.0, 250.0)
    assert (new_x[: plan.concepts] == x[: plan.concepts]).all()


def test_ends_on_two_sides_make_two_fans_of_one_hub() -> None:
    plan = make_plan(FAN)
    left = {name: (100.0, 150.0 + 80 * i) for i, name in enumerate("ACE")}
    right = {name: (900.0, 150.0 + 80 * i) for i, name in enumerate("BDF")}
    x, y = places(plan, Hub=(500, 230), **left, **right)
    calm, _, _ = divided(plan, x, y)
    assert sorted(shares(calm)) == ["ACE", "BDF"]
    assert {p.hub for p in calm.passages} == {"Hub"}


def test_a_run_does_not_depend_on_where_the_ends_order_begins() -> None:
    plan = make_plan(FAN)
    ring = {name: (200.0, 200.0 + 50 * i) for i, name in enumerate("ABCDEF")}
    x, y = places(plan, Hub=(700, 325), **ring)
    assert divided(plan, x, y)[0] is plan, "the ends lie to both sides of the angle of 180 degrees"


def test_nothing_to_divide() -> None:
    plan = make_plan(problem(("A", "is a", "Hub"), ("B", "is a", "Hub")))
    x, y = places(plan, A=(0, 0), B=(900, 0), Hub=(400, 300))
    assert divided(plan, x, y)[0] is plan


def test_a_fan_of_hundreds_takes_no_more_room_than_others() -> None:
    names = [f"far-{i}" for i in range(300)]
    plan = make_plan(problem(*[(name, "is a", "Hub") for name in names]))
    round_it = {
        name: (900 + 800 * math.cos(0.02 * i), 900 + 800 * math.sin(0.02 * i))
        for i, name in enumerate(names)
    }
    x, y = places(plan, Hub=(900, 900), **round_it)
    tracemalloc.start()
    calm, _, _ = divided(plan, x, y)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sorted(edge.source for p in calm.passages for edge in p.edges) == sorted(names)
    assert len(calm.passages) > 1
    assert peak < 200e6
