"""Pictures fitted to their frame: everything inside, the map off the furniture."""

import pytest

from conceptmap.errors import BadSizeError, UnknownNameError
from conceptmap.model import Concept, ConceptMap
from conceptmap.view import (
    Arranger,
    Frame,
    Scene,
    ViewState,
    draw,
    draw_for_page,
    nearest_aspect,
    parse_size,
)

SIZES = [(1920, 1080), (1280, 800), (390, 844), (1080, 1080), (3840, 2160), (240, 240)]


def boxes(scene: Scene) -> list[tuple[float, float, float, float]]:
    marks = [mark.box for mark in (*scene.concepts, *scene.phrases)]
    return [(b.x - b.width / 2, b.y - b.height / 2, b.width, b.height) for b in marks]


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
@pytest.mark.parametrize("view", ["all", "dams"])
def test_everything_is_inside_and_off_the_furniture(
    weather: ConceptMap, size: tuple[int, int], view: str
) -> None:
    scene = draw(weather, ViewState(view=view), Frame(*size), Arranger())
    for left, top, wide, high in boxes(scene):
        assert left >= 0
        assert top >= 0
        assert left + wide <= scene.width
        assert top + high <= scene.height
        for box in scene.furniture:
            apart_x = abs(left + wide / 2 - box.x) >= (wide + box.width) / 2 - 0.01
            apart_y = abs(top + high / 2 - box.y) >= (high + box.height) / 2 - 0.01
            assert apart_x or apart_y, f"under the {box.role}"
    for box in scene.furniture:
        assert box.x - box.width / 2 >= 0
        assert box.x + box.width / 2 <= scene.width + 0.01
        assert box.y + box.height / 2 <= scene.height


def test_the_page_gets_the_map_alone_at_full_size(weather: ConceptMap) -> None:
    scene = draw_for_page(weather, ViewState(), "wide", Arranger())
    assert scene.unit == 1.0
    assert not scene.furniture
    assert not scene.legend
    assert scene.font_px == 12.5


def test_the_smallest_type_is_reported(weather: ConceptMap) -> None:
    scene = draw(weather, ViewState(), Frame(1920, 1080), Arranger())
    drawn = [12.5 * scene.unit, *(line.size for line in scene.texts)]
    drawn += [item.label.size for item in scene.legend]
    assert scene.font_px == pytest.approx(min(drawn), abs=0.01)
    assert scene.font_px >= 12


def test_the_title_block_names_map_view_and_question(weather: ConceptMap) -> None:
    scene = draw(weather, ViewState(view="dams"), Frame(), Arranger())
    assert [line.text for line in scene.texts[:2]] == ["Weather · Dams", "Who builds dams?"]
    assert {box.role for box in scene.furniture} == {"title", "legend", "credit"}


def test_a_bare_map_needs_no_legend_and_no_credit() -> None:
    cm = ConceptMap.build([Concept("a", "A"), Concept("b", "B")], [], title="Bare")
    scene = draw(cm, ViewState(), Frame(), Arranger())
    assert [box.role for box in scene.furniture] == ["title"]


def test_an_empty_map_is_a_picture_too() -> None:
    scene = draw(ConceptMap.build([], []), ViewState(), Frame(), Arranger())
    assert (scene.concepts, scene.texts, scene.font_px) == ((), (), 0.0)


def test_a_very_long_question_is_clipped_not_spilled(weather: ConceptMap) -> None:
    cm = ConceptMap.build([Concept("a", "A")], [], title="Why? " * 400)
    scene = draw(cm, ViewState(), Frame(800, 600), Arranger())
    assert len(scene.texts) == 3
    assert scene.texts[-1].text.endswith("…")


def test_an_unknown_theme_is_named(weather: ConceptMap) -> None:
    with pytest.raises(UnknownNameError, match="unknown theme 'drak'; did you mean 'dark'"):
        draw(weather, ViewState(theme="drak"), Frame(), Arranger())


@pytest.mark.parametrize("text", ["", "big", "1920", "0x100", "-1x5", "99999x99999", "100x100"])
def test_a_bad_size_says_what_is_expected(text: str) -> None:
    with pytest.raises(BadSizeError, match=r"size"):
        parse_size(text)


@pytest.mark.parametrize(
    ("size", "shape"),
    [((1920, 930), "wide"), ((1000, 900), "square"), ((390, 640), "tall"), ((0, 0), "square")],
)
def test_the_frame_class_is_the_nearest(size: tuple[int, int], shape: str) -> None:
    assert nearest_aspect(*size) == shape
