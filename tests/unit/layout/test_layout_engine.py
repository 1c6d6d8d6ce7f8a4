import os
import subprocess
import sys
from itertools import pairwise

import pytest
from layout_cases import ORCHESTRA, WATER, node, problem

from conceptmap.errors import UnknownNameError
from conceptmap.layout import Arrangement, Edge, Problem, arrange
from conceptmap.layout.arrows import meeting_angle
from conceptmap.layout.metrics import measure
from conceptmap.layout.outline import leave

LOOSE = Problem(
    tuple(node(f"island-{i}") for i in range(6)),
    (Edge("a", "island-0", "island-1", "trades with"),),
)
TANGLED = problem(
    ("cat", "washes", "cat"),
    ("cat", "chases", "mouse"),
    ("cat", "eats", "mouse"),
    ("mouse", "fears", "cat"),
    ("dog", "", "cat"),
)
WORDY = problem(
    (" ".join(["longing"] * 25), "is, after many years of work, gathered up into", "x" * 200),
    ("短い言葉", "means", "👩\u200d👧 שלום สวัสดี"),
)
STAR = problem(*((f"point-{i}", f"is number {i} of", "star") for i in range(30)))

CASES = {
    "water": problem(*WATER),
    "water tall": problem(*WATER, aspect=0.6),
    "orchestra": problem(*ORCHESTRA),
    "orchestra square": problem(*ORCHESTRA, aspect=1.15),
    "loose": LOOSE,
    "tangled": TANGLED,
    "wordy": WORDY,
    "one": Problem((node("alone"),), ()),
    "one loop": problem(("self", "knows", "self")),
    "star": STAR,
    "narrow": problem(*WATER, aspect=0.001),
    "no aspect": problem(*WATER[:3], aspect=float("nan")),
}


@pytest.fixture(scope="module", params=CASES)
def case(request: pytest.FixtureRequest) -> tuple[Problem, Arrangement]:
    picked = CASES[request.param]
    return picked, arrange(picked)


def test_every_proposition_can_be_read(case: tuple[Problem, Arrangement]) -> None:
    measured = measure(*case)
    assert measured.box_overlaps == 0
    assert measured.links_through_boxes == 0
    assert measured.readable_share == 1.0
    assert measured.cramped_links == 0


def test_all_lies_inside_the_frame(case: tuple[Problem, Arrangement]) -> None:
    _, plan = case
    for box in [*plan.concepts.values(), *(p.box for p in plan.phrases)]:
        assert 7.99 <= box.x - box.width / 2 <= box.x + box.width / 2 <= plan.width - 7.99
        assert 7.99 <= box.y - box.height / 2 <= box.y + box.height / 2 <= plan.height - 7.99
    for route in plan.routes.values():
        assert all(7.99 <= x <= plan.width - 7.99 for x, _ in route.points)
        assert all(7.99 <= y <= plan.height - 7.99 for _, y in route.points)


def test_all_of_the_problem_is_there(case: tuple[Problem, Arrangement]) -> None:
    picked, plan = case
    assert list(plan.concepts) == [n.id for n in picked.nodes]
    assert list(plan.routes) == [e.id for e in picked.edges]
    assert sorted(link for p in plan.phrases for link in p.links) == sorted(plan.routes)
    for named in picked.nodes:
        assert "".join("".join(plan.concepts[named.id].lines).split()) == "".join(
            named.label.split()
        )


def test_routes_run_from_outline_through_phrase_to_outline(
    case: tuple[Problem, Arrangement],
) -> None:
    picked, plan = case
    phrase = {link: p.box for p in plan.phrases for link in p.links}
    for edge in picked.edges:
        route = plan.routes[edge.id]
        box = phrase[edge.id]
        assert route.points[route.at] == (box.x, box.y)
        if edge.source == edge.target:
            continue
        for end, beside in ((edge.source, 1), (edge.target, -2)):
            tip, box = route.points[0 if beside == 1 else -1], plan.concepts[end]
            assert tip == pytest.approx(leave(box, tip), abs=0.05)
            assert meeting_angle(box, tip, route.points[beside]) > 15.0


def test_coordinates_are_whole_hundredths(case: tuple[Problem, Arrangement]) -> None:
    for route in case[1].routes.values():
        assert all(value == round(value, 2) for point in route.points for value in point)


def test_the_frame_has_the_aspect_asked_for() -> None:
    for aspect in (2.0, 1.15, 0.6):
        plan = arrange(problem(*WATER, aspect=aspect))
        assert plan.width / plan.height == pytest.approx(aspect, rel=0.02)


def test_a_fan_shares_its_phrase_and_its_trunk() -> None:
    plan = arrange(problem(*ORCHESTRA))
    (fan,) = [p for p in plan.phrases if p.hub]
    assert (fan.hub, len(fan.links)) == ("orchestra", 5)
    trunks = {plan.routes[link].points[plan.routes[link].at :] for link in fan.links}
    assert len(trunks) == 1


def test_a_fan_from_a_common_source_shares_its_trunk_too() -> None:
    spread = problem(*(("tree", "bears", fruit) for fruit in ("apple", "pear", "plum", "fig")))
    plan = arrange(spread)
    (fan,) = plan.phrases
    assert fan.hub == "tree"
    trunks = {plan.routes[link].points[: plan.routes[link].at + 1] for link in fan.links}
    assert len(trunks) == 1


def test_links_of_one_pair_take_different_ways() -> None:
    routes = arrange(TANGLED).routes
    ways = [frozenset(pairwise(routes[f"L{i}"].points)) for i in (1, 2, 3)]
    assert len(set(ways)) == 3


def test_nothing_is_an_empty_picture() -> None:
    plan = arrange(Problem((), ()))
    assert not plan.concepts
    assert plan.width > 0 < plan.height


def test_a_link_to_nowhere_is_named() -> None:
    with pytest.raises(UnknownNameError, match=r"'L9'.*'b'"):
        arrange(Problem((node("a"),), (Edge("L9", "a", "b", "leads to"),)))


SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from layout_cases import ORCHESTRA, WATER, problem
from conceptmap.layout import arrange
print(arrange(problem(*WATER, *ORCHESTRA, aspect=1.15)))
"""


def test_the_same_problem_gives_the_same_bytes_whatever_the_processor() -> None:
    here = os.path.dirname(__file__)  # noqa: PTH120
    printed = set()
    for settings in (
        {"OPENBLAS_NUM_THREADS": "1"},
        {"OPENBLAS_NUM_THREADS": "2", "PYTHONHASHSEED": "7"},
        {"OPENBLAS_CORETYPE": "Prescott", "NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3"},
    ):
        run = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", SCRIPT, here],
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
            check=True,
        )
        printed.add(run.stdout)
    assert len(printed) == 1
    assert "orchestra" in printed.pop()
