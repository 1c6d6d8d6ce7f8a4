"""The same with the keyboard alone."""

from playwright.sync_api import Page, expect
from steps import card, concept, open_map, painted


def test_the_stage_is_one_tab_stop(page: Page, address: str) -> None:
    open_map(page, address)
    assert page.locator('#stage [tabindex="0"]').count() == 1
    assert page.locator("#stage [data-concept], #stage [data-link]").count() == 81


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
    page.keyboard.press("ArrowRight")
    expect(concept(page, "play-therapy")).not_to_be_focused()
    page.keyboard.press("Enter")
    heading = card(page).locator("h2").inner_text()
    assert heading != "Play therapy"
    page.go_back()
    expect(page.locator("#page")).to_have_attribute("data-card", "closed")


def test_help_opens_closes_and_gives_the_focus_back(page: Page, address: str) -> None:
    open_map(page, address)
    concept(page, "insight").focus()
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()
    expect(concept(page, "insight")).to_be_focused()


def test_letters_typed_into_search_are_no_shortcuts(page: Page, address: str) -> None:
    open_map(page, address)
    page.keyboard.press("/")
    page.keyboard.type("t?f0")
    expect(page.locator("#search input")).to_have_value("t?f0")
    expect(page.locator("#help")).to_be_hidden()


def test_move_a_concept_without_a_mouse(page: Page, address: str) -> None:
    open_map(page, address)
    concept(page, "insight").focus()
    page.keyboard.press("Alt+ArrowUp")
    page.wait_for_url("**pins=insight:**")
    page.keyboard.press("Shift+t")
    page.wait_for_url(address)
