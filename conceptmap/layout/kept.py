"""`Kept`: arrangements in the cache folder, so that none is made twice."""

import contextlib
import hashlib
from pathlib import Path

from conceptmap.errors import ExportError
from conceptmap.layout import saved
from conceptmap.layout.edition import folder_of_edition
from conceptmap.layout.problem import Arrangement

__all__ = ["Kept"]

MOST = 1000
"""How many arrangements are kept, the latest."""


class Kept:
    """Arrangements by key, a file each. Files may vanish, be cut off or be written by others.

    Parameters
    ----------
    folder
        Where they are kept; it need not exist, and may not be writable.
    most
        How many are kept.
    """

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self._folder, self._most = folder_of_edition(folder), most

    def get(self, key: str) -> Arrangement | None:
        """Return an arrangement; None where there is none that can be read."""
        found, _ = saved.load(self._file(key))
        return found.get(_short(key))

    def put(self, key: str, arrangement: Arrangement) -> None:
        """Keep an arrangement, and forget the oldest where there are too many."""
        with contextlib.suppress(OSError, ExportError):
            self._folder.mkdir(parents=True, exist_ok=True)
            saved.save(self._file(key), {_short(key): arrangement})
            files = list(self._folder.glob("*.json"))
            if len(files) > self._most:
                files.sort(key=lambda file: file.stat().st_mtime)
                for old in files[: len(files) - self._most * 9 // 10]:
                    old.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / f"{_short(key)}.json"


def _short(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:32]
