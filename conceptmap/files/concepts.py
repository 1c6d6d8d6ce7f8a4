"""The rows under ``concepts``."""

from conceptmap.files.citations import citations
from conceptmap.files.fields import flag, level, line, text, texts, word
from conceptmap.files.gathered import Gathered, own_id
from conceptmap.files.limits import MAX_LABEL
from conceptmap.files.node import Node
from conceptmap.files.report import Report
from conceptmap.files.rows import Row, Table, rows
from conceptmap.model import KINDS, ORIGINS, Concept

__all__ = ["read_concepts"]

_CONCEPT = Table(
    "concept",
    "{id: rain, label: Rain}",
    {
        "id": text,
        "label": line,
        "inline": line,
        "plural": flag,
        "kind": word(KINDS, "concept"),
        "level": level,
        "origin": word(ORIGINS, ""),
        "aliases": texts,
        "definition": text,
        "example": text,
        "sources": citations,
    },
)


def read_concepts(node: Node | None, report: Report) -> Gathered[Concept]:
    """The concepts; every row with an id or a label is kept."""
    found: Gathered[Concept] = Gathered("concept")
    for row in rows(node, "'concepts'", _CONCEPT, report):
        concept_id = own_id(row, row["label"], report)
        if concept_id:
            label = _label(row, concept_id, report)
            found.add(Concept(**{**row.values, "id": concept_id, "label": label}), row.line, report)
    return found


def _label(row: Row, concept_id: str, report: Report) -> str:
    label: str = row["label"]
    if not label:
        report.add("CM204", row.line, f"{row.name} has no label; its id is shown instead")
        return concept_id
    if len(label) > MAX_LABEL:
        message = f"{row.name}: the label has {len(label)} characters, expected at most {MAX_LABEL}"
        report.add("CM205", row.line, message)
    return label
