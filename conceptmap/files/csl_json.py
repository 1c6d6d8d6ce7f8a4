"""The only door to JSON: a list of rows, such as CSL-JSON, read into nodes with lines.

Depth is checked before the parser sees a byte, since Python's parser recurses. ``NaN`` and
``Infinity``, which are not JSON, are refused.
"""

import json
import re
from typing import Any

from conceptmap.errors import UnreadableMapError
from conceptmap.files.decoding import decode
from conceptmap.files.limits import MAX_DEPTH, MAX_VALUES
from conceptmap.files.node import Node
from conceptmap.files.report import Report, shown

__all__ = ["read_json_list"]

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{},]', re.DOTALL)
_SPACE = re.compile(r"[ \t\n\r]*")


def read_json_list(data: bytes, report: Report) -> Node:
    """Read a JSON list; all nodes of an item carry the line where the item begins.

    Numbers are kept as they are written. A key written twice is noted; the first one counts.

    Raises
    ------
    UnreadableMapError
        No valid JSON, no list, deeper than `MAX_DEPTH`, or more than `MAX_VALUES` values.
    """
    text = decode(data, report)
    _check_size(text, report.file)
    try:
        return Node(_items(text, report), 1)
    except json.JSONDecodeError as error:
        raise UnreadableMapError(
            f"{report.file}:{error.lineno}:{error.colno}: not valid JSON: {error.msg}"
        ) from None


def _check_size(text: str, file: str) -> None:
    depth = values = 0
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "[" | "{":
                depth += 1
            case "]" | "}":
                depth -= 1
            case ",":
                values += 1
        if depth > MAX_DEPTH or values > MAX_VALUES:
            line = text.count("\n", 0, token.start()) + 1
            raise UnreadableMapError(
                f"{file}:{line}: nested deeper than {MAX_DEPTH} levels or more than "
                f"{MAX_VALUES:,} values; expected a list of references"
            )


def _items(text: str, report: Report) -> list[Node]:
    twice: list[str] = []
    foreign: list[str] = []
    decoder = _decoder(twice, foreign)
    items: list[Node] = []
    at = _skip(text, _expect(text, 0, "["))
    line, counted = 1, 0
    while not text.startswith("]", at):
        if items:
            at = _skip(text, _expect(text, at, ","))
        line, counted = line + text.count("\n", counted, at), at
        value, end = decoder.raw_decode(text, at)
        if foreign:
            raise json.JSONDecodeError(f"{foreign[0]} is no JSON value", text, at)
        items.append(_node(value, line))
        for key in twice:
            message = f"the key {shown(key)} is written twice in this item; the first was read"
            report.add("CM105", line, message)
        twice.clear()
        at = _skip(text, end)
    if (end := _skip(text, at + 1)) < len(text):
        raise json.JSONDecodeError("text after the end of the list", text, end)
    return items


def _decoder(twice: list[str], foreign: list[str]) -> json.JSONDecoder:
    """A decoder that lists the keys written twice and the words that are not JSON."""

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        table: dict[str, Any] = {}
        for key, value in found:
            if key in table:
                twice.append(key)
            table.setdefault(key, value)
        return table

    return json.JSONDecoder(
        strict=False,
        parse_int=str,
        parse_float=str,
        parse_constant=foreign.append,
        object_pairs_hook=pairs,
    )


def _expect(text: str, at: int, sign: str) -> int:
    at = _skip(text, at)
    if not text.startswith(sign, at):
        raise json.JSONDecodeError(f"expected '{sign}'", text, at)
    return at + 1


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _node(value: Any, line: int) -> Node:
    match value:
        case dict():
            return Node({key: _node(item, line) for key, item in value.items()}, line)
        case list():
            return Node([_node(item, line) for item in value], line)
        case bool():
            return Node(value, line, str(value).lower())
        case str():
            return Node(value, line, value)
        case _:
            return Node(None, line)
