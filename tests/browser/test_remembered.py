"""What this machine remembers, and that nothing breaks where it cannot remember anything."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from steps import card, choose_colours, concept, open_map, search_for, still

FORBIDDEN = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The operation is insecure.", "SecurityError"); },
});"""
FULL = """Storage.prototype.setItem = () => {
  throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
};"""
JUNK = """for (const name of ["theme", "introduced", "filters-open", "--card-width", "probe",
  "notes:Psychodynamic psychotherapy with children and adolescents",
  "place:Psychodynamic psychotherapy with children and adolescents"]) {
  localStorage.setItem(`conceptmap.${name}`, name === "theme" ? '"drak"' : "{[nonsense");
}"""


def _write_note(page: Page, text: str) -> None:
    card(page).get_by_role("button", name="Add a note").click()
    page.keyboard.type(text)
    card(page).locator(".card-title").click()


def _again(page: Page, address: str, query: str = "") -> Page:
    other = page.context.new_page()
    open_map(other, address, query)
    return other


def test_the_introduction_comes_once_and_from_help(stranger: Page, address: str) -> None:
    open_map(stranger, address)
    intro = stranger.get_by_role("region", name="Introduction")
    expect(intro).to_contain_text("Read along an arrow.")
    expect(intro).to_contain_text("1 of 4")
    concept(stranger, "emdr").click()
    expect(card(stranger).locator("h2")).to_have_text("EMDR")
    for _ in range(3):
        intro.get_by_role("button", name="Next").click()
    expect(intro).to_contain_text("4 of 4")
    intro.get_by_role("button", name="Done").click()
    expect(intro).to_be_hidden()
    other = _again(stranger, address)
    expect(other.locator("#notice")).to_contain_text("You were at")
    expect(other.locator("#intro")).to_be_hidden()
    other.keyboard.press("?")
    other.get_by_role("button", name="Introduction").click()
    expect(other.locator("#intro")).to_be_visible()
    other.keyboard.press("Escape")
    expect(other.locator("#intro")).to_be_hidden()


def test_colours_and_sizes_stay_on_this_machine(page: Page, address: str) -> None:
    open_map(page, address, "selected=concept:emdr")
    choose_colours(page, "Contrast")
    page.wait_for_url("**theme=contrast**")
    expect(concept(page, "emdr").locator(".box")).to_have_attribute("stroke", "#5CE68A")
    edge = page.get_by_role("separator", name="Size of the card")
    edge.focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    width = "document.querySelector('#card').getBoundingClientRect().width"
    assert page.evaluate(width) == 392 + 3 * 24
    other = _again(page, address, "selected=concept:emdr")
    expect(other.locator("html")).to_have_attribute("data-theme", "contrast")
    card(other)
    assert other.evaluate(width) == 392 + 3 * 24
    box = other.locator("#card-edge").bounding_box()
    assert box
    other.mouse.move(box["x"] + 5, 400)
    other.mouse.down()
    other.mouse.move(box["x"] + 45, 400, steps=4)
    other.mouse.up()
    assert other.evaluate(width) == 392 + 3 * 24 - 40
    other.keyboard.press("?")
    other.get_by_role("button", name="Forget my settings").click()
    third = _again(page, address, "theme=light&selected=concept:emdr")
    card(third)
    assert third.evaluate(width) == 392


def test_the_last_place_is_offered(page: Page, address: str) -> None:
    open_map(page, address, "view=defences")
    concept(page, "splitting").click()
    page.wait_for_url("**selected=concept:splitting")
    other = _again(page, address)
    expect(other.locator("#notice")).to_contain_text("You were at: Defences, Splitting.")
    other.get_by_role("button", name="Go on there").click()
    other.wait_for_url("**view=defences&selected=concept:splitting")
    expect(card(other).locator("h2")).to_have_text("Splitting")
    other.go_back()
    expect(other.locator("#headline")).to_contain_text("What is psychodynamic psychotherapy")


