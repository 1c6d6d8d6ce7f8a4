"""Whether a picture can be read at once."""

from dataclasses import replace

import pytest
from layout_cases import WATER, problem

from conceptmap.layout import Arrangement, Problem, arrange
from conceptmap.layout.crowding import MOST_LINKS, SMALLEST, crowding
from conceptmap.layout.text import PHRASE

EMPTY = Problem((), ())


@pytest.mark.parametrize("aspect", [16 / 9, 1.0, 9 / 16])
def test_type_is_measured_on_a_screen_of_the_pictures_shape(aspect: float) -> None:
    width = (1920 * 1080 * aspect) ** 0.5
    fits = PHRASE.size / SMALLEST
    assert crowding(EMPTY, Arrangement(width * fits, width * fits / aspect, {}, (), {})) is None
    found = crowding(EMPTY, Arrangement(2 * width, 2 * width / aspect, {}, (), {}))
    assert found is not None
    assert found.type_px == round(PHRASE.size / 2, 1)
    assert "too small to read" in str(found)


def test_what_lies_on_something_else_cannot_be_read() -> None:
    count = MOST_LINKS + 2
    case = problem(*((f"c{i}", "leads to", f"c{(i + 1) % count}") for i in range(count)))
    found = arrange(case)
    assert crowding(case, found) is None
    found = replace(found, concepts={**found.concepts, "c0": found.concepts["c9"]})
    trouble = crowding(case, found)
    assert trouble is not None
    assert trouble.unreadable >= 4
    assert "cannot be read" in str(trouble)


def test_a_small_picture_is_no_crowd() -> None:
    case = problem(*WATER)
    assert crowding(case, arrange(case)) is None
