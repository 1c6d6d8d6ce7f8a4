"""`render_sheets`: a PDF to hand out: pictures with room for notes, then lists of what they say."""

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from conceptmap.render.deck import Deck, Handout, Options, Picture
from conceptmap.render.propositions import Statement, cited, references, statements
from conceptmap.render.sizes import SIZES
from conceptmap.render.svg import render_svg
from conceptmap.render.typesetting import RefusedError, language_code, typeset

__all__ = ["render_sheets"]

_SOURCE = Path(__file__).with_name("sheets.typ")
_GRIDS = {1: (1, 1), 2: (1, 2), 4: (2, 2), 6: (2, 3)}
"""Columns and rows of a page, by the pictures on it."""
_MOST_LETTERS = {1: 3000, 2: 560, 4: 900, 6: 300}
"""How much of what is said fits below a picture; the rest goes to the end."""
_MORE = " … (goes on at the end)"


def render_sheets(deck: Deck, options: Options, handout: Handout) -> bytes:
    """Set pages of several pictures each; the same input gives the same bytes.

    The page is the paper of `Options`, or A4 upright.

    Raises
    ------
    ExportError
        The typesetter refuses the pictures.
    """
    paper = options.paper or SIZES["a4-portrait"].paper
    assert paper is not None
    columns, rows = _GRIDS[handout.pictures]
    content = {
        "title": deck.title,
        "author": deck.cm.credit,
        "description": deck.about,
        "rights": deck.rights,
        "keywords": [deck.version],
        "language": language_code(deck.cm.language),
        "width": paper.width,
        "height": paper.height,
        "columns": columns,
        "rows": rows,
        "pictures": handout.pictures,
        "beside": handout.beside,
        "sheets": [
            [_cell(picture, handout) for picture in sheet]
            for sheet in _batches(deck.pictures, handout.pictures)
        ],
        "chapters": [row for row in _chapters(deck, handout) if row["rows"]],
    }
    packed, source = json.dumps(content), _SOURCE.read_bytes()
    try:
        return typeset(packed, "pdf", accessible=True, source=source)
    except RefusedError:
        return typeset(packed, "pdf", source=source)


def _cell(picture: Picture, handout: Handout) -> dict[str, Any]:
    said, most = picture.notes, _MOST_LETTERS[handout.pictures]
    if len(said) > most:
        said = said[:most].rpartition(" ")[0] + _MORE
    notes = [part for part in (picture.caption, said) if part]
    return {
        "heading": picture.scene.title or picture.name,
        "svg": render_svg(picture.scene),
        "aspect": picture.scene.width / picture.scene.height,
        "alt": " ".join((picture.scene.title, *picture.sentences)).strip() or "An empty map.",
        "notes": notes if handout.beside == "notes" else [],
    }


def _chapters(deck: Deck, handout: Handout) -> Iterator[dict[str, Any]]:
    if handout.beside == "notes":
        most = _MOST_LETTERS[handout.pictures]
        long = [p for p in deck.pictures if len(p.notes) > most]
        rows = [_row(f"{p.scene.title}: {p.notes}") for p in long]
        yield {"title": "What is said", "columns": 1, "rows": rows}
    if handout.listing:
        said = {row.id: row for p in deck.pictures for row in statements(deck.cm, p)}
        rows = [_row(row.sentence, _remark(deck, row)) for row in said.values()]
        yield {"title": "Propositions", "columns": 2, "rows": rows}
        cites = dict.fromkeys(chain.from_iterable(references(deck.cm, p) for p in deck.pictures))
        yield {"title": "References", "columns": 2, "rows": [_row(text) for text in sorted(cites)]}


def _remark(deck: Deck, said: Statement) -> str:
    sources = cited(deck.cm, said.sources)
    contested = "contested" if said.contested else ""
    return "; ".join(part for part in (contested, sources) if part)


def _row(text: str, remark: str = "") -> dict[str, str]:
    return {"text": text, "remark": f"({remark})" if remark else ""}


def _batches(pictures: Sequence[Picture], size: int) -> Iterator[Sequence[Picture]]:
    for start in range(0, len(pictures), size):
        yield pictures[start : start + size]
