"""The kinds of value a field can hold: each turns a node into a clean value or says what is wrong.

A kind never raises: it notes a finding and gives the empty value of its type.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, NamedTuple

from conceptmap.files.ids import Mention, ident
from conceptmap.files.limits import MAX_LINE, MAX_STEP_MINUTES
from conceptmap.files.nearest import Nearest
from conceptmap.files.node import Node, kind_of
from conceptmap.files.report import Report, shown
from conceptmap.model import LEVELS, Term, clean, safe_url
from conceptmap.model.text import clean_block, removed

__all__ = [
    "Kind",
    "Spot",
    "block",
    "flag",
    "level",
    "line",
    "mention",
    "mentions",
    "minutes",
    "text",
    "texts",
    "url",
    "word",
]


class Spot(NamedTuple):
    """Where a value stands: its row and key as messages name them, and the file's report."""

    row: str
    key: str
    report: Report

    def add(self, code: str, line: int, message: str) -> None:
        """Note a finding about this place."""
        self.report.add(code, line, f"{self.row}: '{self.key}' {message}")

    def wrong(self, node: Node, expected: str) -> None:
        """Note that the value has the wrong type."""
        self.add("CM102", node.line, f"is {kind_of(node)}, expected {expected}; it was left out")


Kind = Callable[[Node, Spot], Any]


def text(node: Node, spot: Spot) -> str:
    """One line of text. A number or ``true`` is taken as written; nothing is the empty text."""
    return clean(_raw(node, spot))


def line(node: Node, spot: Spot) -> str:
    """Text that a picture shows in one place; cut after `MAX_LINE` characters."""
    words = text(node, spot)
    if len(words) > MAX_LINE:
        spot.add("CM111", node.line, f"has {len(words)} characters; it was cut after {MAX_LINE}")
        return words[: MAX_LINE - 1] + "…"
    return words


def block(node: Node, spot: Spot) -> str:
    """Text whose line breaks are kept."""
    return clean_block(_raw(node, spot))


def url(node: Node, spot: Spot) -> str:
    """An http, https or mailto address."""
    raw = text(node, spot)
    address = safe_url(raw)
    if raw and not address:
        spot.add("CM110", node.line, f"is {shown(raw)}, not an http, https or mailto address")
    return address


def mention(node: Node, spot: Spot) -> Mention:
    """The id of another part."""
    return Mention(ident(text(node, spot)), node.line)


def mentions(node: Node, spot: Spot) -> tuple[Mention, ...]:
    """A list of ids of other parts; each is kept once. A single one needs no list."""
    found = (mention(item, spot) for item in _items(node, spot))
    return tuple(dict.fromkeys(filter(None, found)))


def texts(node: Node, spot: Spot) -> tuple[str, ...]:
    """A list of texts; a single one needs no list."""
    return tuple(filter(None, (text(item, spot) for item in _items(node, spot))))


def flag(node: Node, spot: Spot) -> bool:
    """``true`` or ``false``."""
    if not isinstance(node.value, bool | None):
        spot.wrong(node, "true or false")
        return False
    return bool(node.value)


def level(node: Node, spot: Spot) -> int:
    """A number from `LEVELS`; 1 where it is none of them."""
    words = text(node, spot)
    if words in _LEVELS:
        return _LEVELS[words]
    if words:
        message = f"is {shown(words)}, expected one of: {', '.join(_LEVELS)}; 1 is used"
        spot.add("CM206", node.line, message)
    return 1


_LEVELS = {str(number): number for number in LEVELS}


def minutes(node: Node, spot: Spot) -> float:
    """A number of minutes, halves and tenths too; 0 where it is none."""
    words = text(node, spot)
    if re.fullmatch(r"[0-9]{1,4}([.][0-9]+)?", words) and float(words) <= MAX_STEP_MINUTES:
        return float(words)
    if words:
        spot.add(
            "CM102",
            node.line,
            f"is {shown(words)}, expected minutes from 0 to {MAX_STEP_MINUTES}; it was left out",
        )
    return 0.0


def word(registry: Mapping[str, Term], default: str) -> Kind:
    """A word of a vocabulary; ``default`` where it is none of them."""
    nearest = Nearest(registry)

    def read(node: Node, spot: Spot) -> str:
        words = text(node, spot)
        if words in registry:
            return words
        if words:
            spot.report.add("CM206", node.line, partial(unknown, words, spot))
        return default

    def unknown(words: str, spot: Spot) -> str:
        hint = nearest.hint(words) or f", expected one of: {', '.join(registry)}"
        used = f"'{default}' is used" if default else "it was left out"
        return f"{spot.row}: '{spot.key}' is {shown(words)}{hint}; {used}"

    return read


def _items(node: Node, spot: Spot) -> list[Node]:
    if isinstance(node.value, dict):
        spot.wrong(node, "a list")
        return []
    return node.value if isinstance(node.value, list) else [node]


def _raw(node: Node, spot: Spot) -> str:
    if isinstance(node.value, list | dict):
        spot.wrong(node, "text")
        return ""
    if node.value is None:
        return ""
    if gone := removed(node.text):
        spot.add("CM109", node.line, f"held {_listed(gone)}, which was left out")
    return node.text


def _listed(names: Iterable[str]) -> str:
    names = list(names)
    return ", ".join(names[:3]) + (" and others" if len(names) > 3 else "")
