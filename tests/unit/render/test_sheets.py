"""Handouts as poppler reads them: so many pictures a page, what is said, what is shown in lists."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from conceptmap.errors import ExportError, UnknownNameError
from conceptmap.render.deck import PER_PAGE, Deck, Handout, Options
from conceptmap.render.pdf import render_pdf


@pytest.fixture
def many(views: Deck) -> Deck:
    """Seven pictures, each with a caption and something said."""
    first = views.pictures[0]
    rows = (
        replace(first, name=f"p{n}", caption=f"Caption {n}", notes=f"Said {n}.") for n in "1234567"
    )
    return replace(views, pictures=tuple(rows))


def made(deck: Deck, handout: Handout) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(render_pdf(deck, Options(handout=handout))), strict=True)


@pytest.mark.parametrize("count", PER_PAGE)
def test_so_many_pictures_a_page(count: int, many: Deck) -> None:
    reader = made(many, Handout(count, "notes", listing=False))
    texts = [page.extract_text() for page in reader.pages]
    assert [text.count("Caption") for text in texts[:-1]] == [count] * (len(texts) - 1)
    assert sum(text.count("Said") for text in texts) == 7
    box = reader.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (595, 842)


def test_lines_to_write_on_take_the_notes_place(many: Deck) -> None:
    texts = "".join(page.extract_text() for page in made(many, Handout(4, "lines")).pages)
    assert "Caption" not in texts


def test_what_is_shown_is_listed(many: Deck) -> None:
    last = "\n".join(page.extract_text() for page in made(many, Handout(6, "")).pages[2:])
    assert "Propositions" in last
    assert last.count("Rain can cause a flood.") == 1
    without = made(many, Handout(6, "", listing=False)).pages
    assert len(without) == 2


def test_long_notes_go_on_at_the_end(many: Deck) -> None:
    long = replace(many.pictures[0], notes="word " * 400 + "finis.")
    reader = made(replace(many, pictures=(long,)), Handout(6, "notes", listing=False))
    assert "goes on at the end" in reader.pages[0].extract_text()
    assert "finis." in reader.pages[-1].extract_text()


def test_the_same_bytes_and_embedded_fonts(many: Deck, tmp_path: "object") -> None:
    options = Options(handout=Handout(2))
    data = render_pdf(many, options)
    assert data == render_pdf(many, options)
    if shutil.which("pdffonts"):
        done = subprocess.run(["pdffonts", "-"], input=data, capture_output=True, check=True)
        rows = done.stdout.decode().splitlines()[2:]
        assert rows
        assert all("Inter" in row and " yes " in row for row in rows)


def test_what_cannot_be_made_is_refused() -> None:
    with pytest.raises(ExportError, match="3 pictures do not make a page; choose one of: 1, 2"):
        Handout(3)
    with pytest.raises(UnknownNameError, match="room beside a picture"):
        Handout(2, "line")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_what_is_said_never_runs_into_the_next_picture(many: Deck, tmp_path: Path) -> None:
    said = "\n".join(["- one more thing to say, in a line of its own"] * 9 + ["- lastly"])
    two = tuple(replace(picture, notes=said) for picture in many.pictures[:2])
    file = tmp_path / "sheets.pdf"
    deck = replace(many, pictures=two)
    file.write_bytes(render_pdf(deck, Options(handout=Handout(2, "notes", listing=False))))
    boxes = subprocess.run(
        ["pdftotext", "-bbox", str(file), "-"], capture_output=True, text=True, check=True
    ).stdout
    words = re.findall(r'yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]*)<', boxes)
    last = next(float(low) for _, low, word in words if word == "lastly")
    second = [float(high) for high, _, word in words if word == "Caption"][1]
    title = max(float(low) for _, low, word in words if float(low) < second)
    assert last < title
    assert len([word for _, _, word in words if word == "lastly"]) == 2
