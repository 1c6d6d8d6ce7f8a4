"""PPTX as python-pptx reopens it: every text, glued connectors, nothing left to a theme."""

import io
import math
import zipfile
from dataclasses import replace
from typing import Any

import pptx
import pytest
from decks import deck_of

from conceptmap.errors import BadSizeError
from conceptmap.layout.text import LABEL, PHRASE, TypeStyle, width
from conceptmap.model import ConceptMap
from conceptmap.render.deck import Deck, Options, Picture
from conceptmap.render.halves import halves
from conceptmap.render.slides import render_pptx
from conceptmap.render.slides.ruler import Ruler
from conceptmap.view import Frame

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def opened(deck: Deck, **options: Any) -> Any:
    return pptx.Presentation(io.BytesIO(render_pptx(deck, Options(**options))))


@pytest.fixture(scope="module")
def slide(deck: Deck) -> Any:
    return opened(deck).slides[0]


def connectors(slide: Any) -> list[Any]:
    return [shape for shape in slide.shapes if shape.element.tag == f"{P}cxnSp"]


def glued(connector: Any) -> list[int]:
    ends = connector.element.findall(f".//{A}stCxn") + connector.element.findall(f".//{A}endCxn")
    return [int(end.get("id")) for end in ends]


def test_every_label_and_phrase_is_a_text_of_its_own_broken_as_drawn(
    slide: Any, deck: Deck
) -> None:
    scene = deck.pictures[0].scene
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for mark in (*scene.concepts, *scene.phrases):
        assert "\v".join(mark.box.lines) in found
    for item in scene.legend:
        assert item.label.text in found
    assert any("A test map" in text for text in found)


def test_nothing_wraps_or_fits(deck: Deck) -> None:
    found = list(opened(deck).slides[0].element.iter(f"{A}bodyPr"))
    assert len(found) > len(deck.pictures[0].scene.concepts)
    for body in found:
        assert body.get("wrap") == "none"
        assert body.find(f"{A}noAutofit") is not None


def test_boxes_have_room_for_a_wider_font(slide: Any, deck: Deck) -> None:
    scene = deck.pictures[0].scene
    ruler = Ruler.fitting(scene.width, scene.height)
    shapes = {shape.name: shape for shape in slide.shapes if shape.has_text_frame}
    for marks, kind in ((scene.concepts, LABEL), (scene.phrases, PHRASE)):
        style = TypeStyle(kind.size * scene.unit, kind.weight)
        for mark in marks:
            needed = max(width(line, style) for line in mark.box.lines)
            assert shapes[" ".join(mark.box.lines)].width >= ruler.emu(needed * 1.08) - 1


def test_no_style_element_is_left(slide: Any) -> None:
    assert list(slide.element.iter(f"{P}style")) == []


def test_each_straight_half_is_glued_at_both_ends(slide: Any, deck: Deck) -> None:
    scene = deck.pictures[0].scene
    names = {shape.shape_id: shape.name for shape in slide.shapes}
    phrases = {mark.id: " ".join(mark.box.lines) for mark in scene.phrases}
    concepts = {mark.id: mark.name for mark in scene.concepts}
    wanted = [
        [(phrases if end.is_phrase else concepts)[end.id] for end in (half.start, half.end)]
        for half in halves(scene)
        if len(half.points) == 2
    ]
    found = [[names[end] for end in glued(line)] for line in connectors(slide) if glued(line)]
    assert found == wanted
    assert wanted


def test_connectors_end_where_the_links_are_drawn(slide: Any, deck: Deck) -> None:
    scene = deck.pictures[0].scene
    ruler = Ruler.fitting(scene.width, scene.height)
    lines = [line for line in connectors(slide) if glued(line)]
    straight = [half for half in halves(scene) if len(half.points) == 2]
    for line, half in zip(lines, straight, strict=True):
        start, end = ((ruler.emu(x), ruler.emu(y)) for x, y in half.points)
        assert (line.begin_x, line.begin_y) == start
        assert (line.end_x, line.end_y) == end


def test_only_ends_at_concepts_have_arrowheads(slide: Any) -> None:
    names = {shape.shape_id: shape.name for shape in slide.shapes}
    for line in connectors(slide):
        if glued(line):
            headed = line.element.find(f".//{A}tailEnd") is not None
            assert headed == (names[glued(line)[1]] in {"Rain", "Flood", "Beaver dam"})


