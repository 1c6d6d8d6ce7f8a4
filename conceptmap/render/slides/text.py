"""Text of shapes as DrawingML: lines broken as drawn, nothing fitted or wrapped by the reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

from conceptmap.layout.text import LINE_HEIGHT, TypeStyle, width
from conceptmap.render.slides.ruler import Ruler

__all__ = ["SPARE", "Words", "text_body"]

SPARE = 1.08
"""Boxes are this much wider than Inter needs, as the reader's machine may lack it."""

_BOLD = 600


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text with their size in px, weight, colour and alignment.

    ``indent`` is the free room at the left, in px.
    """

    lines: Sequence[str]
    size: float
    weight: int
    colour: str
    align: Literal["ctr", "l", "r"] = "ctr"
    indent: float = 0.0

    @property
    def width(self) -> float:
        """The px that a box should offer: `SPARE` times what Inter needs."""
        style = TypeStyle(self.size, self.weight)
        return SPARE * max((width(line, style) for line in self.lines), default=0.0)


def text_body(words: Words, ruler: Ruler, anchor: Literal["ctr", "t"] = "ctr") -> str:
    """The ``p:txBody`` of a shape; ``anchor`` is where the lines stand in it, down the box."""
    size = ruler.type_size(words.size)
    bold = ' b="1"' if words.weight >= _BOLD else ' b="0"'
    colour = words.colour.lstrip("#")
    style = (
        f'<a:rPr sz="{size}"{bold} dirty="0"><a:solidFill><a:srgbClr val="{colour}"/>'
        '</a:solidFill><a:latin typeface="Inter" panose="02000503000000020004" pitchFamily="34"/>'
        "</a:rPr>"
    )
    runs = f"<a:br>{style}</a:br>".join(
        f"<a:r>{style}<a:t>{escape(line)}</a:t></a:r>" for line in words.lines
    )
    spacing = f'<a:lnSpc><a:spcPts val="{round(size * LINE_HEIGHT)}"/></a:lnSpc>'
    return (
        f'<p:txBody><a:bodyPr wrap="none" lIns="{ruler.emu(words.indent)}" tIns="0" rIns="0" '
        f'bIns="0" rtlCol="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f'<a:p><a:pPr marL="0" indent="0" algn="{words.align}">{spacing}'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>'
        f"{runs}</a:p></p:txBody>"
    )
