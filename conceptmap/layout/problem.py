"""What the layout engine is given and what it hands back. All lengths are CSS px, y down."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = ["Arrangement", "Box", "Edge", "Node", "PhraseBox", "Problem", "Route", "Shape"]

Shape = Literal["rounded", "pill", "chamfered", "square"]
"""The outline of a concept box: a link ends on it, not on the box's rectangle."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Node:
    """A concept to place: its label, the outline its box will have, the group it belongs to."""

    id: str
    label: str
    shape: Shape = "rounded"
    group: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A link to route, with the linking phrase to place on it."""

    id: str
    source: str
    target: str
    phrase: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A picture to arrange.

    Parameters
    ----------
    aspect
        Width divided by height of the area the picture is for; the engine chooses the size.
    pins
        Concepts that stay where they were put, in thousandths of the frame (x, y; 0 to 1000).
    start
        An earlier arrangement to begin from: what is in both stays where it was.
    layout
        One of `conceptmap.layout.layouts.LAYOUTS`.
    centre
        The concept that the layout ``around`` puts into the middle; empty for the one with the
        most links.
    compared
        Two concepts that are to stand side by side, see `conceptmap.layout.beside`.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    aspect: float = 16 / 9
    pins: Mapping[str, Point] = field(default_factory=dict)
    start: "Arrangement | None" = None
    layout: str = "network"
    centre: str = ""
    compared: tuple[str, ...] = ()

    @property
    def frame_aspect(self) -> float:
        """The aspect, or the nearest that a picture can have: 0.05 to 20."""
        return min(max(self.aspect, 0.05), 20.0) if math.isfinite(self.aspect) else 16 / 9


@dataclass(frozen=True, slots=True)
class Box:
    """A box by its centre and size, with the lines its text was wrapped into."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    shape: Shape = "rounded"


@dataclass(frozen=True, slots=True)
class PhraseBox:
    """A linking phrase's box; several links pass through one when they share it.

    ``hub`` is the concept that all of a shared phrase's links have in common, else empty.
    """

    links: tuple[str, ...]
    box: Box
    hub: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """A link's path from the source's outline through its phrase's centre to the target's.

    ``points`` are the corners before rounding; ``points[at]`` is the phrase's centre.
    """

    link: str
    points: tuple[Point, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A finished picture plan: everything lies inside ``width`` x ``height``, rounded to 0.01 px.

    Type is `conceptmap.layout.text.LABEL` and `PHRASE`; to show it larger, scale the whole.
    """

    width: float
    height: float
    concepts: Mapping[str, Box]
    phrases: tuple[PhraseBox, ...]
    routes: Mapping[str, Route]
