"""A file's bytes, or a refusal in plain words."""

import os
import stat
from pathlib import Path

from conceptmap.errors import UnreadableMapError
from conceptmap.files.limits import MAX_BYTES

__all__ = ["check_size", "file_name", "open_bytes"]


def open_bytes(path: Path) -> bytes:
    """Read a regular file of at most `MAX_BYTES`.

    Raises
    ------
    UnreadableMapError
        There is no such file, it is a folder or a device, it may not be read, or it is too large.
    """
    name = file_name(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableMapError(
                f"{name} is a folder, expected a map file; name the file in it"
            )
        if not stat.S_ISREG(mode):
            raise UnreadableMapError(f"{name} is no ordinary file, expected a map file")
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableMapError(
            f"{name} does not exist, expected a map file; check its name and folder"
        ) from None
    except PermissionError:
        raise UnreadableMapError(f"{name} may not be read; ask for permission to read it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableMapError(f"{name} cannot be read: {reason}") from None
    check_size(data, name)
    return data


def check_size(data: bytes, name: str) -> None:
    """Refuse more than `MAX_BYTES`.

    Raises
    ------
    UnreadableMapError
        There are more bytes than that.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableMapError(
            f"{name} is larger than {MAX_BYTES // 1_000_000} MB, the most a map file may have; "
            "split the map"
        )


def file_name(path: Path) -> str:
    """The path as messages show it: characters that are no text are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")
