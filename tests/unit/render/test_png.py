"""PNG as Pillow reads it: size, resolution, ground, origin."""

import io

import pytest
from PIL import Image

from conceptmap.errors import BadSizeError
from conceptmap.model import ConceptMap
from conceptmap.render.deck import Deck, Options, Picture
from conceptmap.render.png import render_png
from conceptmap.view import Arranger, Frame, Scene, ViewState, draw
from conceptmap.view.theme import THEMES


def opened(deck: Deck, **options: object) -> Image.Image:
    return Image.open(io.BytesIO(render_png(deck, Options(**options))))  # type: ignore[arg-type]


def scene(cm: ConceptMap, width: int, height: int) -> Scene:
    return draw(cm, ViewState(), Frame(width, height), Arranger())


@pytest.mark.parametrize("scale", [1, 1.25, 2, 3.3, 4])
def test_scale_multiplies_pixels_and_keeps_the_printed_size(
    weather: ConceptMap, scale: int
) -> None:
    deck = Deck(weather, (Picture("all", scene(weather, 641, 363)),))
    image = opened(deck, scale=scale)
    assert image.size == (round(641 * scale), round(363 * scale))
    assert image.info["dpi"] == pytest.approx((96 * scale, 96 * scale), rel=1e-3)


def test_the_ground_is_painted_unless_transparent(deck: Deck) -> None:
    painted, clear = opened(deck), opened(deck, transparent=True)
    ground = deck.pictures[0].scene.theme.stage.lstrip("#")
    assert painted.convert("RGBA").getpixel((2, 2)) == (*bytes.fromhex(ground), 255)
    assert clear.convert("RGBA").getpixel((2, 2))[3] == 0
    assert clear.convert("RGBA").getextrema()[3] == (0, 255)


def test_boxes_are_painted_where_the_scene_has_them(deck: Deck) -> None:
    image = opened(deck).convert("RGB")
    drawn = deck.pictures[0].scene
    for mark in drawn.concepts:
        place = (round(mark.box.x), round(mark.box.y - mark.box.height / 2 + 6 * drawn.unit))
        wanted = bytes.fromhex(THEMES["light"].boxes[mark.look.role].fill.lstrip("#"))
        assert image.getpixel(place) == tuple(wanted), mark.id


def test_origin_is_in_the_metadata(deck: Deck, awkward: Deck) -> None:
    told = opened(deck).info
    assert told["Title"] == "What leads to a flood?"
    assert told["Author"] == "A test map"
    assert told["Copyright"] == "CC BY 4.0"
    assert deck.cm.digest in told["Software"]
    assert opened(awkward).info["Author"] == awkward.cm.credit


def test_more_than_a_hundred_megapixels_are_refused(weather: ConceptMap) -> None:
    deck = Deck(weather, (Picture("all", scene(weather, 3200, 2000)),))
    with pytest.raises(BadSizeError, match=r"102\.4 megapixels; at most 100"):
        render_png(deck, Options(scale=4))
