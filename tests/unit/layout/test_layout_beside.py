"""Two concepts side by side: rows without overlap, shared ones in the middle, pins."""

import math
from itertools import combinations

import pytest

import conceptmap
from conceptmap.layout import Arrangement, arrange
from conceptmap.layout.metrics import links_through_boxes, readable_share
from conceptmap.layout.problem import Box, Edge, Node, Problem
from conceptmap.view import ASPECTS, Arranger, ViewState, arranged, problem_of, select

CM = conceptmap.load()
OWN = "non-directive-play-therapy"
PAIRS = [
    ("mbt", "play-therapy"),
    ("psychodynamic-psychotherapy", "defences"),
    ("attachment", "mentalizing"),
]


def overlap(one: Box, two: Box) -> bool:
    wide, high = one.width + two.width, one.height + two.height
    return 2 * abs(one.x - two.x) < wide and 2 * abs(one.y - two.y) < high


def problem(pair: tuple[str, ...], shape: str = "wide", **more: object) -> Problem:
    state = ViewState(compared=pair, **more)
    return problem_of(CM, select(CM, state), ASPECTS[shape], state)


def crossings(found: Arrangement, hub: str, other: str, given: Problem) -> int:
    """How many steps of one's links run through the other's half of the picture."""
    ends = {edge.id: {edge.source, edge.target} for edge in given.edges}
    mine = [route for name, route in found.routes.items() if other not in ends[name]]
    half, left = found.width / 2, found.concepts[hub].x < found.width / 2
    spare = max(box.width for box in found.concepts.values())
    xs = [x for route in mine for x, _ in route.points]
    return sum(x > half + spare if left else x < half - spare for x in xs)


@pytest.mark.parametrize("shape", ASPECTS)
@pytest.mark.parametrize("pair", PAIRS)
def test_nothing_lies_on_anything_else(pair: tuple[str, ...], shape: str) -> None:
    given = problem(pair, shape)
    found = arrange(given)
    boxes = [*found.concepts.values(), *(phrase.box for phrase in found.phrases)]
    assert not [one for one, two in combinations(boxes, 2) if overlap(one, two)]
    assert not links_through_boxes(given, found)
    assert found.routes.keys() == {edge.id for edge in given.edges}
    assert all(box.width / 2 <= box.x <= found.width - box.width / 2 for box in boxes)
    assert all(box.height / 2 <= box.y <= found.height - box.height / 2 for box in boxes)
    assert not crossings(found, *pair, given)
    assert not crossings(found, *reversed(pair), given)


def test_what_is_shared_stands_in_the_middle_above_what_is_not() -> None:
    found = arrange(problem(("attachment", "mentalizing"))).concepts
    left, right = found["attachment"], found["mentalizing"]
    middle = (left.x - left.width / 2 + right.x + right.width / 2) / 2
    assert found["mbt"].x == pytest.approx(middle, abs=0.1)
    assert found["secure-base"].x < middle < found["pretend-mode"].x
    assert left.y < found["mbt"].y < min(found["secure-base"].y, found["pretend-mode"].y)


def test_links_of_what_is_shared_run_down_in_a_line_of_their_own() -> None:
    given = problem(PAIRS[2])
    found = arrange(given)
    ends = {edge.id: {edge.source, edge.target} for edge in given.edges}
    near = [{next(iter(e - {hub})) for e in ends.values() if hub in e} for hub in PAIRS[2]]
    in_common = near[0] & near[1]
    for hub in PAIRS[2]:
        lines: dict[bool, set[float]] = {True: set(), False: set()}
        for link, route in found.routes.items():
            if hub in ends[link] and ends[link] != set(PAIRS[2]):
                at_hub = route.points[0 if given_source(given, link) == hub else -1]
                lines[bool(ends[link] & in_common)].add(at_hub[0])
        assert lines[True]
        assert lines[False]
        assert not lines[True] & lines[False]


def given_source(given: Problem, link: str) -> str:
    return next(edge.source for edge in given.edges if edge.id == link)


def test_an_upright_screen_has_one_column_of_concepts() -> None:
    found = arrange(problem(("mbt", "play-therapy"), "tall"))
    rows = {name: box for name, box in found.concepts.items() if name not in PAIRS[0]}
    assert {round(box.x) for box in rows.values()} == {round(found.width / 2)}
    assert found.width < 520 < arrange(problem(("mbt", "play-therapy"))).width


def test_a_dragged_concept_goes_where_it_was_put_and_all_else_stays() -> None:
    state = ViewState(compared=PAIRS[0])
    arranger = Arranger()
    before = arranged(CM, state, "wide", arranger)
    moved = ViewState(compared=PAIRS[0], pins={OWN: (900, 900), "mbt": (400, 60)})
    after = arranged(CM, moved, "wide", arranger)
    assert after.concepts[OWN].x == pytest.approx(0.9 * before.width, abs=1)
    assert after.concepts["mbt"].x == pytest.approx(0.4 * before.width, abs=1)
    stays = before.concepts.keys() - {OWN, "mbt"}
    assert all(before.concepts[name] == after.concepts[name] for name in stays)
    (link,) = [e.id for e in problem(PAIRS[0]).edges if OWN in {e.source, e.target}]
    box, tip = after.concepts[OWN], after.routes[link].points[0]
    assert abs(tip[0] - box.x) <= box.width / 2 + 1
    assert abs(tip[1] - box.y) <= box.height / 2 + 1


@pytest.mark.parametrize("shape", ["wide", "tall"])
@pytest.mark.parametrize("name", [OWN, "mbt", "mentalizing"])
def test_what_is_dropped_on_something_goes_to_the_nearest_free_place(name: str, shape: str) -> None:
    state = ViewState(compared=PAIRS[0])
    arranger = Arranger()
    before = arranged(CM, state, shape, arranger)
    under = before.concepts["interpretation"]
    pin = round(1000 * under.x / before.width), round(1000 * under.y / before.height)
    given = problem(PAIRS[0], shape)
    after = arranged(CM, ViewState(compared=PAIRS[0], pins={name: pin}), shape, arranger)
    assert readable_share(given, after) == 1.0
    assert links_through_boxes(given, after) == 0
    assert math.dist((after.concepts[name].x, after.concepts[name].y), (under.x, under.y)) < 250
    stays = before.concepts.keys() - {name}
    assert all(before.concepts[name] == after.concepts[name] for name in stays)


def test_loops_strangers_and_a_chosen_layout_are_arranged_as_ever() -> None:
    nodes = tuple(Node(name, name) for name in "abc")
    links = Edge("1", "a", "c", "is"), Edge("2", "b", "c", "is")
    compared = ("a", "b")
    table = arrange(Problem(nodes, links, compared=compared))
    assert table.concepts["a"].y == table.concepts["b"].y < table.concepts["c"].y
    loop = arrange(Problem(nodes, (*links, Edge("3", "a", "a", "is")), compared=compared))
    stranger = arrange(Problem((*nodes, Node("d", "d")), links, compared=compared))
    assert "3" in loop.routes
    assert "d" in stranger.concepts
    assert problem(PAIRS[0], layout="hierarchy").compared == ()
    assert problem((*PAIRS[0], "emdr")).compared == ()
