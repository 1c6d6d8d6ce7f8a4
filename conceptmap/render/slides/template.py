"""`opened`: a presentation to add slides to: the user's with its masters, without its slides."""

import io
import zipfile

from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.presentation import Presentation as File
from pptx.slide import SlideLayout

from conceptmap.errors import ExportError

__all__ = ["layout_of", "opened", "size_in"]

_MOST_BYTES, _MOST_PARTS, _MOST_RATIO = 200_000_000, 5_000, 200
_RATIO_FROM = 1_000_000
"""Smaller parts may be packed as tightly as they like: slides often are."""


def opened(template: bytes | None) -> File:
    """A presentation without slides; python-pptx's own where no template is given.

    Raises
    ------
    ExportError
        The template is no PowerPoint file, or unpacks to far more than it should.
    """
    if template is None:
        return Presentation()
    _refuse_bomb(template)
    try:
        file = Presentation(io.BytesIO(template))
        slides = file.slides._sldIdLst
        for entry in list(slides):
            file.part.drop_rel(entry.rId)
            slides.remove(entry)
    except (PythonPptxError, KeyError, ValueError, AttributeError, SyntaxError) as error:
        raise ExportError(_UNUSABLE) from error
    if not len(file.slide_layouts) or not file.slide_width or not file.slide_height:
        raise ExportError(f"{_UNUSABLE}; it has no layouts for slides")
    return file


_UNUSABLE = (
    "the template is not a PowerPoint presentation; give a .pptx or .potx file "
    "that PowerPoint or LibreOffice has saved"
)


def size_in(template: bytes) -> tuple[int, int]:
    """The width and height of a template's slides, in px, 1,080 on the shorter side."""
    file = opened(template)
    wide, high = int(file.slide_width or 1), int(file.slide_height or 1)
    share = 1080 / min(wide, high)
    return round(wide * share), round(high * share)


def layout_of(file: File) -> SlideLayout:
    """The layout for a picture with a headline: "title only" where there is one."""
    layouts = list(file.slide_layouts)
    titled = [row for row in layouts if row.placeholders.get(idx=0) is not None]
    only = [row for row in layouts if row.element.get("type") == "titleOnly"]
    return (only or titled or layouts)[0]


def _refuse_bomb(template: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ExportError(_UNUSABLE) from error
    large = [part for part in parts if part.file_size > _RATIO_FROM]
    if (
        len(parts) > _MOST_PARTS
        or sum(part.file_size for part in parts) > _MOST_BYTES
        or any(part.file_size > _MOST_RATIO * max(part.compress_size, 1) for part in large)
    ):
        raise ExportError(
            "the template unpacks to far more than a presentation does, so it is not opened; "
            f"expected at most {_MOST_BYTES // 1_000_000} MB in {_MOST_PARTS:,} parts"
        )
