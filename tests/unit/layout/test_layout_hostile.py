"""Problems that no kind person would pose: a picture all the same, and nothing on top of it."""

import math

import pytest

from conceptmap.layout import Edge, Node, Problem, arrange
from conceptmap.layout.crowding import crowding
from conceptmap.layout.effort import FULL_WORK
from conceptmap.layout.metrics import measure
from conceptmap.layout.watching import Watch, watching


def case(count: int, pairs: list[tuple[int, int]], label: str = "Concept {}") -> Problem:
    nodes = tuple(Node(f"c{i}", label.format(i)) for i in range(count))
    edges = tuple(Edge(f"e{i}", f"c{a}", f"c{b}", "leads to") for i, (a, b) in enumerate(pairs))
    return Problem(nodes, edges)


RING = [(i, (i + 1) % 12) for i in range(12)]
CASES = {
    "one concept": case(1, []),
    "no links": case(60, []),
    "labels of 200 characters": case(12, RING, "Word " * 40 + "{}"),
    "labels without spaces": case(12, RING, "Donaudampfschifffahrt" * 10 + "{}"),
    "loops upon loops": case(5, [(i % 5, i % 5) for i in range(15)]),
    "a dozen links of one pair": case(2, [(0, 1)] * 12),
    "two components and a lone concept": case(9, [(0, 1), (1, 2), (2, 3), (4, 5), (5, 6), (6, 7)]),
}


@pytest.mark.parametrize("problem", CASES.values(), ids=CASES)
def test_all_can_be_read(problem: Problem) -> None:
    found = measure(problem, arrange(problem))
    assert found.readable_share == 1.0
    assert found.box_overlaps == found.links_through_boxes == 0


@pytest.mark.parametrize("aspect", [0.0, -1.0, 1e-9, 1e9, math.nan, math.inf])
def test_a_frame_that_cannot_be_is_made_one_that_can(aspect: float) -> None:
    nodes, edges = CASES["two components and a lone concept"].nodes, ()
    found = arrange(Problem(nodes, edges, aspect))
    assert math.isfinite(found.width * found.height)
    assert 0.01 < found.width / found.height < 100
    assert all(
        math.isfinite(box.x * box.y) and 0 < box.x < found.width and 0 < box.y < found.height
        for box in found.concepts.values()
    )


MOST = 2500 * FULL_WORK
"""How much work an arrangement may be at most (see `work_of`)."""

DREADFUL = {
    "a complete map of 30": (case(30, [(i, j) for i in range(30) for j in range(i)]), True),
    "a star of 300": (case(301, [(i, 0) for i in range(1, 301)]), False),
}
"""Maps, and whether their links cross so often that they cannot be followed."""


@pytest.mark.parametrize(("problem", "tangled"), DREADFUL.values(), ids=DREADFUL)
def test_what_is_dreadful_ends_soon_and_a_tangle_is_said(problem: Problem, tangled: bool) -> None:
    with watching(Watch()) as watch:
        found = arrange(problem)
    assert 0 < watch.done < MOST
    assert measure(problem, found).readable_share == 1.0
    assert (crowding(problem, found) is not None) == tangled


def test_a_dense_map_can_be_read_on_one_screen() -> None:
    """Links that cannot be straight are led round many boxes rather than through one."""
    problem = case(40, [(i, (i * k + k) % 40) for i in range(40) for k in (3, 7, 11, 17)])
    found = arrange(problem)
    assert measure(problem, found).readable_share == 1.0
    assert crowding(problem, found) is None
