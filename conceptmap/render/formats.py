"""`FORMATS`: what pictures can be written as, by the suffix of the file. One row a format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from conceptmap.bibliography import FORMATS as BIBLIOGRAPHY
from conceptmap.errors import UnknownNameError
from conceptmap.render.deck import Deck, Options
from conceptmap.render.geometry import render_geometry
from conceptmap.render.handout import render_markdown
from conceptmap.render.pdf import render_pdf
from conceptmap.render.png import render_png
from conceptmap.render.sources import sources_writer
from conceptmap.render.svg_file import render_svg_file
from conceptmap.render.table import render_csv

__all__ = ["FORMATS", "Format", "format_of"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a deck as bytes.

    Parameters
    ----------
    many
        A file holds all pictures of a deck, not only the first.
    sets_type
        Type is drawn here, with this machine's fonts, not where the file is opened.
    pictures
        A file holds what is drawn, not only what it says.
    whole
        A file holds the whole map to explore, whatever picture is asked for; it opens on that.
    sources
        A file lists what the pictures cite; there is none where they cite nothing.
    """

    suffix: str
    label: str
    media_type: str
    write: Callable[[Deck, Options], bytes]
    many: bool = False
    sets_type: bool = False
    pictures: bool = True
    whole: bool = False
    sources: bool = False

    def render(self, deck: Deck, options: Options | None = None) -> bytes:
        """The file's bytes; the same deck and options give the same ones.

        Raises
        ------
        BadSizeError, ExportError
            The picture is too large for the format, cannot be drawn, or cites no reference.
        """
        return self.write(deck, options or Options())


def _geometry(deck: Deck, _options: Options) -> bytes:
    about = {
        "title": deck.title,
        "rights": deck.rights,
        "sources": deck.sources,
        "version": deck.version,
    }
    return render_geometry(deck.pictures[0].scene, about).encode()


def _page(deck: Deck, options: Options) -> bytes:
    from conceptmap.render.page import render_page  # noqa: PLC0415 (rarely used)

    return render_page(deck, options)


def _slides(deck: Deck, options: Options) -> bytes:
    from conceptmap.render.slides import render_pptx  # noqa: PLC0415 (a slow import, rarely used)

    return render_pptx(deck, options)


_SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_HTML = "text/html; charset=utf-8"
_CSV = "text/csv; charset=utf-8"
_MARKDOWN = "text/markdown; charset=utf-8"

FORMATS: Mapping[str, Format] = {
    row.suffix: row
    for row in (
        Format(".svg", "vector picture, font inside", "image/svg+xml", render_svg_file),
        Format(".png", "pixels", "image/png", render_png, sets_type=True),
        Format(".pdf", "pages", "application/pdf", render_pdf, many=True, sets_type=True),
        Format(".pptx", "slides of native shapes", _SLIDES, _slides, many=True),
        Format(".html", "offline page", _HTML, _page, many=True, whole=True),
        Format(".json", "drawn geometry", "application/json", _geometry),
        Format(
            ".md", "propositions and glossary", _MARKDOWN, render_markdown, True, pictures=False
        ),
        Format(".csv", "the same as a table", _CSV, render_csv, True, pictures=False),
        *(
            Format(
                row.suffix,
                f"references, {row.label}",
                row.media_type,
                sources_writer(row.suffix),
                many=True,
                pictures=False,
                sources=True,
            )
            for row in BIBLIOGRAPHY.values()
        ),
    )
}


def format_of(name: str) -> Format:
    """The format that a file's name asks for.

    Raises
    ------
    UnknownNameError
        The suffix belongs to no format.
    """
    for suffix in ("".join(PurePath(name).suffixes[-2:]).lower(), PurePath(name).suffix.lower()):
        if suffix in FORMATS:
            return FORMATS[suffix]
    raise UnknownNameError("picture format", PurePath(name).suffix.lower() or name, FORMATS)
