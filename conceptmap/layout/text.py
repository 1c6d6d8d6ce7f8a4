"""How wide a text is and how it is broken into lines. All lengths are CSS px."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from conceptmap.layout.glyphs import advance, clusters, font_path, has_glyph

__all__ = [
    "LABEL",
    "LINE_HEIGHT",
    "PHRASE",
    "TypeStyle",
    "font_path",
    "has_glyph",
    "width",
    "wrap",
    "wrap_in",
]

LINE_HEIGHT = 1.3
"""Distance of two baselines, as a multiple of the type's size."""


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """Size in px and weight (100 to 900) of one kind of text; the typeface is always Inter."""

    size: float
    weight: int

    @property
    def line(self) -> float:
        """The height of one line, in px."""
        return self.size * LINE_HEIGHT


LABEL = TypeStyle(15, 600)
PHRASE = TypeStyle(12.5, 500)


def width(text: str, style: TypeStyle) -> float:
    """Return how wide one line of text is, in px; an upper bound where Inter lacks glyphs.

    Examples
    --------
    >>> 70 < width("Play therapy", TypeStyle(15, 600)) < 110
    True
    """
    return advance(text, style.weight) * style.size


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch without a place to break; ``space`` says whether a space stands before it."""

    text: str
    space: bool


def _ideograph(char: str) -> bool:
    return unicodedata.east_asian_width(char[0]) in "WF"


def _parts(word: str) -> list[str]:
    """Split a word after hyphens, slashes and dashes and between ideographs."""
    parts: list[str] = []
    for cluster in clusters(word):
        closing = unicodedata.category(cluster[0]) in {"Pe", "Pf", "Po"}
        opens = bool(parts) and (
            (len(parts[-1]) > 1 and parts[-1][-1] in "-/–—‐" and cluster[0].isalpha())
            or parts[-1][-1] == "\u200b"
            or ((_ideograph(cluster) or _ideograph(parts[-1][-1])) and not closing)
        )
        if opens or not parts:
            parts.append(cluster)
        else:
            parts[-1] += cluster
    return parts


def _chopped(part: str, style: TypeStyle, limit: float) -> list[str]:
    """Cut what is wider than a line, between the characters a reader sees."""
    if width(part, style) <= limit:
        return [part]
    chunks = [""]
    for cluster in clusters(part):
        if chunks[-1] and width(chunks[-1] + cluster, style) > limit:
            chunks.append(cluster)
        else:
            chunks[-1] += cluster
    return chunks


def _pieces(text: str, style: TypeStyle, limit: float) -> list[_Piece]:
    pieces: list[_Piece] = []
    for word in text.split():
        chunks = [c for part in _parts(word) for c in _chopped(part, style, limit)]
        pieces += [_Piece(chunk, i == 0) for i, chunk in enumerate(chunks)]
    return pieces


def _joined(pieces: list[_Piece]) -> str:
    return "".join((" " if p.space and i else "") + p.text for i, p in enumerate(pieces))


def _fewest(pieces: list[_Piece], style: TypeStyle, limit: float) -> int:
    """Return how many lines greedy filling takes."""
    lines, start = 1, 0
    for end in range(1, len(pieces) + 1):
        if end - start > 1 and width(_joined(pieces[start:end]), style) > limit:
            lines, start = lines + 1, end - 1
    return lines


def _balanced(pieces: list[_Piece], style: TypeStyle, limit: float, count: int) -> list[int]:
    """Return where each of ``count`` lines ends, the lines being as even as can be.

    Dynamic programming over the break places: the sum of the squares of the line widths is
    least when the lines are equal.
    """
    n = len(pieces)
    infinite = float("inf")
    best = [[infinite] * (n + 1) for _ in range(count + 1)]
    back = [[0] * (n + 1) for _ in range(count + 1)]
    best[0][0] = 0.0
    for end in range(1, n + 1):
        for start in range(end - 1, -1, -1):
            wide = width(_joined(pieces[start:end]), style)
            if wide > limit and end - start > 1:
                break
            for line in range(1, count + 1):
                cost = best[line - 1][start] + wide * wide
                if cost < best[line][end]:
                    best[line][end], back[line][end] = cost, start
    ends = [n]
    for line in range(count, 1, -1):
        ends.append(back[line][ends[-1]])
    return ends[::-1]


@lru_cache(maxsize=20_000)
def wrap(text: str, style: TypeStyle, limit: float) -> tuple[str, ...]:
    """Break text into the fewest lines of at most ``limit`` px, as even as can be.

    White space between words becomes the break or one space; no other character is lost. A
    word wider than a line is cut between characters; a single character is never cut, so a
    line may be wider than ``limit`` when one character is.

    Examples
    --------
    >>> wrap("opens the door to", PHRASE, 90)
    ('opens the', 'door to')
    """
    pieces = _pieces(text, style, limit)
    if not pieces:
        return ()
    ends = _balanced(pieces, style, limit, _fewest(pieces, style, limit))
    return tuple(_joined(pieces[a:b]) for a, b in pairwise([0, *ends]))


def wrap_in(text: str, style: TypeStyle, limits: tuple[float, ...]) -> tuple[str, ...]:
    """Break text into n lines with the smallest n for which ``limits[n - 1]`` px suffice.

    Text that fits none of them goes into the narrowest block that is wider than it is tall.
    """
    for count, limit in enumerate(limits, start=1):
        lines = wrap(text, style, limit)
        if len(lines) <= count:
            return lines
    limit = limits[-1]
    while True:
        limit += 2 * style.size
        lines = wrap(text, style, limit)
        if len(lines) * style.line <= 0.62 * limit:
            return lines
