"""The page of insights: a row of `INSIGHTS` a chart."""

import json
from html import escape

from conceptmap.model import ConceptMap
from conceptmap.web.insights.disagreeing import disagreeing
from conceptmap.web.insights.holding import holding
from conceptmap.web.insights.insight import Insight, Make
from conceptmap.web.insights.meeting import meeting
from conceptmap.web.insights.plotly_script import plotly_address
from conceptmap.web.insights.resting import resting
from conceptmap.web.places import Places

__all__ = ["INSIGHTS", "insights"]

_ENLARGE = (
    '<button type="button" class="plain" data-enlarge hidden '
    'title="As large as the window; pointing at a mark says more">Enlarge</button>'
)
_LARGE = (
    f'<dialog id="large" data-script="{plotly_address()}" aria-labelledby="large-title">'
    '<div class="large-head">'
    '<h2 id="large-title"></h2>'
    '<button type="button" class="plain" data-close>Close</button></div>'
    '<p class="found large-found"></p>'
    '<div class="large-room"><div class="large-chart" aria-hidden="true"></div></div></dialog>'
)
"""A chart for the whole window, as on a wall; drawn only when it is asked for."""

INSIGHTS: tuple[Make, ...] = (holding, meeting, resting, disagreeing)


def insights(cm: ConceptMap) -> str:
    """Write the page's content; the data beside each chart are for the large drawing."""
    places = Places(cm)
    made = [insight for make in INSIGHTS if (insight := make(cm, places))]
    head = '<div class="title"><h1>Insights</h1><p class="size">{}</p></div>'
    if not made:
        nothing = "Charts appear once the map has links between its concepts."
        return head.format(nothing)
    said = "Four ways to look at the whole map" if len(made) == 4 else "The whole map in charts"
    told = head.format(f"{said}. Every mark leads to its place in the map.")
    return told + "".join(map(_section, made)) + _LARGE


def _section(insight: Insight) -> str:
    return (
        f'<section class="insight" id="{insight.id}" aria-labelledby="{insight.id}-title">'
        f'<h2 id="{insight.id}-title">{escape(insight.question)}</h2>'
        f'<p class="found">{escape(insight.found)}</p>'
        f"{_ENLARGE}{_choices(insight)}{_legend(insight)}"
        f'<div class="chart" data-chart="{insight.id}">{insight.chart}</div>'
        f'<p class="how"><b>How to read it.</b> {escape(insight.how)}</p>{_more(insight)}'
        f'<script type="application/json" id="{insight.id}-data">{_json(insight)}</script>'
        "</section>"
    )


def _more(insight: Insight) -> str:
    summary, content = insight.table
    if not content:
        return ""
    return f'<details class="same"><summary>{summary}</summary>{content}</details>'


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
