import math
from dataclasses import replace

import numpy as np
import pytest
from layout_cases import ORCHESTRA, WATER, problem

from conceptmap import load
from conceptmap.layout import Arrangement, Box, Edge, Problem, arrange
from conceptmap.layout.drawing import draw
from conceptmap.layout.metrics import box_overlaps, links_through_boxes, measure
from conceptmap.layout.overall import movement
from conceptmap.layout.plan import make_plan
from conceptmap.view import ViewState, problem_of, select

WHOLE = problem(*WATER)
START = arrange(WHOLE)


def far_corner(start: Arrangement) -> tuple[float, float]:
    """Return the place, in thousandths, of the frame's corner furthest from the sun."""
    sun = start.concepts["sun"]
    return (
        900.0 if sun.x < start.width / 2 else 100.0,
        900.0 if sun.y < start.height / 2 else 100.0,
    )


def free_place(start: Arrangement) -> tuple[float, float]:
    """Return the place, in thousandths, where the sun's box is furthest from all others."""
    sun = start.concepts["sun"]
    others = [b for name, b in start.concepts.items() if name != "sun"]
    others += [p.box for p in start.phrases]

    def room(pin: tuple[float, float]) -> float:
        x, y = pin[0] / 1000 * start.width, pin[1] / 1000 * start.height
        return min(
            max(
                abs(x - b.x) - (b.width + sun.width) / 2,
                abs(y - b.y) - (b.height + sun.height) / 2,
            )
            for b in others
        )

    return max(((x, y) for x in range(100, 950, 50) for y in range(100, 950, 50)), key=room)


def moved(before: Arrangement, after: Arrangement) -> set[str]:
    return {
        name
        for name, box in before.concepts.items()
        if name in after.concepts
        and (box.x, box.y) != (after.concepts[name].x, after.concepts[name].y)
    }


def clean(case: Problem, plan: Arrangement) -> bool:
    return box_overlaps(case, plan) == 0 and links_through_boxes(case, plan) == 0


def test_a_start_that_has_everything_is_kept_as_it_is() -> None:
    assert arrange(replace(WHOLE, start=START)) == START


def test_a_concept_less_moves_nothing() -> None:
    names = [n for n in WHOLE.nodes if n.id != "forest"]
    edges = tuple(e for e in WHOLE.edges if "forest" not in (e.source, e.target))
    case = Problem(tuple(names), edges, WHOLE.aspect, start=START)
    plan = arrange(case)
    assert moved(START, plan) == set()
    assert (plan.width, plan.height) == (START.width, START.height)
    assert clean(case, plan)


def test_a_concept_more_finds_a_place_while_the_others_stay() -> None:
    more = problem(*WATER, ("snow", "melts into", "rivers"), start=START)
    plan = arrange(more)
    assert len(moved(START, plan)) <= 2
    assert "snow" in plan.concepts
    assert clean(more, plan)


def test_a_link_more_leaves_the_concepts_alone() -> None:
    more = problem(*WATER, ("sun", "lights", "forest"), start=START)
    plan = arrange(more)
    assert len(moved(START, plan)) <= 1
    assert clean(more, plan)


def test_a_dragged_concept_lies_exactly_where_it_was_put() -> None:
    x, y = far_corner(START)
    case = replace(WHOLE, pins={"sun": (x, y)}, start=START)
    plan = arrange(case)
    assert (plan.width, plan.height) == (START.width, START.height)
    sun = plan.concepts["sun"]
    assert sun.x == pytest.approx(x / 1000 * plan.width, abs=0.01)
    assert sun.y == pytest.approx(y / 1000 * plan.height, abs=0.01)
    assert clean(case, plan)


def test_only_what_a_dragged_concept_covers_makes_room() -> None:
    rain = START.concepts["rain"]
    pin = rain.x / START.width * 1000, rain.y / START.height * 1000
    case = replace(WHOLE, pins={"sun": pin}, start=START)
    plan = arrange(case)
    assert "rain" in moved(START, plan)
    assert len(moved(START, plan)) <= 5
    assert box_overlaps(case, plan) == 0


def test_phrases_elsewhere_stay_when_a_concept_is_dragged() -> None:
    case = replace(WHOLE, pins={"sun": free_place(START)}, start=START)
    before = {p.links: p.box for p in START.phrases}
    stay = {p.links for p in arrange(case).phrases if before[p.links] == p.box}
    assert len(stay) >= len(WHOLE.edges) - 4


def test_a_second_drag_leaves_the_first_in_place() -> None:
    once = replace(WHOLE, pins={"sun": far_corner(START)}, start=START)
    first = arrange(once)
    wind = first.concepts["wind"]
    pin = wind.x / first.width * 1000 + 20, wind.y / first.height * 1000
    twice = replace(once, pins={**once.pins, "wind": pin}, start=first)
    assert moved(first, arrange(twice)) <= {"wind", "clouds", "sun"} - {"sun"}


@pytest.mark.parametrize("pin", [(-500.0, 2000.0), (0.0, 0.0), (1000.0, 1000.0)])
def test_a_pin_beyond_the_edge_is_brought_inside(pin: tuple[float, float]) -> None:
    plan = arrange(replace(WHOLE, pins={"sun": pin}, start=START))
    box = plan.concepts["sun"]
    assert box.x - box.width / 2 >= 8
    assert box.y - box.height / 2 >= 8
    assert box.x + box.width / 2 <= plan.width - 8
    assert box.y + box.height / 2 <= plan.height - 8


