"""The stage in the browser and the exported PNG are the same picture, in each view and each theme.

Two rasterisers never agree on every edge, least where type is small. Of all pixels at most 1.5 %
may lie more than 64 levels (of 255) apart, of the inked ones 7 %, and the mean difference stays
under 4 levels; for the map alone at 100 %, where phrases are 12.5 px and contrast may be high, it
is 5 %, 16 % and 8 levels. The same map moved by a few px is three times as far apart.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page
from steps import go_to

import conceptmap
from conceptmap.export import Request, arranger_for, draw_deck, named_views
from conceptmap.render.deck import Deck, Options, Picture
from conceptmap.render.png import render_png
from conceptmap.render.svg_file import render_svg_file
from conceptmap.view import THEMES, draw_for_page

Pixels = "np.ndarray[tuple[int, int, int], np.dtype[np.int16]]"

CM = conceptmap.load()
ARRANGER = arranger_for(None)
SUBJECTS = {subject.name: subject for subject in named_views(CM)}
SHOWN = [name for name in THEMES if name != "print"]
SHOWS = """([view, ground]) => {
  const { picture, state, animating } = document.querySelector("#stage").dataset;
  const drawn = document.querySelector("#stage .halo")?.getAttribute("fill");
  return picture === view && drawn === ground && state === "painted" && animating === undefined;
}"""
ALONE = """
#stage { position: fixed !important; z-index: 999; inset: 0; background: var(--ground); }
#stage .camera { transform: none !important; }
#stage .badges { display: none; }
"""
"""The stage over everything else, its picture at 100 % in the corner."""


@pytest.fixture(scope="module")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(
        viewport={"width": 2200, "height": 1400}, reduced_motion="reduce"
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


@pytest.fixture(scope="module")
def stage(context: BrowserContext, address: str) -> Page:
    """The page, opened once: views and themes come through its address."""
    page = context.new_page()
    page.goto(address)
    page.locator("#stage[data-state=painted]").wait_for()
    page.add_style_tag(content=ALONE)
    return page


def pixels(data: bytes) -> Pixels:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(np.int16)


def assert_same(drawn: Pixels, seen: Pixels, *, all_: float, inked_: float, mean: float) -> None:
    assert drawn.shape == seen.shape
    apart = np.abs(drawn - seen).max(axis=2)
    ground = drawn[2, 2]
    inked = (np.abs(drawn - ground).max(axis=2) > 12) | (np.abs(seen - ground).max(axis=2) > 12)
    assert inked.mean() > 0.02
    assert (apart > 64).mean() < all_
    assert (apart[inked] > 64).mean() < inked_
    assert apart.mean() < mean


@pytest.mark.parametrize(("view", "theme"), zip(SUBJECTS, cycle(SHOWN), strict=False))
def test_the_stage_and_the_png_agree(view: str, theme: str, stage: Page) -> None:
    state = replace(SUBJECTS[view].state, theme=theme)
    scene = draw_for_page(CM, state, "wide", ARRANGER)
    go_to(stage, f"view={view}&theme={theme}")
    stage.wait_for_function(SHOWS, arg=[view, THEMES[theme].stage])
    wide, high = int(scene.width), int(scene.height)
    clip = {"x": 0, "y": 0, "width": wide, "height": high}
    drawn = pixels(render_png(Deck(CM, (Picture(view, scene),)), Options()))
    seen = pixels(stage.screenshot(clip=clip))
    assert_same(drawn[:high, :wide], seen, all_=0.05, inked_=0.16, mean=8)


@pytest.mark.parametrize("theme", THEMES)
def test_the_svg_file_and_the_png_agree(theme: str, context: BrowserContext) -> None:
    canvas = context.new_page()
    subject = next(iter(SUBJECTS.values()))
    deck = draw_deck(CM, [subject], Request(theme=theme), ARRANGER)
    svg = render_svg_file(deck, Options()).decode()
    canvas.set_content(f"<!doctype html><style>*{{margin:0}}svg{{display:block}}</style>{svg}")
    canvas.evaluate("document.fonts.ready")
    clip = {"x": 0, "y": 0, "width": 1920, "height": 1080}
    drawn, seen = pixels(render_png(deck, Options())), pixels(canvas.screenshot(clip=clip))
    canvas.close()
    assert_same(drawn, seen, all_=0.015, inked_=0.07, mean=4)
