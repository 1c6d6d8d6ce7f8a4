"""Reading a row (a mapping) against a table of its fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from conceptmap.files.fields import Kind, Spot
from conceptmap.files.nearest import Nearest
from conceptmap.files.node import Node, kind_of
from conceptmap.files.report import Report, shown

__all__ = ["Row", "Table", "rows", "rows_with_nodes"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was read: its values by key, its line, and how messages name it."""

    values: dict[str, Any]
    line: int
    name: str

    def __getitem__(self, key: str) -> Any:
        return self.values[key]


class Table:
    """The fields a row may have.

    Parameters
    ----------
    noun
        What a row is: ``concept``, ``link``.
    example
        The shortest right row, for messages.
    kinds
        The kind of each field, by key.
        A field that the row does not have gets what its kind makes of nothing.
    strict
        Whether other keys are reported.
    """

    def __init__(
        self,
        noun: str,
        example: str,
        kinds: Mapping[str, Kind],
        *,
        strict: bool = True,
    ) -> None:
        self.noun, self.example = noun, example
        self._kinds = kinds
        nothing, nowhere = Node(None, 0), Report("")
        self._defaults = {
            key: kind(nothing, Spot(noun, key, nowhere)) for key, kind in kinds.items()
        }
        self._strict = strict
        self._nearest = Nearest(kinds)

    def read(self, node: Node, name: str, report: Report) -> Row | None:
        """The row, with every problem noted; None where the node is not a mapping at all."""
        if not isinstance(node.value, dict):
            message = f"{name} is {kind_of(node)}, expected {self.example}; it was left out"
            report.add("CM102", node.line, message)
            return None
        values = dict(self._defaults)
        for key, value in node.value.items():
            if kind := self._kinds.get(key):
                values[key] = kind(value, Spot(name, key, report))
            elif self._strict:
                report.add("CM101", value.line, partial(self._unknown, name, key))
        return Row(values, node.line, name)

    def _unknown(self, name: str, key: str) -> str:
        hint = self._nearest.hint(key) or f"; a {self.noun} has: {', '.join(self._kinds)}"
        return f"{name}: unknown key {shown(key)}{hint}"


def rows(node: Node | None, place: str, table: Table, report: Report) -> Iterator[Row]:
    """The rows of a list; ``place`` is what messages call the list."""
    return (row for row, _ in rows_with_nodes(node, place, table, report))


def rows_with_nodes(
    node: Node | None, place: str, table: Table, report: Report
) -> Iterator[tuple[Row, Node]]:
    """The rows of a list, each with the node that it was read from."""
    if node is None or node.value is None:
        return
    if not isinstance(node.value, list):
        message = f"{place} is {kind_of(node)}, expected a list of rows such as {table.example}"
        report.add("CM102", node.line, f"{message}; it was left out")
        return
    for number, item in enumerate(node.value, start=1):
        row = table.read(item, _name(item, number, table.noun), report)
        if row is not None:
            yield row, item


def _name(item: Node, number: int, noun: str) -> str:
    own = item.value.get("id") if isinstance(item.value, dict) else None
    return f"{noun} {shown(own.text)}" if own is not None and own.text else f"{noun} {number}"
