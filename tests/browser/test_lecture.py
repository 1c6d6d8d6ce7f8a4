"""A trainer gives a lecture: a tour from start to end, with looks aside and back to the step."""

from playwright.sync_api import Page, expect
from steps import concept, open_map, painted, search_for, still


def _begin(page: Page, address: str, tour: str = "tour-article-walk") -> None:
    open_map(page, address)
    page.keyboard.press("p")
    page.locator(f'#tours [data-of="{tour}"]').click()
    expect(page.locator(".lecture-count")).to_be_visible()
    still(page)


def _at(page: Page, step: int, heading: str) -> None:
    expect(page.locator(".lecture-count")).to_have_text(f"{step} / 13")
    expect(page.locator(".lecture-heading")).to_have_text(heading)
    still(page)


def test_walk_a_tour_as_a_clicker_does(page: Page, address: str) -> None:
    _begin(page, address)
    expect(page.locator(".bar-tools")).to_be_hidden()
    _at(page, 1, "One umbrella, many shapes")
    page.keyboard.press("PageDown")
    expect(page.locator("#stage .concept.is-unrevealed")).to_have_count(6)
    for _ in range(6):
        page.keyboard.press("PageDown")
    expect(page.locator("#stage .is-unrevealed")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    page.keyboard.press(" ")
    _at(page, 4, "Room to be oneself")
    assert page.locator("#stage [data-concept]").count() == 5
    page.keyboard.press("b")
    expect(page.locator(".lecture-black")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(page.locator(".lecture-black")).to_be_hidden()
    _at(page, 4, "Room to be oneself")
    page.reload()
    painted(page)
    _at(page, 4, "Room to be oneself")
    page.keyboard.press("End")
    _at(page, 13, "Art, science and proof")
    page.go_back()
    _at(page, 4, "Room to be oneself")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()
    _at(page, 4, "Room to be oneself")
    page.keyboard.press("o")
    page.locator(".overview [data-step='2']").click()
    _at(page, 2, "For whom, and for how long?")
    page.keyboard.press("Escape")
    expect(page).to_have_url(address)
    expect(page.locator(".bar-tools")).to_be_visible()
    page.keyboard.press("p")
    expect(page.locator(".tour-resume")).to_contain_text("Step 2 of 13")
    page.keyboard.press("Enter")
    _at(page, 2, "For whom, and for how long?")


def test_look_aside_return_to_the_exact_step_and_reveal_it(page: Page, address: str) -> None:
    open_map(page, address, "tour=tour-article-walk&step=3&mode=present")
    _at(page, 3, "First idea: the relationship")
    step = page.url
    concept(page, "client").click()
    expect(page.locator("#card")).to_be_visible()
    page.get_by_role("button", name="Focus here").click()
    page.wait_for_url("**focus=client**")
    expect(page.locator("#headline")).to_have_text("What is Client linked to?")
    page.get_by_role("button", name="Back to step 3").click()
    expect(page).to_have_url(step)
    _at(page, 3, "First idea: the relationship")
    page.keyboard.press("/")
    search_for(page, "denial")
    page.keyboard.press("Enter")
    page.wait_for_url("**focus=denial**")
    concept(page, "denial").wait_for()
    page.keyboard.press("Enter")
    expect(page).to_have_url(step)
    expect(page.locator("#card")).to_be_hidden()
    assert page.locator("#stage [data-concept]").count() == 5
    _reveal_draw_and_light(page)


def _reveal_draw_and_light(page: Page) -> None:
    page.keyboard.press("r")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**reveal=concepts:2**")
    expect(page.locator("#stage .concept.is-unrevealed")).to_have_count(3)
    page.reload()
    expect(page.locator("#stage .concept.is-unrevealed")).to_have_count(3)
    page.keyboard.press("d")
    page.mouse.move(300, 300)
    page.mouse.down()
    page.mouse.move(500, 420, steps=4)
    page.mouse.up()
    expect(page.locator(".lecture-pen path")).to_have_count(1)
    page.keyboard.press("l")
    expect(page.locator(".lecture-spot")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".lecture-spot")).to_be_hidden()
    for _ in range(3):
        page.keyboard.press("PageDown")
    expect(page.locator("#stage .is-unrevealed")).to_have_count(0)
    page.keyboard.press("PageDown")
    _at(page, 4, "Room to be oneself")
    expect(page.locator(".lecture-pen path")).to_have_count(0)


def test_steps_are_there_when_the_server_is_not(page: Page, address: str) -> None:
    open_map(page, address, "tour=tour-relationship&mode=present")
    expect(page.locator(".lecture-heading")).to_have_text("Alliance first")
    page.wait_for_function(
        """() => performance.getEntriesByType("resource").some(
          (entry) => entry.name.includes("/picture?") && entry.name.includes("step=3"),
        )"""
    )
    swapped = page.evaluate(
        """() => {
          const before = document.querySelector("#stage svg");
          const next = new KeyboardEvent("keydown", { key: "PageDown", bubbles: true });
          document.dispatchEvent(next);
          return before !== document.querySelector("#stage svg");
        }"""
    )
    assert swapped, "the picture of the next step was not there at once"


def test_by_finger(phone: Page, address: str) -> None:
    open_map(phone, address, "tour=tour-article-walk&step=2&mode=present")
    _at(phone, 2, "For whom, and for how long?")
    touch = phone.context.new_cdp_session(phone)

    def send(kind: str, *points: dict[str, int]) -> None:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [*points]})

    send("touchStart", {"x": 320, "y": 500})
    for x in (260, 180, 90):
        send("touchMove", {"x": x, "y": 505})
    send("touchEnd")
    _at(phone, 3, "First idea: the relationship")
    phone.get_by_role("button", name="Back (←)").tap()
    _at(phone, 2, "For whom, and for how long?")
    concept(phone, "child").tap()
    phone.get_by_role("button", name="Back to step 2").tap()
    expect(phone.locator("#card")).to_be_hidden()


