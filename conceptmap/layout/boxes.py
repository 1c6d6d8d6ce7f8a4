"""How large the box round a label or a linking phrase is. All lengths are CSS px."""

import math
from dataclasses import dataclass

from conceptmap.layout.problem import Shape
from conceptmap.layout.text import LABEL, PHRASE, width, wrap_in

__all__ = ["Size", "concept_size", "phrase_size"]

LABEL_LIMITS = (150.0, 150.0, 158.0, 166.0)
"""How wide a label of one, two, three or four lines may be."""

NARROW_LABEL_LIMITS = (100.0, 118.0, 126.0, 166.0)
"""The same in a frame that is higher than wide."""

WORD_LIMIT = 240.0
"""How wide one word may be before it is cut."""

PHRASE_LIMITS = (118.0, 126.0, 118.0, 126.0)
"""The same for a linking phrase: two lines may be wider, so that a third is seldom needed."""

NARROW_LIMITS = (62.0, 104.0, 118.0, 126.0)
"""The same on a steep link, where a phrase of two short lines hides less than a long one."""

PAD_X, PAD_Y = 13.0, 8.0
SNUG_X, SNUG_Y = 9.0, 5.0
"""Px between a label and its box; and in a picture that is crowded."""

PHRASE_PAD_X, PHRASE_PAD_Y = 4.0, 1.5
ROUND_CLEARANCE = 7.0
"""How far text stays from the round ends of a pill."""


@dataclass(frozen=True, slots=True)
class Size:
    """A box's outer size and the lines inside it."""

    width: float
    height: float
    lines: tuple[str, ...]


def concept_size(label: str, shape: Shape, narrow: bool = False, snug: bool = False) -> Size:
    """Return the box of a concept: its label, wrapped, and the padding its outline needs.

    Parameters
    ----------
    label
        The concept's name.
    shape
        The outline that the text must stay inside.
    narrow
        Whether to break early, for a frame that is higher than wide.
    snug
        Whether the box is close about its label, for a picture that is crowded.
    """
    pad_x, pad_y = (SNUG_X, SNUG_Y) if snug else (PAD_X, PAD_Y)
    longest = max((width(word, LABEL) for word in label.split()), default=0.0)
    least = min(longest, WORD_LIMIT)
    limits = NARROW_LABEL_LIMITS if narrow else LABEL_LIMITS
    lines = wrap_in(label, LABEL, tuple(max(limit, least) for limit in limits))
    height = max(len(lines), 1) * LABEL.line + 2 * pad_y
    half = max((width(line, LABEL) / 2 + pad_x for line in lines), default=height / 2)
    if shape == "pill":
        half = max(half, _pill_half(lines, height))
    return Size(_even(2 * half), _even(height), lines)


def _pill_half(lines: tuple[str, ...], height: float) -> float:
    """Return the half width at which every line stays clear of the round ends."""
    radius, first = height / 2, -len(lines) * LABEL.line / 2
    half = radius
    for i, line in enumerate(lines):
        middle = first + (i + 0.5) * LABEL.line
        reach = min(abs(middle) + LABEL.size * 0.45, radius)
        inset = radius - math.sqrt(radius * radius - reach * reach)
        half = max(half, width(line, LABEL) / 2 + ROUND_CLEARANCE + inset)
    return half


def phrase_size(phrase: str, narrow: bool = False) -> Size:
    """Return the box of a linking phrase; an empty phrase has a small box without lines.

    Parameters
    ----------
    phrase
        The words between two concepts.
    narrow
        Whether to break early, for a link that is steeper than wide.
    """
    lines = wrap_in(phrase, PHRASE, NARROW_LIMITS if narrow else PHRASE_LIMITS)
    wide = max((width(line, PHRASE) for line in lines), default=0.0) + 2 * PHRASE_PAD_X
    return Size(_even(wide), _even(len(lines) * PHRASE.line + 2 * PHRASE_PAD_Y), lines)


def _even(length: float) -> float:
    """Round up to 0.02 px, so that half of it is whole hundredths."""
    return math.ceil(round(length * 50, 6)) / 50
