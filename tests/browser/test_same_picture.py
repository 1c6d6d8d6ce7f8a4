"""The exported PNG and what a browser shows of the exported SVG are the same picture.

Two rasterisers never agree on every edge: of all pixels at most 1.5 % may lie more than 64 levels
(of 255) apart, of the inked ones 7 %, and the mean difference stays under 4 levels.
"""

import io
from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

import conceptmap
from conceptmap.export import Request, arranger_for, draw_deck, named_views
from conceptmap.render.deck import Deck, Options
from conceptmap.render.png import render_png
from conceptmap.render.svg_file import render_svg_file
from conceptmap.view import THEMES

CM = conceptmap.load()
ARRANGER = arranger_for(None)
SUBJECTS = {subject.name: subject for subject in named_views(CM)}
CASES = [(view, "light") for view in SUBJECTS]
CASES += [(next(iter(SUBJECTS)), theme) for theme in THEMES if theme != "light"]


@pytest.fixture(scope="module")
def canvas(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1920, "height": 1080})
    yield context.new_page()
    context.close()


def pixels(data: bytes) -> "np.ndarray[tuple[int, int, int], np.dtype[np.int16]]":
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(np.int16)


def shown(canvas: Page, deck: Deck) -> bytes:
    svg = render_svg_file(deck, Options()).decode()
    canvas.set_content(f"<!doctype html><style>*{{margin:0}}svg{{display:block}}</style>{svg}")
    canvas.evaluate("document.fonts.ready")
    return canvas.screenshot()


@pytest.mark.parametrize(("view", "theme"), CASES)
def test_png_and_browser_agree(view: str, theme: str, canvas: Page) -> None:
    deck = draw_deck(CM, [SUBJECTS[view]], Request(theme=theme), ARRANGER)
    drawn, seen = pixels(render_png(deck, Options())), pixels(shown(canvas, deck))
    assert drawn.shape == seen.shape
    apart = np.abs(drawn - seen).max(axis=2)
    ground = drawn[2, 2]
    inked = (np.abs(drawn - ground).max(axis=2) > 12) | (np.abs(seen - ground).max(axis=2) > 12)
    assert (apart > 64).mean() < 0.015
    assert (apart[inked] > 64).mean() < 0.07
    assert apart.mean() < 4
