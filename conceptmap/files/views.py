"""The rows under ``views``: named pictures of part of the map."""

from conceptmap.files.fields import line, mentions, text
from conceptmap.files.gathered import Gathered, own_id
from conceptmap.files.node import Node
from conceptmap.files.report import Report
from conceptmap.files.rows import Table, rows
from conceptmap.model import View

__all__ = ["read_views"]

_VIEW = Table(
    "view",
    "{id: overview, title: Overview, concepts: [rain, flood]}",
    {"id": text, "title": line, "focus_question": line, "concepts": mentions},
)


def read_views(node: Node | None, report: Report) -> Gathered[View]:
    """The views as written; which of their concepts exist is checked later."""
    found: Gathered[View] = Gathered("view")
    for row in rows(node, "'views'", _VIEW, report):
        view_id = own_id(row, row["title"], report)
        if not view_id:
            continue
        if not row["title"]:
            report.add("CM103", row.line, f"{row.name} has no title; its id is shown instead")
        title = row["title"] or view_id
        found.add(View(view_id, title, row["focus_question"], row["concepts"]), row.line, report)
    return found
