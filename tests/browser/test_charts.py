"""The charts: in the page at once, every mark a way into the map; enlarged for a wall."""

from pathlib import Path

from accessible import faults, in_every_look
from playwright.sync_api import Page, expect
from served import Served
from steps import card, open_map, painted

KITCHEN = Path(__file__).parents[1] / "golden" / "kitchen.yaml"


def test_a_mark_leads_into_the_map_and_back(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_map(page, address, "view=defences")
    page.goto(f"{address}insights?from=view%3Ddefences")
    page.get_by_role("button", name="Bridges").click()
    expect(page.locator("[data-chart=holding] .bars:visible")).to_have_count(1)
    page.locator("[data-chart=holding] .bars:visible").get_by_text("Epistemic trust").click()
    painted(page)
    expect(card(page).locator("h2")).to_have_text("Epistemic trust")
    page.go_back()
    page.get_by_role("link", name="may give access to").click()
    painted(page)
    expect(card(page).locator(".card-kind")).to_contain_text("Proposition")
    page.go_back()
    page.locator("[data-chart=resting]").get_by_text("14", exact=True).first.click()
    expect(page.locator("#rests-overview-review")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    painted(page)
    expect(card(page).locator(".card-kind")).to_contain_text("Proposition")
    page.go_back()
    assert not any("plotly" in url for url in asked)
    page.get_by_role("link", name="Back to the map").click()
    painted(page)
    assert page.url.endswith("?view=defences")


def test_a_chart_as_large_as_the_window(page: Page, address: str) -> None:
    page.goto(f"{address}insights")
    large = page.locator("#large")
    for name in ("holding", "resting", "disagreeing", "meeting"):
        page.locator(f"#{name}").get_by_role("button", name="Enlarge").click()
        page.locator("#large[data-state=painted]").wait_for()
        drawn = page.locator(f"#{name} h2").inner_text()
        expect(large.get_by_role("heading")).to_have_text(drawn)
        if name != "meeting":
            page.keyboard.press("Escape")
            expect(large).to_be_hidden()
    assert faults(page, "#large") == []
    room = large.locator(".nsewdrag").bounding_box()
    assert room
    page.mouse.move(room["x"] + 20, room["y"] + room["height"] / 11 * 3.5)
    expect(large.locator(".hoverlayer")).to_contain_text("EMDR addresses")
    page.mouse.click(room["x"] + 20, room["y"] + room["height"] / 11 * 3.5)
    painted(page)
    expect(card(page).locator("h2")).to_contain_text("EMDR addresses")


def test_charts_break_no_rule_and_fit_a_phone(page: Page, cache: Path) -> None:
    with Served(KITCHEN, cache) as served:
        assert in_every_look(page, f"{served.address}insights") == []
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert faults(page) == []
        wide = "document.documentElement.scrollWidth"
        assert page.evaluate(wide) == 320
