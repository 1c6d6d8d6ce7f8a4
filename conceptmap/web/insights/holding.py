"""Which concepts hold the map together."""

from collections.abc import Mapping
from html import escape

from conceptmap.analysis import Cohesion, cohesion
from conceptmap.model import ConceptMap
from conceptmap.web.insights.insight import Insight, link, many, mark, share, table
from conceptmap.web.places import Places

__all__ = ["holding"]

_SHOWN = 12
_HOW = (
    "A way leads from concept to concept along the links. The longer the bar, the more of the "
    "shortest ways between two other concepts pass through this one: take it out, and the map "
    "falls apart most easily there. Links counts the sentences that a concept is part of. Bridges "
    "have few links, but these join parts that otherwise hardly touch."
)
_SAID = {
    "between": "{} % of the shortest ways between others pass through it",
    "links": "it is part of {} propositions",
    "bridging": "{} of 100 as a bridge",
}
_CHOICES = (
    ("between", "On the way", "How many of the ways between others pass through it"),
    ("links", "Links", "How many propositions it is part of"),
    ("bridging", "Bridges", "Few links that join busy parts"),
)


def holding(cm: ConceptMap, places: Places) -> Insight | None:
    """Rank concepts by the ways through them, by links, and as bridges (the strongest is 100)."""
    found = cohesion(cm)
    if not cm.links:
        return None
    most = max(row.bridging for row in found.values()) or 1.0
    values = {name: _values(row, most) for name, row in found.items()}
    order = list(found)
    shown = {
        name
        for measure, _, _ in _CHOICES
        for name in sorted(order, key=lambda name: -values[name][measure])[:_SHOWN]
        if values[name][measure]
    }
    rows = sorted(shown, key=lambda name: (-values[name]["between"], order.index(name)))
    first = rows[0]
    return Insight(
        id="holding",
        question="What holds the map together?",
        how=_HOW,
        found=(
            f"{cm.concepts[first].label} does most: {values[first]['between']:.0f} % of the "
            f"shortest ways pass through it, and it is part of "
            f"{many(found[first].links, 'proposition')} of {len(cm.links)}."
        ),
        chart="".join(
            _bars(cm, places, {name: values[name] for name in rows}, measure) for measure in _SAID
        ),
        data={"shown": _SHOWN, "rows": [_mark(cm, places, name, values[name]) for name in rows]},
        table=("All three as a table", _table(cm, places, {name: values[name] for name in rows})),
        choices=_CHOICES,
    )


def _bars(
    cm: ConceptMap, places: Places, rows: Mapping[str, Mapping[str, float]], measure: str
) -> str:
    """One measure as bars, the longest first; the page shows one measure at a time."""
    best = sorted(rows, key=lambda name: -rows[name][measure])[:_SHOWN]
    lines = []
    for name in best:
        value, label = rows[name][measure], cm.concepts[name].label
        said = _SAID[measure].format(f"{value:.0f}")
        inner = (
            f'<span class="name" dir="auto">{escape(label)}</span>'
            f'<span class="length" style="{share(value, rows[best[0]][measure])}">'
            f"<b>{value:.0f}{' %' if measure == 'between' else ''}</b></span>"
        )
        if value:
            lines.append(f"<li>{mark(places.concept(name), inner, f'{label}: {said}')}</li>")
    hidden = "" if measure == _CHOICES[0][0] else " hidden"
    return f'<ol class="bars" data-measure="{measure}"{hidden}>{"".join(lines)}</ol>'


def _mark(
    cm: ConceptMap, places: Places, name: str, values: Mapping[str, float]
) -> dict[str, str | float]:
    return {"label": cm.concepts[name].label, "href": places.concept(name), **values}


def _table(cm: ConceptMap, places: Places, rows: Mapping[str, Mapping[str, float]]) -> str:
    return table(
        "Concepts by what they hold together",
        ("Concept", "On the way, %", "Links", "Bridge, 0 to 100"),
        [
            (
                link(places.concept(name), cm.concepts[name].label),
                f"{row['between']:.1f}",
                f"{row['links']}",
                f"{row['bridging']:.0f}",
            )
            for name, row in rows.items()
        ],
    )


def _values(row: Cohesion, most: float) -> dict[str, float]:
    return {
        "between": round(row.between * 100, 1),
        "links": row.links,
        "bridging": round(row.bridging / most * 100, 1),
    }
