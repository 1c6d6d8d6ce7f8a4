"""What a state cannot show beside the rest of it is said; the picture stays about its subject."""

import pytest

from conceptmap.model import ConceptMap
from conceptmap.view import ViewState, contradictions, select


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ViewState(), []),
        (ViewState(focus="rain", expanded=("dam",), hidden=("flood",)), []),
        (ViewState(path=("rain",)), ["path: two concepts are needed"]),
        (ViewState(compared=("rain",)), ["compared: two concepts are needed"]),
        (ViewState(path=("rain", "dam", "flood")), ["path: only the first two are connected"]),
        (
            ViewState(compared=("rain", "dam", "flood", "snow")),
            ["compared: only the first three are compared"],
        ),
        (ViewState(path=("rain", "dam"), focus="flood"), ["focus: a connection is shown"]),
        (ViewState(compared=("rain", "dam"), focus="flood"), ["focus: a comparison is shown"]),
        (
            ViewState(path=("rain", "dam"), compared=("rain", "dam")),
            ["compared: a connection is shown"],
        ),
        (
            ViewState(focus="rain", hidden=("rain",)),
            ["hidden: Rain is what the picture is about"],
        ),
    ],
)
def test_each_contradiction_has_its_words(
    state: ViewState, words: list[str], weather: ConceptMap
) -> None:
    assert contradictions(weather, state) == words


def test_what_the_picture_is_about_cannot_be_hidden(weather: ConceptMap) -> None:
    shown = select(weather, ViewState(focus="rain", hidden=("rain", "flood"))).concepts
    assert "rain" in shown
    assert "flood" not in shown
