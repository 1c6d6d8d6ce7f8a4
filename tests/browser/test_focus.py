"""Focus and grow: around one concept, its hidden neighbours, out of the picture and back."""

from playwright.sync_api import Page, expect
from steps import as_elsewhere, card, concept, go_to, open_map, painted, still


def _open_at(page: Page, address: str, name: str) -> None:
    open_map(page, address, f"selected=concept:{name}")
    expect(card(page).locator(".card-actions")).to_be_visible()


def test_focus_widen_and_go_back_along_the_trail(page: Page, address: str) -> None:
    _open_at(page, address, "emdr")
    card(page).get_by_role("button", name="Focus here").click()
    concept(page, "bilateral-stimulation").wait_for()
    still(page)
    trail = page.locator("#eyebrow")
    expect(trail).to_contain_text("EMDR (1 step)")
    assert "focus=emdr" in page.url
    near = page.locator("#stage [data-concept]").count()
    trail.get_by_role("button", name="2", exact=True).click()
    page.wait_for_url("**depth=2**")
    painted(page)
    expect(trail).to_contain_text("EMDR (2 steps)")
    still(page)
    assert page.locator("#stage [data-concept]").count() > near
    trail.get_by_role("button", name="outgoing").click()
    page.wait_for_url("**direction=out**")
    expect(trail.get_by_role("button", name="outgoing")).to_have_attribute("aria-pressed", "true")
    trail.get_by_role("button", name="The whole field at a glance").click()
    expect(page.locator("#headline")).to_contain_text("What is psychodynamic psychotherapy")


def test_hidden_neighbours_are_shown_and_folded(page: Page, address: str) -> None:
    _open_at(page, address, "emdr")
    still(page)
    badge = page.locator('#stage [data-more="emdr"]')
    expect(badge).to_have_text("+3")
    expect(page.locator('#stage [data-more="play-therapy"]')).to_have_count(0)
    badge.click()
    concept(page, "francine-shapiro").wait_for()
    still(page)
    expect(page.locator('#stage [data-more="emdr"]')).to_have_count(0)
    as_elsewhere(page)
    fold = card(page).get_by_role("button", name="Fold neighbours")
    fold.click()
    expect(concept(page, "francine-shapiro")).to_have_count(0)
    _two_quick_expansions_both_count(page)
    card(page).get_by_role("button", name="Hide").click()
    expect(concept(page, "emdr")).to_have_count(0)
    expect(page.locator("#page")).to_have_attribute("data-card", "closed")
    page.locator("#eyebrow").get_by_role("button", name="Show 1 hidden").click()
    concept(page, "emdr").wait_for()
    expect(page).to_have_url(address)


def _two_quick_expansions_both_count(page: Page) -> None:
    still(page)
    page.evaluate(
        """() => ["emdr", "insight"].forEach((id) => {
          const button = document.createElement("button");
          button.dataset.act = "expand";
          button.dataset.of = id;
          document.body.append(button);
          button.click();
          button.remove();
        })"""
    )
    page.wait_for_url("**expanded=emdr,insight**")
    expect(page.locator("#eyebrow")).to_contain_text("+ EMDR›+ Insight")
    go_to(page, "selected=concept:emdr")
    expect(page.locator("#eyebrow")).not_to_contain_text("+ EMDR")
    still(page)


def test_by_keyboard_and_the_address_restores_it(page: Page, address: str) -> None:
    open_map(page, address)
    concept(page, "insight").focus()
    page.keyboard.press("2")
    page.wait_for_url("**focus=insight&depth=2**")
    painted(page)
    shared = page.url
    concept(page, "emdr").or_(concept(page, "interpretation")).first.focus()
    page.keyboard.press("Enter")
    card(page)
    page.keyboard.press("Enter")
    expect(page.locator("#card .card-title")).to_be_focused()
    page.keyboard.press("e")
    page.wait_for_url("**expanded=**")
    page.keyboard.press("Control+z")
    page.wait_for_url("**focus=insight&depth=2")
    page.keyboard.press("Escape")
    expect(page.locator("#page")).to_have_attribute("data-card", "closed")
    page.keyboard.press("Escape")
    page.wait_for_url(address)
    other = page.context.new_page()
    other.goto(shared)
    painted(other)
    expect(other.locator("#eyebrow")).to_contain_text("Insight (2 steps)")


def test_undo_and_redo_every_change_of_what_is_shown(page: Page, address: str) -> None:
    _open_at(page, address, "emdr")
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_have_attribute("aria-disabled", "true")
    card(page).get_by_role("button", name="Focus here").click()
    page.wait_for_url("**focus=emdr**")
    page.keyboard.press("3")
    page.wait_for_url("**depth=3**")
    undo.click()
    expect(page.locator("#eyebrow")).to_contain_text("EMDR (1 step)")
    page.keyboard.press("Control+z")
    expect(page).to_have_url(f"{address}?selected=concept:emdr")
    expect(card(page).locator("h2")).to_have_text("EMDR")
    page.keyboard.press("Control+Shift+z")
    page.keyboard.press("Control+Shift+z")
    expect(page.locator("#eyebrow")).to_contain_text("EMDR (3 steps)")
    expect(page.get_by_role("button", name="Redo")).to_have_attribute("aria-disabled", "true")
