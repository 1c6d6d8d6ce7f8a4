"""`compiled`: the few loops that decide how fast a picture is arranged, run as machine code.

They are plain Python that Numba translates when they are first called (some seconds) and keeps in
the cache folder. They use sums, products and square roots alone, each in a written order, so that
the same picture comes out on every processor; they let go of the interpreter's lock, so that
others are answered meanwhile; and they make no arrays, which spares counting who still uses them.
"""

import shutil
from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba

from conceptmap.layout.edition import folder_of_edition
from conceptmap.settings import cache_dir

__all__ = ["called", "compiled"]

F = TypeVar("F", bound=Callable[..., Any])

KEPT = folder_of_edition(cache_dir() / "compiled")
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
