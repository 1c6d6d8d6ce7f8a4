import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conceptmap.layout import Box, Shape
from conceptmap.layout.boxes import concept_size, phrase_size
from conceptmap.layout.outline import leave
from conceptmap.layout.text import LABEL, PHRASE, width

SHAPES: list[Shape] = ["rounded", "pill", "chamfered", "square"]
LONG = "the slow and careful work of finding words for what could not be said " * 3


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("label", ["Child", "Parent-child interaction therapy", LONG[:200]])
def test_text_lies_inside_the_outline(label: str, shape: Shape) -> None:
    size = concept_size(label, shape)
    box = Box(0, 0, size.width, size.height, size.lines, shape)
    for i, line in enumerate(size.lines):
        for down in (i + 0.2, i + 0.8):
            corner = width(line, LABEL) / 2, (down - len(size.lines) / 2) * LABEL.line
            edge = leave(box, corner)
            assert math.hypot(*corner) < math.hypot(*edge)


def test_a_long_label_makes_a_wide_box_not_a_tall_one() -> None:
    size = concept_size(LONG[:200], "rounded")
    assert size.height < size.width


@pytest.mark.parametrize(
    "phrase", ["can be among the methods used in", "is a core idea of this work"]
)
def test_a_phrase_prefers_two_lines(phrase: str) -> None:
    assert len(phrase_size(phrase).lines) == 2


@given(st.lists(st.text("abcdefgo", min_size=1, max_size=10), min_size=1, max_size=9))
def test_a_phrase_of_36_characters_has_three_lines_at_most(words: list[str]) -> None:
    phrase = " ".join(words)[:36]
    assert len(phrase_size(phrase).lines) <= 3
    assert len(phrase_size(phrase, narrow=True).lines) <= 3


def test_a_phrase_box_holds_its_lines() -> None:
    size = phrase_size("can be among the methods used in", narrow=True)
    assert size.width > max(width(line, PHRASE) for line in size.lines)


def test_an_empty_phrase_has_a_box_without_lines() -> None:
    size = phrase_size("")
    assert size.lines == ()
    assert size.width < 20


def test_a_square_ends_at_its_sides() -> None:
    box = Box(100, 50, 40, 20, (), "square")
    assert leave(box, (200, 50)) == (120, 50)
    assert leave(box, (100, 0)) == (100, 40)
    assert leave(box, (140, 70)) == (120, 60)


def test_a_pill_is_round_at_its_ends() -> None:
    x, y = leave(Box(0, 0, 60, 20, (), "pill"), (30, 8), inside=(20, 0))
    assert math.hypot(x - 20, y) == pytest.approx(10)


def test_a_rounded_corner_lies_on_its_circle() -> None:
    x, y = leave(Box(0, 0, 60, 60, (), "rounded"), (90, 90))
    assert math.hypot(x - 22, y - 22) == pytest.approx(8)


def test_a_chamfered_corner_is_cut() -> None:
    x, y = leave(Box(0, 0, 60, 60, (), "chamfered"), (90, 90))
    assert x == pytest.approx(26)
    assert y == pytest.approx(26)


@given(
    st.sampled_from(SHAPES),
    st.floats(36, 300),
    st.floats(20, 120),
    st.floats(0, 6.3),
)
def test_the_outline_is_never_outside_the_box(
    shape: Shape, wide: float, high: float, angle: float
) -> None:
    x, y = leave(Box(0, 0, wide, high, (), shape), (math.cos(angle), math.sin(angle)))
    assert abs(x) <= wide / 2 + 1e-6
    assert abs(y) <= high / 2 + 1e-6
    assert math.hypot(x, y) >= min(wide, high) / 2 - 8 * (math.sqrt(2) - 1)
