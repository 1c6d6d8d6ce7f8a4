"""How two concepts are connected, and what they share."""

from playwright.sync_api import Page, expect
from steps import as_elsewhere, card, concept, open_map, painted, still


def test_the_other_end_is_typed_or_clicked_and_the_way_read(page: Page, address: str) -> None:
    open_map(page, address, "selected=concept:emdr")
    card(page).get_by_role("button", name="Connect to").click()
    page.get_by_role("combobox", name="Choose a concept").fill("insight")
    page.locator("#chooser [role=option]").first.click()
    expect(card(page).locator("h2")).to_have_text("From EMDR to Insight")
    expect(card(page).locator(".path-steps > li").first).to_contain_text("EMDR")
    expect(card(page)).to_contain_text("verified")
    still(page)
    first = card(page).locator(".path-steps").inner_text()
    card(page).get_by_role("button", name="Another way").click()
    page.wait_for_url("**way=2**")
    expect(card(page)).to_contain_text("way 2 of")
    assert card(page).locator(".path-steps").inner_text() != first
    other = page.context.new_page()
    other.goto(page.url)
    painted(other)
    expect(other.locator("#card")).to_contain_text("way 2 of")
    page.locator("#card").get_by_role("button", name="Back to the view").click()
    expect(page).to_have_url(address)
    still(page)
    concept(page, "emdr").click()
    expect(card(page).locator("h2")).to_have_text("EMDR")
    concept(page, "play-therapy").click(modifiers=["Shift"])
    page.wait_for_url("**path=emdr,play-therapy**")
    expect(card(page).locator("h2")).to_have_text("From EMDR to Play therapy")


def test_compare_three_side_by_side(page: Page, address: str) -> None:
    open_map(page, address, "selected=concept:emdr")
    card(page).get_by_role("button", name="Compare with").click()
    page.get_by_role("combobox", name="Choose a concept").fill("mbt")
    page.keyboard.press("Enter")
    expect(card(page).locator("h2")).to_contain_text("EMDR and MBT")
    card(page).get_by_role("button", name="Add a third").click()
    page.get_by_role("combobox", name="Choose a concept").fill("play therapy")
    page.keyboard.press("Enter")
    expect(card(page).locator("thead th")).to_have_count(3)
    expect(card(page).locator("table")).to_contain_text("Psychodynamic psychotherapy")
    expect(card(page)).to_contain_text("Only EMDR")
    expect(page.locator("#headline")).to_contain_text("share?")
    as_elsewhere(page)
