from dataclasses import replace

import pytest
from layout_cases import problem

from conceptmap.layout import Arrangement, Box, PhraseBox, Route
from conceptmap.layout.overall import (
    crossing_angle,
    length_variation,
    movement,
    sharpest_bend,
    stress,
    text_share,
    upward_links,
)

TWO = problem(("a", "x", "b"), ("c", "y", "d"))


def picture(
    places: dict[str, tuple[float, float]], ways: dict[str, tuple[tuple[float, float], ...]]
) -> Arrangement:
    """Return an arrangement of 20 x 10 px boxes in a frame of 300 x 400 px."""
    boxes = {name: Box(x, y, 20, 10, (name,)) for name, (x, y) in places.items()}
    phrases = tuple(
        PhraseBox((link,), Box(*points[1], 10, 10, ("x",))) for link, points in ways.items()
    )
    routes = {link: Route(link, points, 1) for link, points in ways.items()}
    return Arrangement(300.0, 400.0, boxes, phrases, routes)


UPRIGHT = picture(
    {"a": (0, 50), "b": (100, 50), "c": (40, 0), "d": (40, 100)},
    {"L0": ((0, 50), (60, 50), (100, 50)), "L1": ((40, 0), (40, 80), (40, 100))},
)
SLANTED = picture(
    {"a": (0, 0), "b": (100, 100), "c": (50, 0), "d": (50, 100)},
    {"L0": ((0, 0), (70, 70), (100, 100)), "L1": ((50, 0), (50, 80), (50, 100))},
)


def test_the_angle_of_crossings() -> None:
    assert crossing_angle(TWO, UPRIGHT) == pytest.approx(90.0)
    assert crossing_angle(TWO, SLANTED) == pytest.approx(45.0)
    assert crossing_angle(problem(("a", "x", "b")), UPRIGHT) == 90.0


def test_no_stress_where_places_tell_distances() -> None:
    chain = problem(("a", "x", "b"), ("b", "y", "c"))
    even = picture({"a": (0, 0), "b": (60, 0), "c": (120, 0)}, {})
    assert stress(chain, even) == pytest.approx(0.0)
    bent = picture({"a": (0, 0), "b": (60, 0), "c": (0, 0)}, {})
    assert stress(chain, bent) == pytest.approx(1 / 3)


def test_lengths_that_vary() -> None:
    assert length_variation(UPRIGHT) == 0.0
    uneven = picture({}, {"L0": ((0, 0), (5, 0), (10, 0)), "L1": ((0, 0), (15, 0), (30, 0))})
    assert length_variation(uneven) == pytest.approx(0.5)


def test_the_sharpest_bend() -> None:
    assert sharpest_bend(UPRIGHT) == 0.0
    corner = picture({}, {"L0": ((0, 0), (10, 0), (10, 10))})
    assert sharpest_bend(corner) == pytest.approx(90.0)


def test_the_share_of_text() -> None:
    assert text_share(UPRIGHT) == pytest.approx((4 * 200 + 2 * 100) / 120_000)


def test_links_that_run_up() -> None:
    assert upward_links(TWO, SLANTED) == 0
    assert upward_links(problem(("b", "x", "a"), ("d", "y", "c")), SLANTED) == 2


def test_movement_is_a_share_of_the_diagonal() -> None:
    moved = {name: replace(box, x=box.x + 5) for name, box in UPRIGHT.concepts.items()}
    assert movement(UPRIGHT, replace(UPRIGHT, concepts=moved)) == pytest.approx(0.01)
    assert movement(UPRIGHT, UPRIGHT) == 0.0
    assert movement(UPRIGHT, picture({}, {})) == 0.0
