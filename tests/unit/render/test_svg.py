"""SVG from a scene: well-formed, safe, complete, the same bytes each time."""

import json
import math
from xml.etree import ElementTree

import pytest

from conceptmap.model import Concept, ConceptMap, Link
from conceptmap.render.deck import Deck, Picture
from conceptmap.render.formats import format_of
from conceptmap.render.geometry import render_geometry
from conceptmap.render.paths import shortened
from conceptmap.render.svg import render_svg
from conceptmap.view import Arranger, Frame, Scene, ViewState, draw, draw_for_page

SVG = "{http://www.w3.org/2000/svg}"
NASTY = "</text><script>alert(1)</script>\"'&<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def scene(weather: ConceptMap) -> Scene:
    return draw(weather, ViewState(), Frame(), Arranger())


def words(svg: str) -> str:
    tree = ElementTree.fromstring(svg)
    return " ".join(text for node in tree.iter(f"{SVG}tspan") if (text := node.text))


def test_every_concept_phrase_and_legend_row_is_drawn(scene: Scene, weather: ConceptMap) -> None:
    svg = render_svg(scene)
    drawn = words(svg)
    for concept in weather.concepts.values():
        assert concept.label in drawn
        assert f'data-concept="{concept.id}"' in svg
    for link in weather.links.values():
        assert link.phrase in drawn
        assert f'data-link="{link.id}"' in svg
    for text in ("What leads to a flood?", "Beaver", "contested: two views", "A test map"):
        assert text in svg


def test_the_same_scene_gives_the_same_bytes(weather: ConceptMap) -> None:
    first, second = (render_svg(draw(weather, ViewState(), Frame(), Arranger())) for _ in range(2))
    assert first == second


def test_only_the_page_gets_marks_that_take_focus(scene: Scene, weather: ConceptMap) -> None:
    page = render_svg(draw_for_page(weather, ViewState(), "wide", Arranger()), for_page=True)
    assert page.count('tabindex="-1"') == len(weather.concepts) + len(weather.links)
    assert 'aria-label="Rain can cause a flood."' in page
    assert "tabindex" not in render_svg(scene)


def test_no_text_can_become_markup() -> None:
    cm = ConceptMap.build(
        [Concept("a", NASTY), Concept("b", "B")],
        [Link("L", "a", NASTY[:60], "b")],
        title=NASTY,
        focus_question=NASTY,
        credit=NASTY,
    )
    for page in (True, False):
        svg = render_svg(draw(cm, ViewState(), Frame(), Arranger()), for_page=page)
        tags = {node.tag.removeprefix(SVG) for node in ElementTree.fromstring(svg).iter()}
        assert tags <= {"svg", "title", "g", "rect", "path", "polygon", "text", "tspan"}
        attributes = {name for node in ElementTree.fromstring(svg).iter() for name in node.attrib}
        assert not {name for name in attributes if name.startswith("on") or "href" in name}


def test_a_transparent_picture_paints_no_ground(scene: Scene) -> None:
    assert '<rect width="100%"' in render_svg(scene)
    assert '<rect width="100%"' not in render_svg(scene, transparent=True)


def test_colours_are_literal(scene: Scene) -> None:
    svg = render_svg(scene)
    assert "var(" not in svg
    assert "url(" not in svg
    assert "font-optical-sizing:none" in svg


def test_a_fan_shares_one_phrase_and_one_trunk() -> None:
    spokes = [Concept(name, name.title()) for name in ("oak", "elm", "ash", "yew")]
    cm = ConceptMap.build(
        [Concept("tree", "Tree"), *spokes],
        [Link(f"L-{c.id}", c.id, "is a kind of", "tree") for c in spokes],
    )
    svg = render_svg(draw(cm, ViewState(), Frame(), Arranger()))
    assert svg.count("is a kind of") == 1
    fan = next(n for n in ElementTree.fromstring(svg).iter() if n.get("class") == "fan")
    assert fan.get("data-hub") == "tree"
    assert len(fan.get("data-links", "").split()) == 4


def test_the_geometry_tells_what_is_drawn(scene: Scene) -> None:
    content = json.loads(render_geometry(scene))
    assert content["frame"] == {"width": 1920, "height": 1080}
    assert content["font_px"] == scene.font_px
    phrases = {name: p for p in content["phrases"] for name in p["links"]}
    for link in content["links"]:
        centre = (phrases[link["id"]]["x"], phrases[link["id"]]["y"])
        assert min(math.dist(centre, point) for point in link["points"]) < 0.02
    assert {box["role"] for box in content["furniture"]} == {"title", "legend", "credit"}
    assert set(content["concepts"][0]) >= {"id", "x", "y", "width", "height", "lines"}


def test_an_svg_file_carries_its_font_and_origin(scene: Scene, weather: ConceptMap) -> None:
    deck = Deck(weather, (Picture("all", scene),))
    svg = format_of("x.svg").render(deck).decode()
    origin = f"A test map · CC BY 4.0 · Sources: Walton, 1653 · conceptmap {weather.digest}"
    assert f"<desc>{origin}</desc>" in svg
    assert "@font-face{font-family:Inter" in svg
    assert "url(http" not in svg
    assert ElementTree.fromstring(svg).tag == f"{SVG}svg"


def test_a_line_stops_inside_its_arrowhead() -> None:
    assert shortened([(0, 0), (10, 0)], 4) == [(0, 0), (6, 0)]
    assert shortened([(0, 0), (10, 0), (12, 0)], 4) == [(0, 0), (8, 0)]
    assert shortened([(5, 5), (5, 5)], 4) == [(5, 5), (5, 5)]
