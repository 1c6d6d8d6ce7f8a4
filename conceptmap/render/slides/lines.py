"""Links as DrawingML: a straight half is a glued connector, a bent one an open freeform."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from conceptmap.layout.problem import Point
from conceptmap.render.paths import CORNER, towards
from conceptmap.render.slides.ruler import Ruler
from conceptmap.render.slides.shapes import NAMESPACES, Identity, fill

__all__ = ["Glue", "Stroke", "connector", "freeform", "nearest_site"]

_DOUBLE = 4.4 / 1.5
"""How much heavier a contested link's two lines are together than a plain one."""


@dataclass(frozen=True, slots=True)
class Glue:
    """The shape that an end of a connector stays with, and the number of its connection site."""

    number: int
    site: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn. ``weight`` is in px, the plain line's; ``double`` says contested."""

    colour: str
    weight: float
    double: bool = False
    dashed: bool = False
    headed: bool = False

    def xml(self, ruler: Ruler) -> str:
        """The ``a:ln`` element."""
        wide = self.weight * (_DOUBLE if self.double else 1.0)
        compound = ' cmpd="dbl"' if self.double else ""
        pattern = "sysDot" if self.double else "dash"
        dash = f'<a:prstDash val="{pattern}"/>' if self.dashed else ""
        head = "sm" if self.double else "med"
        arrow = f'<a:tailEnd type="triangle" w="{head}" len="{head}"/>' if self.headed else ""
        ends = f"{dash}<a:round/>{arrow}"
        return f'<a:ln w="{ruler.emu(wide)}"{compound}>{fill(self.colour)}{ends}</a:ln>'


def nearest_site(point: Point, places: Sequence[Point]) -> int:
    """The number of the connection site that is nearest to a point."""
    return min(range(len(places)), key=lambda number: math.dist(point, places[number]))


def connector(
    identity: Identity,
    ends: tuple[Point, Point],
    stroke: Stroke,
    ruler: Ruler,
    glued: tuple[Glue, Glue] | None = None,
) -> str:
    """A straight connector, drawn where the link is; glued, it follows a shape that is moved."""
    (x1, y1), (x2, y2) = ((ruler.emu(x), ruler.emu(y)) for x, y in ends)
    flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
    glue = ""
    if glued:
        glue = "".join(
            f'<a:{name} id="{end.number}" idx="{end.site}"/>'
            for name, end in zip(("stCxn", "endCxn"), glued, strict=True)
        )
    return (
        f"<p:cxnSp {NAMESPACES}><p:nvCxnSpPr>{identity.xml}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr>"
        f'<p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm{flips}><a:off x="{min(x1, x2)}" '
        f'y="{min(y1, y2)}"/><a:ext cx="{abs(x2 - x1)}" cy="{abs(y2 - y1)}"/></a:xfrm>'
        '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
        f"{stroke.xml(ruler)}</p:spPr></p:cxnSp>"
    )


def freeform(identity: Identity, points: Sequence[Point], stroke: Stroke, ruler: Ruler) -> str:
    """An open line with corners rounded by at most 8 px, as in the SVG."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    wide = ruler.emu(max(x for x, _ in points) - left)
    high = ruler.emu(max(y for _, y in points) - top)

    def at(point: Point) -> str:
        return f'<a:pt x="{ruler.emu(point[0] - left)}" y="{ruler.emu(point[1] - top)}"/>'

    parts = [f"<a:moveTo>{at(points[0])}</a:moveTo>"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        cut = min(CORNER, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        start, end = towards(corner, before, cut), towards(corner, after, cut)
        parts.append(f"<a:lnTo>{at(start)}</a:lnTo>")
        parts.append(f"<a:quadBezTo>{at(corner)}{at(end)}</a:quadBezTo>")
    parts.append(f"<a:lnTo>{at(points[-1])}</a:lnTo>")
    return (
        f"<p:sp {NAMESPACES}><p:nvSpPr>{identity.xml}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f'<a:xfrm><a:off x="{ruler.emu(left)}" y="{ruler.emu(top)}"/>'
        f'<a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>'
        '<a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{wide}" h="{high}" fill="none">{"".join(parts)}</a:path>'
        f"</a:pathLst></a:custGeom><a:noFill/>{stroke.xml(ruler)}</p:spPr></p:sp>"
    )
