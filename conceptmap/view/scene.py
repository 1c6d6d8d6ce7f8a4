"""`Scene`: the display list that every renderer draws. Lengths are px of its frame, y down.

Marks name colour roles; the theme resolves them when they are drawn. Every text carries the exact
lines it was wrapped into, so no renderer ever wraps.
"""

from dataclasses import dataclass
from typing import Literal

from conceptmap.layout.problem import Box, Point
from conceptmap.view.looks import KindLook, Tone
from conceptmap.view.theme import Theme

__all__ = [
    "ConceptMark",
    "FurnitureBox",
    "LegendItem",
    "LinkMark",
    "PhraseMark",
    "Role",
    "Scene",
    "TextLine",
]

Role = Literal["title", "legend", "credit"]


@dataclass(frozen=True, slots=True)
class ConceptMark:
    """A concept's box. ``name`` is what assistive technology says."""

    id: str
    name: str
    box: Box
    look: KindLook
    added: bool


@dataclass(frozen=True, slots=True)
class PhraseMark:
    """A linking phrase; ``links`` has several where a fan shares it, all meeting at ``hub``."""

    id: str
    links: tuple[str, ...]
    box: Box
    hub: str


@dataclass(frozen=True, slots=True)
class LinkMark:
    """A link's line: ``points`` from the source's outline to the target's, ``at`` its phrase."""

    id: str
    source: str
    target: str
    sentence: str
    phrase: str
    points: tuple[Point, ...]
    at: int
    tone: Tone
    contested: bool
    added: bool


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of the furniture: left end of the baseline, size in px, weight, colour role."""

    text: str
    x: float
    y: float
    size: float
    weight: int
    ink: Literal["ink", "muted"]


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sample and its words. ``sample`` is a kind's id or a line's: contested, added, …"""

    sample: str
    label: TextLine
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FurnitureBox:
    """The area one piece of furniture takes; x, y is its centre."""

    role: Role
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Scene:
    """A finished picture.

    ``unit`` is the scale of the map's part: type, strokes and radii at 100 % times this.
    ``font_px`` is the smallest type drawn anywhere.
    """

    width: float
    height: float
    unit: float
    font_px: float
    theme: Theme
    title: str
    concepts: tuple[ConceptMark, ...]
    phrases: tuple[PhraseMark, ...]
    links: tuple[LinkMark, ...]
    texts: tuple[TextLine, ...] = ()
    legend: tuple[LegendItem, ...] = ()
    furniture: tuple[FurnitureBox, ...] = ()
