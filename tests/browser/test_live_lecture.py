"""A lecture that others follow, with all that can happen to it: everyone ends on the same step."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from killable import Killable
from listening import Listener
from playwright.sync_api import Browser, BrowserContext, Page, expect
from steps import concept, painted

MAP = """
title: Weather
focus_question: What leads to what?
concepts:
  - {id: rain, label: Rain, inline: rain, definition: Water that falls.}
  - {id: flood, label: Flood, inline: a flood}
  - {id: dam, label: Dam, inline: a dam}
links:
  - {id: L1, from: rain, phrase: can cause, to: flood}
  - {id: L2, from: dam, phrase: can hold back, to: flood}
  - {id: L3, from: rain, phrase: fills, to: dam}
views:
  - {id: all, title: Everything, concepts: [rain, flood, dam]}
tours:
  - id: walk
    title: A walk
    steps:
      - {heading: Rain, focus: [rain, flood], caption: Where it begins, notes: Only the speaker}
      - {heading: Dams, focus: [flood, dam], reveal: concepts}
      - {heading: All of it, focus: [rain, flood, dam]}
"""
TOKEN = "token-of-this-test"
_NO_STRANGER = "try { localStorage.setItem('conceptmap.introduced', 'true') } catch { }"
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
Open = Callable[..., Page]


@pytest.fixture
def server(tmp_path: Path, cache: Path) -> Iterator[Killable]:
    path = tmp_path / "weather.yaml"
    path.write_text(MAP, encoding="utf-8")
    killable = Killable(path, cache, TOKEN)
    killable.start()
    yield killable
    killable.kill()


@pytest.fixture
def devices(chromium: Browser) -> Iterator[Open]:
    """Opens a device of its own, and notes all that those of the audience receive."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def opened(address: str, received: list[str] | None = None, **options: object) -> Page:
        context = chromium.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(40_000)
        context.add_init_script(_NO_STRANGER)
        context.on("weberror", lambda error: errors.append(str(error.error)))
        contexts.append(context)
        page = context.new_page()
        if received is not None:
            page.clock.install()
            context.on("response", lambda answer: received.append(str(answer.all_headers())))
            context.on("request", lambda asked: received.append(f"{asked.url} {asked.post_data}"))
            received.append(page.goto(address).text())  # type: ignore[union-attr]
        else:
            page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert errors == []


def test_a_lecture_with_all_that_can_happen_to_it(server: Killable, devices: Open) -> None:
    received: list[str] = []
    stage = devices(f"{server.address}#live={TOKEN}", **DESKTOP)
    painted(stage)
    expect(stage).to_have_url(server.address)
    stage.keyboard.press("p")
    stage.locator('#tours [data-of="walk"]').click()
    stage.keyboard.press("j")
    sign = stage.locator(".room-address")
    expect(sign).to_contain_text("/join")
    code = re.search(r"/live/(\w+)/join", sign.inner_text())
    assert code
    join = f"{server.address}live/{code[1]}/join"
    listener = Listener(join.removesuffix("/join"))
    audience = [
        devices(join, received, **options)
        for options in (PHONE, DESKTOP, {"viewport": {"width": 820, "height": 1180}})
    ]
    for page in audience:
        painted(page)
        expect(page.locator("#question")).to_have_text("Rain")
    expect(stage.locator(".room-count")).to_have_text("4 phones follow", timeout=8000)
    stage.keyboard.press("Escape")
    with stage.expect_popup() as popup:
        stage.keyboard.press("s")
    speaker = popup.value
    expect(speaker.locator("#heading")).to_have_text("Rain")

    speaker.keyboard.press("PageDown")
    for page in audience:
        expect(page.locator("#question")).to_have_text("Dams")
        expect(concept(page, "dam")).to_be_hidden()
    phone = audience[0]
    stage.keyboard.press("PageDown")
    expect(concept(phone, "dam")).to_be_visible()
    _look_aside_and_return(stage, phone)
    _ask_the_room(stage, speaker, audience)
    _lead_from_a_remote(stage, speaker, devices, server.address)
    _black_and_reloads(stage, speaker, audience)

    _lose_the_server(server, stage, speaker, audience)
    key = stage.evaluate("JSON.parse(sessionStorage.getItem('conceptmap-live')).key")
    assert len(key) > 20
    heard = listener.stop_after("event: beat", 3)
    assert heard.count("event: beat") > 2
    assert "tour=walk" in heard
    received += [page.content() for page in audience] + [heard]
    assert not any(secret in part for part in received for secret in (key, TOKEN, "Only the sp"))
    assert key not in server.log()
    assert TOKEN not in re.sub("Present live: .*", "", server.log())
    assert not any(key.encode() in kept.read_bytes() for kept in server.kept())


def _look_aside_and_return(stage: Page, phone: Page) -> None:
    """The presenter digresses and comes back; so does a follower, alone."""
    concept(stage, "dam").click()
    stage.get_by_role("button", name="Focus here").click()
    expect(phone.locator("#card")).to_contain_text("Dam")
    stage.keyboard.press("Enter")
    expect(phone.locator("#question")).to_have_text("Dams")
    concept(phone, "flood").tap()
    expect(phone.locator("#follow")).to_contain_text("You have left the lecture")
    stage.keyboard.press("PageDown")
    expect(stage.locator(".lecture-heading")).to_have_text("All of it")
    expect(phone.locator("#card")).to_contain_text("Flood")
    phone.get_by_role("button", name="Return", exact=True).tap()
    expect(phone.locator("#question")).to_have_text("All of it")


