"""`crowding`: whether a picture holds more than can be read at once, and what is wrong with it."""

import math
from dataclasses import dataclass

from conceptmap.layout.metrics import measure
from conceptmap.layout.problem import Arrangement, Problem
from conceptmap.layout.text import PHRASE

__all__ = ["SMALLEST", "Crowding", "crowding"]

SMALLEST = 12.0
"""Px of the smallest type that can be read on a screen."""

SCREEN = 1920.0 * 1080.0
"""Area in px of the screen that a picture is measured on, of whatever shape."""

MOST_LINKS = 70
"""Up to so many links the engine always finds a picture in which all can be read."""

TANGLED = 4.0
"""Crossings for each link from which on the eye loses the links, though all words can be read."""


@dataclass(frozen=True, slots=True)
class Crowding:
    """Why a picture cannot be read at once.

    Parameters
    ----------
    type_px
        The size of its phrases, in px, when it fills a full HD screen.
    unreadable
        How many propositions cannot be read even when one comes near: a phrase or an arrow is
        covered, or runs through a box.
    crossings
        How often links cross, for each link.
    """

    type_px: float
    unreadable: int
    crossings: float = 0.0

    def __str__(self) -> str:
        if self.unreadable:
            return f"{self.unreadable} propositions cannot be read in one picture"
        if self.crossings >= TANGLED:
            return f"each link crosses about {2 * self.crossings:.0f} others, hard to follow"
        return f"type of {self.type_px:g} px on a whole screen is too small to read"


def crowding(problem: Problem, arrangement: Arrangement) -> Crowding | None:
    """Return why a picture cannot be read at once; None where it can."""
    aspect = arrangement.width / arrangement.height
    type_px = round(PHRASE.size * math.sqrt(SCREEN * aspect) / arrangement.width, 1)
    unreadable, crossings = 0, 0.0
    if len(problem.edges) > MOST_LINKS:
        figures = measure(problem, arrangement)
        unreadable = round((1 - figures.readable_share) * len(problem.edges))
        crossings = round(figures.crossings / len(problem.edges), 2)
    if type_px >= SMALLEST and not unreadable and crossings < TANGLED:
        return None
    return Crowding(type_px, unreadable, crossings)
