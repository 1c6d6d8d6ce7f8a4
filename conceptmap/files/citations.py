"""Citations in a map file: a reference's id, or a row with the id and the place in it."""

from conceptmap.files.fields import Spot, mention, text
from conceptmap.files.node import Node
from conceptmap.files.rows import Table
from conceptmap.model import Citation

__all__ = ["citations"]

_CITATION = Table("source", "{ref: freud-1909, locator: p. 4}", {"ref": mention, "locator": text})


def citations(node: Node, spot: Spot) -> tuple[Citation, ...]:
    """A list of citations; a single one needs no list. Whether they exist is checked later."""
    if node.value is None:
        return ()
    items = node.value if isinstance(node.value, list) else [node]
    found = (_citation(item, spot) for item in items)
    return tuple(dict.fromkeys(citation for citation in found if citation is not None))


def _citation(node: Node, spot: Spot) -> Citation | None:
    if not isinstance(node.value, dict):
        ref = mention(node, spot)
        return Citation(ref) if ref else None
    row = _CITATION.read(node, f"{spot.row}: source", spot.report)
    if row is None or not row["ref"]:
        spot.report.add("CM401", node.line, f"{spot.row}: a source names no reference (ref)")
        return None
    return Citation(row["ref"], row["locator"])
