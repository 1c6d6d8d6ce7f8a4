"""`Ruler`: from px of a scene to the units of a slide."""

from dataclasses import dataclass

from conceptmap.errors import BadSizeError

__all__ = ["Ruler"]

_SHORT_SIDE = 6_858_000
_LONGEST, _SHORTEST = 51_206_400, 914_400
_EMU_PER_PT = 12_700


@dataclass(frozen=True, slots=True)
class Ruler:
    """A scale: English metric units (EMU, 914,400 to the inch) per px.

    Examples
    --------
    >>> ruler = Ruler.fitting(1920, 1080)
    >>> ruler.emu(1920) / 914_400, ruler.type_size(32)
    (13.333333333333334, 1600)
    """

    per_px: float

    @classmethod
    def fitting(cls, width: float, height: float) -> "Ruler":
        """The scale at which a picture makes a slide 7.5 in high or wide, as usual slides are.

        Raises
        ------
        BadSizeError
            A slide cannot be that long and narrow: its sides are 1 to 56 in.
        """
        short, long = min(width, height), max(width, height)
        scale = min(_SHORT_SIDE / short, _LONGEST / long)
        if short * scale < _SHORTEST:
            raise BadSizeError(
                f"{width:g}x{height:g} is too long and narrow for a slide; "
                "make the longer side at most 56 times the shorter"
            )
        return cls(scale)

    def emu(self, px: float) -> int:
        """A length in EMU."""
        return round(px * self.per_px)

    def type_size(self, px: float) -> int:
        """A size of type in hundredths of a point, 1 pt or more."""
        return max(round(px * self.per_px / _EMU_PER_PT * 100), 100)
