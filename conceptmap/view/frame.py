"""`Frame`: a picture's size, and the three shapes of picture that arrangements are kept for."""

import math
import re
from dataclasses import dataclass

from conceptmap.errors import BadSizeError

__all__ = ["ASPECTS", "Frame", "nearest_aspect", "parse_size"]

ASPECTS = {"wide": 2.0, "square": 1.15, "tall": 0.6}
"""Width divided by height of the area that title and legend leave free, for each frame class."""

_SMALLEST = (240, 240)
_MOST_PIXELS = 100_000_000


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture's size in CSS px, 240x240 or more, at most 100 megapixels."""

    width: int = 1920
    height: int = 1080

    def __post_init__(self) -> None:
        if self.width < _SMALLEST[0] or self.height < _SMALLEST[1]:
            raise BadSizeError(
                f"the size {self.width}x{self.height} is too small to draw a map; "
                f"use {_SMALLEST[0]}x{_SMALLEST[1]} or more, for example 1920x1080"
            )
        if self.width * self.height > _MOST_PIXELS:
            raise BadSizeError(
                f"the size {self.width}x{self.height} has {self.width * self.height / 1e6:.0f} "
                f"megapixels; at most {_MOST_PIXELS // 1_000_000} can be drawn"
            )


def parse_size(text: str) -> Frame:
    """Read ``1920x1080``.

    Raises
    ------
    BadSizeError
        Not two whole numbers with an ``x`` between, or outside what `Frame` allows.

    Examples
    --------
    >>> parse_size("1280x800")
    Frame(width=1280, height=800)
    """
    match = re.fullmatch(r"\s*(\d{1,6})\s*[x×X]\s*(\d{1,6})\s*", text)
    if not match:
        raise BadSizeError(
            f"'{text[:40]}' is not a size; write width x height in pixels, for example 1920x1080"
        )
    return Frame(int(match[1]), int(match[2]))


def nearest_aspect(width: float, height: float) -> str:
    """The frame class (a key of `ASPECTS`) whose shape is nearest to an area's.

    Examples
    --------
    >>> nearest_aspect(1920, 920), nearest_aspect(390, 640)
    ('wide', 'tall')
    """
    wanted = math.log(max(width, 1.0) / max(height, 1.0))
    return min(ASPECTS, key=lambda name: abs(math.log(ASPECTS[name]) - wanted))
