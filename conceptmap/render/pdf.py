"""`render_pdf`: pictures as pages, vector, with text that can be searched and read out."""

from conceptmap.render.deck import Deck, Options, Picture
from conceptmap.render.sheets import render_sheets
from conceptmap.render.svg import render_svg
from conceptmap.render.typesetting import Leaf, RefusedError, document, language_code, typeset

__all__ = ["render_pdf"]

_PT_PER_PX, _PT_PER_MM = 0.75, 72 / 25.4
_LONGEST_SIDE = 14_400.0
"""The largest page side in pt that readers are bound to open (PDF 1.7, annex C)."""


def render_pdf(deck: Deck, options: Options) -> bytes:
    """Draw one page a picture, each as large as its picture or one sheet of `Options.paper`.

    The file is tagged and keeps PDF/UA-1, the propositions being each picture's alternative
    text. Where a character has no glyph in any font the standard cannot be kept; then the file
    is the same without its claim. The date in it is fixed: the same input gives the same bytes.
    `Options.handout` makes pages to hand out instead.

    Raises
    ------
    ExportError
        The typesetter refuses the pictures.
    """
    if options.handout is not None:
        return render_sheets(deck, options, options.handout)
    content = document(
        [_leaf(picture, options) for picture in deck.pictures],
        title=deck.title,
        author=deck.cm.credit,
        description=deck.about,
        keywords=[deck.version],
        language=language_code(deck.cm.language),
    )
    try:
        return typeset(content, "pdf", accessible=True)
    except RefusedError:
        return typeset(content, "pdf")


def _leaf(picture: Picture, options: Options) -> Leaf:
    scene, paper = picture.scene, options.paper
    svg = render_svg(scene, transparent=options.transparent)
    alt = " ".join((scene.title, *picture.sentences)).strip() or "An empty concept map."
    fill = None if options.transparent else scene.theme.stage
    if paper is not None:
        wide, high = paper.width * _PT_PER_MM, paper.height * _PT_PER_MM
        return Leaf(svg, alt, wide, high, paper.margin * _PT_PER_MM, fill)
    fit = min(_PT_PER_PX, _LONGEST_SIDE / max(scene.width, scene.height))
    return Leaf(svg, alt, scene.width * fit, scene.height * fit, 0.0, fill)
