"""Everything this package raises on purpose, as one small tree.

ConceptMapError          catch this to catch all of them
├── UnreadableMapError   the bytes are not a map: wrong format, unsafe, too large, missing file
├── UnknownNameError     a name (view, theme, format, layout …) that is not in its registry
├── BadSizeError         a picture size that cannot be drawn
└── ExportError          a file that cannot be written

Each message says what was wrong, where, what was expected and what to do. Problems *inside*
a readable map are never raised: they are collected as `conceptmap.Finding`.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

__all__ = [
    "BadSizeError",
    "ConceptMapError",
    "ExportError",
    "UnknownNameError",
    "UnreadableMapError",
]


class ConceptMapError(Exception):
    """The base of every error this package raises on purpose."""


class UnreadableMapError(ConceptMapError):
    """The bytes are no map at all, or refusing them is the only safe answer."""


class BadSizeError(ConceptMapError):
    """The size asked for is not one a picture can have."""


class ExportError(ConceptMapError):
    """The file cannot be written where it was asked for."""


class UnknownNameError(ConceptMapError):
    """A name that is not in its registry.

    Examples
    --------
    >>> print(UnknownNameError("theme", "drak", ["light", "dark"]))
    unknown theme 'drak'; did you mean 'dark'? Choose one of: light, dark
    """

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        names = list(known)
        near = get_close_matches(name, names, n=1)
        hint = f"did you mean '{near[0]}'? Choose one of" if near else "choose one of"
        super().__init__(f"unknown {what} '{name}'; {hint}: {', '.join(names)}")
        self.what, self.name, self.known = what, name, tuple(names)

    def __reduce__(self) -> tuple[Any, ...]:
        """Say how it is made anew in another process."""
        return UnknownNameError, (self.what, self.name, self.known)
