"""The layout engine: from concepts and links to boxes, phrases and routes. No drawing."""

from conceptmap.layout.engine import arrange
from conceptmap.layout.problem import (
    Arrangement,
    Box,
    Edge,
    Node,
    PhraseBox,
    Problem,
    Route,
    Shape,
)
from conceptmap.layout.saved import load, save, signature

__all__ = [
    "Arrangement",
    "Box",
    "Edge",
    "Node",
    "PhraseBox",
    "Problem",
    "Route",
    "Shape",
    "arrange",
    "load",
    "save",
    "signature",
]
