"""`write`: bytes to a file, whole or not at all, or to standard output; `write_all`: a folder."""

import os
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from conceptmap.errors import ExportError

__all__ = ["STANDARD_OUTPUT", "refuse_folder", "write", "write_all"]

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
        unfinished = _beside(target, data)
        unfinished.replace(target)
    except OSError as error:
        if unfinished is not None:
            unfinished.unlink(missing_ok=True)
        raise _refusal(output, error) from error


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their names into a folder, which is made if need be: all of them or none.

    Raises
    ------
    ExportError
        The folder cannot be made, or one of the files cannot be written.
    """
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or "it cannot be made"
        raise ExportError(f"the folder '{folder}' cannot be made: {why}") from error
    unfinished: list[tuple[Path, Path]] = []
    name = ""
    try:
        for name, data in files.items():
            refuse_folder(folder / name)
            unfinished.append((_beside(folder.resolve() / name, data), folder / name))
        for part, target in unfinished:
            part.replace(target.resolve())
    except (OSError, ExportError) as error:
        for part, _ in unfinished:
            part.unlink(missing_ok=True)
        if made:
            with suppress(OSError):
                folder.rmdir()
        raise _refusal(folder / name, error) from error


def _beside(target: Path, data: bytes) -> Path:
    """A file with all of the data next to where it is to be; nothing where that fails."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _refusal(output: Path, error: Exception) -> ExportError:
    if isinstance(error, ExportError):
        return error
    why = getattr(error, "strerror", None) or "it cannot be written"
    return ExportError(f"'{output}' cannot be written: {why}; choose another place")


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
