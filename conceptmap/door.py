"""`load`: the public door."""

from os import PathLike
from pathlib import Path

from conceptmap.files import builtin_path, read
from conceptmap.model import ConceptMap

__all__ = ["load"]


def load(path: str | PathLike[str] | None = None) -> ConceptMap:
    """Read a map file; without a path, the built-in map.

    What was noticed on the way is in the map's ``findings``.

    Raises
    ------
    UnreadableMapError
        There is no such file, or it is no map.
    """
    return read(Path(path) if path is not None else builtin_path())
