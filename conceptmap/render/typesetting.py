"""`typeset`: pages of SVG to PNG or PDF, by the typst library, without a browser.

Text is drawn with the same Inter that it was measured with; the system's fonts stand in for
characters that Inter lacks. No file but fonts is read, nothing is fetched.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Literal

import typst

from conceptmap.errors import ExportError
from conceptmap.layout.text import font_path

__all__ = ["LEAVES", "Leaf", "RefusedError", "document", "fonts", "language_code", "typeset"]

LEAVES = b"""
#let deck = json(bytes(sys.inputs.deck))
#set document(
  title: deck.title, author: deck.author, description: deck.description, keywords: deck.keywords,
)
#set text(lang: deck.language, font: "Inter")
#for leaf in deck.leaves {
  page(
    width: leaf.width * 1pt, height: leaf.height * 1pt, margin: leaf.margin * 1pt,
    fill: if leaf.fill == none { none } else { rgb(leaf.fill) },
    align(center + horizon, image(
      bytes(leaf.svg), format: "svg", width: 100%, height: 100%, fit: "contain", alt: leaf.alt,
    )),
  )
}
"""
"""Sets a page for each leaf."""


class RefusedError(ExportError):
    """The typesetter refused the document, for example because a standard asks for more."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: an SVG, its text for those who cannot see it, sizes in pt, the ground's colour."""

    svg: str
    alt: str
    width: float
    height: float
    margin: float = 0.0
    fill: str | None = None


@cache
def fonts() -> typst.Fonts:
    """Inter and the system's fonts, looked for once."""
    return typst.Fonts(
        include_system_fonts=True,
        include_embedded_fonts=False,
        font_paths=[str(font_path().parent)],
    )


def document(
    leaves: Sequence[Leaf],
    *,
    title: str = "",
    author: str = "",
    description: str = "",
    keywords: Sequence[str] = (),
    language: str = "en",
) -> str:
    """The document as the typesetter reads it; ``language`` is two or three letters."""
    return json.dumps(
        {
            "title": title,
            "author": author,
            "description": description,
            "keywords": list(keywords),
            "language": language,
            "leaves": [asdict(leaf) for leaf in leaves],
        }
    )


def typeset(
    content: str,
    form: Literal["png", "pdf"],
    *,
    dpi: float = 96.0,
    accessible: bool = False,
    source: bytes = LEAVES,
) -> bytes:
    """Make a PNG of the only page, or a PDF, from a document's content; its date is fixed.

    Parameters
    ----------
    content, form
        The document, and what is made of it.
    dpi
        Pixels of a PNG to 72 pt.
    accessible
        Keep a PDF to PDF/UA-1, or refuse it.
    source
        How the content is set; `LEAVES` sets what `document` returns.

    Raises
    ------
    RefusedError
        The typesetter's word for what is wrong.
    """
    try:
        return typst.compile(
            source,
            font_paths=fonts(),
            format=form,
            ppi=dpi,
            sys_inputs={"deck": content},
            pdf_standards="ua-1" if accessible else [],
            timestamp=0,
        )
    except typst.TypstError as error:
        raise RefusedError(f"the {form} cannot be made: {error.message}") from error


def language_code(tag: str) -> str:
    """The language of a tag in two or three letters, as the typesetter takes it.

    Examples
    --------
    >>> language_code("zh-Hant"), language_code("?")
    ('zh', 'en')
    """
    match = re.match(r"[a-z]{2,3}(?![a-z])", tag.lower())
    return match[0] if match else "en"
