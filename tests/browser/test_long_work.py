"""A picture that takes long: a draft at once, how far it is, and a way to stop it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from served import Served
from steps import concept, go_to, painted

COUNT = 110
COUNT_FOCUS = """() => {
  window.focused = 0;
  document.querySelector("#stage").addEventListener("focusin", () => (window.focused += 1));
}"""


@pytest.fixture
def large(tmp_path: Path, cache: Path) -> Iterator[str]:
    concepts = "".join(f"  - {{id: c{i}, label: Concept {i}}}\n" for i in range(COUNT))
    ends = [(i, (i * step + step) % COUNT) for step in (3, 7) for i in range(COUNT)]
    links = "".join(f"  - {{from: c{a}, phrase: leads to, to: c{b}}}\n" for a, b in ends if a != b)
    path = tmp_path / "large.yaml"
    path.write_text(f"title: Large\nconcepts:\n{concepts}links:\n{links}")
    with Served(path, cache) as served:
        yield served.address


def test_a_draft_is_there_at_once_and_long_work_can_be_stopped(large: str, page: Page) -> None:
    page.goto(large)
    words = page.locator("#arriving")
    expect(words).to_contain_text("Drawing")
    page.locator("#stage[data-draft]").wait_for(timeout=60_000)
    assert concept(page, "c1").count() == 1
    expect(page.locator("#stage")).to_have_attribute("aria-busy", "true")

    words.get_by_role("button", name="Stop").click()
    expect(words).to_contain_text("only a draft")
    words.get_by_role("button", name="Finish it").click()
    expect(words).to_contain_text("Drawing")
    page.locator("#stage[data-state=painted]").wait_for(timeout=90_000)
    expect(words).to_be_hidden()
    expect(page.locator("#stage")).not_to_have_attribute("data-draft", "")

    concept(page, "c1").focus()
    page.evaluate(COUNT_FOCUS)
    go_to(page, "layout=hierarchy")
    expect(words).to_be_visible(timeout=20_000)
    expect(page).to_have_url(f"{large}?layout=hierarchy")
    page.locator("#stage[data-draft]").wait_for(timeout=60_000)
    assert page.evaluate("document.activeElement === document.body"), "drafts leave it silent"
    page.keyboard.press("Escape")
    painted(page)
    expect(page).to_have_url(large)
    expect(words).to_be_hidden()
    expect(concept(page, "c1")).to_be_focused()
    assert page.evaluate("window.focused") == 1, "the name is said once"
