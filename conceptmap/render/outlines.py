"""`outlined`: an SVG whose type is drawn as shapes, for programs without the font.

Nothing can be searched or edited as text any more; each line keeps its words as a label for
assistive technology. Lines with characters that Inter lacks stay text.
"""

from xml.etree import ElementTree

import uharfbuzz as hb
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen

from conceptmap.layout.glyphs import font
from conceptmap.layout.text import TypeStyle, has_glyph, width
from conceptmap.render.paths import num

__all__ = ["outlined"]

_NAMESPACE = "http://www.w3.org/2000/svg"
_SVG = f"{{{_NAMESPACE}}}"


def outlined(svg: str) -> str:
    """The same picture without any type; the same input gives the same text."""
    ElementTree.register_namespace("", _NAMESPACE)
    root = ElementTree.fromstring(svg)
    for parent in list(root.iter()):
        for place, child in enumerate(list(parent)):
            if child.tag == f"{_SVG}text":
                parent[place] = _shapes(child)
    drawn = ElementTree.tostring(root, encoding="unicode")
    return drawn.replace("<title />", "<title></title>", 1) + "\n"


def _shapes(text: ElementTree.Element) -> ElementTree.Element:
    """A group with a path for every line of a text element."""
    style = TypeStyle(float(text.get("font-size", "16")), int(text.get("font-weight", "400")))
    lines = list(text) or [text]
    if not all(has_glyph(char) for line in lines for char in line.text or ""):
        return text
    group = ElementTree.Element(f"{_SVG}g", {"fill": text.get("fill", "#000")})
    group.set("role", "img")
    group.set("aria-label", " ".join(line.text or "" for line in lines))
    if moved := text.get("transform"):
        group.set("transform", moved)
    for line in lines:
        words = line.text or ""
        x, y = float(line.get("x", "0")), float(line.get("y", "0"))
        if text.get("text-anchor") == "middle":
            x -= width(words, style) / 2
        ElementTree.SubElement(group, f"{_SVG}path", {"d": _path(words, style, x, y)})
    group.tail = text.tail
    return group


def _path(words: str, style: TypeStyle, x: float, y: float) -> str:
    """Path data of one line from its left end on its baseline."""
    drawn = font(style.weight)
    scale = style.size / drawn.face.upem
    buffer = hb.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    hb.shape(drawn, buffer, {"kern": True})
    pen = SVGPathPen(None, ntos=num)
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        left, base = x + place.x_offset * scale, y - place.y_offset * scale
        moved = TransformPen(pen, (scale, 0, 0, -scale, left, base))
        drawn.draw_glyph_with_pen(info.codepoint, moved)
        x += place.x_advance * scale
    return str(pen.getCommands())
