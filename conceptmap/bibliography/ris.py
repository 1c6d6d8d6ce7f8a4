"""`to_ris`: items as RIS, which EndNote, Mendeley and Zotero read.

References
----------
RIS format specifications, Research Information Systems (2001, 2011 tags).
"""

from collections.abc import Iterable, Iterator, Mapping

from conceptmap.bibliography.items import (
    Item,
    Name,
    doi_of,
    names_of,
    range_of,
    said,
    year_of,
)

__all__ = ["to_ris"]

_TYPES: Mapping[str, str] = {
    "article-journal": "JOUR",
    "article": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "entry": "ENCYC",
    "entry-encyclopedia": "ENCYC",
    "entry-dictionary": "DICT",
    "paper-conference": "CPAPER",
    "report": "RPRT",
    "thesis": "THES",
    "manuscript": "UNPB",
    "webpage": "ELEC",
    "post-weblog": "BLOG",
    "motion_picture": "VIDEO",
}
"""Everything else is ``GEN``."""

_PLAIN = (
    ("TI", "title"),
    ("T2", "container-title"),
    ("VL", "volume"),
    ("IS", "issue"),
    ("ET", "edition"),
    ("PB", "publisher"),
    ("CY", "publisher-place"),
    ("SN", "ISBN"),
    ("SN", "ISSN"),
    ("LA", "language"),
    ("UR", "URL"),
    ("AB", "abstract"),
    ("N1", "note"),
)
_END = "\r\n"


def to_ris(items: Iterable[Item]) -> bytes:
    """Write the items in UTF-8, each from ``TY`` to ``ER``, with CRLF after each line."""
    return "".join(
        f"{tag}  - {value}{_END}" for item in items for tag, value in _lines(item)
    ).encode()


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(said(item, "type"), "GEN")
    yield "ID", said(item, "id")
    for tag, role in (("AU", "author"), ("A2", "editor")):
        names, others = names_of(item, role)
        for name in names:
            yield tag, _person(name)
        if others:
            yield tag, "et al."
    year = year_of(item)
    if year:
        yield ("PY" if year.isdigit() else "DA"), year
    for tag, variable in _PLAIN:
        if value := " ".join(said(item, variable).split()):
            yield tag, value
    first, last = range_of(item)
    if first:
        yield "SP", first
    if last:
        yield "EP", last
    if doi := doi_of(item):
        yield "DO", doi
    yield "ER", ""


def _person(name: Name) -> str:
    if "literal" in name or not name.get("family"):
        return name.get("literal") or name.get("given", "")
    particles = (name.get("dropping-particle", ""), name.get("non-dropping-particle", ""))
    family = " ".join(part for part in (*particles, name["family"]) if part)
    parts = (family, name.get("given", ""), name.get("suffix", ""))
    return ", ".join(part for part in parts if part)
