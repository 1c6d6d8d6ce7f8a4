"""`Zones`: where in the frame a layout lets each concept be; the engine does the rest."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["ANYWHERE", "MARGIN", "Zones", "everywhere"]

Shares = NDArray[np.float64]

MARGIN = 8.0
"""Px that every box keeps from the frame, and every concept from the edges of its zone."""

ANYWHERE = -1.0
"""The ring of a concept that belongs on none."""


@dataclass(frozen=True)
class Zones:
    """A row for each concept, in the problem's order.

    Parameters
    ----------
    left, right, top, bottom
        Between which lines a concept stays, as shares of the frame's width and height, 0 to 1.
        Where it does not fit in between it stands in the middle.
    ring
        How far from the frame's middle it belongs: 0 in the middle, 1 on the ellipse that touches
        the frame's sides, or `ANYWHERE`.
    roomy
        How much more room than usual the picture begins with, as a multiple of the area.
    """

    left: Shares
    right: Shares
    top: Shares
    bottom: Shares
    ring: Shares
    roomy: float = 1.0

    @property
    def free(self) -> bool:
        """Whether every concept may be anywhere."""
        lines = self.left.any() or self.top.any() or (self.right < 1).any()
        return not (lines or (self.bottom < 1).any() or (self.ring >= 0).any())


def everywhere(count: int) -> Zones:
    """Return the zones of so many concepts that may be anywhere."""
    low, high = np.zeros(count), np.ones(count)
    return Zones(low, high, low, high, np.full(count, ANYWHERE))
