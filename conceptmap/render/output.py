"""`write`: bytes to a file, whole or not at all, or to standard output."""

import os
import sys
import tempfile
from pathlib import Path

from conceptmap.errors import ExportError

__all__ = ["STANDARD_OUTPUT", "refuse_folder", "write"]

STANDARD_OUTPUT = Path("-")


def write(output: Path, data: bytes) -> None:
    """Write a file; nothing is left behind if that fails. Devices and pipes are written to.

    Raises
    ------
    ExportError
        The folder is missing, the path is a folder, or it cannot be written.
    """
    if output == STANDARD_OUTPUT:
        _print(data)
        return
    refuse_folder(output)
    target = output.resolve()
    unfinished = None
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
        unfinished = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        unfinished.chmod(0o644)
        unfinished.replace(target)
    except OSError as error:
        if unfinished is not None:
            unfinished.unlink(missing_ok=True)
        why = error.strerror or "it cannot be written"
        raise ExportError(f"'{output}' cannot be written: {why}; choose another place") from error


def _print(data: bytes) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        why = error.strerror or "it was closed"
        raise ExportError(f"standard output took not all of it: {why}") from error


def refuse_folder(output: Path) -> None:
    """Raise `ExportError` if a folder stands where a file is to be written."""
    if output.is_dir():
        raise ExportError(
            f"'{output}' is a folder; name a file in it, for example {output / 'map.svg'}, "
            "or add --all-views and --format for one file a view"
        )
