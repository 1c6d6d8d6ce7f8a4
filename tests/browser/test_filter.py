"""Filters: what passes, how much each would leave, and a way out when nothing does."""

from playwright.sync_api import Locator, Page, expect
from steps import as_elsewhere, concept, go_to, open_map, painted, still


def _panel(page: Page) -> None:
    page.get_by_role("button", name="Filter", exact=True).click()
    expect(page.locator("#filters")).to_be_visible()


def _chip(page: Page, words: str) -> Locator:
    return page.locator("#filters").get_by_role("button", name=words)


def test_choose_a_kind_a_source_and_clear(page: Page, address: str) -> None:
    open_map(page, address)
    _panel(page)
    modality = _chip(page, "Modality")
    expect(modality.locator(".chip-count")).to_have_text("11")
    modality.click()
    page.wait_for_url("**kinds=modality**")
    expect(modality).to_have_attribute("aria-pressed", "true")
    expect(concept(page, "insight")).to_have_count(0)
    still(page)
    assert page.locator("#stage [data-concept]").count() == 11
    core = _chip(page, "Core idea").locator(".chip-count")
    expect(core).to_have_text("7")
    expect(page.locator("[data-filter-count]")).to_have_text("1")
    page.get_by_role("button", name="Clear all").click()
    expect(page).to_have_url(address)
    concept(page, "insight").wait_for()
    expect(page.locator("[data-filter-count]")).to_be_hidden()
    _find_a_source_among_many(page)


def test_filters_stack_and_are_restored_with_their_panel(page: Page, address: str) -> None:
    open_map(page, address)
    _panel(page)
    for field, words in {
        "levels": "Foundations",
        "types": "uses",
        "origin": "In the article",
        "contested": "Contested only",
    }.items():
        page.locator(f'#filters [data-toggle="{field}"]', has_text=words).first.click()
        page.wait_for_url(f"**{field}=**")
    still(page)
    marks = page.locator("#stage [data-concept]").count()
    other = page.context.new_page()
    open_map(other, page.url)
    expect(other.locator("#stage [data-concept]")).to_have_count(marks)
    expect(other.locator("[data-filter-count]")).to_have_text("4")
    expect(other.locator("#filters")).to_be_visible()


def _find_a_source_among_many(page: Page) -> None:
    sources = page.locator('#filters [data-toggle="source"]:visible')
    every = sources.count()
    find = page.get_by_label("Find an author, a year, a title")
    find.fill("midgl")
    expect(sources).not_to_have_count(every)
    assert all("Midgley" in words for words in sources.all_inner_texts())
    find.fill("zzzz")
    expect(page.locator("#filters")).to_contain_text("Nothing found for “zzzz”")
    find.press("Escape")
    expect(sources).to_have_count(every)
    find.fill("midgley 2021")
    sources.first.click()
    page.wait_for_url("**source=**")
    painted(page)
    expect(page.locator("[data-filter-count]")).to_have_text("1")


def _nothing_left_says_which_filter_to_loosen(page: Page, address: str) -> None:
    go_to(page, "kinds=defence&levels=1")
    empty = page.locator("#empty")
    expect(empty).to_contain_text("Nothing passes these filters")
    empty.get_by_role("button", name="Kind: Defence").click()
    page.wait_for_url(f"{address}?levels=1")
    expect(empty).to_be_hidden()
    concept(page, "insight").wait_for()


def test_keyboard_opens_uses_and_closes_the_panel(page: Page, address: str) -> None:
    open_map(page, address)
    button = page.get_by_role("button", name="Filter", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#filters")).to_be_visible()
    _chip(page, "Foundations").focus()
    page.keyboard.press("Space")
    page.wait_for_url("**levels=1**")
    page.keyboard.press("Escape")
    expect(page.locator("#filters")).to_be_hidden()
    expect(button).to_be_focused()
    _nothing_left_says_which_filter_to_loosen(page, address)


def test_a_sheet_on_a_phone(phone: Page, address: str) -> None:
    open_map(phone, address)
    phone.get_by_role("button", name="Filter", exact=True).tap()
    sheet = phone.locator("#filters").bounding_box()
    assert sheet
    assert sheet["width"] == 390
    assert sheet["y"] > 300
    _chip(phone, "Modality").tap()
    phone.wait_for_url("**kinds=modality**")
    phone.get_by_role("button", name="Undo").tap()
    phone.wait_for_url(address)
    phone.get_by_role("button", name="Redo").tap()
    phone.wait_for_url("**kinds=modality**")
    phone.get_by_role("button", name="Close filters").tap()
    as_elsewhere(phone)
    expect(phone.locator("#filters")).to_be_hidden()


def test_the_address_says_what_was_ignored(page: Page, address: str) -> None:
    nonsense = "theme=drak&view=nowhere&kinds=zzz&path=emdr,insight&focus=family"
    open_map(page, address, f"{nonsense}&hidden=splitting,{'n,' * 6000}")
    notice = page.locator("#notice")
    expect(notice).to_contain_text("Ignored in this address: all after its first 10,000 of 12,")
    expect(notice).to_contain_text("characters (and 5 more)")
    expect(page.locator("[data-filter-count]")).to_be_hidden()
    expect(page.locator("#page")).to_have_attribute("data-card", "open")
    expect(page.locator("#headline")).to_contain_text("How are EMDR and Insight connected?")
    page.get_by_role("button", name="Back to the view").first.click()
    expect(notice).to_be_hidden()
    expect(page).to_have_url(address)
    open_map(page, address, "path=nobody,insight")
    expect(notice).to_contain_text("this map has no 'nobody'")
    expect(page.locator("#page")).to_have_attribute("data-card", "closed")
    expect(page.locator("#headline")).to_contain_text("What is psychodynamic psychotherapy")