def test_the_speakers_window_leads_and_follows(page: Page, address: str) -> None:
    _begin(page, address)
    with page.expect_popup() as opened:
        page.keyboard.press("s")
    window = opened.value
    window.set_viewport_size({"width": 1200, "height": 800})
    expect(window.locator("#heading")).to_have_text("One umbrella, many shapes")
    expect(window.locator("#notes")).to_contain_text("an article written for families")
    expect(window.locator("#next-heading")).to_have_text("For whom, and for how long?")
    expect(window.locator("#next svg")).to_be_visible()
    window.keyboard.press("PageDown")
    expect(page.locator("#stage .concept.is-unrevealed")).to_have_count(6)
    for _ in range(7):
        window.get_by_role("button", name="Next (→)").click()
    _at(page, 3, "First idea: the relationship")
    concept(page, "client").click()
    window.get_by_role("button", name="Back to the step").click()
    expect(page.locator("#card")).to_be_hidden()
    window.reload()
    expect(window.locator("#place")).to_have_text("3 / 13")
    page.reload()
    painted(page)
    window.get_by_role("button", name="5 Second idea: finding words").click()
    _at(page, 5, "Second idea: finding words")
    expect(window.locator("#place")).to_have_text("5 / 13")
    expect(window.locator("#steps [aria-current] .step-time")).to_contain_text("0:0")
    window.get_by_role("button", name="Black (B)").click()
    expect(page.locator(".lecture-black")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator(".bar-tools")).to_be_visible()
    page.keyboard.press("p")
    page.locator('#tours .tour-none[data-of=""]').click()
    expect(window.locator("#heading")).to_have_text("On the stage")
    window.get_by_role("button", name="Ask (A)").click()
    expect(page.locator(".lecture-question")).to_be_visible()
    beside = page.locator("#stage .concept.is-beside").first
    for part in (beside, beside.locator("text")):
        expect(part).to_have_css("opacity", "1")
    expect(window.locator(".asked-row")).to_have_count(4)
    expect(window.locator("#current svg")).to_be_visible()
    page.close()
    expect(window.locator(".lost")).to_be_visible(timeout=10_000)
