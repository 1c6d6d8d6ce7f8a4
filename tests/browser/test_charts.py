"""The charts: drawn when opened, every mark a way into the map, the same by keyboard."""

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
    assert not any("plotly" in url for url in asked)
    page.goto(f"{address}insights?from=view%3Ddefences")
    page.locator("[data-chart=holding][data-state=painted]").wait_for()
    page.get_by_role("button", name="Bridges").click()
    expect(page.locator("[data-chart=holding]")).to_contain_text("Epistemic trust")
    page.locator("[data-chart=holding] .bars .point path").first.click(force=True)
    painted(page)
    expect(card(page).locator("h2")).to_have_text("Epistemic trust")
    page.go_back()
    chart = page.locator("[data-chart=resting]")
    chart.scroll_into_view_if_needed()
    page.locator("[data-chart=resting][data-state=painted]").wait_for()
    chart.locator(".bars").first.locator(".point path").first.click(force=True)
    expect(page.locator("#rests-overview-review")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    painted(page)
    expect(card(page).locator(".card-kind")).to_contain_text("Proposition")
    page.go_back()
    page.get_by_role("link", name="Back to the map").click()
    painted(page)
    assert page.url.endswith("?view=defences")


def test_charts_fit_a_phone_and_follow_the_theme(page: Page, cache: Path) -> None:
    with Served(KITCHEN, cache) as served:
        assert in_every_look(page, f"{served.address}insights") == []
        page.locator("[data-chart=holding][data-state=painted]").wait_for()
        drawn = page.locator("[data-chart=holding] .main-svg").first
        page.set_viewport_size({"width": 900, "height": 700})
        expect(drawn).to_have_attribute("width", "852")
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert faults(page) == []
        page.set_viewport_size({"width": 320, "height": 640})
        expect(drawn).to_have_attribute("width", "288")
        wide = "document.documentElement.scrollWidth"
        assert page.evaluate(wide) == 320
