"""Slides made with a user's template: its masters and shape, none of its slides; no bombs."""

import io
import zipfile
from pathlib import Path

import pptx
import pytest
from pptx.util import Inches

from conceptmap.errors import ExportError
from conceptmap.export import Request, export_pictures
from conceptmap.render.slides.template import opened


@pytest.fixture
def template(tmp_path: Path) -> Path:
    file = pptx.Presentation()
    file.slide_width, file.slide_height = Inches(10), Inches(7.5)
    file.slide_master.name = "House style"
    slide = file.slides.add_slide(file.slide_layouts[0])
    slide.shapes.title.text = "Old slide"
    path = tmp_path / "house.pptx"
    file.save(str(path))
    return path


def test_masters_and_shape_are_the_template_s(template: Path, tmp_path: Path) -> None:
    output = tmp_path / "talk.pptx"
    export_pictures(None, output, Request(template=template, view="defences"))
    made = pptx.Presentation(str(output))
    assert (made.slide_width, made.slide_height) == (Inches(10), Inches(7.5))
    assert made.slide_master.name == "House style"
    (slide,) = made.slides
    assert slide.slide_layout.name == "Title Only"
    assert slide.shapes.title.text.startswith("How do people protect themselves")
    names = zipfile.ZipFile(output).namelist()
    assert [name for name in names if name.startswith("ppt/slides/slide")] == [
        "ppt/slides/slide1.xml"
    ]
    assert slide.follow_master_background


def packed(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (b"", "not a PowerPoint presentation"),
        (b"%PDF-1.7 and so on", "not a PowerPoint presentation"),
        (packed(a=b"text"), "not a PowerPoint presentation"),
        (packed(a=bytes(30_000_000)), "unpacks to far more"),
        (packed(**{f"a{number}": b"" for number in range(5_001)}), "unpacks to far more"),
    ],
    ids=["empty", "pdf", "zip", "bomb", "crowd"],
)
def test_what_is_no_template_is_refused(template: bytes, words: str) -> None:
    with pytest.raises(ExportError, match=words):
        opened(template)
