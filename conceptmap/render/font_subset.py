"""Cuts the page's font down to the characters it needs.

Run as a program it writes the font to standard output, so that the seconds this takes are spent
in another process: ``python -P font_subset.py SOURCE.ttf < characters > font.woff2``. It imports
nothing of this package, to start fast.
"""

import io
import os
import sys
from pathlib import Path

__all__ = ["subset"]

_OPTICAL_SIZE = 14.0


def subset(source: Path, characters: str) -> bytes:
    """Make a WOFF2 font of some characters; the same input gives the same bytes.

    The weight axis stays. The optical size is fixed at 14, the one that labels are measured
    with, so that every width stays what it was.

    Parameters
    ----------
    source
        A variable TrueType font with the axes ``wght`` and ``opsz``.
    characters
        What to keep; those that the font lacks are passed over.
    """
    # Imported here: the server imports this module at its start, but only runs it elsewhere.
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415
    from fontTools.varLib.instancer import instantiateVariableFont  # noqa: PLC0415

    font = TTFont(source, recalcTimestamp=False, lazy=True)
    options = Options()
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    font = instantiateVariableFont(font, {"opsz": _OPTICAL_SIZE}, inplace=True)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(10)
    sys.stdout.buffer.write(subset(Path(sys.argv[1]), sys.stdin.buffer.read().decode()))
