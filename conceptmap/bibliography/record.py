"""`record_of`: an item of CSL-JSON in the form that the typesetter's citation processor reads.

References
----------
Hayagriva's file format: https://github.com/typst/hayagriva/blob/main/docs/file-format.md
"""

import re
from collections.abc import Mapping
from typing import Any

from conceptmap.bibliography.items import (
    Item,
    Name,
    doi_of,
    names_of,
    range_of,
    said,
    year_of,
)

__all__ = ["record_of"]

_TYPES: Mapping[str, tuple[str, str]] = {
    "article": ("article", "periodical"),
    "article-journal": ("article", "periodical"),
    "article-magazine": ("article", "periodical"),
    "article-newspaper": ("article", "newspaper"),
    "book": ("book", ""),
    "chapter": ("chapter", "book"),
    "entry": ("entry", "reference"),
    "entry-dictionary": ("entry", "reference"),
    "entry-encyclopedia": ("chapter", "book"),
    "paper-conference": ("article", "proceedings"),
    "report": ("report", ""),
    "thesis": ("thesis", ""),
    "webpage": ("web", "web"),
    "post": ("web", "web"),
    "post-weblog": ("web", "blog"),
    "motion_picture": ("video", ""),
    "broadcast": ("video", ""),
    "speech": ("performance", "conference"),
}
"""The type of the work, and of what it is part of. All else is a ``book``."""

_MARKUP = re.compile(r"([\\{}$])")


def record_of(item: Item) -> dict[str, Any]:
    """The record; it is valid YAML and JSON alike."""
    kind, part_of = _TYPES.get(said(item, "type"), ("book", ""))
    record: dict[str, Any] = {"type": kind, "title": _verbatim(said(item, "title"))}
    record["author"] = _people(item, "author")
    record |= _dated(item)
    first, last = range_of(item)
    record["page-range"] = f"{first}-{last}" if last else first
    record["edition"] = said(item, "edition")
    record["url"] = said(item, "URL")
    record["serial-number"] = {"doi": doi_of(item)} if doi_of(item) else ""
    container = said(item, "container-title")
    whole: dict[str, Any] = {
        "editor": _people(item, "editor"),
        "volume": said(item, "volume"),
        "issue": said(item, "issue"),
        "publisher": _publisher(item),
    }
    if container and part_of:
        parent = {"type": part_of, "title": _verbatim(container), **_filled(whole)}
        return _filled(record) | {"parent": parent}
    if container and not whole["publisher"]:
        whole["publisher"] = _verbatim(container)
    return _filled(record | whole)


def _dated(item: Item) -> dict[str, str]:
    parts = (item.get("issued", {}).get("date-parts") or [[]])[0]
    year = year_of(item)
    if not re.fullmatch(r"[0-9]{4}", year):
        return {}
    month = int(parts[1]) if len(parts) > 1 and 1 <= int(parts[1]) <= 12 else 0
    journal = said(item, "type") in {"article-journal", "article", "chapter", "book"}
    return {"date": f"{year}-{month:02}" if month and not journal else year}


def _people(item: Item, role: str) -> list[dict[str, str]]:
    names, others = names_of(item, role)
    return [*map(_person, names), *([{"name": "et al."}] if others else [])]


def _person(name: Name) -> dict[str, str]:
    if "literal" in name or not name.get("family"):
        return {"name": name.get("literal") or name.get("given", "")}
    particles = (name.get("dropping-particle", ""), name.get("non-dropping-particle", ""))
    family = " ".join(part for part in (*particles, name["family"]) if part)
    person = {"name": family, "given-name": name.get("given", ""), "suffix": name.get("suffix", "")}
    return {key: value for key, value in person.items() if value}


def _publisher(item: Item) -> Any:
    house, place = said(item, "publisher"), said(item, "publisher-place")
    if house and place:
        return {"name": _verbatim(house), "location": _verbatim(place)}
    return _verbatim(house)


def _verbatim(text: str) -> str:
    """Text that is taken as it stands: no markup in it, and its capitals kept."""
    return "{" + _MARKUP.sub(r"\\\1", text) + "}" if text else ""


def _filled(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value not in ("", [], {})}