def test_contested_is_double_and_added_is_dashed(slide: Any) -> None:
    lines = {line.element.find(f".//{P}cNvPr").get("descr"): line for line in connectors(slide)}
    contested = lines["A beaver dam can hold back a flood."].element.find(f".//{A}ln")
    added = lines["The beaver builds a beaver dam."].element.find(f".//{A}ln")
    plain = lines["Snow melts into rain."].element.find(f".//{A}ln")
    assert contested.get("cmpd") == "dbl"
    assert added.find(f"{A}prstDash").get("val") == "dash"
    assert (plain.get("cmpd"), plain.find(f"{A}prstDash")) == (None, None)


def test_a_kind_is_told_by_shape(slide: Any) -> None:
    shapes = {shape.name: shape.element for shape in slide.shapes if shape.has_text_frame}
    presets = {
        name: shapes[name].find(f".//{A}prstGeom").get("prst") for name in ("Rain", "Beaver dam")
    }
    assert presets == {"Rain": "roundRect", "Beaver dam": "octagon"}
    assert len(shapes["Beaver"].findall(f".//{A}path")) == 2
    assert shapes["Flood"].find(f".//{A}ln").get("cmpd") == "dbl"


def test_the_headline_is_the_title_and_notes_read_the_propositions(slide: Any, deck: Deck) -> None:
    assert slide.shapes.title.text_frame.text == "What leads to a flood?"
    notes = slide.notes_slide.notes_text_frame.text.splitlines()
    assert notes == ["What leads to a flood?", *deck.pictures[0].sentences]


def test_a_slide_a_view_in_the_shape_of_the_picture(views: Deck) -> None:
    file = opened(views)
    assert (file.slide_width, file.slide_height) == (12192000, 6858000)
    assert file.element.sldSz.get("type") is None
    assert [slide.shapes.title.text_frame.text for slide in file.slides] == [
        "What leads to a flood?",
        "Who builds dams?",
    ]


def test_master_and_layouts_fill_the_slide(deck: Deck) -> None:
    file = opened(deck)
    title = file.slide_master.placeholders[0]
    assert title.left == pytest.approx(file.slide_width - title.left - title.width, abs=2)
    assert title.width > 0.85 * file.slide_width


def test_numbers_of_shapes_are_unique(views: Deck) -> None:
    for slide in opened(views).slides:
        numbers = [shape.shape_id for shape in slide.shapes]
        assert len(numbers) == len(set(numbers))


def test_the_file_says_what_it_is_and_every_part_has_the_same_date(deck: Deck) -> None:
    about = opened(deck).core_properties
    assert (about.title, about.author) == ("What leads to a flood?", "A test map")
    assert "CC BY 4.0" in about.comments
    with zipfile.ZipFile(io.BytesIO(render_pptx(deck, Options()))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_ground_is_the_themes_unless_transparent(deck: Deck) -> None:
    painted, clear = opened(deck).slides[0], opened(deck, transparent=True).slides[0]
    stage = deck.pictures[0].scene.theme.stage.lstrip("#")
    assert painted.element.find(f".//{P}bg//{A}srgbClr").get("val") == stage
    assert clear.element.find(f".//{P}bg") is None


def test_a_bent_half_is_an_open_freeform_through_its_corners(deck: Deck) -> None:
    scene = deck.pictures[0].scene
    first, *others = scene.links
    (x, y), middle = first.points[0], first.points[first.at]
    corner = (middle[0] + 300, y - 40)
    bent = replace(first, points=((x, y), corner, *first.points[first.at :]), at=2)
    drawn = replace(scene, links=(bent, *others))
    slide = opened(Deck(deck.cm, (Picture("bent", drawn),))).slides[0]
    forms = [shape for shape in slide.shapes if shape.element.find(f".//{A}quadBezTo") is not None]
    assert len(forms) == 1
    (form,) = forms
    assert len(form.element.findall(f".//{A}quadBezTo")) == 1
    assert form.element.find(f".//{A}close") is None
    assert form.element.find(f".//{A}path").get("fill") == "none"
    ruler = Ruler.fitting(scene.width, scene.height)
    (half,) = (half for half in halves(drawn) if corner in half.points)
    assert half.points[0] == (x, y)
    assert form.top == ruler.emu(min(height for _, height in half.points))
    assert form.element.find(f".//{P}cNvPr").get("descr") == first.sentence


def test_a_needle_is_no_slide() -> None:
    with pytest.raises(BadSizeError, match="too long and narrow"):
        Ruler.fitting(60_000, 300)
    assert math.isclose(Ruler.fitting(16_000, 300).emu(16_000), 51_206_400)


def test_a_tall_picture_makes_a_tall_slide(weather: ConceptMap) -> None:
    file = opened(deck_of(weather, "all", frame=Frame(1080, 1920)))
    assert (file.slide_width, file.slide_height) == (6858000, 12192000)
