"""The references: every source in a citation style, what rests on it, and downloads."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from conceptmap.analysis import Support, supports
from conceptmap.bibliography import FORMATS, STYLES, Styled, styled
from conceptmap.model import EVIDENCE, ConceptMap, Reference
from conceptmap.web.places import Places

__all__ = ["references"]

_SORTS = (
    ("author", "Author", "By author, then year"),
    ("year", "Year", "The newest first"),
    ("weight", "Most used", "What most rests on first"),
)
_MANY_AUTHORS = 20
"""More than a style's list shows; the others are found by the search all the same."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A reference with what is said of it."""

    reference: Reference
    styled: Styled
    support: Support
    orders: tuple[int, ...]


def references(cm: ConceptMap, style: str) -> str:
    """Write the page's content, in a style of `STYLES`."""
    if not cm.references:
        nothing = "The map names no references yet. They lie beside it as a list of CSL-JSON."
        return f'{_head(cm)}<p class="nothing">{nothing}</p>{_unknown(cm)}'
    places = Places(cm)
    entries = "".join(_entry(cm, row, places) for row in _rows(cm, style))
    return (
        f"{_head(cm)}{_tools(style)}"
        f'<ol class="entries references">{entries}</ol>'
        '<p class="nothing" id="none" hidden>No reference has these words. '
        '<button type="button" class="plain" id="clear">Show all</button></p>'
        f"{_unknown(cm)}"
    )


def _rows(cm: ConceptMap, style: str) -> list[_Row]:
    known = list(cm.references.values())
    said, resting = styled(known, style), supports(cm)
    by_author = sorted(known, key=lambda row: (_folded(row.short), row.title, row.id))
    by_year = sorted(by_author, key=lambda row: row.year, reverse=True)
    by_weight = sorted(by_author, key=lambda row: -resting[row.id].weight)
    places = [
        {row.id: place for place, row in enumerate(order)}
        for order in (by_author, by_year, by_weight)
    ]
    return [
        _Row(row, said[row.id], resting[row.id], tuple(order[row.id] for order in places))
        for row in by_author
    ]


def _folded(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text.casefold()) if char.isalnum())


def _head(cm: ConceptMap) -> str:
    seen = sum(row.verified for row in cm.references.values())
    size = f"{len(cm.references)} references" if len(cm.references) != 1 else "1 reference"
    checked = f", {seen} verified: every detail was seen in a retrieved source" if seen else ""
    downloads = "".join(
        f'<a class="plain" href="references{row.suffix}" download>{row.label}</a>'
        for row in FORMATS.values()
    )
    taken = (
        '<div class="downloads" role="group" aria-label="Download all">'
        f'<span aria-hidden="true">Download all</span>{downloads}'
        '<button type="button" class="plain" id="print">Print</button></div>'
        if cm.references
        else ""
    )
    return f'<div class="title"><h1>References</h1><p class="size">{size}{checked}</p>{taken}</div>'


def _tools(style: str) -> str:
    sorts = "".join(
        f'<button type="button" data-sort="{name}" title="{hint}" '
        f'aria-pressed="{str(name == "author").lower()}">{label}</button>'
        for name, label, hint in _SORTS
    )
    styles = "".join(
        f'<option value="{row.id}"{" selected" if row.id == style else ""}>{row.label}</option>'
        for row in STYLES.values()
    )
    return (
        '<div class="tools"><div class="find" role="search"><label for="filter">'
        'Find a reference</label><input id="filter" type="search" autocomplete="off" '
        'spellcheck="false" placeholder="Author, year, title or topic" '
        'data-of="references"><output id="found" for="filter"></output>'
        f'<div class="segments" role="group" aria-label="Order">{sorts}</div>'
        '<form class="style" method="get"><label for="style">Style</label>'
        f'<select id="style" name="style">{styles}</select>'
        '<noscript><button class="plain">Show</button></noscript></form></div></div>'
    )


