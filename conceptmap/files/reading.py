"""Reading a map: from its file, with the files beside it, or from bytes."""

import os
from collections.abc import Callable
from pathlib import Path

from conceptmap.errors import UnreadableMapError
from conceptmap.files.assembling import ReadFile, assemble
from conceptmap.files.csl_json import read_json_list
from conceptmap.files.formats import format_of
from conceptmap.files.node import Node
from conceptmap.files.opening import check_size, file_name, open_bytes
from conceptmap.files.report import Report
from conceptmap.files.safe_yaml import read_yaml
from conceptmap.model import ConceptMap

__all__ = ["read", "read_bytes"]


def read(path: Path | str) -> ConceptMap:
    """Read a map file, with ``<stem>.tours.yaml`` and ``<stem>.references.json`` beside it.

    Everything that can be kept is kept; what was noticed on the way is in ``.findings``. A broken
    file beside the map is such a finding.

    Parameters
    ----------
    path
        A file in one of `FORMATS`, at most `conceptmap.files.limits.MAX_BYTES` long.

    Raises
    ------
    UnreadableMapError
        The file cannot be read or is no map; the message is a sentence for its author.
    """
    path = Path(path)
    data = open_bytes(path)
    name = file_name(path)
    main = _part(data, Report(name), format_of(name).reader)
    tours = _beside(path, "tours.yaml", read_yaml, main.report)
    references = _beside(path, "references.json", read_json_list, main.report)
    return assemble(main, tours, references)


def read_bytes(data: bytes, name: str) -> ConceptMap:
    """Read a map from bytes; as `read`, with no files beside it.

    Parameters
    ----------
    data
        UTF-8, at most `conceptmap.files.limits.MAX_BYTES` long.
    name
        A file name: its suffix says the format, and findings give it as their file.

    Raises
    ------
    UnreadableMapError
        The bytes are no map; the message is a sentence for its author.
    """
    check_size(data, name)
    return assemble(_part(data, Report(name), format_of(name).reader), None, None)


def _part(data: bytes, report: Report, reader: Callable[[bytes, Report], Node]) -> ReadFile:
    return ReadFile(reader(data, report), report)


def _beside(
    path: Path, ending: str, reader: Callable[[bytes, Report], Node], main: Report
) -> ReadFile | None:
    beside = path.with_name(f"{path.stem}.{ending}")
    if not os.access(beside, os.F_OK):
        return None
    report = Report(file_name(beside))
    try:
        return _part(open_bytes(beside), report, reader)
    except UnreadableMapError as error:
        report.add("CM106", 0, f"{error}; the map is shown without it")
        return ReadFile(Node(None, 0), report)
