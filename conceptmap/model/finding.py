"""`Finding`: one thing a map's author should know, with its code and its place."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Finding", "Level"]

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One observation about a map.

    Parameters
    ----------
    code
        ``CM`` and three digits; every code is a row of `conceptmap.files.codes.CODES`.
    level
        ``error``: something was left out; ``warning``: readers will stumble;
        ``note``: good to know.
    message
        One sentence that says what, what was expected and what to do.
    file, line
        Where it was read. ``line`` counts from 1; 0 when there is no line to name.

    Examples
    --------
    >>> str(Finding("CM301", "error", "link to 'flod', no such concept", "rain.yaml", 9))
    "rain.yaml:9: CM301 error: link to 'flod', no such concept"
    """

    code: str
    level: Level
    message: str
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: " if self.file else ""
        return f"{place}{self.code} {self.level}: {self.message}"
