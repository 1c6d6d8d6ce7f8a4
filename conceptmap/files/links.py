"""The rows under ``links``."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from conceptmap.files.citations import citations
from conceptmap.files.fields import Spot, line, mention, mentions, text, word
from conceptmap.files.gathered import Gathered, own_id
from conceptmap.files.ids import FreeIds, Mention, ident
from conceptmap.files.nearest import Nearest
from conceptmap.files.node import Node
from conceptmap.files.report import Report, shown
from conceptmap.files.rows import Row, Table, rows
from conceptmap.model import LINK_TYPES, ORIGINS, Concept, Link

__all__ = ["read_links"]


class _Dispute(NamedTuple):
    """The value of ``contested``: marked only, or the contested points it names."""

    marked: bool = False
    points: tuple[str, ...] = ()


def _dispute(node: Node, spot: Spot) -> _Dispute:
    if isinstance(node.value, bool | None):
        return _Dispute(bool(node.value))
    points = mentions(node, spot)
    return _Dispute(bool(points), points)


_LINK = Table(
    "link",
    "{from: rain, phrase: can cause, to: flood}",
    {
        "id": text,
        "from": mention,
        "phrase": line,
        "to": mention,
        "type": word(LINK_TYPES, "related-to"),
        "origin": word(ORIGINS, ""),
        "contested": _dispute,
        "why": text,
        "sources": citations,
    },
)


def read_links(
    node: Node | None, concepts: Mapping[str, Concept], report: Report
) -> Gathered[Link]:
    """The links whose ends exist and whose phrase says something; ids are made where missing.

    A made id is ``<from>--<to>``, with a number from the second link of the same pair on, so it
    stays the same when rows of other pairs move.
    """
    kept = list(_usable(rows(node, "'links'", _LINK, report), concepts, report))
    link_ids = _LinkIds(kept, report)
    found: Gathered[Link] = Gathered("link")
    for row in kept:
        dispute: _Dispute = row["contested"]
        link = Link(
            id=link_ids.of(row),
            source=str(row["from"]),
            phrase=row["phrase"],
            target=str(row["to"]),
            type=row["type"],
            origin=row["origin"],
            disputed=dispute.marked,
            contested=dispute.points,
            why=row["why"],
            sources=row["sources"],
        )
        found.add(link, row.line, report)
    return found


def _usable(given: Iterable[Row], concepts: Mapping[str, Concept], report: Report) -> Iterator[Row]:
    nearest = Nearest(concepts)
    for row in given:
        ends = [_has_end(row, key, concepts, nearest, report) for key in ("from", "to")]
        if all(ends) and not row["phrase"]:
            what = f"from {shown(row['from'])} to {shown(row['to'])}"
            report.add("CM302", row.line, f"the link {what} has no phrase; it was left out")
        elif all(ends):
            yield row


def _has_end(
    row: Row, key: str, concepts: Mapping[str, Concept], nearest: Nearest, report: Report
) -> bool:
    end: Mention = row[key]
    if end in concepts:
        return True

    def message() -> str:
        if not end:
            return f"{row.name} has no '{key}', expected the id of a concept; it was left out"
        hint = nearest.hint(end) or "; expected the id of a concept"
        return f"{row.name}: '{key}' is {shown(end)}, no such concept{hint}; it was left out"

    report.add("CM301", end.line or row.line, message)
    return False


class _LinkIds:
    """The id of each link: as written, or made from its ends."""

    def __init__(self, kept: Iterable[Row], report: Report) -> None:
        self._written = {ident(row["id"]) for row in kept if row["id"]}
        self._free = FreeIds(self._written)
        self._lines: dict[str, int] = {}
        self._report = report

    def of(self, row: Row) -> str:
        """The id of the next row."""
        made = f"{row['from']}--{row['to']}"
        if not row["id"]:
            return self._free.take(made)
        wanted = own_id(row, made, self._report)
        if wanted not in self._lines:
            self._lines[wanted] = row.line
            return wanted
        given = self._free.take(wanted)
        message = f"{row.name}: line {self._lines[wanted]} has this id; {shown(given)} is used here"
        self._report.add("CM203", row.line, message)
        return given
