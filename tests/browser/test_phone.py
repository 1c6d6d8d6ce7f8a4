"""The same with a finger on a phone."""

from playwright.sync_api import Page, expect
from steps import card, concept, go_to, open_map, painted, search_for, still

ABOVE_THE_CARD = """(name) => {
  const box = (query) => document.querySelector(query).getBoundingClientRect();
  const mark = box(`#stage [data-concept="${name}"]`);
  return mark.top > 0 && mark.bottom <= box("#card").top;
}"""
"""What is selected stays in sight."""

BESIDE = """() => {
  for (const el of document.querySelectorAll("#stage [data-concept]")) {
    const box = el.getBoundingClientRect();
    const x = box.left + box.width / 2;
    for (const y of [box.bottom + 2, box.top - 2]) {
      const under = document.elementFromPoint(x, y);
      if (box.height < 20 && !under.closest("[data-concept], .phrase")) {
        return { x, y, name: el.getAttribute("aria-label") };
      }
    }
  }
  return null;
}"""
"""A place just outside a concept's box that is less than 20 px high."""

ENDS_OF_TOOLS = """() => Math.max(
  ...[...document.querySelectorAll("#tools button")].map((el) => el.getBoundingClientRect().right)
)"""
"""Where the last button below the stage ends."""


TYPE_PX = """() => {
  const text = document.querySelector("#stage [data-concept] text");
  const scale = document.querySelector("#stage .camera").getCTM().a;
  return parseFloat(getComputedStyle(text).fontSize) * scale;
}"""
"""How large a concept's name is on the screen."""

ALL_IN_SIGHT = """() => {
  const room = document.querySelector("#stage").getBoundingClientRect();
  return [...document.querySelectorAll("#stage [data-concept]")].every((mark) => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    return left >= room.left && right <= room.right && top >= room.top && bottom <= room.bottom;
  });
}"""


def test_what_opens_can_be_read_and_the_whole_is_a_tap_away(phone: Page, address: str) -> None:
    open_map(phone, address)
    still(phone)
    assert phone.evaluate(TYPE_PX) >= 11
    assert not phone.evaluate(ALL_IN_SIGHT)
    whole = phone.get_by_role("button", name="Whole picture")
    whole.tap()
    phone.wait_for_function(ALL_IN_SIGHT)
    expect(whole).to_be_hidden()
    open_map(phone, address, "compared=mbt,play-therapy&expanded=mbt")
    still(phone)
    assert phone.evaluate(TYPE_PX) >= 9.5
    room = phone.locator("#stage").bounding_box()
    assert room
    for name in ("mbt", "psychodynamic-psychotherapy", "play-therapy"):
        box = concept(phone, name).bounding_box()
        assert box, name
        assert box["x"] >= 0, name
        assert box["x"] + box["width"] <= 390, name
        assert room["y"] <= box["y"] < box["y"] + box["height"] <= room["y"] + room["height"], name
    trail = phone.locator("#eyebrow").bounding_box()
    assert trail
    assert trail["height"] < 60, "the trail is one row"


def test_tap_read_and_go_on(phone: Page, address: str) -> None:
    open_map(phone, address)
    concept(phone, "emdr").tap()
    body = card(phone)
    expect(body.locator("h2")).to_have_text("EMDR")
    box = body.bounding_box()
    assert box
    assert box["width"] == 390
    assert body.evaluate("(el) => el.scrollWidth") <= 390
    ends = [el.bounding_box() for el in body.locator(".card-actions button:visible").all()]
    assert all(end and end["x"] + end["width"] <= 390 for end in ends), "nothing scrolls sideways"
    assert 300 < box["y"] < 700, "the card is a sheet from below"
    phone.wait_for_function(ABOVE_THE_CARD, arg="emdr")
    body.get_by_role("button", name="Close card").tap()
    expect(phone.locator("#page")).to_have_attribute("data-card", "closed")
    _a_finger_beside_a_small_mark_means_it(phone)
    search_for(phone, "splitting").first.tap()
    concept(phone, "splitting").wait_for()
    painted(phone)
    expect(card(phone).locator("h2")).to_have_text("Splitting")


def _a_finger_beside_a_small_mark_means_it(phone: Page) -> None:
    phone.get_by_role("button", name="Fit the map").tap()
    near = phone.wait_for_function(BESIDE).json_value()
    phone.touchscreen.tap(near["x"], near["y"])
    expect(card(phone).locator("h2")).to_have_text(near["name"])


def test_nothing_is_wider_than_the_phone(phone: Page, address: str) -> None:
    open_map(phone, address)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert phone.evaluate(ENDS_OF_TOOLS) <= 390 - 12
    go_to(phone, "pins=insight:500,500")
    expect(phone.get_by_role("button", name="Put dragged concepts back")).to_be_visible()
    assert phone.evaluate(ENDS_OF_TOOLS) <= 390 - 12
    small = phone.evaluate(
        """() => [...document.querySelectorAll("button, input, a")].filter((node) => {
          const box = node.getBoundingClientRect();
          return box.width > 0 && (box.width < 24 || box.height < 24);
        }).map((node) => node.outerHTML.slice(0, 80))"""
    )
    assert small == []