def test_notes_are_kept_saved_and_deleted(page: Page, address: str, tmp_path: Path) -> None:
    open_map(page, address, "selected=concept:emdr")
    _write_note(page, "Ask in the <b>seminar</b>")
    other = _again(page, address, "selected=concept:emdr")
    note = card(other).get_by_label("My note on EMDR")
    expect(note).to_have_value("Ask in the <b>seminar</b>")
    card(other).get_by_role("button", name="All notes (1)").click()
    panel = other.get_by_role("dialog", name="My notes")
    button = other.locator("#more [data-act=notes]")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(button.locator(".tool-count")).to_have_text("1")
    expect(panel.locator(".notes-row")).to_have_text("EMDRAsk in the <b>seminar</b>")
    with other.expect_download() as download:
        panel.get_by_role("button", name="Save as a text file").click()
    saved = tmp_path / "notes.txt"
    download.value.save_as(saved)
    assert download.value.suggested_filename.endswith("-notes.txt")
    assert "EMDR\n----\nAsk in the <b>seminar</b>\n" in saved.read_text()
    panel.get_by_role("button", name="Delete all").click()
    expect(panel.locator(".notes-row")).to_have_count(0)
    panel.get_by_role("button", name="Put them back").click()
    expect(panel.locator(".notes-row")).to_have_count(1)
    panel.get_by_role("button", name="Close notes").click()
    card(other).get_by_role("button", name="Delete", exact=True).click()
    expect(card(other)).to_contain_text("Note deleted.")
    expect(page.locator("#card .note-of")).to_have_attribute("data-state", "none")
    card(other).get_by_role("button", name="Put it back").click()
    expect(page.locator("#card .note-text")).to_have_value("Ask in the <b>seminar</b>")


@pytest.mark.parametrize("trouble", [FORBIDDEN, FULL, JUNK], ids=["forbidden", "full", "junk"])
def test_without_a_memory_everything_works(stranger: Page, address: str, trouble: str) -> None:
    stranger.add_init_script(trouble)
    open_map(stranger, address)
    concept(stranger, "emdr").click()
    _write_note(stranger, "A thought")
    expect(card(stranger).locator(".note-text")).to_have_value("A thought")
    choose_colours(stranger, "Dark")
    stranger.wait_for_url("**theme=dark**")
    stranger.get_by_role("button", name="Filter", exact=True).click()
    expect(stranger.locator("#filters")).to_be_visible()
    search_for(stranger, "insight").first.click()
    expect(card(stranger).locator("h2")).to_have_text("Insight")
    search_for(stranger, "emdr").first.click()
    expect(card(stranger).locator(".note-text")).to_have_value("A thought")
    if trouble != JUNK:
        card(stranger).locator(".note-text").fill("Another")
        expect(card(stranger)).to_contain_text("save your notes before you close it")


HEIGHT = "() => document.querySelector('#card').getBoundingClientRect().height"
HIGHER = """([least, most]) => {
  const { height } = document.querySelector("#card").getBoundingClientRect();
  return height > least && height < most;
}"""


def _draw_by_finger(page: Page, *heights: int) -> None:
    """Take the sheet's edge with a finger and draw it up to one height after another."""
    touch = page.context.new_cdp_session(page)
    grip = page.get_by_role("separator", name="Size of the card").bounding_box()
    assert grip
    x, y = grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2
    held = [{"x": x, "y": y}]
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": held})
    for height in heights:
        point = {"x": x, "y": page.evaluate("innerHeight") - height}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_the_sheet_is_drawn_higher_by_finger_and_by_keys(phone: Page, address: str) -> None:
    open_map(phone, address, "selected=concept:psychodynamic-psychotherapy")
    still(phone)
    sheet = card(phone)
    before = phone.evaluate(HEIGHT)
    _draw_by_finger(phone, 600, 640, 680)
    phone.wait_for_function(HIGHER, arg=[670, 700])
    expect(sheet).to_be_visible()
    again = _again(phone, address, "selected=concept:psychodynamic-psychotherapy")
    card(again)
    again.wait_for_function(HIGHER, arg=[670, 700])
    _draw_by_finger(phone, 400, 300)
    phone.wait_for_function(HIGHER, arg=[290, 320])
    phone.get_by_role("separator", name="Size of the card").focus()
    for _ in range(5):
        phone.keyboard.press("ArrowUp")
    phone.wait_for_function(HIGHER, arg=[before - 30, before + 40])