def test_pins_without_a_start_are_obeyed() -> None:
    case = replace(WHOLE, pins={"sun": (500.0, 500.0)})
    plan = arrange(case)
    assert plan.concepts["sun"].x == pytest.approx(plan.width / 2, abs=0.01)
    assert box_overlaps(case, plan) == 0


def test_a_pin_of_an_absent_concept_changes_nothing() -> None:
    assert arrange(replace(WHOLE, pins={"moon": (1.0, 1.0)}, start=START)) == START


def test_a_frame_too_small_for_what_is_new_grows() -> None:
    one = Arrangement(100, 60, {"sun": Box(50, 30, 60, 40, ("Sun",))}, (), {})
    case = problem(*WATER[:1], ("sun", "sets in motion", "wind"), start=one)
    plan = arrange(case)
    assert plan.width > 100
    assert clean(case, plan)


def test_a_start_with_little_in_common_is_left_behind() -> None:
    case = problem(*ORCHESTRA)
    assert arrange(replace(case, start=START)) == arrange(case)


def test_a_changed_label_gets_a_box_that_holds_it() -> None:
    renamed = tuple(
        replace(n, label="The sun, our nearest star") if n.id == "sun" else n for n in WHOLE.nodes
    )
    case = replace(WHOLE, nodes=renamed, start=START)
    plan = arrange(case)
    assert " ".join(plan.concepts["sun"].lines) == "The sun, our nearest star"
    assert box_overlaps(case, plan) == 0


def test_parallel_edges_in_a_start_keep_their_own_phrases() -> None:
    pair = problem(("a", "feeds", "b"), ("a", "follows", "b"), ("b", "warns", "a"))
    start = arrange(pair)
    more = Problem(pair.nodes, (*pair.edges, Edge("L9", "a", "b", "meets")), start=start)
    plan = arrange(more)
    assert len({(p.box.x, p.box.y) for p in plan.phrases}) == 4
    assert box_overlaps(more, plan) == 0


def test_a_phrase_keeps_its_line_breaks_when_a_concept_is_dragged() -> None:
    place = free_place(START)
    plan = arrange(replace(WHOLE, pins={"sun": place}, start=START))
    before = {p.links: p.box.lines for p in START.phrases}
    assert {p.links: p.box.lines for p in plan.phrases} == before


def test_a_frame_that_grows_leaves_the_rest_where_it_is() -> None:
    boxes = {"sun": Box(50, 30, 60, 40, ("Sun",)), "sea": Box(200, 30, 60, 40, ("Sea",))}
    start = Arrangement(250, 60, boxes, (), {})
    more = replace(problem(*WATER[:1], ("sun", "sets in motion", "wind")), start=start)
    plan = arrange(more)
    assert plan.width * plan.height > start.width * start.height
    for name, box in boxes.items():
        assert math.dist((box.x, box.y), (plan.concepts[name].x, plan.concepts[name].y)) < 25
    assert clean(more, plan)


def test_what_a_dragged_concept_covers_steps_aside_to_the_nearest_room() -> None:
    rain = START.concepts["rain"]
    pin = rain.x / START.width * 1000, rain.y / START.height * 1000
    plan = arrange(replace(WHOLE, pins={"sun": pin}, start=START))
    reach = abs(plan.concepts["rain"].x - rain.x) + abs(plan.concepts["rain"].y - rain.y)
    assert 30 < reach < 220


@pytest.mark.parametrize(
    ("view", "comes"),
    [
        ("relationship", "emotional-life"),
        ("conflict-and-change", "lasting-change"),
        ("mentalizing-and-attachment", "mentalizing"),
        ("overview", "psychodynamic-psychotherapy"),
    ],
)
def test_what_comes_amid_a_crowd_pushes_a_little_and_leaves_the_rest(view: str, comes: str) -> None:
    """Where it lands no box can move alone: several must give way together."""
    cm = load()
    state = ViewState(view=view)
    whole = problem_of(cm, select(cm, state), 2.0, state)
    nodes = tuple(node for node in whole.nodes if node.id != comes)
    edges = tuple(edge for edge in whole.edges if comes not in (edge.source, edge.target))
    start = arrange(replace(whole, nodes=nodes, edges=edges))
    after = arrange(replace(whole, start=start))
    assert measure(whole, after).readable_share == 1.0
    assert 100 * movement(start, after) < 0.5


def test_a_way_round_boxes_stays_while_it_is_free() -> None:
    case = problem(("a", "feeds", "b"), ("c", "warns", "d"))
    plan = make_plan(case)
    x, y = np.array([100, 700, 500, 500, 300, 500.0]), np.array([200, 200, 200, 60, 200, 120.0])
    made = draw(plan, x, y, (800.0, 400.0))
    link = case.edges[0].id
    points = made.routes[link].points
    over = [(px, 400 - py) for px, py in points[2:-1]]
    assert over != list(points[2:-1])
    was = replace(made.routes[link], points=(*points[:2], *over, points[-1]))
    before = replace(made, routes={**made.routes, link: was})
    assert draw(plan, x, y, (800.0, 400.0), before=before).routes[link].points[2:-1] == tuple(over)
    y[3] = 157.0
    x[5], y[5] = 650.0, 80.0
    blocked = draw(plan, x, y, (800.0, 400.0), before=made)
    assert blocked.routes[link].points[2:-1] != points[2:-1]
    assert links_through_boxes(case, blocked) == 0
