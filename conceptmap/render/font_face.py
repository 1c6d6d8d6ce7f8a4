"""`font_face`: Inter, cut down to the characters a file needs, as a style that carries it."""

import base64
from collections.abc import Iterable
from functools import lru_cache

from conceptmap.layout.text import font_path
from conceptmap.model import ConceptMap
from conceptmap.render.font_subset import subset

__all__ = ["ALWAYS", "characters", "font_face"]

_RANGES = ((0x20, 0x7E), (0xA0, 0x17F), (0x2000, 0x206F), (0x2190, 0x21FF))
ALWAYS = frozenset(chr(code) for first, last in _RANGES for code in range(first, last + 1)) | set(
    "€™−≈≠≤≥✓"
)
"""Characters that any page has: Latin (basic, Latin-1, Extended-A), punctuation and arrows."""


def characters(cm: ConceptMap) -> str:
    """All characters in the texts of a map, sorted."""
    tables = (cm.concepts, cm.links, cm.views, cm.tours, cm.references, cm.contested)
    rows = (repr(part) for table in tables for part in table.values())
    meta = (cm.title, cm.focus_question, cm.description, cm.licence, cm.credit)
    return "".join(sorted(set().union(*meta, *rows)))


def font_face(texts: Iterable[str]) -> str:
    """The ``@font-face`` rule of the font with all characters of these texts.

    The same characters are cut once: that takes a second or more.
    """
    return _face("".join(sorted(set().union(*texts))))


@lru_cache(maxsize=8)
def _face(wanted: str) -> str:
    font = base64.b64encode(subset(font_path(), wanted)).decode()
    return (
        "@font-face{font-family:Inter;font-weight:100 900;"
        f"src:url(data:font/woff2;base64,{font})}}"
    )
