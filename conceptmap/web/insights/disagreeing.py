"""Where the field disagrees."""

from html import escape

from conceptmap.analysis import Dispute, disputes
from conceptmap.model import ConceptMap
from conceptmap.web.insights.insight import Insight, link, many, mark, share, table
from conceptmap.web.places import Places

__all__ = ["disagreeing"]

_HOW = (
    "Each row is a question that the field argues about. To the left reach the sources for one "
    "view, to the right those for another. More sources on a side do not make it right; a row "
    "with long bars on both sides is where most has been written on both."
)


def disagreeing(cm: ConceptMap, places: Places) -> Insight | None:
    """Set the sources of both views of each contested point side by side."""
    rows = disputes(cm)
    if not rows:
        return None
    bears = len({name for row in rows for name in row.links})
    most = max(len(side) for row in rows for side in (row.side_a, row.side_b))
    return Insight(
        id="disagreeing",
        question="Where does the field disagree?",
        how=_HOW,
        found=(
            f"On {many(len(rows), 'point')}, which bear on {bears} of "
            f"{many(len(cm.links), 'proposition')}. Most is cited on: "
            f"{cm.contested[rows[0].point].topic}"
        ),
        chart=f'<ol class="sides">{"".join(_row(cm, row, most, places) for row in rows)}</ol>',
        data={
            "rows": [
                {
                    "label": cm.contested[row.point].topic,
                    "sides": [len(row.side_a), len(row.side_b)],
                    "views": [cm.contested[row.point].view_a, cm.contested[row.point].view_b],
                    "href": _href(row, places),
                }
                for row in rows
            ]
        },
        table=(
            "The sources of both, and the sentences",
            table(
                "Contested points with both views",
                ("Point", "One view", "Another view", "Propositions it bears on"),
                [_cells(cm, row, places) for row in rows],
            ),
        ),
    )


def _row(cm: ConceptMap, row: Dispute, most: int, places: Places) -> str:
    """A question with a bar for each view, which says the view under it."""
    point = cm.contested[row.point]
    views = ((point.view_a, row.side_a, "a"), (point.view_b, row.side_b, "b"))
    sides = "".join(
        f'<span class="side {side}"><span class="length" style="{share(len(sources), most)}">'
        f"<b>{many(len(sources), 'source')}</b></span>"
        f'<span class="view" dir="auto">{escape(view)}</span></span>'
        for view, sources, side in views
    )
    inner = f'<span class="topic" dir="auto">{escape(point.topic)}</span>{sides}'
    return f"<li>{mark(_href(row, places), inner, 'Where it bears on the map')}</li>"


def _href(row: Dispute, places: Places) -> str:
    return places.link(row.links[0]) if row.links else "./"


def _cells(cm: ConceptMap, row: Dispute, places: Places) -> tuple[str, ...]:
    point = cm.contested[row.point]
    bears = "".join(f"<li>{link(places.link(n), cm.proposition(n))}</li>" for n in row.links)
    return (
        link(_href(row, places), point.topic),
        f"{escape(point.view_a)} {_sources(cm, row.side_a)}",
        f"{escape(point.view_b)} {_sources(cm, row.side_b)}",
        f'<ul class="sentences">{bears}</ul>' if bears else "none",
    )


def _sources(cm: ConceptMap, names: tuple[str, ...]) -> str:
    links = (link(f"references#r-{name}", cm.references[name].short) for name in names)
    listed = "; ".join(links)
    return f"({listed})" if listed else "(no source)"
