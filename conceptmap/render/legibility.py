"""`legibility`: how large the type of pictures turns out on paper, a slide or a phone."""

from dataclasses import dataclass

from conceptmap.layout.text import PHRASE
from conceptmap.render.deck import Deck
from conceptmap.render.sizes import Size

__all__ = ["SMALLEST_PT", "Legibility", "legibility"]

SMALLEST_PT = 12.0
"""Phrases smaller than this, in pt, are hard to read on paper and from the back of a room."""

_PT_PER_MM, _PT_PER_PX, _PT_PER_INCH = 72 / 25.4, 0.75, 72.0
_SLIDE_INCHES = 7.5
_PHONE_PX = 390


@dataclass(frozen=True, slots=True)
class Legibility:
    """How many pictures and phrases there are, how many phrases are too small, the smallest."""

    pictures: int
    phrases: int
    small: int
    smallest_pt: float
    medium: str

    @property
    def warning(self) -> str:
        """A sentence where phrases are too small to read; empty where none is."""
        if not self.small:
            return ""
        some = "all" if self.small == self.phrases else f"{self.small} of"
        return (
            f"{some} {self.phrases} phrases are smaller than {SMALLEST_PT:g} pt {self.medium} "
            f"(the smallest {self.smallest_pt:g} pt): choose larger paper, or show less"
        )


def legibility(deck: Deck, size: Size) -> Legibility:
    """Measure the phrases of a deck drawn at a size.

    Paper is measured with its margins; a phone at 390 px, the width of usual ones; all other
    pictures as slides, 7.5 in on their shorter side.
    """
    total, small, least = 0, 0, 0.0
    for picture in deck.pictures:
        scene = picture.scene
        pt = PHRASE.size * scene.unit * _pt_per_px(size)
        count = len(scene.phrases)
        total += count
        small += count if pt < SMALLEST_PT else 0
        if count:
            least = min(least or pt, pt)
    medium = "on this paper" if size.paper else "on a phone" if size.id == "phone" else "on a slide"
    return Legibility(len(deck.pictures), total, small, round(least, 1), medium)


def _pt_per_px(size: Size) -> float:
    frame, paper = size.frame, size.paper
    if paper is not None:
        room = min(
            (paper.width - 2 * paper.margin) / frame.width,
            (paper.height - 2 * paper.margin) / frame.height,
        )
        return room * _PT_PER_MM
    if size.id == "phone":
        return _PHONE_PX / frame.width * _PT_PER_PX
    return _SLIDE_INCHES * _PT_PER_INCH / min(frame.width, frame.height)
