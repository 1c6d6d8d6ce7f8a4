"""Glossary and references: found by typing, led into the map and back to where one was."""

import json
from pathlib import Path

import pytest
from accessible import in_every_look
from playwright.sync_api import Page, expect
from served import Served
from steps import card, concept, open_map, painted

KITCHEN = Path(__file__).parents[1] / "golden" / "kitchen.yaml"
SOURCES = [
    {"id": "a", "type": "book", "title": "On bread", "custom": {"verified": True}},
    {"id": "b", "title": "パン", "author": [{"family": "森", "given": "鴎外"}], "note": "Seen."},
    {"id": "c", "author": [{"family": f"N{n}"} for n in range(300)], "DOI": "10.1000/br ead"},
]


@pytest.fixture
def kitchen(tmp_path: Path) -> Path:
    """A small map with all that a page of words can show, also of what is not there."""
    path = tmp_path / "bread.yaml"
    path.write_text(
        KITCHEN.read_text().replace(
            "id: L1, from: flour,", "id: L1, sources: [a, c, nowhere], from: flour,"
        )
    )
    path.with_name("bread.references.json").write_text(json.dumps(SOURCES))
    return path


def test_from_the_map_to_the_glossary_and_back(page: Page, address: str) -> None:
    open_map(page, address, "view=defences&selected=concept:denial")
    page.get_by_role("button", name="Colours, pages").click()
    page.locator("#more").get_by_role("link", name="Glossary").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Glossary")
    page.get_by_role("link", name="G", exact=True).click()
    expect(page.locator("#letter-6")).to_be_in_viewport()
    page.keyboard.press("/")
    page.keyboard.type("eye movement")
    expect(page.locator("#found")).to_contain_text("of 142 concepts")
    expect(page.locator("#c-emdr")).to_be_visible()
    expect(page.locator("#c-denial")).to_be_hidden()
    assert "q=eye+movement" in page.url
    page.locator("#c-emdr .sentences a").first.click()
    painted(page)
    expect(card(page).locator("h2")).to_contain_text("EMDR")
    page.go_back()
    expect(page.locator("#filter")).to_have_value("eye movement")
    expect(page.locator("#c-denial")).to_be_hidden()
    page.locator("#filter").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#c-denial")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("xyzzy")
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("link", name="References", exact=True).click()
    page.get_by_role("link", name="Back to the map").click()
    painted(page)
    assert page.url.endswith("view=defences&selected=concept:denial")
    expect(card(page).locator("h2")).to_have_text("Denial")


def test_references_are_sorted_found_and_taken_along(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}references")
    first = page.locator(".references > :not([hidden])").first
    expect(first).to_contain_text("Abbass")
    page.get_by_role("button", name="Most used").click()
    expect(first).to_contain_text("Hiskens, M.")
    page.get_by_role("button", name="Year", exact=True).click()
    expect(first).to_contain_text("(2023)")
    page.reload()
    expect(first).to_contain_text("(2023)")
    page.locator("#filter").fill("narrative synthesis 2021")
    expect(page.locator("#found")).to_have_text("1 of 109 references")
    expect(first).to_contain_text("Midgley, N., Mortimer, R.")
    page.get_by_label("Style").select_option("mla")
    expect(first).to_contain_text("Midgley, N., et al.")
    expect(page.locator("#filter")).to_have_value("narrative synthesis 2021")
    with page.expect_download() as download:
        first.get_by_role("link", name="CSL-JSON").click()
    saved = tmp_path / "one.json"
    download.value.save_as(saved)
    assert download.value.suggested_filename == "midgley2021.csl.json"
    assert json.loads(saved.read_text())[0]["DOI"] == "10.3389/fpsyg.2021.662671"
    first.locator("summary").click()
    first.get_by_role("link", name="See in the map").click()
    painted(page)
    assert "source=midgley2021" in page.url
    expect(concept(page, "evidence-base")).to_be_visible()


def test_they_are_accessible_in_every_theme_and_size(
    page: Page, cache: Path, kitchen: Path
) -> None:
    with Served(kitchen, cache) as served:
        assert in_every_look(page, f"{served.address}glossary") == []
        assert in_every_look(page, f"{served.address}references") == []
        page.emulate_media(media="print")
        page.goto(f"{served.address}glossary")
    expect(page.locator(".tools")).to_be_hidden()
    expect(page.locator(".top")).to_be_hidden()
