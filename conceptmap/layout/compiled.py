"""`compiled`: the few loops that decide how fast a picture is arranged, run as machine code.

They are plain Python that Numba translates when they are first called (some seconds) and keeps in
the cache folder. They use sums, products and square roots alone, each in a written order, so that
the same picture comes out on every processor; they let go of the interpreter's lock, so that
others are answered meanwhile; and they make no arrays, which spares counting who still uses them.
"""

import contextlib
import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numba

from conceptmap.settings import cache_dir

__all__ = ["called", "compiled", "kept_in"]

F = TypeVar("F", bound=Callable[..., Any])

VERSIONS = 4
"""How many versions of the loops stay in the cache folder, the latest."""


def kept_in(folder: Path) -> Path:
    """Return where this version's machine code is kept; make it, and remove old versions.

    Editing any of the engine's files makes another version, because a compiled loop has those it
    calls inside. A folder that cannot be written to is no fault: Numba then uses another one.
    """
    source = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        source.update(path.read_bytes())
    mine = folder / source.hexdigest()[:16]
    with contextlib.suppress(OSError):
        mine.mkdir(parents=True, exist_ok=True)
        mine.touch()
        others = sorted(set(folder.iterdir()) - {mine}, key=lambda path: path.stat().st_mtime)
        for old in others[: -(VERSIONS - 1)]:
            shutil.rmtree(old, ignore_errors=True)
    return mine


KEPT = kept_in(cache_dir() / "compiled")
numba.config.CACHE_DIR = str(KEPT)  # type: ignore[attr-defined]


def compiled(function: F) -> F:
    """Return the function as machine code.

    It may use numbers, named tuples, and arrays that it is given.
    """
    options: Any = {"nogil": True, "error_model": "numpy", "_nrt": False}
    try:
        return cast(F, numba.njit(cache=True, **options)(function))
    except RuntimeError:  # no folder at all can be written to: compiled anew in every process
        return cast(F, numba.njit(**options)(function))


def called(function: Callable[..., Any], *given: Any) -> Any:
    """Call a compiled function; kept machine code that cannot be read is made anew."""
    try:
        return function(*given)
    except Exception:
        shutil.rmtree(KEPT, ignore_errors=True)
        return function(*given)
