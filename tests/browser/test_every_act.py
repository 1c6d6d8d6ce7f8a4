"""Every act of exploring with a finger alone and with keys alone; addresses in a new window."""

import re

from playwright.sync_api import Locator, Page, expect
from steps import as_elsewhere, card, concept, go_to, open_map, still, tab_to

FILTERS = {
    "levels": "1",
    "kinds": "modality",
    "types": "uses",
    "origin": "article",
    "contested": "only",
}
"""Each filter, and a choice of it; a source is chosen by what it says."""


def _chip(page: Page, field: str, value: str = "") -> Locator:
    of = f'[data-value="{value}"]' if value else ":visible"
    return page.locator(f'#filters [data-toggle="{field}"]{of}').first


def _drag_by_finger(page: Page, name: str, dx: int, dy: int) -> None:
    touch = page.context.new_cdp_session(page)
    box = concept(page, name).bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    touch.send(
        "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]}
    )
    for part in (1, 2, 3):
        point = {"x": x + dx * part / 3, "y": y + dy * part / 3}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_by_finger_alone(phone: Page, address: str) -> None:
    open_map(phone, address, "selected=concept:emdr")
    sheet, trail = card(phone), phone.locator("#eyebrow")
    still(phone)
    phone.locator('#stage [data-more="emdr"]').tap()
    phone.wait_for_url("**expanded=emdr**")
    sheet.get_by_role("button", name="Fold neighbours").tap()
    phone.wait_for_url(re.compile("^(?!.*expanded)"))
    still(phone)
    _drag_by_finger(phone, "emdr", 30, 40)
    phone.wait_for_url("**pins=emdr:**")
    as_elsewhere(phone)
    sheet.get_by_role("button", name="Focus here").tap()
    trail.get_by_role("button", name="2", exact=True).tap()
    trail.get_by_role("button", name="outgoing").tap()
    phone.wait_for_url(re.compile("focus=emdr&depth=2&direction=out"))
    sheet.get_by_role("button", name="makes use of bilateral").tap()
    expect(sheet.locator("h2")).to_have_text("Bilateral stimulation")
    sheet.get_by_role("button", name="Hide").tap()
    phone.wait_for_url("**hidden=bilateral-stimulation**")
    as_elsewhere(phone)
    phone.get_by_role("button", name="Undo").tap()
    phone.wait_for_url(re.compile("^(?!.*hidden)"))
    phone.get_by_role("button", name="Redo").tap()
    phone.wait_for_url("**hidden=bilateral-stimulation**")
    trail.get_by_role("button", name="Show 1 hidden").tap()
    phone.wait_for_url(re.compile("^(?!.*hidden)"))
    trail.get_by_role("button", name="Back to the view").tap()
    phone.wait_for_url(re.compile("^(?!.*focus)"))
    phone.get_by_role("button", name="Filter", exact=True).tap()
    for field, value in FILTERS.items():
        _chip(phone, field, value).tap()
        phone.wait_for_url(f"**{field}=**")
        _chip(phone, field, value).tap()
        phone.wait_for_url(re.compile(f"^(?!.*{field}=)"))
    _chip(phone, "source").tap()
    phone.wait_for_url("**source=**")
    as_elsewhere(phone)


