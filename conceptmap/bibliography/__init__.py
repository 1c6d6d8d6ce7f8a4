"""References as reference lists and reference managers want them."""

from conceptmap.bibliography.formats import FORMATS, Format, export_references
from conceptmap.bibliography.items import item_of
from conceptmap.bibliography.styled import STYLES, Style, Styled, styled

__all__ = [
    "FORMATS",
    "STYLES",
    "Format",
    "Style",
    "Styled",
    "export_references",
    "item_of",
    "styled",
]
