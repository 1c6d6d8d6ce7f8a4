"""Every row of `FORMATS`: the same bytes each time, and files that other programs open."""

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import bibtexparser
import pptx
import pypdf
import pytest
import rispy
from decks import deck_of
from pages import read_page
from PIL import Image

from conceptmap.errors import BadSizeError, ExportError, UnknownNameError
from conceptmap.model import Concept, ConceptMap, Link
from conceptmap.render.deck import Deck, Options
from conceptmap.render.formats import FORMATS, Format, format_of
from conceptmap.render.sizes import SIZES, size_of

READERS = {
    ".svg": ElementTree.fromstring,
    ".png": lambda data: Image.open(io.BytesIO(data)).verify(),
    ".pdf": lambda data: pypdf.PdfReader(io.BytesIO(data), strict=True).pages[0].extract_text(),
    ".pptx": lambda data: pptx.Presentation(io.BytesIO(data)),
    ".html": lambda data: read_page(data.decode()),
    ".json": json.loads,
    ".md": lambda data: data.decode("utf-8"),
    ".csv": lambda data: list(csv.reader(io.StringIO(data.decode("utf-8-sig")))),
    ".bib": lambda data: bibtexparser.parse_string(data.decode()).entries[0],
    ".ris": lambda data: rispy.loads(data.decode())[0],
    ".csl.json": lambda data: json.loads(data)[0]["title"],
}


DRAWN = [row for row in FORMATS.values() if not row.sources]
LISTED = [row for row in FORMATS.values() if row.sources]


@pytest.fixture(params=FORMATS.values(), ids=FORMATS)
def row(request: pytest.FixtureRequest) -> Format:
    found: Format = request.param
    return found


def test_the_same_deck_gives_the_same_bytes(row: Format, views: Deck) -> None:
    assert row.render(views) == row.render(views)


@pytest.mark.parametrize("row", DRAWN, ids=lambda row: row.suffix)
def test_awkward_text_opens_again(row: Format, awkward: Deck) -> None:
    READERS[row.suffix](row.render(awkward))


@pytest.mark.parametrize("row", LISTED, ids=lambda row: row.suffix)
def test_pictures_that_cite_nothing_have_no_list(row: Format, weather: ConceptMap) -> None:
    bare = replace(weather.views["all"], concepts=("rain", "flood"))
    cm = ConceptMap.build(weather.concepts.values(), [weather.links["L1"]], views=[bare])
    with pytest.raises(ExportError, match="cite no reference of the map"):
        row.render(deck_of(cm, "all"))


@pytest.mark.parametrize("row", DRAWN, ids=lambda row: row.suffix)
def test_what_no_file_can_hold_is_left_out(row: Format) -> None:
    texts = ("a\x00b", "c\ufffed", "e\ud800f", "\x1b[31m", "g\x0bh", "\udcff", "")
    concepts = [Concept(f"c{at}", text, definition=text) for at, text in enumerate(texts)]
    links = [Link(f"L{at}", "c0", text, f"c{at}") for at, text in enumerate(texts) if at]
    cm = ConceptMap.build(concepts, links, title=texts[2], credit=texts[0])
    assert [concept.label for concept in cm.concepts.values()][:3] == ["ab", "cd", "ef"]
    READERS[row.suffix](row.render(deck_of(cm, "")))


def test_a_theme_and_no_ground_change_nothing_but_the_picture(row: Format, deck: Deck) -> None:
    READERS[row.suffix](row.render(deck, Options(transparent=True)))


def test_the_suffix_names_the_format() -> None:
    assert [format_of(f"x{suffix.upper()}").suffix for suffix in FORMATS] == list(FORMATS)
    with pytest.raises(UnknownNameError, match=r"unknown picture format '\.bmp'; choose one of"):
        format_of("map.bmp")


@pytest.mark.parametrize("scale", [0, 0.5, -1, 4.1, 1000, float("nan"), float("inf")])
def test_a_scale_is_one_to_four(scale: float) -> None:
    with pytest.raises(BadSizeError, match="outside 1 to 4"):
        Options(scale=scale)


@pytest.mark.parametrize("name", SIZES)
def test_a_size_can_be_named_in_any_case(name: str) -> None:
    assert size_of(f" {name.upper()} ") == SIZES[name]


def test_paper_is_as_large_as_its_sheet() -> None:
    for size in SIZES.values():
        if size.paper:
            assert size.frame.width / 96 * 25.4 == pytest.approx(size.paper.width, abs=0.14)
            assert size.frame.height / 96 * 25.4 == pytest.approx(size.paper.height, abs=0.14)


def test_an_unknown_size_is_told_the_names() -> None:
    with pytest.raises(BadSizeError, match=r"'A9' is not a size.*slide, 4k.*a4-portrait"):
        size_of("A9")
