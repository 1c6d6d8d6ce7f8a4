"""`missing_glyphs`: which characters no font on this machine can draw, and what to install."""

import unicodedata
from collections.abc import Iterable

from conceptmap.layout.text import has_glyph
from conceptmap.render.typesetting import Leaf, RefusedError, document, typeset

__all__ = ["missing_glyphs", "warning_of"]

_FONTS = {
    "CJK": "Noto Sans CJK",
    "HANGUL": "Noto Sans CJK",
    "HIRAGANA": "Noto Sans CJK",
    "KATAKANA": "Noto Sans CJK",
    "EMOJI": "Noto Color Emoji",
    "ARABIC": "Noto Sans Arabic",
    "HEBREW": "Noto Sans Hebrew",
    "THAI": "Noto Sans Thai",
    "DEVANAGARI": "Noto Sans Devanagari",
    "MATHEMATICAL": "Noto Sans Math",
}
"""Free fonts by the first word of a character's Unicode name."""

_UNDRAWN = {"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"}
_MOST_NAMED = 12
_MOST_SOUGHT = 60
"""After this many the search ends, so that a map in a script without a font stays quick."""


def missing_glyphs(texts: Iterable[str]) -> str:
    """The characters, each once and sorted, that would be drawn as an empty box; at most 60."""
    lacking = sorted({char for text in texts for char in text if not has_glyph(char)})
    pending = [[char for char in lacking if unicodedata.category(char) not in _UNDRAWN]]
    found = ""
    while pending and len(found) < _MOST_SOUGHT:
        characters = pending.pop()
        if not characters or _can_draw(characters):
            continue
        if len(characters) == 1:
            found += characters[0]
            continue
        half = len(characters) // 2
        pending += [characters[half:], characters[:half]]
    return found


def warning_of(characters: str) -> str:
    """A sentence that names the characters and the fonts that would have them."""
    shown = " ".join(f"{char} (U+{ord(char):04X})" for char in characters[:_MOST_NAMED])
    more = f" and {len(characters) - _MOST_NAMED} more" if len(characters) > _MOST_NAMED else ""
    names = sorted({_font_for(char) for char in characters})
    return (
        f"no font on this machine has {shown}{more}: an empty box is drawn instead; "
        f"install {' and '.join(names)}, or write .svg or .pptx, which use the reader's fonts"
    )


def _can_draw(characters: list[str]) -> bool:
    """Ask for PDF/UA, which refuses text without glyphs."""
    lines = "".join(
        f'<text y="10" font-family="Inter">&#{ord(character)};</text>' for character in characters
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{lines}</svg>'
    try:
        typeset(document([Leaf(svg, "a", 10, 10)], title="a"), "pdf", accessible=True)
    except RefusedError:
        return False
    return True


def _font_for(character: str) -> str:
    if 0x1F000 <= ord(character) < 0x20000:
        return _FONTS["EMOJI"]
    word = unicodedata.name(character, "").partition(" ")[0]
    return _FONTS.get(word, "a font with these characters")
