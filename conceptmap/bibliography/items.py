"""`item_of`: a reference as an item of CSL-JSON, which all other forms are made from.

References
----------
CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html
"""

import json
import re
from typing import Any

from conceptmap.model import Reference

__all__ = ["Item", "Name", "doi_of", "item_of", "names_of", "range_of", "said", "year_of"]

Item = dict[str, Any]
Name = dict[str, str]
"""``family`` and ``given``, or ``literal``."""

_NAMES = ("author", "editor", "translator", "container-author", "collection-editor", "director")
_DATES = ("issued", "accessed", "original-date", "event-date", "submitted")
_OTHERS = re.compile(r"et\.? al\.?|and others|others", re.IGNORECASE)


def item_of(reference: Reference) -> Item:
    """The whole item as the map's file has it, in the standard's form; else what is known.

    Examples
    --------
    >>> item_of(Reference("a", "On rain", authors=("Ford, A.",), year="2010"))["author"]
    [{'family': 'Ford', 'given': 'A.'}]
    """
    item: Item = json.loads(reference.csl) if reference.csl else _known(reference)
    own: Item = {"id": reference.id, "type": reference.type}
    item = own | item | own
    for key in _NAMES:
        if key in item:
            item[key] = _names(item[key])
    for key in _DATES:
        if key in item:
            item[key] = _date(item[key])
    if "DOI" in item:
        item["DOI"] = reference.doi
    return {key: value for key, value in item.items() if value not in ("", [], {}, None)}


def names_of(item: Item, role: str = "author") -> tuple[list[Name], bool]:
    """The names in a role, and whether others, who are not named, follow them."""
    names: list[Name] = item.get(role, [])
    if names and _OTHERS.fullmatch(names[-1].get("literal", "")):
        return names[:-1], True
    return names, False


def year_of(item: Item) -> str:
    """The year, or what stands in its place."""
    issued = item.get("issued", {})
    parts = issued.get("date-parts") or []
    if parts and parts[0]:
        return str(parts[0][0])
    return str(issued.get("literal", issued.get("raw", "")))


def doi_of(item: Item) -> str:
    """The DOI where it can be one, else nothing."""
    doi = said(item, "DOI")
    return doi if re.fullmatch(r"10\.[0-9.]{4,}/\S+", doi) else ""


def said(item: Item, key: str) -> str:
    """A variable as text; lists and mappings, which have no business there, as nothing."""
    value = item.get(key, "")
    return "" if isinstance(value, list | dict | bool) else str(value)


def range_of(item: Item) -> tuple[str, str]:
    """First and last page; the last is empty where there is one page, or a list of them.

    Examples
    --------
    >>> range_of({"page": "98–109"}), range_of({"page": "224-"}), range_of({"page": "66, 71"})
    (('98', '109'), ('224', ''), ('66, 71', ''))
    """
    pages = said(item, "page").strip().rstrip("-–—")
    match = re.fullmatch(r"([^\s,;–—-]+)\s*[–—-]+\s*([^\s,;–—-]+)", pages)
    return (match[1], match[2]) if match else (pages, "")


def _known(reference: Reference) -> Item:
    volume, _, issue = reference.volume.partition("(")
    return {
        "title": "" if reference.title == reference.id else reference.title,
        "author": [_split(name) for name in reference.authors],
        "issued": reference.year,
        "container-title": reference.container,
        "volume": volume,
        "issue": issue.rstrip(")"),
        "page": reference.pages,
        "DOI": reference.doi,
        "URL": reference.url,
        "note": reference.note,
    }


def _split(name: str) -> Name:
    family, comma, given = name.partition(",")
    return {"family": family.strip(), "given": given.strip()} if comma else {"literal": name}


def _names(given: Any) -> list[Name]:
    rows = given if isinstance(given, list) else [given]
    names = []
    for row in rows:
        if isinstance(row, dict):
            name = {key: str(part) for key, part in row.items() if isinstance(part, str | int)}
        else:
            name = {"literal": str(row)} if row else {}
        if name.get("family") or name.get("literal") or name.get("given"):
            names.append(name)
    return names


def _date(given: Any) -> dict[str, Any]:
    """A date with its parts as numbers; what is no date is kept as it was said."""
    if not isinstance(given, dict):
        words = str(given)
        parsed = re.fullmatch(r"(-?[0-9]{1,4})(?:-([0-9]{1,2}))?(?:-([0-9]{1,2}))?", words)
        if parsed:
            return {"date-parts": [[int(part) for part in parsed.groups() if part]]}
        return {"literal": words} if words else {}
    parts = given.get("date-parts")
    if not isinstance(parts, list):
        return given
    dates = [date if isinstance(date, list) else [date] for date in parts]
    numbers = [[int(p) for p in date if re.fullmatch(r"-?[0-9]{1,4}", str(p))] for date in dates]
    kept = [date for date in numbers if date]
    rest = {key: value for key, value in given.items() if key != "date-parts"}
    if kept:
        return {"date-parts": kept[:2], **rest}
    first = " ".join(str(part) for date in dates for part in date)
    return {"literal": first, **rest} if first else rest
