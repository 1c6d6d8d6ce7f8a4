"""Pictures to fill in: nothing gives the answer away, every box keeps its place."""

import pytest

from conceptmap.errors import UnknownNameError
from conceptmap.render.blanks import BLANKS, Blank, blanked, check_blank
from conceptmap.render.deck import Deck, Options
from conceptmap.render.formats import FORMATS
from conceptmap.render.svg import render_svg
from conceptmap.view import Scene


@pytest.fixture
def scene(deck: Deck) -> Scene:
    return deck.pictures[0].scene


@pytest.mark.parametrize("what", BLANKS)
def test_the_answers_are_in_no_text_of_the_picture(what: Blank, scene: Scene) -> None:
    empty = blanked(scene, what)
    marks = scene.phrases if what == "phrases" else scene.concepts
    told = render_svg(empty, for_page=True)
    for mark in marks:
        assert f">{mark.box.lines[0]}<" not in told
    sentences = " ".join(mark.sentence for mark in empty.links)
    if what == "concepts":
        assert not [mark.name for mark in scene.concepts if mark.name in sentences]
    else:
        assert all("____" in mark.sentence for mark in empty.links)
    before = [(mark.box.x, mark.box.y, mark.box.width) for mark in marks]
    after = empty.phrases if what == "phrases" else empty.concepts
    assert [(mark.box.x, mark.box.y, mark.box.width) for mark in after] == before


@pytest.mark.parametrize("what", BLANKS)
@pytest.mark.parametrize("suffix", [s for s, row in FORMATS.items() if row.pictures])
def test_every_format_draws_it(what: Blank, suffix: str, deck: Deck) -> None:
    (picture,) = deck.pictures
    scene = blanked(picture.scene, what)
    blank = Deck(deck.cm, (type(picture)(picture.name, scene),))
    assert FORMATS[suffix].render(blank, Options())


def test_only_some_things_can_be_left_empty() -> None:
    assert check_blank("") is None
    with pytest.raises(UnknownNameError, match="unknown blank 'phrase'; did you mean 'phrases'"):
        check_blank("phrase")
