"""The pages beside the map break no rule either: the speaker's window, the file, a follower's."""

import re
from pathlib import Path

from accessible import SIZES, in_every_theme
from playwright.sync_api import Page, expect
from reflow import cut
from served import Served
from steps import open_map, painted, still

from conceptmap.export import Request, export_pictures

KITCHEN = Path(__file__).parents[1] / "golden" / "kitchen.yaml"
TOKEN = "token-of-this-test"


def _in_every_size(page: Page, name: str) -> list[str]:
    found = []
    for wide, high in SIZES:
        page.set_viewport_size({"width": wide, "height": high})
        found += [f"{name}, {wide}, {fault}" for fault in in_every_theme(page)]
    return found + _narrow(page, name)


def _narrow(page: Page, name: str) -> list[str]:
    page.set_viewport_size({"width": 320, "height": 640})
    return cut(page, f"{name}, 320")


def test_the_speakers_window_and_a_followers_page(page: Page, cache: Path) -> None:
    page.emulate_media(reduced_motion="reduce")
    with Served(None, cache, TOKEN) as served:
        open_map(page, f"{served.address}#live={TOKEN}")
        open_map(page, served.address, "tour=tour-article-walk&step=3&mode=present")
        page.keyboard.press("j")
        sign = page.locator(".room-address")
        expect(sign).to_contain_text("/join")
        wrong = [f"sign, {fault}" for fault in in_every_theme(page)]
        code = re.search(r"/live/(\w+)/join", sign.inner_text())
        assert code
        page.keyboard.press("Escape")
        with page.expect_popup() as opened:
            page.keyboard.press("s")
        window = opened.value
        expect(window.locator("#heading")).to_have_text("First idea: the relationship")
        wrong += _in_every_size(window, "speaker")
        page.keyboard.press("a")
        window.locator("body[data-asked]").wait_for()
        wrong += _narrow(window, "speaker with a question")
        window.close()
        follower = page.context.new_page()
        follower.set_default_timeout(60_000)
        follower.goto(f"{served.address}live/{code[1]}/join")
        painted(follower)
        follower.locator("body[data-asked]").wait_for()
        wrong += _narrow(follower, "follower with a question")
        page.keyboard.press("Escape")
        follower.locator("body:not([data-asked])").wait_for()
        wrong += _in_every_size(follower, "follower")
        for one in (follower, page):
            one.goto("about:blank")
    assert "\n".join(wrong) == ""


def test_the_page_in_one_file(page: Page, tmp_path: Path) -> None:
    page.emulate_media(reduced_motion="reduce")
    file = tmp_path / "map.html"
    export_pictures(KITCHEN, file, Request())
    page.goto(file.as_uri())
    still(page)
    wrong = _in_every_size(page, "file")
    page.locator("[data-concept]").first.press("Enter")
    expect(page.locator("#card .card-title")).to_be_visible()
    wrong += _in_every_size(page, "file with a card")
    assert "\n".join(wrong) == ""
