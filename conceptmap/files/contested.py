"""The rows under ``contested``: points the field disagrees on."""

from typing import NamedTuple

from conceptmap.files.citations import citations
from conceptmap.files.fields import Spot, mentions, text
from conceptmap.files.gathered import Gathered, own_id
from conceptmap.files.node import Node
from conceptmap.files.report import Report
from conceptmap.files.rows import Table, rows
from conceptmap.model import Citation, Contested

__all__ = ["read_contested"]

_SIDE = Table(
    "side", "{text: what one side says, sources: []}", {"text": text, "sources": citations}
)


class _Side(NamedTuple):
    """One side of a contested point."""

    text: str = ""
    sources: tuple[Citation, ...] = ()


def _side(node: Node, spot: Spot) -> _Side:
    if not isinstance(node.value, dict):
        return _Side(text(node, spot))
    row = _SIDE.read(node, f"{spot.row}: {spot.key}", spot.report)
    return _Side(row["text"], row["sources"]) if row else _Side()


_CONTESTED = Table(
    "contested point",
    "{id: c-names, topic: What it is called, view_a: one side, view_b: the other}",
    {
        "id": text,
        "topic": text,
        "view_a": _side,
        "view_b": _side,
        "advice": text,
        "links": mentions,
    },
)


def read_contested(node: Node | None, report: Report) -> Gathered[Contested]:
    """The contested points; every row with an id or a topic is kept."""
    found: Gathered[Contested] = Gathered("contested point")
    for row in rows(node, "'contested'", _CONTESTED, report):
        point_id = own_id(row, row["topic"], report)
        if not point_id:
            continue
        a: _Side = row["view_a"]
        b: _Side = row["view_b"]
        if not (a.text and b.text):
            report.add("CM404", row.line, f"{row.name}: expected a text in view_a and in view_b")
        point = Contested(
            id=point_id,
            topic=row["topic"] or point_id,
            view_a=a.text,
            view_b=b.text,
            view_a_sources=a.sources,
            view_b_sources=b.sources,
            advice=row["advice"],
            links=row["links"],
        )
        found.add(point, row.line, report)
    return found
