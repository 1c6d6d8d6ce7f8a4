"""One's own map: hostile text, live changes, broken saves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from served import Served
from steps import card, concept, open_map, painted

HOSTILE = """title: '<img src=x onerror=window.__hit=1>'
focus_question: 'Why? <script>window.__hit=1</script>'
credit: '"><script>window.__hit=1</script>'
concepts:
  - id: a
    label: '<script>window.__hit=1</script> & "quotes" ''single'''
    aliases: ['<b onmouseover=window.__hit=1>']
    definition: '<img src=x onerror=window.__hit=1>'
    example: '</p><script>window.__hit=1</script>'
    sources: [r]
  - {id: b, label: 'שלום עולם مرحبا 你好世界 👩‍👩‍👧 𝔘𝔫𝔦'}
  - {id: c, label: 'LONG'}
links:
  - {from: a, phrase: '<svg onload=window.__hit=1>', to: b, why: '<script>window.__hit=1</script>'}
  - {from: b, phrase: 'לפעמים مع 和', to: c}
references:
  - {id: r, title: '<script>window.__hit=1</script>', URL: 'javascript:window.__hit=1'}
""".replace("LONG", "Long label " * 18)


@pytest.fixture
def own(tmp_path: Path, cache: Path) -> Iterator[tuple[Path, str]]:
    path = tmp_path / "own.yaml"
    path.write_text(HOSTILE)
    with Served(path, cache) as served:
        yield path, served.address


def test_no_text_runs_as_script_and_all_stays_in_its_box(own: tuple[Path, str], page: Page) -> None:
    _, address = own
    open_map(page, address)
    for name in ("concept:a", "concept:b", "link:a--b"):
        page.goto(f"{address}?selected={name}")
        painted(page)
        expect(card(page).locator("h2")).not_to_be_empty()
    page.locator("#search input").fill("script")
    page.locator("#search [role=option]").first.wait_for()
    assert page.evaluate("window.__hit") is None
    spilled = page.evaluate(
        """() => [...document.querySelectorAll("#stage [data-concept], #stage .phrase")]
          .filter((mark) => {
            const box = (mark.querySelector(".box") ?? mark.querySelector(".halo")).getBBox();
            const text = mark.querySelector("text").getBBox();
            return text.width > box.width + 1 || text.height > box.height + 6;
          }).map((mark) => mark.textContent)"""
    )
    assert spilled == []


def test_the_page_follows_the_file_and_keeps_the_last_good_map(
    own: tuple[Path, str], page: Page
) -> None:
    path, address = own
    open_map(page, address)
    good = "title: New\nconcepts: [{id: x, label: Brand new}]\n"
    path.write_text(good)
    concept(page, "x").wait_for()
    painted(page)
    path.write_text("title: [broken")
    expect(page.locator("#notice")).to_contain_text("own.yaml")
    assert concept(page, "x").count() == 1
    path.write_text(good.replace("Brand new", "Newer"))
    expect(concept(page, "x")).to_contain_text("Newer")
