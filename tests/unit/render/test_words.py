"""Propositions and glossary as Markdown and CSV."""

import csv
import io

import pytest
from decks import deck_of

from conceptmap.model import Citation, Concept, ConceptMap, Link, Reference
from conceptmap.render.deck import Deck, Options
from conceptmap.render.handout import render_markdown
from conceptmap.render.table import COLUMNS, guarded, render_csv


def rows(deck: Deck) -> list[dict[str, str]]:
    text = render_csv(deck, Options()).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_table_has_every_proposition_and_concept_of_every_picture(views: Deck) -> None:
    found = rows(views)
    for picture in views.pictures:
        own = [row for row in found if row["view"] == picture.name]
        assert {r["id"] for r in own if r["row"] == "proposition"} == {
            mark.id for mark in picture.scene.links
        }
        assert {r["id"] for r in own if r["row"] == "concept"} == {
            mark.id for mark in picture.scene.concepts
        }
    dam = next(row for row in found if row["id"] == "L2")
    assert (dam["from"], dam["phrase"], dam["to"]) == ("Beaver dam", "can hold back", "Flood")
    assert (dam["text"], dam["contested"]) == ("A beaver dam can hold back a flood.", "yes")


def test_the_table_opens_in_excel_with_its_accents(deck: Deck) -> None:
    data = render_csv(deck, Options())
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    assert data.decode("utf-8-sig").splitlines()[0] == ",".join(f'"{name}"' for name in COLUMNS)


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", " =", "　="]
)
def test_no_cell_is_a_formula(sign: str) -> None:
    assert guarded(f"{sign}1+1") == f"'{sign}1+1"


def test_formulas_of_a_map_are_guarded_in_the_file(awkward: Deck) -> None:
    cells = [cell for row in rows(awkward) for cell in row.values()]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_the_handout_reads_like_the_map(views: Deck) -> None:
    text = render_markdown(views, Options()).decode()
    assert text.startswith("# Weather\n")
    assert text.index("## What leads to a flood?") < text.index("## Who builds dams?")
    assert "- Rain can cause a flood.\n" in text
    assert "- A beaver dam can hold back a flood. *contested*" in text
    assert "- **Beaver** (who takes part)\n" in text
    assert "A test map · CC BY 4.0" in text


def test_no_text_becomes_markup(awkward: Deck) -> None:
    text = render_markdown(awkward, Options()).decode()
    assert "<script>" not in text
    assert r"\[\*bold\*\]" in text


def test_the_handout_cites_its_sources_in_full() -> None:
    source = Reference(
        "s", "On rain.", authors=("Shower, A.",), year="2001", container="Weather", doi="10.1/x"
    )
    cm = ConceptMap.build(
        [Concept("rain", "Rain", sources=(Citation("s", "p. 3"),)), Concept("r&d", "R&amp;D")],
        [Link("L", "rain", "delays", "r&d", sources=(Citation("gone"),))],
        references=[source],
    )
    text = render_markdown(deck_of(cm, ""), Options()).decode()
    assert "- Shower, A. (2001). On rain. Weather. https://doi.org/10.1/x\n" in text
    assert "- Rain delays R\\&amp;D. (gone)\n" in text
