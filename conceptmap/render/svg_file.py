"""`render_svg_file`: a picture as an SVG file that looks the same where Inter is not installed."""

from collections.abc import Iterator
from itertools import chain
from xml.sax.saxutils import escape

from conceptmap.model import KINDS, ConceptMap
from conceptmap.render.deck import Deck, Options
from conceptmap.render.font_face import font_face
from conceptmap.render.outlines import outlined
from conceptmap.render.svg import render_svg

__all__ = ["render_svg_file"]


def render_svg_file(deck: Deck, options: Options) -> bytes:
    """Draw the first picture with its type inside: text stays text, or becomes shapes if asked.

    The font is cut to the characters of the whole map, so that the pictures of one map share it:
    the first takes about a second, nearly all of it for the font.
    """
    picture = deck.pictures[0]
    svg = render_svg(picture.scene, transparent=options.transparent)
    face = ""
    if options.outlined:
        svg = outlined(svg)
    else:
        face = f"<style>{font_face(chain(picture.texts, _texts(deck.cm)))}</style>"
    head, end, rest = svg.partition("</title>")
    return f"{head}{end}\n<desc>{escape(deck.about)}</desc>\n{face}{rest}".encode()


def _texts(cm: ConceptMap) -> Iterator[str]:
    """Every text that a picture of a map may show."""
    yield from (cm.title, cm.focus_question, cm.credit, cm.licence)
    yield from (concept.label for concept in cm.concepts.values())
    yield from (link.phrase for link in cm.links.values())
    for view in cm.views.values():
        yield from (view.title, view.focus_question)
    yield from (kind.label for kind in KINDS.values())
