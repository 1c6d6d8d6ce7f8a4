"""Bytes to text: UTF-8 or a refusal that says where it stops being so."""

import re

from conceptmap.errors import UnreadableMapError
from conceptmap.files.report import Report

__all__ = ["decode"]

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UNWANTED = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_MOST_UNWANTED = 1000
_BREAKS = "\x0b\x0c"


def decode(data: bytes, report: Report) -> str:
    """The text of a file, without a byte order mark and without control characters.

    Control characters are reported with their line and left out; a vertical tab or form feed,
    which slides use to break lines, becomes a space.

    Raises
    ------
    UnreadableMapError
        The bytes are not UTF-8, or hold NUL or over 1,000 control characters: they are no text.
    """
    if data.startswith(_UTF16):
        raise UnreadableMapError(
            f"{report.file}: byte 0 begins UTF-16 text, expected UTF-8; "
            "save the file again with the encoding UTF-8"
        )
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableMapError(
            f"{report.file}: not UTF-8 text from byte offset {error.start} (line {line}); "
            "save the file again with the encoding UTF-8"
        ) from None
    if (at := text.find("\0")) >= 0:
        line = text.count("\n", 0, at) + 1
        raise UnreadableMapError(
            f"{report.file}: a NUL character on line {line}, so this is not a "
            "text file; save the map again as UTF-8 text"
        )
    return _without_controls(text, report)


def _without_controls(text: str, report: Report) -> str:
    if len(_UNWANTED.findall(text)) > _MOST_UNWANTED:
        raise UnreadableMapError(
            f"{report.file}: more than {_MOST_UNWANTED:,} control characters, so this is not a "
            "text file; save the map again as UTF-8 text"
        )
    line, counted = 1, 0
    for found in _UNWANTED.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        name = f"U+{ord(found[0]):04X}"
        report.add("CM109", line, f"the control character {name} was left out")
    return _UNWANTED.sub(lambda found: " " if found[0] in _BREAKS else "", text)
