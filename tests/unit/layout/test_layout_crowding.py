"""Whether a picture can be read at once."""

import pytest
from layout_cases import WATER, problem

from conceptmap.layout import Arrangement, Problem, arrange
from conceptmap.layout.crowding import SMALLEST, crowding
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


def test_a_small_picture_is_no_crowd() -> None:
    case = problem(*WATER)
    assert crowding(case, arrange(case)) is None
