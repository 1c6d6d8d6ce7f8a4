"""`save_tour`: a tour into the file beside a map, whole or not at all, over nobody's change.

The file stays as its author wrote it: only the rows of the tour are put in or exchanged. What
comes of it is read again before it is written; where it would say anything else than before and
the tour, nothing is written.
"""

import hashlib
import os
import re
import tempfile
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from conceptmap.errors import ConceptMapError, UnreadableMapError
from conceptmap.files.gathered import Gathered
from conceptmap.files.limits import MAX_BYTES
from conceptmap.files.node import Node
from conceptmap.files.opening import open_bytes
from conceptmap.files.report import Report
from conceptmap.files.safe_yaml import read_yaml
from conceptmap.files.tour_text import tour_text, tours_text
from conceptmap.files.tours import read_tours
from conceptmap.model import Tour

__all__ = [
    "ChangedMeanwhileError",
    "SavedTour",
    "UnsavedTourError",
    "save_tour",
    "tour_file_of",
    "version_of",
]

_ROW = re.compile(r"^(\s*)-\s")
_BEFORE = ".before"
_CHANGED = (
    "{} was changed meanwhile, by an editor or in another window; nothing was saved. "
    "Save again to add your tour to the file as it now is"
)


class UnsavedTourError(ConceptMapError):
    """A tour that was not saved; the message says why and what to do."""


class ChangedMeanwhileError(UnsavedTourError):
    """The file is not the one that was seen."""


@dataclass(frozen=True, slots=True)
class SavedTour:
    """What was saved: the tour's id, the file, and its version from now on."""

    id: str
    file: Path
    version: str


def tour_file_of(path: Path) -> Path:
    """The file of tours beside a map's file."""
    return path.with_name(f"{path.stem}.tours.yaml")


def version_of(path: Path) -> str:
    """A text that changes with the tour file beside a map; empty where there is none."""
    data = _data(tour_file_of(path))
    return hashlib.sha256(data).hexdigest() if data else ""


def save_tour(
    path: Path,
    tour: Tour,
    version: str,
    taken: frozenset[str] = frozenset(),
    *,
    new: bool = False,
) -> SavedTour:
    """Put a tour into the tour file beside a map; the file as it was is kept as ``….before``.

    Parameters
    ----------
    path, version
        The map's file, and what `version_of` said when the tour file was looked at.
    tour, new
        It is exchanged for the one of its id in the tour file, unless it is a new one.
    taken
        Ids of all tours of the map, wherever they stand; instead of these it gets another.

    Raises
    ------
    ChangedMeanwhileError
        The file has changed since.
    UnsavedTourError
        It cannot be written, or is written in a way in which a tour cannot be put in.
    """
    file = tour_file_of(path)
    before = _data(file)
    if version_of(path) != version:
        raise ChangedMeanwhileError(_CHANGED.format(file.name))
    known, lines = _tours_in(before, file.name)
    others = taken | known.keys() if new else taken - known.keys()
    tour = replace(tour, id=_free(tour.id, others))
    after = _with(before.decode("utf-8-sig"), tour, lines.get(tour.id, 0)).encode()
    _check(after, {**known, tour.id: tour}, file.name)
    if version_of(path) != version:
        raise ChangedMeanwhileError(f"{file.name} was changed just now; nothing was saved")
    _put(file, before, after)
    return SavedTour(tour.id, file, version_of(path))


def _check(data: bytes, tours: dict[str, Tour], name: str) -> None:
    """Refuse a file that is too large, or that would not say these tours."""
    if len(data) > MAX_BYTES:
        raise UnsavedTourError(f"{name} would be larger than {MAX_BYTES // 1_000_000} MB")
    if not _says(data, tours):
        raise UnsavedTourError(
            f"{name} would not say the same as before; nothing was saved. Download the tour "
            "and put it in by hand"
        )


def _put(file: Path, before: bytes, after: bytes) -> None:
    """Write the file, and what it was before beside it."""
    try:
        if before:
            _write(file.with_name(file.name + _BEFORE), before)
        _write(file, after)
    except OSError as error:
        why = error.strerror or "it cannot be written"
        raise UnsavedTourError(f"{file.name} was not saved: {why}; download the tour") from error


def _data(file: Path) -> bytes:
    if not file.exists():
        return b""
    try:
        return open_bytes(file)
    except UnreadableMapError as error:
        raise UnsavedTourError(f"{error}; download the tour instead") from error


def _tours_in(data: bytes, name: str) -> tuple[dict[str, Tour], dict[str, int]]:
    """The tours that a file says, and the lines they begin at, from 1, by id."""
    report, found = Report(name), Gathered[Tour]("tour")
    read_tours(_rows(data, name), found, report)
    return found.parts, found.lines


def _says(data: bytes, tours: dict[str, Tour]) -> bool:
    try:
        return _tours_in(data, "the tour file")[0] == tours
    except UnsavedTourError:
        return False


def _rows(data: bytes, name: str) -> Node | None:
    try:
        root = read_yaml(data, Report(name))
    except UnreadableMapError as error:
        raise UnsavedTourError(f"{error}; mend the file, or download the tour") from error
    return root.value.get("tours") if isinstance(root.value, dict) else None


def _with(text: str, tour: Tour, line: int) -> str:
    """The file's text with the tour in it; ``line`` is where it begins now, 0 where it does not."""
    if not text.strip():
        return tours_text([tour])
    lines = text.splitlines(keepends=True)
    starts = _starts(text, lines)
    indent = _indent_of(lines[starts[0]])
    rows = tour_text(tour, indent)
    if not line:
        return f"{text.rstrip()}\n\n{rows}"
    begin = line - 1
    end = next((start for start in starts if start > begin), len(lines))
    while end > begin + 1 and _is_remark(lines[end - 1], indent):
        end -= 1
    return "".join([*lines[:begin], rows, *lines[end:]])


def _starts(text: str, lines: list[str]) -> list[int]:
    """The lines, from 0, at which rows of the list begin."""
    node = _rows(text.encode(), "the tour file")
    rows = node.value if node is not None and isinstance(node.value, list) else []
    found = [row.line - 1 for row in rows]
    if not found or not all(_ROW.match(lines[line]) for line in found):
        raise UnsavedTourError(
            "the tour file beside the map is written in a way that this page cannot add to; "
            "download the tour and put it in by hand"
        )
    return found


def _indent_of(line: str) -> str:
    match = _ROW.match(line)
    return match[1] if match else ""


def _is_remark(line: str, indent: str) -> bool:
    """A blank line, or a comment that stands before the next row rather than in this one."""
    words = line.strip()
    return not words or (words.startswith("#") and len(line) - len(line.lstrip()) <= len(indent))


def _free(name: str, taken: frozenset[str]) -> str:
    wanted, count = name, 1
    while name in taken:
        count += 1
        name = f"{wanted}-{count}"
    return name


def _write(file: Path, data: bytes) -> None:
    """Write a file by its side and put it in place in one go; its rights stay as they were."""
    target = file.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as part:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
        Path(name).chmod(mode)
        Path(name).replace(target)
    except OSError:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise
