"""`Insight`: one chart with its words, and the same as a table of ways into the map."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from conceptmap.model import ConceptMap
from conceptmap.web.places import Places

__all__ = ["Insight", "Make", "link", "many", "table"]


@dataclass(frozen=True, slots=True)
class Insight:
    """One chart.

    Parameters
    ----------
    id
        Its place on the page, and the name of the browser's module that draws it.
    question
        What it answers; its heading.
    how
        How to read it, in words for a first-year student.
    found
        What it shows in this map, in one sentence.
    data
        What is drawn, as JSON.
    table
        The same as HTML: every mark of the chart as a link.
    choices
        Values and their words where the chart can show more than one thing.
    """

    id: str
    question: str
    how: str
    found: str
    data: dict[str, Any]
    table: str
    choices: tuple[tuple[str, str, str], ...] = ()


Make = Callable[[ConceptMap, Places], Insight | None]
"""Makes an insight; None where the map has nothing of the kind."""


def link(href: str, words: str) -> str:
    """A way into the map."""
    return f'<a href="{escape(href)}" dir="auto">{escape(words)}</a>'


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column names the rows; cells are HTML."""
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    lines = "".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>'
        for row in rows
    )
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{top}</tr></thead>"
        f"<tbody>{lines}</tbody></table>"
    )


def many(count: int, word: str) -> str:
    """A number with its word.

    Examples
    --------
    >>> many(1, "source"), many(0, "source")
    ('1 source', '0 sources')
    """
    return f"{count} {word}{'' if count == 1 else 's'}"
