"""The layouts: chosen below the stage, by mouse and keyboard, kept in the address, undone."""

import re

from playwright.sync_api import Page, expect
from steps import concept, open_map, painted, still


def _middle(page: Page, name: str) -> float:
    box = concept(page, name).bounding_box()
    assert box
    return box["y"] + box["height"] / 2


def test_a_layout_is_chosen_undone_and_restored(page: Page, address: str) -> None:
    open_map(page, address)
    still(page)
    opener = page.get_by_role("button", name="Layout")
    opener.click()
    panel = page.get_by_role("radiogroup", name="Layout")
    expect(panel.get_by_role("radio", name="Network")).to_have_attribute("aria-checked", "true")
    panel.get_by_role("radio", name="Hierarchy").click()
    page.wait_for_url("**layout=hierarchy**")
    painted(page)
    still(page)
    assert _middle(page, "child") < _middle(page, "family")
    assert _middle(page, "therapeutic-relationship") < _middle(page, "insight")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    page.keyboard.press("Control+z")
    expect(page).not_to_have_url(re.compile("layout="))


def test_around_puts_the_focus_in_the_middle_by_keyboard(page: Page, address: str) -> None:
    open_map(page, address, "focus=insight&depth=2")
    page.get_by_role("button", name="Layout").focus()
    page.keyboard.press("Enter")
    page.get_by_role("radio", name="Around one concept").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**layout=around**")
    painted(page)
    still(page)
    stage = page.locator("#stage svg.map").bounding_box()
    box = concept(page, "insight").bounding_box()
    assert stage
    assert box
    assert abs(box["x"] + box["width"] / 2 - stage["x"] - stage["width"] / 2) < stage["width"] / 8
