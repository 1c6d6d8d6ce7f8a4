"""`styled`: references as a style's reference list writes them, APA by default.

The typesetter that makes the PDFs has a citation processor for the styles of the Citation Style
Language; it writes HTML too. Nothing is asked of the network.
"""

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import typst

from conceptmap.bibliography.items import item_of, year_of
from conceptmap.bibliography.record import record_of
from conceptmap.model import Reference

__all__ = ["STYLES", "Style", "Styled", "styled"]


@dataclass(frozen=True, slots=True)
class Style:
    """A citation style: its name on screen, and for the processor."""

    id: str
    label: str
    name: str


STYLES: Mapping[str, Style] = {
    row.id: row
    for row in (
        Style("apa", "APA 7", "apa"),
        Style("harvard", "Harvard (Cite Them Right)", "harvard-cite-them-right"),
        Style("mla", "MLA 9", "mla"),
    )
}


@dataclass(frozen=True, slots=True)
class Styled:
    """A reference in a style: as HTML with emphasis and links, and as plain text."""

    html: str
    text: str


_ENTRY = re.compile(r'<div id="(\d+)">(.*?)</div>', re.DOTALL)
_WRAPPED = re.compile(r'^<a [^>]*role="doc-biblioref">(.*)</a>$', re.DOTALL)
_MENDED = (
    (re.compile(r"(,? &amp;|,? and|,) (et al\.)(\.)?"), r", \2"),
    (re.compile(r"(\d{4}),\)"), r"\1)"),
    (re.compile(r"([?!])(</em>)?\."), r"\1\2"),
)
"""Slips of the processor: others who are not named, a comma after a lone year, a stop too many."""


def styled(references: Sequence[Reference], style: str = "apa") -> dict[str, Styled]:
    """Each reference by its id, in a style of `STYLES`.

    One that the processor refuses is told plainly instead: authors, year, title.

    Examples
    --------
    >>> styled([Reference("a", "On rain", "book", ("Ford, A.",), "2010")])["a"].text
    'Ford, A. (2010). On rain.'
    """
    items = [item_of(reference) for reference in references]
    written = _processed([record_of(item) for item in items], STYLES[style].name)
    found = {}
    for reference, item, row in zip(references, items, written, strict=True):
        year = year_of(item)
        body = _mended(row) if row else _plainly(reference)
        if year and not re.fullmatch(r"[0-9]{4}", year):
            body = body.replace("n.d.", html.escape(year), 1)
        found[reference.id] = Styled(body, _text_of(body))
    return found


def _processed(records: Sequence[dict[str, object]], style: str) -> list[str]:
    """The processor's HTML of each record; empty for those that it refuses."""
    if not records:
        return []
    try:
        return _compiled(records, style)
    except typst.TypstError:
        if len(records) == 1:
            return _without_address(records[0], style)
    half = len(records) // 2
    return [*_processed(records[:half], style), *_processed(records[half:], style)]


def _without_address(record: dict[str, object], style: str) -> list[str]:
    """Most often it is an address that is refused."""
    rest = {key: value for key, value in record.items() if key != "url"}
    return [""] if rest == record else _processed([rest], style)


def _compiled(records: Sequence[dict[str, object]], style: str) -> list[str]:
    cites = "\n".join(
        f'#html.elem("div", attrs: (id: "{n}"))[#cite(label("k{n}"), form: "full")]'
        for n in range(len(records))
    )
    source = f'{cites}\n#bibliography(bytes(sys.inputs.list), style: "{style}")'
    listed = json.dumps({f"k{n}": record for n, record in enumerate(records)}, ensure_ascii=False)
    made = typst.compile(
        source.encode(), format="html", sys_inputs={"list": listed}, ignore_system_fonts=True
    )
    rows = {int(n): row for n, row in _ENTRY.findall(made.decode())}
    return [rows.get(n, "") for n in range(len(records))]


def _mended(row: str) -> str:
    row = row.strip()
    wrapped = _WRAPPED.match(row)
    row = wrapped[1].strip() if wrapped else row
    for fault, right in _MENDED:
        row = fault.sub(right, row)
    return row if row.endswith((".", "</a>", ".</em>")) else f"{row}."


def _plainly(reference: Reference) -> str:
    who = "; ".join(reference.authors)
    words = (f"{who} ({reference.year or 'n.d.'})", reference.title, reference.container)
    return html.escape(". ".join(part.strip().rstrip(".") for part in words if part.strip()) + ".")


def _text_of(body: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", body)).split())
