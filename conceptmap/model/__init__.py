"""The map itself, and nothing about files, pictures or pages."""

from conceptmap.model.conceptmap import ConceptMap, sentence
from conceptmap.model.derived import derived
from conceptmap.model.finding import Finding, Level
from conceptmap.model.parts import (
    Citation,
    Concept,
    Contested,
    Link,
    Reference,
    Step,
    Tour,
    View,
)
from conceptmap.model.text import clean, safe_url
from conceptmap.model.vocabulary import EVIDENCE, KINDS, LEVELS, LINK_TYPES, ORIGINS, REVEALS, Term

__all__ = [
    "EVIDENCE",
    "KINDS",
    "LEVELS",
    "LINK_TYPES",
    "ORIGINS",
    "REVEALS",
    "Citation",
    "Concept",
    "ConceptMap",
    "Contested",
    "Finding",
    "Level",
    "Link",
    "Reference",
    "Step",
    "Term",
    "Tour",
    "View",
    "clean",
    "derived",
    "safe_url",
    "sentence",
]
