"""Boxes as DrawingML: concepts by their look, phrases and other text; each one native shape."""

from dataclasses import dataclass, replace
from xml.sax.saxutils import quoteattr

from conceptmap.layout.problem import Box, Point
from conceptmap.render.paths import CORNER
from conceptmap.render.slides.ruler import Ruler
from conceptmap.render.slides.text import Words, text_body
from conceptmap.view.looks import KindLook
from conceptmap.view.theme import Paint

__all__ = ["NAMESPACES", "Identity", "Outline", "box_shape", "fill", "frame", "sites", "text_shape"]

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)

_BORDER, _DOUBLE = 1.6, 4.2
_BAR_LEFT, _BAR_WIDE, _BAR_SHORT = 5.3, 1.5, 6.0


@dataclass(frozen=True, slots=True)
class Identity:
    """What a shape is called: its number on the slide, its name, its alternative text."""

    number: int
    name: str
    description: str = ""

    @property
    def xml(self) -> str:
        """The ``p:cNvPr`` element."""
        told = f" descr={quoteattr(self.description)}" if self.description else ""
        return f'<p:cNvPr id="{self.number}" name={quoteattr(self.name)}{told}/>'


@dataclass(frozen=True, slots=True)
class Outline:
    """How a concept's box is drawn: its look and paint, the scale of strokes, dashed or not."""

    look: KindLook
    paint: Paint
    unit: float
    added: bool = False


def box_shape(
    identity: Identity, box: Box, outline: Outline, ruler: Ruler, words: Words | None = None
) -> str:
    """A concept's box with its label: one shape, so that it moves as one."""
    stroke, compound, pattern = _BORDER, "", "dash"
    if outline.look.mark == "double":
        stroke, compound, pattern = _DOUBLE, ' cmpd="dbl"', "sysDot"
        inset = (_DOUBLE - _BORDER) * outline.unit
        box = replace(box, width=box.width - inset, height=box.height - inset)
    dash = f'<a:prstDash val="{pattern}"/>' if outline.added else ""
    text = text_body(words, ruler) if words else ""
    return (
        f"<p:sp {NAMESPACES}><p:nvSpPr>{identity.xml}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{frame(box, ruler)}{_geometry(box, outline, ruler)}{fill(outline.paint.fill)}"
        f'<a:ln w="{ruler.emu(stroke * outline.unit)}"{compound}>{fill(outline.paint.border)}'
        f"{dash}</a:ln></p:spPr>{text}</p:sp>"
    )


def text_shape(
    identity: Identity, box: Box, words: Words, ruler: Ruler, ground: str | None = None
) -> str:
    """A text box; ``ground`` is the colour it is filled with."""
    return (
        f'<p:sp {NAMESPACES}><p:nvSpPr>{identity.xml}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{frame(box, ruler)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{fill(ground)}</p:spPr>{text_body(words, ruler)}</p:sp>"
    )


def fill(colour: str | None) -> str:
    """A solid fill, or none."""
    if colour is None:
        return "<a:noFill/>"
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>'


def frame(box: Box, ruler: Ruler) -> str:
    """Where a box stands: the ``a:xfrm`` element."""
    left, top = ruler.emu(box.x - box.width / 2), ruler.emu(box.y - box.height / 2)
    return (
        f'<a:xfrm><a:off x="{left}" y="{top}"/>'
        f'<a:ext cx="{ruler.emu(box.width)}" cy="{ruler.emu(box.height)}"/></a:xfrm>'
    )


def sites(box: Box, unit: float) -> tuple[Point, ...]:
    """Where connectors can be glued to a box, in px, in the order of PowerPoint's numbers."""
    w, h = box.width / 2, box.height / 2
    x, y = box.x, box.y
    if box.shape != "chamfered":
        return ((x, y - h), (x - w, y), (x, y + h), (x + w, y))
    cut = min(CORNER * unit, w, h)
    return (
        *((x + w, y - h + cut), (x + w, y + h - cut), (x + w - cut, y + h), (x - w + cut, y + h)),
        *((x - w, y + h - cut), (x - w, y - h + cut), (x - w + cut, y - h), (x + w - cut, y - h)),
    )


def _geometry(box: Box, outline: Outline, ruler: Ruler) -> str:
    if outline.look.mark == "bar":
        return _barred(box, outline.unit, ruler)
    corner = min(CORNER * outline.unit / min(box.width, box.height), 0.5)
    match box.shape:
        case "rounded":
            preset, share = "roundRect", corner
        case "pill":
            preset, share = "roundRect", 0.5
        case "chamfered":
            preset, share = "octagon", corner
        case "square":
            return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    adjusted = f'<a:gd name="adj" fmla="val {round(share * 100_000)}"/>'
    return f'<a:prstGeom prst="{preset}"><a:avLst>{adjusted}</a:avLst></a:prstGeom>'


def _barred(box: Box, unit: float, ruler: Ruler) -> str:
    """A box whose outline is one path and the bar inside it another, stroked alike."""
    w, h = ruler.emu(box.width), ruler.emu(box.height)
    r = ruler.emu(min(CORNER * unit, box.height / 2)) if box.shape == "rounded" else 0
    left, right = ruler.emu(_BAR_LEFT * unit), ruler.emu((_BAR_LEFT + _BAR_WIDE) * unit)
    top = min(ruler.emu(_BAR_SHORT * unit), h // 3)
    edge = [_to(r, 0, "moveTo"), _to(w - r, 0), _turn(r, 16_200_000), _to(w, h - r), _turn(r, 0)]
    edge += [_to(r, h), _turn(r, 5_400_000), _to(0, r), _turn(r, 10_800_000), "<a:close/>"]
    bar = [_to(left, top, "moveTo"), _to(left, h - top), _to(right, h - top), _to(right, top)]
    bar += ["<a:close/>"]
    glue = "".join(
        f'<a:cxn ang="{angle}"><a:pos x="{x}" y="{y}"/></a:cxn>'
        for angle, x, y in (
            *((16_200_000, w // 2, 0), (10_800_000, 0, h // 2)),
            *((5_400_000, w // 2, h), (0, w, h // 2)),
        )
    )
    return (
        f"<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>{glue}</a:cxnLst>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{w}" h="{h}">{"".join(edge)}</a:path>'
        f'<a:path w="{w}" h="{h}" fill="none">{"".join(bar)}</a:path>'
        "</a:pathLst></a:custGeom>"
    )


def _to(x: int, y: int, how: str = "lnTo") -> str:
    return f'<a:{how}><a:pt x="{x}" y="{y}"/></a:{how}>'


def _turn(radius: int, start: int) -> str:
    """A quarter circle clockwise; the start in 60,000ths of a degree."""
    if radius == 0:
        return ""
    return f'<a:arcTo wR="{radius}" hR="{radius}" stAng="{start}" swAng="5400000"/>'
