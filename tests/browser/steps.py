"""What a student does, in words: the steps that the browser tests are written in."""

from playwright.sync_api import Locator, Page, expect

__all__ = [
    "as_elsewhere",
    "card",
    "choose_colours",
    "concept",
    "go_to",
    "link",
    "open_map",
    "painted",
    "search_for",
    "still",
    "tab_to",
]


def open_map(page: Page, address: str, query: str = "") -> None:
    """Open the page and wait until the picture is there."""
    page.goto(f"{address}?{query}" if query else address)
    painted(page)


_GO = """(query) => {
  history.pushState(null, "", query ? `?${query}` : location.pathname);
  dispatchEvent(new PopStateEvent("popstate"));
}"""


def go_to(page: Page, query: str = "") -> None:
    """Go to a place in a page that is open, as Back does; opening it anew takes ten times as long.

    Who waits for the new picture waits for something that only it shows.
    """
    page.evaluate(_GO, query)


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
    more = page.get_by_role("button", name="Colours, pages, notes, link, help")
    if more.is_visible():
        more.click()
    page.locator("#more").get_by_text(name, exact=True).click()


def as_elsewhere(page: Page) -> None:
    """Open the address in a new window and expect the same picture and the same card."""
    still(page)
    marks = (
        "[...document.querySelectorAll('#stage [data-concept]')].map((el) => el.dataset.concept)"
    )
    other = page.context.new_page()
    other.goto(page.url)
    painted(other)
    assert sorted(other.evaluate(marks)) == sorted(page.evaluate(marks))
    expect(other.locator("#headline")).to_have_text(page.locator("#headline").inner_text())
    if page.locator("#page").get_attribute("data-card") == "open":
        expect(other.locator("#card h2")).to_have_text(page.locator("#card h2").inner_text())
    other.close()


def tab_to(page: Page, what: Locator) -> None:
    """Press Tab until it has the focus."""
    for _ in range(60):
        if what.evaluate("(el) => el === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {what}")


def search_for(page: Page, words: str) -> Locator:
    """Type into the search box and return its list of hits."""
    box = page.locator("#search input")
    if not box.is_visible():
        page.get_by_role("button", name="Search concepts").tap()
    box.fill(words)
    hits = page.locator("#search [role=option]")
    hits.first.wait_for()
    return hits
