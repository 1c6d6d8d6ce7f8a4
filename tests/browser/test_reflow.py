"""Zoomed to 400 % and with type twice as large: nothing is cut, nothing scrolls sideways."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from reflow import cut, cut_with_large_type
from states import STATES, leave, visit
from steps import open_map


def _everywhere(page: Page, address: str, look: Callable[[Page, str], list[str]]) -> str:
    page.emulate_media(reduced_motion="reduce")
    open_map(page, address)
    wrong = []
    for name, state in STATES.items():
        visit(page, state)
        wrong += look(page, name)
        leave(page, state)
    for name in ("glossary", "references", "insights"):
        page.goto(f"{address}{name}")
        page.locator("body[data-state=ready]").wait_for()
        wrong += look(page, name)
    return "\n".join(wrong)


@pytest.mark.parametrize(("wide", "high"), [(320, 640), (640, 400)], ids=["400", "200"])
def test_nothing_is_cut_when_zoomed(page: Page, address: str, wide: int, high: int) -> None:
    """320 px are 1280 at 400 %, and 640 x 400 are 1280 x 800 at 200 %."""
    page.set_viewport_size({"width": wide, "height": high})
    assert _everywhere(page, address, cut) == ""


def test_nothing_is_cut_with_type_twice_as_large(page: Page, address: str) -> None:
    assert _everywhere(page, address, cut_with_large_type) == ""
