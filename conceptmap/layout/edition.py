"""`edition`: which engine this is, and a folder of the cache for what only it can use."""

import contextlib
import hashlib
import shutil
from functools import cache
from pathlib import Path

__all__ = ["EDITIONS", "edition", "folder_of_edition"]

EDITIONS = 4
"""How many editions of the engine keep their folder, the latest."""


@cache
def edition() -> str:
    """Return a short name for the engine's files as they are: editing any makes another edition."""
    source = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        source.update(path.read_bytes())
    return source.hexdigest()[:16]


def folder_of_edition(folder: Path) -> Path:
    """Return this edition's folder inside another; make it, and remove those of old editions.

    A folder that cannot be made is no fault: what belongs into it is then not kept.
    """
    mine = folder / edition()
    with contextlib.suppress(OSError):
        mine.mkdir(parents=True, exist_ok=True)
        mine.touch()
        others = sorted(set(folder.iterdir()) - {mine}, key=lambda path: path.stat().st_mtime)
        for old in others[: -(EDITIONS - 1)]:
            shutil.rmtree(old, ignore_errors=True)
    return mine
