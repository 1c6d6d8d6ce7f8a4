"""Which characters the font can draw, and how wide the others may turn out."""

import unicodedata
from functools import cache
from pathlib import Path

import fontpkg_inter
import uharfbuzz as hb

__all__ = ["advance", "clusters", "font", "font_path", "has_glyph"]

OPTICAL_SIZE = 14.0
"""Where the optical-size axis is pinned, so that a label keeps its proportions at every zoom."""

CJK_EM = 1.05
EMOJI_EM = 1.4
OTHER_EM = 1.5
SCRIPT_EM = (
    (0x0590, 0x05FF, 1.0),
    (0x0600, 0x08FF, 1.3),
    (0x0E00, 0x0E7F, 0.95),
    (0x0900, 0x0DFF, 1.6),
    (0x1100, 0x11FF, 1.05),
    (0x3000, 0x9FFF, 1.05),
    (0xAC00, 0xD7AF, 1.05),
    (0xFB1D, 0xFDFF, 1.4),
)
"""First and last code point of a script and the widest advance of its usual fonts, in em."""

JOINER = "\u200d"


def font_path() -> Path:
    """Return the variable Inter file that labels are measured and drawn with."""
    return Path(fontpkg_inter.ROOT) / "files" / "Inter[opsz,wght].ttf"


@cache
def _face() -> hb.Face:
    return hb.Face(hb.Blob.from_file_path(str(font_path())))


@cache
def font(weight: int) -> hb.Font:
    """Return Inter at a weight, as labels are measured with it."""
    font = hb.Font(_face())
    font.set_variations({"wght": float(weight), "opsz": OPTICAL_SIZE})
    return font


@cache
def has_glyph(char: str) -> bool:
    """Return whether Inter can draw this one character.

    Examples
    --------
    >>> has_glyph("é"), has_glyph("語")
    (True, False)
    """
    return font(400).get_nominal_glyph(ord(char)) is not None


@cache
def _fallback_em(char: str) -> float:
    """Return the widest advance, in em, that a substitute font may give ``char``."""
    code = ord(char)
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"} or 0xFE00 <= code <= 0xFE0F:
        return 0.0
    if code >= 0x1F000 and code < 0x20000:
        return EMOJI_EM
    for first, last, em in SCRIPT_EM:
        if first <= code <= last:
            return em
    return CJK_EM if unicodedata.east_asian_width(char) in "WF" else OTHER_EM


def _shaped(text: str, weight: int) -> float:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font(weight), buffer, {"kern": True})
    return float(sum(p.x_advance for p in buffer.glyph_positions)) / float(_face().upem)


@cache
def advance(text: str, weight: int) -> float:
    """Return the width of one line of text, in em, kerning included.

    Runs of characters that the font lacks are counted at the widest advance their usual
    substitute fonts have, so the result is an upper bound there.
    """
    total, run = 0.0, ""
    for char in text:
        if has_glyph(char):
            run += char
            continue
        if run:
            total += _shaped(run, weight)
            run = ""
        total += _fallback_em(char)
    return total + (_shaped(run, weight) if run else 0.0)


def _joins(char: str, before: str) -> bool:
    """Return whether ``char`` belongs to the same cluster as ``before``."""
    code = ord(char)
    if before.endswith(JOINER) or char == JOINER:
        return True
    if unicodedata.category(char) in {"Mn", "Mc", "Me"} or 0xFE00 <= code <= 0xFE0F:
        return True
    if 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F:
        return True
    flags = sum(0x1F1E6 <= ord(c) <= 0x1F1FF for c in before)
    return 0x1F1E6 <= code <= 0x1F1FF and flags == len(before) == 1


def clusters(text: str) -> list[str]:
    """Split text into what a reader sees as single characters.

    Examples
    --------
    >>> len(clusters("a👩‍👧x"))
    3
    """
    found: list[str] = []
    for char in text:
        if found and _joins(char, found[-1]):
            found[-1] += char
        else:
            found.append(char)
    return found
