"""`check`: what a map's author should know, also what only this machine can say."""

from os import PathLike
from pathlib import Path

from conceptmap.door import load
from conceptmap.files import CODES, builtin_path
from conceptmap.model import ConceptMap, Finding
from conceptmap.render.missing import missing_glyphs, warning_of

__all__ = ["check"]

_UNDRAWABLE = CODES["CM112"]
_NAMED = 3
"""How many references a finding about many of them names."""


def check(path: str | PathLike[str] | None = None) -> tuple[ConceptMap, tuple[Finding, ...]]:
    """Read a map file (without a path, the built-in map) and gather its findings.

    Returns
    -------
    The map, and its findings with those about this machine: characters in pictures that none of
    its fonts has (CM112), at the first line that holds one; and how many references have no
    author (CM407) or no year (CM408).

    Raises
    ------
    UnreadableMapError
        There is no such file, or it is no map.
    """
    cm = load(path)
    file = Path(path) if path is not None else builtin_path()
    return cm, (*cm.findings, *_undrawable(cm, file), *_incomplete(cm, file))


def _undrawable(cm: ConceptMap, file: Path) -> list[Finding]:
    missing = missing_glyphs(_drawn(cm))
    if not missing:
        return []
    line = _line_of(set(missing), file)
    message = f"in .png and .pdf, {warning_of(missing)}"
    return [Finding(_UNDRAWABLE.code, _UNDRAWABLE.level, message, file.name, line)]


def _incomplete(cm: ConceptMap, file: Path) -> list[Finding]:
    """What references lack, told once: each of them is shown all the same."""
    beside = file.with_name(f"{file.stem}.references.json")
    name = beside.name if beside.exists() else file.name
    found = []
    for code, lacks, shown in (
        ("CM407", [row for row in cm.references.values() if not row.authors], "by their titles"),
        ("CM408", [row for row in cm.references.values() if not row.year], "with n.d."),
    ):
        if lacks:
            what = "author" if code == "CM407" else "year"
            ids = ", ".join(row.id for row in lacks[:_NAMED])
            more = f" and {len(lacks) - _NAMED} more" if len(lacks) > _NAMED else ""
            count = f"{len(lacks)} of {len(cm.references)} references have no {what}"
            message = f"{count} and are shown {shown}: {ids}{more}"
            found.append(Finding(code, CODES[code].level, message, name))
    return found


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
