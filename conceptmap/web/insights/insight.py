"""`Insight`: one chart with its words, whose every mark is a way into the map."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from conceptmap.model import ConceptMap
from conceptmap.web.places import Places

__all__ = ["Insight", "Make", "link", "many", "mark", "share", "table"]


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
    chart
        The chart as HTML: marks are links, lengths the variable ``--share`` of CSS.
    data
        The same as JSON, for the large drawing, which the browser's module of that name makes.
    table
        More than the chart has room for, as HTML, with its heading; empty where it says all.
    choices
        Values and their words where the chart can show more than one thing.
    """

    id: str
    question: str
    how: str
    found: str
    chart: str
    data: dict[str, Any]
    table: tuple[str, str] = ("", "")
    choices: tuple[tuple[str, str, str], ...] = ()


Make = Callable[[ConceptMap, Places], Insight | None]
"""Makes an insight; None where the map has nothing of the kind."""


def link(href: str, words: str) -> str:
    """A way into the map."""
    return f'<a href="{escape(href)}" dir="auto">{escape(words)}</a>'


def mark(
    href: str, inner: str, hint: str, *, style: str = "", kind: str = "mark", name: str = ""
) -> str:
    """A mark of a chart that leads on; its inner HTML is what it says.

    ``name`` is what a screen reader says instead, where the inner HTML alone is not clear.
    """
    more = f' style="{style}"' if style else ""
    more += f' aria-label="{escape(name)}"' if name else ""
    return f'<a class="{kind}" href="{escape(href)}" title="{escape(hint)}"{more}>{inner}</a>'


def share(part: float, whole: float) -> str:
    """A length in a chart, from 0 to 1.

    Examples
    --------
    >>> share(1, 3)
    '--share: 0.333'
    """
    return f"--share: {part / whole if whole else 0:.3f}"


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
