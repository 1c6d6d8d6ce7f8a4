"""`SIZES`: picture sizes by name, beside ``WIDTHxHEIGHT`` in pixels. One row a size."""

from collections.abc import Mapping
from dataclasses import dataclass

from conceptmap.errors import BadSizeError
from conceptmap.view.frame import Frame, parse_size

__all__ = ["SIZES", "Paper", "Size", "size_of"]

_PX_PER_MM = 96 / 25.4
_MARGIN = 10.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper: width, height and the margin on each side, in mm."""

    width: float
    height: float
    margin: float = _MARGIN


@dataclass(frozen=True, slots=True)
class Size:
    """A size that a picture can be asked for by name; ``paper`` where it is to be printed."""

    id: str
    label: str
    frame: Frame
    paper: Paper | None = None


def _printed(name: str, label: str, width: float, height: float) -> Size:
    frame = Frame(round(width * _PX_PER_MM), round(height * _PX_PER_MM))
    return Size(name, label, frame, Paper(width, height))


SIZES: Mapping[str, Size] = {
    row.id: row
    for row in (
        Size("slide", "slide, 16:9", Frame(1920, 1080)),
        Size("4k", "large slide, 16:9", Frame(3840, 2160)),
        Size("slide-4-3", "slide, 4:3", Frame(1440, 1080)),
        Size("square", "square", Frame(1080, 1080)),
        Size("phone", "phone, upright", Frame(1080, 1920)),
        _printed("a4", "A4, landscape", 297, 210),
        _printed("a4-portrait", "A4, portrait", 210, 297),
        _printed("a3", "A3, landscape", 420, 297),
        _printed("a3-portrait", "A3, portrait", 297, 420),
        _printed("a1", "A1 poster, landscape", 841, 594),
        _printed("a1-portrait", "A1 poster, portrait", 594, 841),
    )
}


def size_of(text: str) -> Size:
    """The size a user names: a key of `SIZES` in any case, or width x height in pixels.

    Raises
    ------
    BadSizeError
        Neither, or outside what `Frame` allows.

    Examples
    --------
    >>> size_of("A4").frame, size_of("1280x800").frame
    (Frame(width=1123, height=794), Frame(width=1280, height=800))
    """
    name = text.strip().lower()
    if name in SIZES:
        return SIZES[name]
    try:
        return Size("", text, parse_size(text))
    except BadSizeError as error:
        raise BadSizeError(f"{error}; sizes by name: {', '.join(SIZES)}") from None
