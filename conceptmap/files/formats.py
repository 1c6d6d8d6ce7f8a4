"""The map formats that can be read, by suffix."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from conceptmap.errors import UnreadableMapError
from conceptmap.files.node import Node
from conceptmap.files.report import Report
from conceptmap.files.safe_yaml import read_yaml

__all__ = ["FORMATS", "Format", "format_of"]


@dataclass(frozen=True, slots=True)
class Format:
    """One map format.

    Parameters
    ----------
    suffixes
        Endings of file names, lower case, with the dot.
    label
        Its name for people.
    reader
        Turns bytes into a tree in the shape of the map format; raises `UnreadableMapError`.
    """

    suffixes: tuple[str, ...]
    label: str
    reader: Callable[[bytes, Report], Node]


_ROWS = (Format((".yaml", ".yml"), "Concept map (YAML)", read_yaml),)

FORMATS = {suffix: row for row in _ROWS for suffix in row.suffixes}
"""Each format under each of its suffixes."""


def format_of(name: str) -> Format:
    """The format that a file's name says it has.

    Raises
    ------
    UnreadableMapError
        No format has that suffix; the message lists those there are.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in FORMATS:
        return FORMATS[suffix]
    known = "; ".join(f"{', '.join(row.suffixes)}: {row.label}" for row in _ROWS)
    found = f"the suffix '{suffix}'" if suffix else "no suffix"
    raise UnreadableMapError(f"{name} has {found}, expected one of: {known}")
