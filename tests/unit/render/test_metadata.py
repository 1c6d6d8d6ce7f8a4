"""Each file says what it shows, of which version of the map, whose that is and what it rests on."""

import io
import json
from collections.abc import Callable
from xml.etree import ElementTree

import pptx
import pypdf
import pytest
from pages import read_page
from PIL import Image

from conceptmap.render.deck import Deck
from conceptmap.render.formats import FORMATS

SVG = "{http://www.w3.org/2000/svg}"


def svg(data: bytes) -> str:
    root = ElementTree.fromstring(data)
    return f"{root.findtext(f'{SVG}title')} {root.findtext(f'{SVG}desc')}"


def pdf(data: bytes) -> str:
    found = pypdf.PdfReader(io.BytesIO(data)).metadata
    return " ".join(map(str, (found or {}).values()))


def slides(data: bytes) -> str:
    about = pptx.Presentation(io.BytesIO(data)).core_properties
    return " ".join((about.title, about.comments, about.subject, about.keywords))


def page(data: bytes) -> str:
    metas = [attributes for tag, attributes in read_page(data.decode()).elements if tag == "meta"]
    return data.decode() + " ".join(str(attributes.get("content")) for attributes in metas)


READERS: dict[str, Callable[[bytes], str]] = {
    ".svg": svg,
    ".png": lambda data: " ".join(map(str, Image.open(io.BytesIO(data)).info.values())),
    ".pdf": pdf,
    ".pptx": slides,
    ".html": page,
    ".json": lambda data: " ".join(json.loads(data)["about"].values()),
    ".md": bytes.decode,
    ".csv": lambda data: data.decode("utf-8-sig").splitlines()[-1],
}


@pytest.mark.parametrize("suffix", READERS)
def test_where_a_file_comes_from(suffix: str, deck: Deck) -> None:
    told = READERS[suffix](FORMATS[suffix].render(deck))
    assert deck.title in told
    assert "CC BY 4.0" in told
    assert deck.cm.digest in told
    assert "Walton" in told


def test_every_format_tells_it() -> None:
    told = {row.suffix for row in FORMATS.values() if not row.sources}
    assert told == READERS.keys()


def test_letters_without_end_are_no_fault(deck: Deck) -> None:
    long = Deck(type(deck.cm).build([], [], title="x" * 400, credit="y" * 400), deck.pictures)
    assert FORMATS[".pptx"].render(long)
