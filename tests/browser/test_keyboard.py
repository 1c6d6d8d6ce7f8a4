"""The same with the keyboard alone."""

import re

from playwright.sync_api import Page, expect
from steps import card, concept, open_map, painted, still, tab_to


def test_one_tab_stop_help_search_and_moving(page: Page, address: str) -> None:
    open_map(page, address)
    assert page.locator('#stage [tabindex="0"]').count() == 1
    assert page.locator("#stage [data-concept], #stage [data-link]").count() == 81
    _help_opens_closes_and_gives_the_focus_back(page)
    _move_a_concept_without_a_mouse(page, address)
    page.keyboard.press("/")
    page.keyboard.type("t?f0")
    expect(page.locator("#search input")).to_have_value("t?f0")
    expect(page.locator("#help")).to_be_hidden()


def test_find_read_walk_and_return(page: Page, address: str) -> None:
    open_map(page, address)
    page.keyboard.press("/")
    page.keyboard.type("play ther")
    page.locator("#search [role=option]").first.wait_for()
    page.keyboard.press("Enter")
    expect(card(page).locator("h2")).to_have_text("Play therapy")
    painted(page)
    page.keyboard.press("Escape")
    expect(page.locator("#page")).to_have_attribute("data-card", "closed")
    concept(page, "play-therapy").focus()
    here = page.locator("#stage :focus")
    for arrow in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        page.keyboard.press(arrow)
        if here.get_attribute("data-concept") != "play-therapy":
            break
    expect(concept(page, "play-therapy")).not_to_be_focused()
    page.keyboard.press("Enter")
    expect(card(page).locator("h2")).not_to_have_text("Play therapy")
    page.go_back()
    expect(page.locator("#page")).to_have_attribute("data-card", "closed")


def _help_opens_closes_and_gives_the_focus_back(page: Page) -> None:
    concept(page, "insight").focus()
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()
    expect(concept(page, "insight")).to_be_focused()


def _move_a_concept_without_a_mouse(page: Page, address: str) -> None:
    concept(page, "insight").focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#said")).to_have_text("Moved up.")
    page.wait_for_url("**pins=insight:**")
    tab_to(page, page.locator("#tools [data-act=tidy]"))
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_everything_without_a_mouse(page: Page, address: str) -> None:
    """Find, read, focus, connect, compare, list, export: from a fresh page, by keys alone."""
    keys, held = page.keyboard, page.locator(":focus")
    open_map(page, address)
    keys.press("/")
    keys.type("play ther")
    page.locator("#search [role=option]").first.wait_for()
    keys.press("Enter")
    expect(page.locator("#said")).to_have_text("Card: Play therapy")
    keys.press("Enter")
    expect(held).to_have_text("Play therapy")
    tab_to(page, card(page).locator(".proposition").first)
    keys.press("Enter")
    expect(held).to_have_text("Psychodynamic psychotherapy")
    page.go_back()
    expect(card(page).locator("h2")).to_have_text("Play therapy")
    tab_to(page, card(page).get_by_role("button", name="Focus here"))
    keys.press("Enter")
    page.wait_for_url("**focus=play-therapy**")
    still(page)
    keys.press("c")
    keys.type("insight")
    page.locator("#chooser [role=option]").first.wait_for()
    keys.press("Enter")
    page.wait_for_url("**path=play-therapy,insight")
    expect(held).to_have_text("From Play therapy to Insight")
    keys.press("Escape")
    keys.press("/")
    keys.type("emdr")
    page.locator("#search [role=option]").first.wait_for()
    keys.press("Enter")
    expect(card(page).locator("h2")).to_have_text("EMDR")
    tab_to(page, card(page).get_by_role("button", name="Compare"))
    keys.press("Enter")
    keys.type("play ther")
    page.locator("#chooser [role=option]").first.wait_for()
    keys.press("Enter")
    page.wait_for_url("**compared=emdr,play-therapy")
    expect(held).to_have_text("EMDR and Play therapy")
    keys.press("l")
    expect(held).to_have_class(re.compile("list-row"))
    first = held.get_attribute("data-row")
    keys.press("ArrowDown")
    keys.press("Enter")
    page.wait_for_url(re.compile("selected=(?!.*emdr$)"))
    assert held.get_attribute("data-row") != first
    tab_to(page, page.locator(".bar").get_by_role("button", name="Export", exact=True))
    keys.press("Enter")
    expect(page.locator("#export")).to_have_attribute("data-open", "true")
    tab_to(page, page.locator("#export").get_by_role("button", name="Download"))
    with page.expect_download() as download:
        keys.press("Enter")
    assert download.value.suggested_filename.endswith(".png")


def test_names_in_capitals_are_names_and_single_keys_can_be_turned_off(
    page: Page, address: str
) -> None:
    open_map(page, address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("Psychot")
    expect(page.locator("#stage :focus")).to_have_attribute("aria-label", "Psychotherapist")
    expect(page.locator("#tours")).to_be_hidden()
    page.keyboard.press("?")
    page.get_by_role("switch", name="Keys of one letter").press("Enter")
    page.keyboard.press("Escape")
    page.reload()
    painted(page)
    for key in ("?", "p", "/", "l"):
        page.keyboard.press(key)
    page.keyboard.press("Control+z")
    for name in ("help", "tours"):
        expect(page.locator(f"#{name}")).to_be_hidden()
    expect(page.locator("#search-input")).not_to_be_focused()
    expect(page.locator("#list")).to_have_attribute("data-open", "false")
