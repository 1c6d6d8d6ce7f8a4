"""`check`: what a map's author should know, also what only this machine can say."""

from os import PathLike
from pathlib import Path

from conceptmap.door import load
from conceptmap.files import CODES, builtin_path
from conceptmap.model import ConceptMap, Finding
from conceptmap.render.missing import missing_glyphs, warning_of

__all__ = ["check"]

_UNDRAWABLE = CODES["CM112"]


def check(path: str | PathLike[str] | None = None) -> tuple[ConceptMap, tuple[Finding, ...]]:
    """Read a map file (without a path, the built-in map) and gather its findings.

    Returns
    -------
    The map, and its findings with those about this machine: characters in pictures that none of
    its fonts has (CM112), at the first line that holds one.

    Raises
    ------
    UnreadableMapError
        There is no such file, or it is no map.
    """
    cm = load(path)
    missing = missing_glyphs(_drawn(cm))
    if not missing:
        return cm, cm.findings
    file = Path(path) if path is not None else builtin_path()
    line = _line_of(set(missing), file)
    message = f"in .png and .pdf, {warning_of(missing)}"
    found = Finding(_UNDRAWABLE.code, _UNDRAWABLE.level, message, file.name, line)
    return cm, (*cm.findings, found)


def _drawn(cm: ConceptMap) -> list[str]:
    """Every text that a picture may show."""
    views = [text for view in cm.views.values() for text in (view.title, view.focus_question)]
    labels = [concept.label for concept in cm.concepts.values()]
    phrases = [link.phrase for link in cm.links.values()]
    return [cm.title, cm.focus_question, *views, *labels, *phrases]


def _line_of(characters: set[str], file: Path) -> int:
    """The first line with any of the characters, from 1; 0 where they are written as escapes."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    numbers = (number for number, line in enumerate(lines, 1) if characters & set(line))
    return next(numbers, 0)
