"""Title block, legend and credit line of a slide."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from xml.sax.saxutils import quoteattr

from conceptmap.layout.problem import Box
from conceptmap.layout.text import LINE_HEIGHT, TypeStyle, width
from conceptmap.render.bare import lines_of
from conceptmap.render.slides.lines import Stroke, connector
from conceptmap.render.slides.ruler import Ruler
from conceptmap.render.slides.shapes import (
    NAMESPACES,
    Identity,
    Outline,
    box_shape,
    frame,
    text_shape,
)
from conceptmap.render.slides.text import Words, text_body
from conceptmap.view.looks import KIND_LOOKS
from conceptmap.view.scene import LegendItem, Scene, TextLine

__all__ = ["legend_shapes", "text_shapes", "title_shape"]

_HEADLINE = 700
_BASELINE = 0.36
"""The baseline lies this much of the type's size below a line's middle."""


def title_shape(scene: Scene, number: int, ruler: Ruler) -> str:
    """The headline as the slide's title placeholder; empty if the picture has no title block."""
    lines = _headline(scene)
    if not lines:
        return ""
    words = _words(lines, scene)
    name = quoteattr("Title")
    box = _across(_box(lines, words), scene)
    return (
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{number}" name={name}/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{frame(box, ruler)}</p:spPr>"
        f"{text_body(words, ruler, 't')}</p:sp>"
    )


def text_shapes(scene: Scene, numbers: "count[int]", ruler: Ruler) -> Iterator[str]:
    """What stands above and below the headline, and the credit line, which keeps its right end."""
    headline = set(_headline(scene))
    for line in scene.texts:
        if line not in headline:
            words = _words([line], scene)
            box = _box([line], words)
            if line.x > scene.width / 2:
                words = replace(words, align="r")
                right = line.x + width(line.text, TypeStyle(line.size, line.weight))
                box = replace(box, x=right - words.width / 2)
            identity = Identity(next(numbers), line.text[:60])
            yield text_shape(identity, box, words, ruler)


def legend_shapes(scene: Scene, numbers: "count[int]", ruler: Ruler) -> Iterator[str]:
    """A sample and its words for each row of the legend."""
    for item in scene.legend:
        yield _sample(item, scene, Identity(next(numbers), f"Legend: {item.label.text}"), ruler)
        words = _words([item.label], scene)
        identity = Identity(next(numbers), item.label.text)
        yield text_shape(identity, _box([item.label], words), words, ruler)


def _headline(scene: Scene) -> tuple[TextLine, ...]:
    return tuple(line for line in lines_of(scene, "title") if line.weight >= _HEADLINE)


def _sample(item: LegendItem, scene: Scene, identity: Identity, ruler: Ruler) -> str:
    theme = scene.theme
    if item.sample in KIND_LOOKS:
        look = KIND_LOOKS[item.sample]
        box = Box(item.x, item.y, item.width, item.height, (), look.shape)
        outline = Outline(look, theme.boxes[look.role], item.height / 30)
        return box_shape(identity, box, outline, ruler)
    tone = {"line-helps": "helps", "line-hinders": "hinders"}.get(item.sample, "neutral")
    stroke = Stroke(
        theme.lines[tone],
        weight=item.height / 9,
        double=item.sample == "line-contested",
        dashed=item.sample == "line-added",
    )
    half = item.width / 2
    return connector(identity, ((item.x - half, item.y), (item.x + half, item.y)), stroke, ruler)


def _words(lines: Sequence[TextLine], scene: Scene) -> Words:
    first = lines[0]
    colour = scene.theme.ink if first.ink == "ink" else scene.theme.muted
    return Words([line.text for line in lines], first.size, first.weight, colour, align="l")


def _across(box: Box, scene: Scene) -> Box:
    """The box as wide as the slide allows: some readers wrap a title whatever they are told."""
    left = box.x - box.width / 2
    wide = max(scene.width - 2 * left, box.width)
    return replace(box, x=left + wide / 2, width=wide)


def _box(lines: Sequence[TextLine], words: Words) -> Box:
    first, last = lines[0], lines[-1]
    middle = (first.y + last.y) / 2 - _BASELINE * first.size
    high = last.y - first.y + first.size * LINE_HEIGHT
    return Box(first.x + words.width / 2, middle, words.width, high, ())
