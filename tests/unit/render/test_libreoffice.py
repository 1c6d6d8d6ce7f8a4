"""Slides as LibreOffice opens them, where it is installed: every label is on its slide."""

import io
import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest

import conceptmap
from conceptmap.export import Request, arranger_for, draw_deck, named_views, tour_steps
from conceptmap.render.deck import Options
from conceptmap.render.slides import render_pptx

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed; python-pptx reopens them")
def test_every_label_and_phrase_is_on_its_slide(tmp_path: Path) -> None:
    cm = conceptmap.load()
    subjects = [*named_views(cm)[:3], *tour_steps(cm, "tour-edges")[:2]]
    deck = draw_deck(cm, subjects, Request(), arranger_for(None))
    (tmp_path / "slides.pptx").write_bytes(render_pptx(deck, Options()))
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [str(OFFICE), home, "--headless", "--convert-to", "pdf", "slides.pptx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=100)
    pages = pypdf.PdfReader(io.BytesIO((tmp_path / "slides.pdf").read_bytes())).pages
    assert len(pages) == len(deck.pictures)
    for picture, page in zip(deck.pictures, pages, strict=True):
        found = "".join(page.extract_text().split())
        for text in picture.texts:
            assert "".join(text.split()) in found
