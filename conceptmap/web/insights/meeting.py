"""How the concepts of two kinds meet: modalities and core ideas."""

from collections.abc import Mapping, Sequence
from html import escape

from conceptmap.analysis import Cell, crossed_kinds, crossing
from conceptmap.model import KINDS, ConceptMap
from conceptmap.view import ViewState
from conceptmap.web.insights.insight import Insight, link, mark
from conceptmap.web.places import Places, to_state

__all__ = ["meeting"]

_MOST_ROWS, _MOST_COLUMNS = 20, 9


def meeting(cm: ConceptMap, places: Places) -> Insight | None:
    """Cross the two kinds; a cell says the phrase, or which concept lies between."""
    kinds = crossed_kinds(cm)
    if kinds is None:
        return None
    found = crossing(cm, kinds)
    rows, columns = found.rows[:_MOST_ROWS], found.columns[:_MOST_COLUMNS]
    wanted = [(row, column) for row in rows for column in columns]
    cells = {pair: found.cells[pair] for pair in wanted if pair in found.cells}
    one, other = (KINDS[kind].label.lower() for kind in kinds)
    direct = sum(not cell.through for cell in cells.values())
    return Insight(
        id="meeting",
        question=f"How does each {one} meet each {other}?",
        how=(
            f"Each row is a {one}, each column a {other}. A dark field says the words that join "
            "the two; ← before them means that they read from the column to the row. In a pale "
            "field another concept lies between. Where nothing stands, the map says nothing."
        ),
        found=(
            f"Of {len(rows) * len(columns)} possible meetings the map says {direct} in so many "
            f"words and {len(cells) - direct} through another concept."
        ),
        chart=_matrix(cm, places, rows, columns, cells),
        data={
            "rows": [cm.concepts[name].label for name in rows],
            "columns": [cm.concepts[name].label for name in columns],
            "cells": [
                {
                    "row": rows.index(row),
                    "column": columns.index(column),
                    "words": _words(cm, cell, row),
                    "through": bool(cell.through),
                    "said": _said(cm, cell),
                    "href": _href(places, cell, row, column),
                }
                for (row, column), cell in cells.items()
            ],
        },
    )


def _matrix(
    cm: ConceptMap,
    places: Places,
    rows: Sequence[str],
    columns: Sequence[str],
    cells: Mapping[tuple[str, str], Cell],
) -> str:
    """The fields as a table; where there is no room for it, a list of what meets what."""
    heads = "".join(f'<th scope="col">{_concept(cm, places, name)}</th>' for name in columns)
    lines = "".join(
        f'<tr><th scope="row">{_concept(cm, places, row)}</th>'
        + "".join(_field(cm, places, cells.get((row, column)), row, column) for column in columns)
        + "</tr>"
        for row in rows
    )
    return (
        f'<table class="matrix"><thead><tr><td></td>{heads}</tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )


def _concept(cm: ConceptMap, places: Places, name: str) -> str:
    return link(places.concept(name), cm.concepts[name].label)


def _field(cm: ConceptMap, places: Places, cell: Cell | None, row: str, column: str) -> str:
    if cell is None:
        return "<td></td>"
    other = escape(cm.concepts[column].label)
    words = (
        f'<span class="other" aria-hidden="true" dir="auto">{other}</span>'
        f'<span dir="auto">{escape(_words(cm, cell, row))}</span>'
    )
    kind = "mark through" if cell.through else "mark"
    said = _said(cm, cell)
    name = f"{_words(cm, cell, row).removeprefix('← ')}: {said}"
    href = _href(places, cell, row, column)
    return f"<td>{mark(href, words, said, kind=kind, name=name)}</td>"


def _words(cm: ConceptMap, cell: Cell, row: str) -> str:
    if cell.through:
        return f"through {cm.concepts[cell.through].label}"
    said = cm.links[cell.links[0]]
    more = f" (+{len(cell.links) - 1} more)"
    back = "" if said.source == row else "← "
    return f"{back}{said.phrase}{more if len(cell.links) > 1 else ''}"


def _said(cm: ConceptMap, cell: Cell) -> str:
    return " ".join(cm.proposition(name) for name in cell.links)


def _href(places: Places, cell: Cell, row: str, column: str) -> str:
    return to_state(ViewState(path=(row, column))) if cell.through else places.link(cell.links[0])
