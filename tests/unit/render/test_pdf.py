"""PDF as an independent reader sees it: text, fonts, pages, tags, metadata."""

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypdf
import pytest

from conceptmap.render.deck import Deck, Options
from conceptmap.render.pdf import render_pdf
from conceptmap.render.sizes import SIZES


def opened(deck: Deck, options: Options | None = None) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(render_pdf(deck, options or Options())), strict=True)


def letters(text: str) -> str:
    return "".join(text.split())


def said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def fonts(page: Any) -> list[Any]:
    return [font.get_object() for font in page["/Resources"]["/Font"].values()]


def figures(node: Any) -> list[Any]:
    """Every figure of a structure tree."""
    node = node.get_object()
    if isinstance(node, list):
        return [figure for child in node for figure in figures(child)]
    if not isinstance(node, dict):
        return []
    own = [node] if node.get("/S") == "/Figure" else []
    return own + (figures(node["/K"]) if "/K" in node else [])


def test_every_label_and_phrase_can_be_searched(views: Deck) -> None:
    for picture, page in zip(views.pictures, opened(views).pages, strict=True):
        found = letters(page.extract_text())
        for text in picture.texts:
            assert letters(text) in found


def test_poppler_finds_the_text_and_the_fonts(deck: Deck, tmp_path: Path) -> None:
    if not (shutil.which("pdftotext") and shutil.which("pdffonts")):
        pytest.skip("poppler is not installed; pypdf looks at the same in the other tests")
    path = tmp_path / "map.pdf"
    path.write_bytes(render_pdf(deck, Options()))
    text = letters(said("pdftotext", str(path), "-"))
    assert all(letters(line) in text for line in deck.pictures[0].texts)
    rows = said("pdffonts", str(path)).splitlines()[2:]
    assert rows
    assert all("Inter" in row and row.split()[-5] == "yes" for row in rows)


def test_inter_is_embedded_and_nothing_else(deck: Deck) -> None:
    found = fonts(opened(deck).pages[0])
    assert found
    for font in found:
        assert "Inter" in font["/BaseFont"]
        inner = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(inner)
        assert "/ToUnicode" in font


def test_the_file_says_what_it_is_and_is_accessible(deck: Deck) -> None:
    reader = opened(deck)
    assert reader.metadata is not None
    assert reader.metadata.title == "What leads to a flood?"
    assert reader.metadata.author == "A test map"
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.year == 1970
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    alternative = figures(root["/StructTreeRoot"])[0]["/Alt"]
    for sentence in deck.pictures[0].sentences:
        assert sentence in alternative


def test_the_standard_is_not_claimed_where_a_glyph_is_missing(awkward: Deck) -> None:
    root: Any = opened(awkward).trailer["/Root"]
    assert b"pdfuaid" not in root["/Metadata"].get_object().get_data()
    assert root["/Lang"] == "zh"


def test_a_page_is_as_large_as_its_picture(deck: Deck) -> None:
    box = opened(deck).pages[0].mediabox
    assert (box.width, box.height) == (1440, 810)


@pytest.mark.parametrize(("name", "wide", "high"), [("a4", 297, 210), ("a1-portrait", 594, 841)])
def test_paper_keeps_its_size_and_margins(deck: Deck, name: str, wide: int, high: int) -> None:
    page = opened(deck, Options(paper=SIZES[name].paper)).pages[0]
    assert float(page.mediabox.width) == pytest.approx(wide / 25.4 * 72, abs=0.01)
    assert float(page.mediabox.height) == pytest.approx(high / 25.4 * 72, abs=0.01)
    margin = 10 / 25.4 * 72
    places: list[tuple[float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            x, y = tm[4], tm[5]
            places.append((cm[0] * x + cm[2] * y + cm[4], cm[1] * x + cm[3] * y + cm[5]))

    page.extract_text(visitor_text=visit)
    assert places
    for x, y in places:
        assert margin <= x <= float(page.mediabox.width) - margin
        assert margin <= y <= float(page.mediabox.height) - margin


def test_text_is_no_picture(deck: Deck) -> None:
    assert list(opened(deck).pages[0].images) == []
