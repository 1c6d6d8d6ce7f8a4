"""A lecture that phones follow: join, follow, look around, return; nobody learns the key."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from served import Served
from steps import concept, painted

MAP = """
title: Weather
focus_question: What leads to what?
concepts:
  - {id: rain, label: Rain, definition: Water that falls.}
  - {id: flood, label: Flood}
  - {id: dam, label: Dam}
links:
  - {from: rain, phrase: can cause, to: flood}
  - {from: dam, phrase: can hold back, to: flood}
views:
  - {id: all, title: Everything, concepts: [rain, flood, dam]}
tours:
  - id: walk
    title: A walk
    steps:
      - {heading: Rain, focus: [rain, flood], caption: Where it begins}
      - {heading: Dams, focus: [flood, dam], reveal: concepts}
      - {heading: All of it, focus: [rain, flood, dam]}
"""
TOKEN = "token-of-this-test"


@pytest.fixture
def live(tmp_path: Path, cache: Path) -> Iterator[str]:
    path = tmp_path / "weather.yaml"
    path.write_text(MAP, encoding="utf-8")
    with Served(path, cache, TOKEN) as served:
        yield served.address


def test_phones_follow_look_around_and_return(live: str, page: Page, phone: Page) -> None:
    page.goto(f"{live}#live={TOKEN}")
    painted(page)
    expect(page).to_have_url(live)
    page.keyboard.press("p")
    page.locator('#tours [data-of="walk"]').click()
    page.keyboard.press("j")
    sign = page.locator(".room-address")
    expect(sign).to_contain_text("/join")
    code = re.search(r"/live/(\w+)/join", sign.inner_text())
    assert code
    received: list[str] = []
    phone.on("response", lambda answer: received.append(str(answer.all_headers())))
    joined = phone.goto(f"{live}live/{code[1]}/join")
    assert joined
    received.append(joined.text())
    painted(phone)
    expect(phone.locator("#question")).to_have_text("Rain")
    expect(page.locator(".room-count")).to_have_text("1 phone follows", timeout=8000)
    page.keyboard.press("Escape")

    page.keyboard.press("PageDown")
    expect(phone.locator("#question")).to_have_text("Dams")
    expect(concept(phone, "flood")).to_be_visible()
    expect(concept(phone, "dam")).to_be_hidden()
    page.keyboard.press("PageDown")
    expect(concept(phone, "dam")).to_be_visible()

    concept(phone, "dam").tap()
    expect(phone.locator("#follow")).to_contain_text("You have left the lecture")
    page.keyboard.press("PageDown")
    expect(page.locator(".lecture-heading")).to_have_text("All of it")
    expect(phone.locator("#card")).to_contain_text("Dam")
    phone.get_by_role("button", name="Return", exact=True).tap()
    expect(phone.locator("#question")).to_have_text("All of it")
    expect(phone.locator("#follow")).to_be_hidden()

    page.reload()
    painted(page)
    page.keyboard.press("b")
    expect(phone.locator("#follow-black")).to_be_visible()
    page.keyboard.press("Home")
    page.keyboard.press("Home")
    expect(phone.locator("#question")).to_have_text("Rain")
    key = page.evaluate("JSON.parse(sessionStorage.getItem('conceptmap-live')).key")
    assert len(key) > 20
    assert not any(key in part or TOKEN in part for part in [*received, phone.content()])
