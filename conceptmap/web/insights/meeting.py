"""How the concepts of two kinds meet: modalities and core ideas."""

from collections.abc import Mapping

from conceptmap.analysis import Cell, crossed_kinds, crossing
from conceptmap.model import KINDS, ConceptMap
from conceptmap.view import ViewState
from conceptmap.web.insights.insight import Insight, link, table
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
        table=_table(cm, places, kinds, cells),
    )


def _table(
    cm: ConceptMap,
    places: Places,
    kinds: tuple[str, str],
    cells: Mapping[tuple[str, str], Cell],
) -> str:
    one, other = (KINDS[kind].label for kind in kinds)
    return table(
        f"How {one.lower()} and {other.lower()} meet",
        (one, other, "In the map"),
        [
            (
                link(places.concept(row), cm.concepts[row].label),
                link(places.concept(column), cm.concepts[column].label),
                link(_href(places, cell, row, column), _said(cm, cell)),
            )
            for (row, column), cell in cells.items()
        ],
    )


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
