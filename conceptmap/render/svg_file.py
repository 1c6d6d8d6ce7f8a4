"""`render_svg_file`: a picture as an SVG file that looks the same where Inter is not installed."""

import base64
from collections.abc import Iterator
from functools import lru_cache
from xml.sax.saxutils import escape

from conceptmap.layout.text import font_path
from conceptmap.model import KINDS, ConceptMap
from conceptmap.render.deck import Deck, Options
from conceptmap.render.font_subset import subset
from conceptmap.render.svg import render_svg

__all__ = ["render_svg_file"]


def render_svg_file(deck: Deck, options: Options) -> bytes:
    """Draw the first picture with its type inside: text stays text.

    The font is cut to the characters of the whole map, so that the pictures of one map share it:
    the first takes about a second, nearly all of it for the font.
    """
    picture = deck.pictures[0]
    svg = render_svg(picture.scene, transparent=options.transparent)
    characters = "".join(sorted(set("".join((*picture.texts, *_texts(deck.cm))))))
    about = " · ".join(text for text in (deck.rights, deck.version) if text)
    head, end, rest = svg.partition("</title>")
    return f"{head}{end}\n<desc>{escape(about)}</desc>\n{_face(characters)}{rest}".encode()


def _texts(cm: ConceptMap) -> Iterator[str]:
    """Every text that a picture of a map may show."""
    yield from (cm.title, cm.focus_question, cm.credit, cm.licence)
    yield from (concept.label for concept in cm.concepts.values())
    yield from (link.phrase for link in cm.links.values())
    for view in cm.views.values():
        yield from (view.title, view.focus_question)
    yield from (kind.label for kind in KINDS.values())


@lru_cache(maxsize=8)
def _face(characters: str) -> str:
    font = base64.b64encode(subset(font_path(), characters)).decode()
    return (
        "<style>@font-face{font-family:Inter;font-weight:100 900;"
        f"src:url(data:font/woff2;base64,{font})}}</style>"
    )
