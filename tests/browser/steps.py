"""What a student does, in words: the steps that the browser tests are written in."""

from playwright.sync_api import Locator, Page, expect

__all__ = [
    "card",
    "choose_colours",
    "concept",
    "link",
    "open_map",
    "painted",
    "search_for",
    "still",
]


def open_map(page: Page, address: str, query: str = "") -> None:
    """Open the page and wait until the picture is there."""
    page.goto(f"{address}?{query}" if query else address)
    painted(page)


def painted(page: Page) -> None:
    """Wait until the stage says that it has drawn."""
    page.locator("#stage[data-state=painted]").wait_for()


def still(page: Page) -> None:
    """Wait until nothing moves on the stage."""
    page.locator("#stage[data-state=painted]:not([data-animating])").wait_for()


def concept(page: Page, name: str) -> Locator:
    """A concept's mark on the stage."""
    return page.locator(f'#stage [data-concept="{name}"]')


def link(page: Page, name: str) -> Locator:
    """A link's mark on the stage."""
    return page.locator(f'#stage [data-link="{name}"]')


def card(page: Page) -> Locator:
    """The card, once it is open."""
    expect(page.locator("#page")).to_have_attribute("data-card", "open")
    return page.locator("#card")


def choose_colours(page: Page, name: str) -> None:
    """Choose a theme in the bar, or where there is no room in the panel beside it."""
    more = page.get_by_role("button", name="Colours, notes, link, help")
    if more.is_visible():
        more.click()
    page.locator("#more").get_by_text(name, exact=True).click()


def search_for(page: Page, words: str) -> Locator:
    """Type into the search box and return its list of hits."""
    box = page.locator("#search input")
    if not box.is_visible():
        page.get_by_role("button", name="Search concepts").tap()
    box.fill(words)
    hits = page.locator("#search [role=option]")
    hits.first.wait_for()
    return hits
