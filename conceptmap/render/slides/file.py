"""`render_pptx`: pictures as one PowerPoint file, a slide each, the same bytes every time."""

import io
import zipfile
from datetime import UTC, datetime

from pptx.oxml import parse_xml
from pptx.presentation import Presentation as File
from pptx.slide import SlideLayout
from pptx.util import Emu

from conceptmap.render.archive import LONG_AGO, packed
from conceptmap.render.deck import Deck, Options, Picture
from conceptmap.render.slides.ruler import Ruler
from conceptmap.render.slides.slide import ground, shapes_of
from conceptmap.render.slides.template import layout_of, opened

__all__ = ["render_pptx"]

_LONGEST = 255
"""Letters that a property of a presentation may have."""
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def render_pptx(deck: Deck, options: Options) -> bytes:
    """Write native, editable shapes, with the propositions as notes and alternative text;
    a tour's step has its speaker's notes before them.

    The slide has the shape of the first picture and is 7.5 in on its short side, as usual slides
    are. Lines of text are broken as drawn; nothing is fitted, wrapped or themed by the reader.
    With a template its masters, layouts and ground are used, and its own slides left out.

    Raises
    ------
    BadSizeError
        The picture is too long and narrow for a slide.
    ExportError
        The template cannot be used.
    """
    scene = deck.pictures[0].scene
    ruler = Ruler.fitting(scene.width, scene.height)
    file = opened(options.template)
    _resize(file, ruler.emu(scene.width), ruler.emu(scene.height))
    _describe(file, deck)
    layout = layout_of(file)
    for picture in deck.pictures:
        _add(file, layout, picture, ruler, options)
    return _packed(file)


def _add(file: File, layout: SlideLayout, picture: Picture, ruler: Ruler, options: Options) -> None:
    slide = file.slides.add_slide(layout)
    for placeholder in list(slide.placeholders):
        placeholder.element.getparent().remove(placeholder.element)
    transparent = options.transparent or options.template is not None
    if not transparent:
        slide.element.cSld.insert(0, parse_xml(ground(picture.scene.theme.stage)))
    tree = slide.shapes.element
    for shape in shapes_of(picture.scene, ruler, transparent=transparent):
        tree.append(parse_xml(shape))
    notes = slide.notes_slide.notes_text_frame
    if notes is not None:
        said = (picture.notes, "\n".join((picture.scene.title, *picture.sentences)).strip())
        notes.text = "\n\n".join(part for part in said if part)


def _resize(file: File, width: int, height: int) -> None:
    """Set the slide's size, and stretch what master and layouts hold along with it."""
    across, down = width / (file.slide_width or width), height / (file.slide_height or height)
    file.slide_width, file.slide_height = Emu(width), Emu(height)
    file.element.sldSz.attrib.pop("type", None)
    for part in (file.slide_master, *file.slide_layouts):
        for name, x, y in (("off", "x", "y"), ("ext", "cx", "cy")):
            for place in part.element.iter(f"{_DRAWING}{name}"):
                if place.get(x) is not None:
                    place.set(x, str(round(int(place.get(x)) * across)))
                    place.set(y, str(round(int(place.get(y)) * down)))


def _describe(file: File, deck: Deck) -> None:
    about = file.core_properties
    about.title, about.author = deck.title[:_LONGEST], deck.cm.credit[:_LONGEST]
    about.comments, about.subject = deck.rights[:_LONGEST], deck.sources[:_LONGEST]
    about.keywords, about.language = deck.version, deck.cm.language[:_LONGEST]
    about.last_modified_by, about.revision = "conceptmap", 1
    about.created = about.modified = datetime(*LONG_AGO[:3], tzinfo=UTC)


def _packed(file: File) -> bytes:
    """The file with the same date on all its parts."""
    dated = io.BytesIO()
    file.save(dated)
    with zipfile.ZipFile(dated) as source:
        return packed({name: source.read(name) for name in source.namelist()})
