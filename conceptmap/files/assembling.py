"""A tree of nodes in the shape of the map format, checked and put together as a `ConceptMap`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from conceptmap.errors import UnreadableMapError
from conceptmap.files.concepts import read_concepts
from conceptmap.files.contested import read_contested
from conceptmap.files.fields import Kind, Spot, line, text
from conceptmap.files.gathered import Gathered
from conceptmap.files.limits import MAX_CONCEPTS
from conceptmap.files.links import read_links
from conceptmap.files.mentions import MapParts, settle_mentions
from conceptmap.files.node import Node, kind_of
from conceptmap.files.propositions import check_propositions
from conceptmap.files.references import read_references
from conceptmap.files.report import Report, shown
from conceptmap.files.rows import Table
from conceptmap.files.slides import check_pictures, check_steps
from conceptmap.files.tours import read_tours
from conceptmap.files.views import read_views
from conceptmap.model import ConceptMap

__all__ = ["ReadFile", "assemble"]

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)


@dataclass(frozen=True)
class ReadFile:
    """One file of a map, read: its tree and the report that its findings go to."""

    root: Node
    report: Report


def _as_it_is(node: Node, spot: Spot) -> Node:
    return node


def _language(node: Node, spot: Spot) -> str:
    tag = text(node, spot)
    if tag and not _LANGUAGE.fullmatch(tag):
        spot.add("CM206", node.line, f"is {shown(tag)}, expected a tag such as en or pt-BR")
        return "en"
    return tag or "en"


_LISTS = ("concepts", "links", "contested", "views", "tours", "references")
_META: dict[str, Kind] = {
    "title": line,
    "focus_question": line,
    "description": text,
    "language": _language,
    "licence": text,
    "credit": line,
}
_MAP = Table(
    "map",
    "title, focus_question, concepts and links",
    {**_META, **dict.fromkeys(_LISTS, _as_it_is)},
)
_TOURS = Table("file of tours", "a list under the key tours", {"tours": _as_it_is})


def assemble(main: ReadFile, tours: ReadFile | None, references: ReadFile | None) -> ConceptMap:
    """Put a map together from its own file and from those beside it.

    Parameters
    ----------
    main
        The map's tree: a mapping with the keys of the map format.
    tours
        A mapping with the one key ``tours``; its rows follow those in the map.
    references
        A list of CSL-JSON items; they follow those in the map.

    Raises
    ------
    UnreadableMapError
        The top of ``main`` is no mapping, or it lists more than `MAX_CONCEPTS` concepts.
    """
    values = _checked(main)
    parts = _gather(values, main, tours, references)
    settle_mentions(parts)
    check_propositions(parts.links, parts.concepts, values["language"])
    check_pictures(parts.concepts, parts.links, parts.views)
    check_steps(parts.tours, parts.links)
    reports = [part.report for part in (main, tours, references) if part is not None]
    return ConceptMap.build(
        parts.concepts.parts.values(),
        parts.links.parts.values(),
        views=parts.views.parts.values(),
        tours=parts.tours.parts.values(),
        references=parts.references.parts.values(),
        contested=parts.contested.parts.values(),
        **{key: values[key] for key in _META},
    ).with_findings(finding for report in reports for finding in report.findings())


def _checked(main: ReadFile) -> dict[str, Any]:
    root, report = main.root, main.report
    if root.value is None:
        raise UnreadableMapError(f"{report.file}: the file is empty; expected {_MAP.example}")
    row = _MAP.read(root, "map", report)
    if row is None:
        raise UnreadableMapError(
            f"{report.file}:{root.line}: the top level is {kind_of(root)}, expected a mapping "
            f"with the keys {_MAP.example}"
        )
    concepts = row["concepts"].value
    count = len(concepts) if isinstance(concepts, list) else 0
    if count > MAX_CONCEPTS:
        raise UnreadableMapError(
            f"{report.file}: the map has {count:,} concepts, expected at most {MAX_CONCEPTS:,}; "
            "split it"
        )
    if not row["title"]:
        report.add("CM103", 1, "the map has no title")
    if not row["focus_question"]:
        report.add("CM104", 1, "the map has no focus_question")
    if not count:
        report.add("CM107", 1, "the map has no concepts")
    return row.values


def _gather(
    values: Mapping[str, Any], main: ReadFile, tours: ReadFile | None, references: ReadFile | None
) -> MapParts:
    report = main.report
    concepts = read_concepts(values["concepts"], report)
    found = MapParts(
        concepts=concepts,
        links=read_links(values["links"], concepts.parts, report),
        contested=read_contested(values["contested"], report),
        views=read_views(values["views"], report),
        tours=Gathered("tour"),
        references=Gathered("reference"),
    )
    read_tours(values["tours"], found.tours, report)
    read_references(values["references"], found.references, report)
    if tours is not None and tours.root.value is not None:
        row = _TOURS.read(tours.root, "the file", tours.report)
        read_tours(row["tours"] if row else None, found.tours, tours.report)
    if references is not None:
        read_references(references.root, found.references, references.report)
    return found
