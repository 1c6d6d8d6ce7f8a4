"""`shapes_of`: a scene as the shapes of one slide, in the order they are painted and read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from conceptmap.layout.problem import Box
from conceptmap.layout.text import LABEL, PHRASE
from conceptmap.render.halves import End, Half, halves
from conceptmap.render.slides.furniture import legend_shapes, text_shapes, title_shape
from conceptmap.render.slides.lines import Glue, Stroke, connector, freeform, nearest_site
from conceptmap.render.slides.ruler import Ruler
from conceptmap.render.slides.shapes import (
    NAMESPACES,
    Identity,
    Outline,
    box_shape,
    fill,
    sites,
    text_shape,
)
from conceptmap.render.slides.text import Words
from conceptmap.view.scene import ConceptMark, PhraseMark, Scene

__all__ = ["ground", "shapes_of"]

_LINE = 1.5
_BESIDE_BAR = 6.0
_FIRST_NUMBER = 2


@dataclass(frozen=True, slots=True)
class _Place:
    """A shape's number on the slide and where it stands."""

    number: int
    box: Box


def shapes_of(scene: Scene, ruler: Ruler, *, transparent: bool = False) -> Iterator[str]:
    """The XML of every shape: title, lines, phrases, concepts, then the rest of the furniture.

    Phrases are filled with the ground's colour unless that is transparent.
    """
    numbers = count(_FIRST_NUMBER)
    if title := title_shape(scene, next(numbers), ruler):
        yield title
    places = {
        **{End(mark.id, is_phrase=True): _Place(next(numbers), mark.box) for mark in scene.phrases},
        **{
            End(mark.id, is_phrase=False): _Place(next(numbers), mark.box)
            for mark in scene.concepts
        },
    }
    for half in halves(scene):
        yield _line(half, scene, places, next(numbers), ruler)
    sentences = {mark.id: mark.sentence for mark in scene.links}
    for phrase in scene.phrases:
        number = places[End(phrase.id, is_phrase=True)].number
        told = " ".join(sentences[link] for link in phrase.links)
        identity = Identity(number, " ".join(phrase.box.lines), told)
        yield _phrase(phrase, identity, scene, ruler, None if transparent else scene.theme.stage)
    for concept in scene.concepts:
        yield _concept(concept, places[End(concept.id, is_phrase=False)].number, scene, ruler)
    yield from text_shapes(scene, numbers, ruler)
    yield from legend_shapes(scene, numbers, ruler)


def ground(colour: str) -> str:
    """The XML of a slide's ground in one colour."""
    return f"<p:bg {NAMESPACES}><p:bgPr>{fill(colour)}<a:effectLst/></p:bgPr></p:bg>"


def _line(
    half: Half,
    scene: Scene,
    places: Mapping[End, _Place],
    number: int,
    ruler: Ruler,
) -> str:
    stroke = Stroke(
        scene.theme.lines[half.tone],
        weight=_LINE * scene.unit,
        double=half.contested,
        dashed=half.added,
        headed=half.headed,
    )
    identity = Identity(number, f"Link {number}", " ".join(half.sentences))
    if len(half.points) > 2:
        return freeform(identity, half.points, stroke, ruler)

    def glue(end: End, point: tuple[float, float]) -> Glue:
        place = places[end]
        return Glue(place.number, nearest_site(point, sites(place.box, scene.unit)))

    start, goal = half.points
    glued = (glue(half.start, start), glue(half.end, goal))
    return connector(identity, (start, goal), stroke, ruler, glued)


def _phrase(
    mark: PhraseMark, identity: Identity, scene: Scene, ruler: Ruler, filling: str | None
) -> str:
    size = PHRASE.size * scene.unit
    words = Words(mark.box.lines, size, PHRASE.weight, scene.theme.phrase)
    return text_shape(identity, _roomy(mark.box, words), words, ruler, filling)


def _concept(mark: ConceptMark, number: int, scene: Scene, ruler: Ruler) -> str:
    paint, unit = scene.theme.boxes[mark.look.role], scene.unit
    indent = _BESIDE_BAR * unit if mark.look.mark == "bar" else 0.0
    size = LABEL.size * unit
    words = Words(mark.box.lines, size, LABEL.weight, paint.text, indent=indent)
    outline = Outline(mark.look, paint, unit, mark.added)
    identity = Identity(number, mark.name, mark.name)
    return box_shape(identity, _roomy(mark.box, words), outline, ruler, words)


def _roomy(box: Box, words: Words) -> Box:
    """The box, at least as wide as its words may turn out in another font."""
    return replace(box, width=max(box.width, words.width + words.indent))
