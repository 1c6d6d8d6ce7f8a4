"""Halves of links drawn by hand, whose visible length and angle are known."""

import pytest

from conceptmap.layout import Arrangement, Box, Edge, Node, PhraseBox, Problem, Route
from conceptmap.layout.arrows import (
    cramped_links,
    glancing_ends,
    meeting_angle,
    visible_length,
    which_cramped,
)
from conceptmap.layout.outline import normal

Point = tuple[float, float]
A, B = Box(0, 0, 40, 20, ("A",)), Box(200, 0, 40, 20, ("B",))


def picture(phrase_x: float, *points: Point) -> tuple[Problem, Arrangement]:
    """A link from A (right side at 20) to B (left side at 180), its phrase 60 wide, 12 high."""
    problem = Problem((Node("a", "A"), Node("b", "B")), (Edge("ab", "a", "b", "x"),))
    box = Box(phrase_x, 0, 60, 12, ("x",))
    corners = (*(points or ((20.0, 0.0),)), (phrase_x, 0.0), (180.0, 0.0))
    route = Route("ab", corners, len(corners) - 2)
    return problem, Arrangement(
        240, 60, {"a": A, "b": B}, (PhraseBox(("ab",), box),), {"ab": route}
    )


def test_a_line_is_seen_up_to_the_box_of_its_phrase() -> None:
    assert visible_length([(0, 0), (100, 0)], Box(100, 0, 60, 12, ())) == 70
    assert visible_length([(0, 0), (0, 50)], Box(0, 50, 60, 12, ())) == 44


def test_a_detour_counts_in_full() -> None:
    assert visible_length([(0, 0), (0, 30), (100, 30)], Box(100, 30, 60, 12, ())) == 100


def test_nothing_is_seen_of_a_line_inside_the_phrase() -> None:
    assert visible_length([(0, 0), (10, 0)], Box(10, 0, 60, 12, ())) == 0


@pytest.mark.parametrize(
    ("phrase_x", "cramped"),
    [(60, 0), (59, 1), (61, 0), (134, 0), (135, 1), (100, 0)],
    ids=["source 10", "source 9", "source 11", "target 16", "target 15", "middle"],
)
def test_an_arrow_wants_10_px_at_its_source_and_16_at_its_target(
    phrase_x: float, cramped: int
) -> None:
    assert cramped_links(*picture(phrase_x)) == cramped
    assert which_cramped(*picture(phrase_x)) == ({"ab"} if cramped else set())


def test_both_halves_of_a_link_can_be_cramped() -> None:
    problem, arrangement = picture(60)
    wide = PhraseBox(("ab",), Box(100, 0, 150, 12, ("x",)))
    squeezed = Arrangement(240, 60, arrangement.concepts, (wide,), picture(100)[1].routes)
    assert cramped_links(problem, squeezed) == 2


def fan(trunk: float) -> tuple[Problem, Arrangement]:
    """Three links to T through one phrase that lies so many px before it."""
    names = ("a", "b", "c")
    problem = Problem(
        tuple(Node(n, n) for n in "abct"), tuple(Edge(n, n, "t", "is") for n in names)
    )
    concepts = {n: Box(0, 100 * i, 40, 20, (n,)) for i, n in enumerate(names)}
    concepts["t"] = Box(300, 100, 40, 20, ("t",))
    x = 280 - trunk - 10
    routes = {
        n: Route(n, ((20.0, 100.0 * i), (x, 100.0), (280.0, 100.0)), 1) for i, n in enumerate(names)
    }
    shared = PhraseBox(names, Box(x, 100, 20, 10, ("is",)), "t")
    return problem, Arrangement(400, 300, concepts, (shared,), routes)


def test_a_trunk_is_counted_once() -> None:
    assert cramped_links(*fan(16)) == 0
    assert cramped_links(*fan(15)) == 1
    assert which_cramped(*fan(15)) == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("shape", "tip", "away"),
    [
        ("square", (20, 3), (1.0, 0.0)),
        ("square", (-4, 10), (0.0, 1.0)),
        ("chamfered", (16, -6), (0.7071, -0.7071)),
        ("pill", (10 + 6, 8), (0.6, 0.8)),
        ("rounded", (12 + 4.8, 2 + 6.4), (0.6, 0.8)),
    ],
)
def test_an_outline_faces_away_from_its_box(shape: str, tip: Point, away: Point) -> None:
    assert normal(Box(0, 0, 40, 20, (), shape), tip) == pytest.approx(away, abs=1e-4)  # type: ignore[arg-type]


def test_a_line_straight_on_meets_at_90_degrees() -> None:
    assert meeting_angle(A, (20, 0), (90, 0)) == pytest.approx(90)
    assert meeting_angle(A, (5, -10), (15, -20)) == pytest.approx(45)


def test_a_line_along_the_top_of_a_box_glances() -> None:
    assert glancing_ends(*picture(100)) == 0
    assert glancing_ends(*picture(100, (5.0, -10.0), (60.0, -20.0))) == 1
