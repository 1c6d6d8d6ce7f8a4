"""The offline page from a folder, with the network off: the map to explore, no request."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import conceptmap
from conceptmap.export import Request, export_pictures

TOUR = conceptmap.load().tours["tour-relationship"]
PAINTED = '#stage[data-state="painted"]:not([data-animating])'


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("kept") / "map.html"
    export_pictures(None, file, Request())
    return file.as_uri()


@pytest.fixture(params=[(1280, 800), (390, 844)], ids=["laptop", "phone"])
def away(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A page without network; fails when anything is asked for or complained about."""
    wide, high = request.param
    context = chromium.new_context(
        viewport={"width": wide, "height": high}, offline=True, has_touch=wide < 500
    )
    context.set_default_timeout(15_000)
    complaints = listen(context)
    yield context.new_page()
    context.close()
    assert complaints == []


def listen(context: BrowserContext) -> list[str]:
    found: list[str] = []
    context.on("console", lambda m: found.append(m.text) if m.type == "error" else None)
    context.on("weberror", lambda e: found.append(str(e.error)))
    context.on(
        "request", lambda r: None if r.url.startswith(("file:", "data:")) else found.append(r.url)
    )
    return found


def test_the_map_is_explored_without_a_network(away: Page, address: str) -> None:
    away.goto(address)
    away.wait_for_selector(PAINTED)
    assert away.evaluate("document.fonts.check('600 15px Inter')")
    whole = away.get_by_role("button", name="Whole picture")
    narrow = away.evaluate("window.innerWidth < 500")
    expect(whole).to_be_visible(visible=narrow)
    if narrow:
        whole.click()
        expect(whole).to_be_hidden()

    away.get_by_label("View", exact=True).select_option("modalities")
    expect(away.locator("#question")).to_contain_text("Which methods")
    away.wait_for_selector('[data-concept="emdr"]')
    away.locator('[data-concept="emdr"]').click()
    card = away.locator("#card")
    expect(card.locator(".card-title")).to_have_text("EMDR")
    expect(card).to_contain_text("EMDR was introduced by Francine Shapiro.")
    expect(card).to_contain_text("Contested: Is EMDR psychodynamic?")
    expect(card.locator(".side-b")).to_be_visible()

    card.get_by_role("button", name="EMDR was introduced").click()
    expect(card.locator(".card-title")).to_have_text("Francine Shapiro")
    away.wait_for_selector('[data-concept="emdr"].is-near, [data-concept].is-selected')
    away.go_back()
    expect(card.locator(".card-title")).to_have_text("EMDR")
    away.keyboard.press("Escape")
    expect(card).to_be_hidden()

    away.keyboard.press("/")
    away.keyboard.type("projectve identif")
    away.keyboard.press("Enter")
    expect(card.locator(".card-title")).to_have_text("Projective identification")
    before = away.url
    away.reload()
    away.wait_for_selector(PAINTED)
    assert away.url == before
    expect(card.locator(".card-title")).to_have_text("Projective identification")


def test_colours_and_paper(chromium: Browser, address: str) -> None:
    context = chromium.new_context(offline=True, color_scheme="dark")
    complaints = listen(context)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(PAINTED)
    fill = "getComputedStyle(document.querySelector('.concept > .box')).fill"
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(14, 19, 24)"
    dark = page.evaluate(fill)
    page.get_by_role("button", name="Colours, print, help").click()
    page.get_by_label("Colours", exact=True).select_option("light")
    assert page.evaluate(ground) == "rgb(251, 251, 249)"
    light = page.evaluate(fill)
    assert light != dark
    page.get_by_label("Colours", exact=True).select_option("dark")
    page.emulate_media(media="print")
    assert page.evaluate(fill) == light
    expect(page.locator(".bar")).to_be_hidden()
    expect(page.locator(".legend-area")).to_be_visible()
    context.close()
    assert complaints == []


def test_keys_alone_reach_everything(away: Page, address: str) -> None:
    away.goto(f"{address}#view=defences")
    away.wait_for_selector(PAINTED)
    away.keyboard.press("?")
    expect(away.get_by_role("dialog", name="How to use the map")).to_be_visible()
    away.keyboard.press("Escape")
    expect(away.get_by_role("dialog", name="How to use the map")).to_be_hidden()
    away.locator("#stage [tabindex='0']").focus()
    away.keyboard.press("ArrowRight")
    away.keyboard.press("Enter")
    expect(away.locator("#card .card-title")).to_be_visible()


def test_a_tour_is_walked_with_keys_and_left_and_found_again(away: Page, address: str) -> None:
    away.goto(address)
    away.wait_for_selector(PAINTED)
    away.get_by_role("button", name="Tours").click()
    away.get_by_role("button", name=TOUR.title).click()
    question, where = away.locator("#question"), away.locator("#where")
    first, third, last = TOUR.steps[0], TOUR.steps[2], len(TOUR.steps)
    expect(question).to_have_text(first.heading)
    expect(where).to_have_text(f"1 / {last}")
    for key in ("ArrowRight", "PageDown"):
        away.keyboard.press(key)
    expect(question).to_have_text(third.heading)
    expect(away.locator("#caption")).to_have_text(third.caption)
    expect(away.locator("#stage [data-concept]")).to_have_count(len(third.focus))

    away.keyboard.press("/")
    away.keyboard.type("EMDR")
    away.keyboard.press("Enter")
    expect(away.locator("#card .card-title")).to_have_text("EMDR")
    away.wait_for_selector('[data-concept="emdr"]')
    away.keyboard.press("Escape")
    expect(where).to_have_text("Back to step 3")
    away.keyboard.press("PageDown")
    expect(question).to_have_text(third.heading)
    away.keyboard.press("End")
    expect(where).to_have_text(f"{last} / {last}")
    away.keyboard.press("Escape")
    expect(where).to_be_hidden()
    expect(question).to_contain_text("What is psychodynamic psychotherapy")