def test_connect_compare_and_note_by_finger(phone: Page, address: str) -> None:
    open_map(phone, address, "selected=concept:emdr")
    sheet, chooser = card(phone), phone.get_by_role("combobox", name="Choose a concept")
    hit = phone.locator("#chooser [role=option]").first
    sheet.get_by_role("button", name="Add a note").tap()
    phone.keyboard.type("Ask in the seminar")
    sheet.locator(".card-title").tap()
    sheet.get_by_role("button", name="Connect to").tap()
    chooser.fill("insight")
    hit.tap()
    sheet.get_by_role("button", name="Another way").tap()
    phone.wait_for_url("**path=emdr,insight&way=2**")
    expect(sheet).to_contain_text("way 2 of")
    as_elsewhere(phone)
    sheet.get_by_role("button", name="Back to the view").tap()
    phone.wait_for_url(address)
    go_to(phone, "selected=concept:emdr")
    expect(sheet.get_by_label("My note on EMDR")).to_have_value("Ask in the seminar")
    sheet.get_by_role("button", name="Compare with").tap()
    chooser.fill("mbt")
    hit.tap()
    phone.wait_for_url("**compared=emdr,mbt")
    as_elsewhere(phone)
    sheet.get_by_role("button", name="Add a third").tap()
    chooser.fill("play therapy")
    hit.tap()
    phone.wait_for_url("**compared=emdr,mbt,play-therapy")
    expect(sheet.locator("thead th")).to_have_count(3)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_by_keys_alone(page: Page, address: str) -> None:
    keys = page.keyboard
    open_map(page, address)
    trail, side = page.locator("#eyebrow"), page.locator("#card")

    def press(button: Locator) -> None:
        tab_to(page, button)
        keys.press("Enter")

    keys.press("/")
    keys.type("emdr")
    page.locator("#search [role=option]").first.wait_for()
    keys.press("Enter")
    expect(concept(page, "emdr")).to_be_focused()
    expect(card(page).locator("h2")).to_have_text("EMDR")
    keys.press("Enter")
    expect(side.locator("h2")).to_be_focused()
    keys.press("e")
    page.wait_for_url("**expanded=emdr**")
    press(side.get_by_role("button", name="Fold neighbours"))
    page.wait_for_url(re.compile("^(?!.*expanded)"))
    press(side.get_by_role("button", name="Add a note"))
    keys.type("Ask in the seminar")
    press(side.get_by_role("button", name="Focus here"))
    page.wait_for_url("**focus=emdr**")
    press(trail.get_by_role("button", name="outgoing"))
    page.wait_for_url("**direction=out**")
    still(page)
    press(side.get_by_role("button", name="makes use of bilateral"))
    expect(page.locator(":focus")).to_have_text("Bilateral stimulation")
    keys.press("h")
    page.wait_for_url("**hidden=bilateral-stimulation**")
    press(trail.get_by_role("button", name="Show 1 hidden"))
    page.wait_for_url(re.compile("^(?!.*hidden)"))
    press(page.get_by_role("button", name="Filter", exact=True))
    for field, value in FILTERS.items():
        press(_chip(page, field, value))
        page.wait_for_url(f"**{field}=**")
        keys.press("Enter")
        page.wait_for_url(re.compile(f"^(?!.*{field}=)"))
    press(_chip(page, "source"))
    page.wait_for_url("**source=**")
    keys.press("Control+z")
    page.wait_for_url(re.compile("^(?!.*source=)"))


def test_connect_and_compare_three_by_keys(page: Page, address: str) -> None:
    keys = page.keyboard
    open_map(page, address, "selected=concept:emdr")
    side = card(page)

    def choose(button: str, words: str) -> None:
        tab_to(page, side.get_by_role("button", name=button))
        keys.press("Enter")
        keys.type(words)
        page.locator("#chooser [role=option]").first.wait_for()
        keys.press("Enter")

    choose("Connect to", "insight")
    page.wait_for_url("**path=emdr,insight")
    tab_to(page, side.get_by_role("button", name="Another way"))
    keys.press("Enter")
    page.wait_for_url("**way=2**")
    keys.press("Escape")
    go_to(page, "selected=concept:emdr")
    choose("Compare with", "mbt")
    page.wait_for_url("**compared=emdr,mbt")
    choose("Add a third", "play therapy")
    page.wait_for_url("**compared=emdr,mbt,play-therapy")
    expect(page.locator("#headline")).to_contain_text("Play therapy share?")
    still(page)
    concept(page, "play-therapy").focus()
    keys.press("Alt+ArrowUp")
    page.wait_for_url("**pins=play-therapy:**")
    as_elsewhere(page)