def _ask_the_room(stage: Page, speaker: Page, audience: list[Page]) -> None:
    """Predict the link: counts reach the speaker alone until the answer is shown."""
    phone, laptop, tablet = audience
    stage.keyboard.press("a")
    asked = stage.locator(".question-from").inner_text(), stage.locator(".question-to").inner_text()
    for page in audience:
        expect(page.locator("#asked .answer")).to_have_count(3)
        expect(page.locator("#stage .asked-mark")).to_have_count(1)
    phone.locator("#asked .answer").first.tap()
    laptop.locator("#asked .answer").nth(1).click()
    tablet.locator("#asked .answer").nth(1).click()
    expect(phone.locator(".asked-status")).to_contain_text("Your answer is in")
    phone.locator("#asked .answer").nth(1).tap()
    expect(speaker.locator("#asked-count")).to_have_text("3 answers")
    expect(speaker.locator(".asked-many").nth(1)).to_have_text("3")
    speaker.get_by_role("button", name="One hand more for A").click()
    expect(stage.locator(".question-count")).to_have_text("4 answers")
    for page in (stage, *audience):
        assert page.locator(".answer-count").all_inner_texts() == ["", "", ""]
    phone.reload()
    expect(phone.locator("#asked .answer").nth(1)).to_have_attribute("aria-pressed", "true")
    concept(laptop, asked[0].split()[-1].lower()).click()
    expect(laptop.locator("#card")).to_contain_text(asked[0])
    for row in laptop.locator("#card .proposition-row", has_text=asked[1]).all():
        expect(row).to_have_css("visibility", "hidden")
    laptop.get_by_role("button", name="Return", exact=True).click()
    speaker.get_by_role("button", name="Ask (A)").click()
    for page in (stage, *audience):
        expect(page.locator(".answer-count")).to_have_text(["1", "3", "0"])
        expect(page.locator(".answer.is-answer")).to_have_count(1)
        expect(page.locator("#stage .asked-mark")).to_have_count(0)
    stage.keyboard.press("PageDown")
    expect(phone.locator("#asked")).to_be_hidden()
    expect(stage.locator(".lecture-heading")).to_have_text("All of it")


def _lead_from_a_remote(stage: Page, speaker: Page, devices: Open, address: str) -> None:
    """A phone with the key leads, over the room; its key leaves the address."""
    speaker.get_by_role("button", name="A phone as a remote").click()
    expect(speaker.locator("#way img")).to_be_visible()
    speaker.keyboard.press("Escape")
    kept = stage.evaluate("JSON.parse(sessionStorage.getItem('conceptmap-live'))")
    remote = devices(f"{address}speaker#room={kept['room']}&key={kept['key']}", **PHONE)
    expect(remote).to_have_url(f"{address}speaker")
    expect(remote.locator("#heading")).to_have_text("All of it")
    expect(remote.locator("#current svg")).to_be_visible()
    remote.get_by_role("button", name="Back (←)").tap()
    expect(stage.locator(".lecture-heading")).to_have_text("Dams")
    remote.get_by_role("button", name="Next (→)").tap()
    expect(stage.locator(".lecture-heading")).to_have_text("All of it")
    remote.reload()
    expect(remote.locator("#place")).to_have_text("3 / 3")
    remote.get_by_role("button", name="Ask (A)").tap()
    expect(stage.locator(".lecture-question")).to_be_visible()
    expect(remote.locator(".asked-row")).to_have_count(3)
    remote.get_by_role("button", name="One hand more for B").tap()
    expect(remote.locator("#asked-count")).to_have_text("1 answer")
    remote.get_by_role("button", name="Without showing the answer").tap()
    expect(stage.locator(".lecture-question")).to_be_hidden()
    remote.context.close()


def _black_and_reloads(stage: Page, speaker: Page, audience: list[Page]) -> None:
    """Black reaches everyone; each page may be loaded anew at any moment."""
    phone = audience[0]
    stage.keyboard.press("b")
    expect(phone.locator("#follow-black")).to_be_visible()
    stage.wait_for_url("**black=1**")
    for page in (stage, speaker, *audience):
        page.reload()
    expect(stage.locator(".lecture-black")).to_be_visible()
    for page in audience:
        expect(page.locator("#follow-black")).to_be_visible()
    stage.keyboard.press("b")
    stage.keyboard.press("Home")
    for page in audience:
        expect(page.locator("#question")).to_have_text("Rain")
    expect(speaker.locator("#place")).to_have_text("1 / 3")


def _lose_the_server(server: Killable, stage: Page, speaker: Page, audience: list[Page]) -> None:
    """By the clock of each page the loss is said within 5 s, and over 1 s after the return."""
    for page in audience:
        page.clock.pause_at(page.evaluate("Date.now() + 20"))
    server.kill()
    for page in audience:
        page.clock.run_for(5000)
        expect(page.locator("#follow")).to_contain_text("may be old")
    _show_of_hands(stage)
    stage.keyboard.press("End")
    expect(stage.locator(".lecture-heading")).to_have_text("All of it")
    server.start()
    with stage.expect_response(lambda answer: answer.ok and answer.request.method == "POST"):
        pass
    for page in audience:
        page.clock.run_for(1000)
        expect(page.locator("#question")).to_have_text("All of it")
        expect(page.locator("#follow")).to_be_hidden()
        page.clock.resume()
    expect(speaker.locator("#place")).to_have_text("3 / 3")


def _show_of_hands(stage: Page) -> None:
    """Without any network the room is asked, hands are counted and the answer is shown."""
    for key in ("a", "1", "1", "2"):
        stage.keyboard.press(key)
    expect(stage.locator(".question-count")).to_have_text("3 answers")
    stage.keyboard.press("a")
    expect(stage.locator(".answer-count")).to_have_text(["2", "1", "0"])
    stage.keyboard.press("a")
    expect(stage.locator(".lecture-question")).to_be_hidden()
