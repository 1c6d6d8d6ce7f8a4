"""`to_bibtex`: items as BibTeX, in UTF-8, as BibLaTeX, Zotero and JabRef read it.

References
----------
Patashnik, O. (1988). BibTeXing. https://ctan.org/pkg/btxdoc
"""

import re
from collections.abc import Iterable, Mapping

from conceptmap.bibliography.items import (
    Item,
    Name,
    doi_of,
    names_of,
    range_of,
    said,
    year_of,
)

__all__ = ["to_bibtex"]

_TYPES: Mapping[str, str] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "article": "article",
    "book": "book",
    "chapter": "incollection",
    "entry": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
    "manuscript": "unpublished",
}
"""Everything else is ``misc``."""

_CONTAINERS = {"article": "journal", "misc": "howpublished", "book": "publisher"}
_PLAIN = (
    ("volume", "volume"),
    ("issue", "number"),
    ("edition", "edition"),
    ("publisher", "publisher"),
    ("publisher-place", "address"),
    ("collection-title", "series"),
    ("ISBN", "isbn"),
    ("ISSN", "issn"),
    ("language", "language"),
    ("note", "annote"),
)
_SIGNS: dict[str, str] = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "{}&%$#_"},
}
_LONE = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


def to_bibtex(items: Iterable[Item]) -> bytes:
    """Write the items. Keys are their ids; signs that BibTeX keeps for itself become hyphens."""
    taken: set[str] = set()
    return "\n".join(_entry(item, _key(item["id"], taken)) for item in items).encode()


def _entry(item: Item, key: str) -> str:
    kind = _TYPES.get(said(item, "type"), "misc")
    lines = [f"  {name} = {{{value}}}," for name, value in _fields(item, kind).items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def _fields(item: Item, kind: str) -> dict[str, str]:
    first, last = range_of(item)
    fields = {
        "author": _people(item, "author"),
        "editor": _people(item, "editor"),
        "title": _escaped(said(item, "title")),
        "year": _escaped(year_of(item)),
        _CONTAINERS.get(kind, "booktitle"): _escaped(said(item, "container-title")),
    }
    for variable, name in _PLAIN:
        if said(item, variable):
            fields[name] = _escaped(said(item, variable))
    return fields | {
        "pages": _escaped(f"{first}--{last}" if last else first),
        "doi": _address(doi_of(item)),
        "url": _address(said(item, "URL")),
    }


def _people(item: Item, role: str) -> str:
    names, others = names_of(item, role)
    return " and ".join([*map(_person, names), *(["others"] if others else [])])


def _person(name: Name) -> str:
    if "literal" in name or not name.get("family"):
        return f"{{{_escaped(name.get('literal') or name.get('given', ''))}}}"
    particles = (name.get("dropping-particle", ""), name.get("non-dropping-particle", ""))
    family = _escaped(name["family"])
    if re.search(r"\band\b|,", family):
        family = f"{{{family}}}"
    last = " ".join([*(_escaped(part) for part in particles if part), family])
    parts = [last, _escaped(name.get("suffix", "")), _escaped(name.get("given", ""))]
    return ", ".join(part for part in parts if part)


def _key(name: str, taken: set[str]) -> str:
    key = re.sub(r"[\s,{}()\"'#%=~\\@]+", "-", name).strip("-") or "source"
    wanted, count = key, 1
    while key.casefold() in taken:
        count += 1
        key = f"{wanted}-{count}"
    taken.add(key.casefold())
    return key


def _escaped(text: str) -> str:
    """Text without commands. Readers count braces, so that those without a partner are named."""
    signs = _SIGNS if _has_pairs(text) else _SIGNS | _LONE
    return "".join(signs.get(char, char) for char in text)


def _has_pairs(text: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


def _address(text: str) -> str:
    return "".join(_ADDRESS.get(char, char) for char in text)
