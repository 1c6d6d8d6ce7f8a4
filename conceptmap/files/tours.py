"""The rows under ``tours``: lectures through the map, in the map's file or beside it."""

from conceptmap.files.fields import Spot, block, line, mentions, minutes, text, word
from conceptmap.files.gathered import Gathered, own_id
from conceptmap.files.node import Node
from conceptmap.files.report import Report
from conceptmap.files.rows import Row, Table, rows
from conceptmap.model import REVEALS, Step, Tour

__all__ = ["read_tours"]

_STEP = Table(
    "step",
    "{heading: Rain, focus: [rain]}",
    {
        "heading": line,
        "focus": mentions,
        "caption": text,
        "notes": block,
        "minutes": minutes,
        "reveal": word(REVEALS, ""),
    },
)


def _steps(node: Node, spot: Spot) -> tuple[Step, ...]:
    found = rows(node, f"{spot.row}: 'steps'", _STEP, spot.report)
    return tuple(_step(row, number, spot) for number, row in enumerate(found, start=1))


def _step(row: Row, number: int, spot: Spot) -> Step:
    name = f"{spot.row}, step {number}"
    if not row["heading"]:
        spot.report.add("CM603", row.line, f"{name} has no heading")
    if not row["focus"]:
        spot.report.add("CM602", row.line, f"{name} has no focus, expected ids of concepts")
    return Step(
        row["heading"], row["focus"], row["caption"], row["notes"], row["minutes"], row["reveal"]
    )


_TOUR = Table(
    "tour",
    "{id: first, title: A first walk, steps: []}",
    {"id": text, "title": line, "focus_question": line, "audience": text, "steps": _steps},
)


def read_tours(node: Node | None, found: Gathered[Tour], report: Report) -> None:
    """Add the tours as written to ``found``; which concepts exist is checked later."""
    for row in rows(node, "'tours'", _TOUR, report):
        tour_id = own_id(row, row["title"], report)
        if not tour_id:
            continue
        if not row["title"]:
            report.add("CM103", row.line, f"{row.name} has no title; its id is shown instead")
        title = row["title"] or tour_id
        tour = Tour(tour_id, title, row["focus_question"], row["audience"], row["steps"])
        found.add(tour, row.line, report)
