"""The page of insights: a row of `INSIGHTS` a chart."""

import json
from html import escape

from conceptmap.model import ConceptMap
from conceptmap.web.insights.disagreeing import disagreeing
from conceptmap.web.insights.holding import holding
from conceptmap.web.insights.insight import Insight, Make
from conceptmap.web.insights.meeting import meeting
from conceptmap.web.insights.resting import resting
from conceptmap.web.places import Places

__all__ = ["INSIGHTS", "insights"]

_ROW_PX = 38
"""The least height of a chart's row, kept free until it is drawn."""

INSIGHTS: tuple[Make, ...] = (holding, meeting, resting, disagreeing)


def insights(cm: ConceptMap) -> str:
    """Write the page's content. The browser draws each chart from the data beside it."""
    places = Places(cm)
    made = [insight for make in INSIGHTS if (insight := make(cm, places))]
    head = '<div class="title"><h1>Insights</h1><p class="size">{}</p></div>'
    if not made:
        nothing = "Charts appear once the map has links between its concepts."
        return head.format(nothing)
    said = "Four ways to look at the whole map" if len(made) == 4 else "The whole map in charts"
    return head.format(f"{said}. Every mark leads to its place in the map.") + "".join(
        map(_section, made)
    )


def _section(insight: Insight) -> str:
    return (
        f'<section class="insight" id="{insight.id}" aria-labelledby="{insight.id}-title">'
        f'<h2 id="{insight.id}-title">{escape(insight.question)}</h2>'
        f'<p class="found">{escape(insight.found)}</p>'
        f"{_choices(insight)}{_legend(insight)}"
        f'<div class="chart" data-chart="{insight.id}" data-state="waiting" aria-hidden="true"'
        f' style="min-height: {_ROW_PX * len(insight.data["rows"])}px">'
        "</div>"
        f'<p class="how"><b>How to read it.</b> {escape(insight.how)}</p>'
        f'<details class="same"><summary>The same as a table</summary>{insight.table}</details>'
        f'<script type="application/json" id="{insight.id}-data">{_json(insight)}</script>'
        "</section>"
    )


def _choices(insight: Insight) -> str:
    if not insight.choices:
        return ""
    buttons = "".join(
        f'<button type="button" data-choice="{value}" title="{escape(hint)}" '
        f'aria-pressed="{str(nth == 0).lower()}">{escape(words)}</button>'
        for nth, (value, words, hint) in enumerate(insight.choices)
    )
    return f'<div class="segments" role="group" aria-label="Measure">{buttons}</div>'


def _legend(insight: Insight) -> str:
    items = "".join(
        f'<li style="--swatch: var(--group-{nth})">{escape(words)}</li>'
        for nth, words in enumerate(insight.data.get("groups", ()), start=1)
    )
    return f'<ul class="legend" aria-label="Colours">{items}</ul>' if items else ""


def _json(insight: Insight) -> str:
    """The data as JSON that ends no element."""
    return json.dumps(insight.data, ensure_ascii=False).replace("<", "\\u003c")
