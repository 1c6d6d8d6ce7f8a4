"""The rows under ``references``: items of CSL-JSON, in the map's file or beside it.

References
----------
CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
"""

import re
from dataclasses import replace

from conceptmap.files.csl_item import csl_item
from conceptmap.files.fields import Spot, flag, text, url, word
from conceptmap.files.gathered import Gathered, own_id
from conceptmap.files.node import Node
from conceptmap.files.report import Report, shown
from conceptmap.files.rows import Row, Table, rows_with_nodes
from conceptmap.model import EVIDENCE, Reference

__all__ = ["read_references"]

_DOI_ADDRESS = re.compile(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)

_NAME = Table(
    "name",
    "{family: Freud, given: Anna}",
    dict.fromkeys(("family", "given", "literal", "non-dropping-particle"), text),
    strict=False,
)
_DATE = Table("date", "{date-parts: [[2010]]}", {"literal": text, "raw": text}, strict=False)
_CUSTOM = Table(
    "custom",
    "{verified: true}",
    {"verified": flag, "evidence": word(EVIDENCE, "")},
    strict=False,
)
_DOI = re.compile(r"10\.[0-9]{4,9}(\.[0-9]+)*/\S+")


def _authors(node: Node, spot: Spot) -> tuple[str, ...]:
    if node.value is None:
        return ()
    items = node.value if isinstance(node.value, list) else [node]
    return tuple(filter(None, (_author(item, spot) for item in items)))


def _author(node: Node, spot: Spot) -> str:
    if not isinstance(node.value, dict):
        return text(node, spot)
    row = _NAME.read(node, f"{spot.row}: {spot.key}", spot.report)
    if row is None or not row["family"]:
        return row["literal"] or row["given"] if row else ""
    family = f"{row['non-dropping-particle']} {row['family']}".strip()
    return f"{family}, {_initials(row['given'])}" if row["given"] else family


def _initials(given: str) -> str:
    """``Jean-Paul Marie`` as ``J.-P. M.``."""
    words = (word.split("-") for word in given.split())
    return " ".join("-".join(f"{part[0]}." for part in parts if part) for parts in words)


def _year(node: Node, spot: Spot) -> str:
    if not isinstance(node.value, dict):
        return text(node, spot)
    parts = node.value.get("date-parts")
    while parts is not None and isinstance(parts.value, list) and parts.value:
        parts = parts.value[0]
    if parts is not None and not isinstance(parts.value, list):
        return text(parts, spot)
    row = _DATE.read(node, f"{spot.row}: {spot.key}", spot.report)
    return row["literal"] or row["raw"] if row else ""


def _doi(node: Node, spot: Spot) -> str:
    """A DOI without its address. One with spaces, which none has, is kept without them."""
    written = _DOI_ADDRESS.sub("", text(node, spot))
    doi = "".join(written.split())
    if doi != written:
        spot.add(
            "CM406", node.line, f"is {shown(written)}; a DOI has no spaces, they were left out"
        )
    elif doi and not _DOI.fullmatch(doi):
        spot.add("CM406", node.line, f"is {shown(written)}, expected the form 10.1000/182")
    return doi


def _custom(node: Node, spot: Spot) -> tuple[bool, str]:
    if not isinstance(node.value, dict):
        return False, ""
    row = _CUSTOM.read(node, f"{spot.row}: {spot.key}", spot.report)
    return (row["verified"], row["evidence"]) if row else (False, "")


_REFERENCE = Table(
    "reference",
    "{id: freud-1909, type: book, title: A title}",
    {
        "id": text,
        "type": text,
        "title": text,
        "author": _authors,
        "issued": _year,
        "container-title": text,
        "volume": text,
        "issue": text,
        "page": text,
        "DOI": _doi,
        "URL": url,
        "note": text,
        "custom": _custom,
    },
    strict=False,
)


def read_references(node: Node | None, found: Gathered[Reference], report: Report) -> None:
    """Add the references to ``found``; other keys of CSL-JSON are passed over."""
    for row, item in rows_with_nodes(node, "'references'", _REFERENCE, report):
        reference_id = own_id(row, row["title"], report)
        if reference_id:
            reference = replace(_reference(row, reference_id, report), csl=csl_item(item))
            found.add(reference, row.line, report)


def _reference(row: Row, reference_id: str, report: Report) -> Reference:
    if not row["title"]:
        report.add("CM405", row.line, f"{row.name} has no title; its id is shown instead")
    verified, evidence = row["custom"]
    issue = f"({row['issue']})" if row["issue"] else ""
    return Reference(
        id=reference_id,
        title=row["title"] or reference_id,
        type=row["type"] or "document",
        authors=row["author"],
        year=row["issued"],
        container=row["container-title"],
        volume=f"{row['volume']}{issue}",
        pages=row["page"],
        doi=row["DOI"],
        url=row["URL"],
        note=row["note"],
        verified=verified,
        evidence=evidence,
    )
