"""`render_csv`: propositions and glossary as one table that spreadsheets open safely."""

import csv
import io

from conceptmap.render.deck import Deck, Options
from conceptmap.render.propositions import cited, entries, statements

__all__ = ["COLUMNS", "guarded", "render_csv"]

COLUMNS = (
    *("view", "row", "id", "from", "phrase", "to"),
    *("text", "type", "contested", "sources"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render_csv(deck: Deck, _options: Options) -> bytes:
    """Write a row for each proposition and each concept of every picture.

    ``row`` is ``proposition``, ``concept`` or, in the last row, ``map``. A proposition's ``text``
    is its sentence; a concept stands in ``from``, its definition in ``text``; the map's title in
    ``from``, its version in ``id``, its credit and licence in ``text``. The file is UTF-8 with a
    byte-order mark, without which Excel garbles accents, with quoted cells and CRLF after each
    row (RFC 4180).
    """
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    cm = deck.cm
    for picture in deck.pictures:
        for said in statements(cm, picture):
            parts = (said.id, said.source, said.phrase, said.target, said.sentence, said.type)
            mark = "yes" if said.contested else ""
            row = (picture.name, "proposition", *parts, mark, cited(cm, said.sources))
            writer.writerow([guarded(cell) for cell in row])
        for entry in entries(cm, picture):
            parts = (entry.id, entry.label, "", "", entry.definition, entry.kind)
            row = (picture.name, "concept", *parts, "", cited(cm, entry.sources))
            writer.writerow([guarded(cell) for cell in row])
    about = ("", "map", deck.version, deck.title, "", "", deck.rights, "", "", deck.sources)
    writer.writerow([guarded(cell) for cell in about])
    return written.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before its signs.

    Examples
    --------
    >>> guarded("=1+1"), guarded("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{cell}" if cell.lstrip(" \u00a0\u3000").startswith(_FORMULA) else cell