def _entry(cm: ConceptMap, row: _Row, places: Places) -> str:
    known, name = row.reference, escape(row.reference.id)
    orders = " ".join(
        f'data-{sort[0]}="{place}"' for sort, place in zip(_SORTS, row.orders, strict=True)
    )
    more = ""
    if len(known.authors) > _MANY_AUTHORS:
        more = f' data-also="{escape("; ".join(known.authors))}"'
    return (
        f'<li class="entry" id="r-{name}" {orders}{more}>'
        f'<p class="styled" dir="auto">{row.styled.html}</p>'
        f'<p class="facts">{_mark(known)}{_evidence(known)}{_note(known)}</p>'
        f"{_resting(cm, row, places)}{_takeaway(known, row.styled)}</li>"
    )


def _mark(known: Reference) -> str:
    if known.verified:
        hint = "Each detail was seen in a retrieved source."
        return f'<span class="verified" title="{hint}">✓ verified</span>'
    hint = "Some details were not seen in a retrieved source."
    return f'<span class="unverified" title="{hint}">not verified</span>'


def _evidence(known: Reference) -> str:
    return f'<span class="fact">{EVIDENCE[known.evidence].label}</span>' if known.evidence else ""


def _note(known: Reference) -> str:
    return f'<span class="fact">{escape(known.note)}</span>' if known.note else ""


def _resting(cm: ConceptMap, row: _Row, places: Places) -> str:
    support = row.support
    if not support.weight:
        return '<p class="rests">Nothing in the map cites it.</p>'
    counts = (
        _many(len(support.links), "proposition"),
        _many(len(support.concepts), "concept"),
        _many(len(support.points), "contested point"),
    )
    groups = (
        ("Propositions", [(places.link(i), cm.proposition(i)) for i in support.links]),
        ("Concepts", [(places.concept(i), cm.concepts[i].label) for i in support.concepts]),
        ("Contested points", [_point(cm, i, places) for i in support.points]),
    )
    whole = ""
    if support.links:
        href = escape(places.source(row.reference.id))
        whole = f'<p><a href="{href}">See in the map what rests on it</a></p>'
    lists = "".join(_list(title, rows) for title, rows in groups if rows)
    return (
        f'<details class="rests"><summary>Supports {_listed(counts)}</summary>'
        f"{whole}{lists}</details>"
    )


def _point(cm: ConceptMap, name: str, places: Places) -> tuple[str, str]:
    point = cm.contested[name]
    return (places.link(point.links[0]) if point.links else "./", point.topic)


def _list(title: str, rows: Sequence[tuple[str, str]]) -> str:
    items = "".join(
        f'<li><a href="{escape(href)}" dir="auto">{escape(words)}</a></li>' for href, words in rows
    )
    return f'<h3>{title}</h3><ul class="sentences">{items}</ul>'


def _takeaway(known: Reference, said: Styled) -> str:
    """Copying, and downloads of this one."""
    only = quote(known.id, safe="")
    who = escape(known.short)
    links = "".join(
        f'<a href="references{row.suffix}?only={only}" download '
        f'aria-label="{row.label} of {who}">{row.label}</a>'
        for row in FORMATS.values()
    )
    return (
        f'<p class="take"><button type="button" data-copy="{escape(said.text)}" '
        f'aria-label="Copy the reference {who}">Copy</button>{links}</p>'
    )


def _unknown(cm: ConceptMap) -> str:
    """Keys that are cited, though no reference has them."""
    rows = [finding for finding in cm.findings if finding.code == "CM401"]
    if not rows:
        return ""
    items = "".join(f"<li>{escape(finding.message)}</li>" for finding in rows)
    return (
        '<section class="unknown"><h2>Cited, but not in the list</h2>'
        f"<p>The map's author can add these references or correct their keys.</p>"
        f"<ul>{items}</ul></section>"
    )


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}" if count else ""


def _listed(parts: Sequence[str]) -> str:
    words = [part for part in parts if part]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
