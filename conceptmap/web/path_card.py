"""The card of a connection: the way from one concept to another, read out as sentences."""

from typing import Any

from dash import html

from conceptmap.analysis import paths
from conceptmap.model import ConceptMap
from conceptmap.view import ViewState
from conceptmap.web.actions import copy_button
from conceptmap.web.attributes import attributes
from conceptmap.web.card_frame import body, contested_mark, head
from conceptmap.web.evidence import source_lines
from conceptmap.web.icons import icon
from conceptmap.web.trail import setter

__all__ = ["path_card"]


def path_card(cm: ConceptMap, state: ViewState) -> list[Any]:
    """Build the card of ``state.path``, the ``state.way``-th of its ways."""
    start, end = (cm.concepts[name].label for name in state.path[:2])
    ways = paths(cm, state.path[0], state.path[1])
    title = f"From {start} to {end}"
    if not ways:
        words = f"No chain of propositions in this map joins {start} and {end}."
        return [head(title, [_tag("Connection")]), body([html.P(words), _actions(0, 0)])]
    at = (int(state.way) - 1) % len(ways)
    way = ways[at]
    steps = f"{len(way.links)} step" + ("s" if len(way.links) > 1 else "")
    tags = [_tag("Connection"), html.Span(steps, className="card-fact")]
    if len(ways) > 1:
        tags.append(html.Span(f"way {at + 1} of {len(ways)}", className="card-fact"))
    sentences = html.Ol([_step(cm, link) for link in way.links], className="path-steps")
    return [head(title, tags), body([_actions(at, len(ways)), sentences])]


def _tag(words: str) -> html.Span:
    return html.Span(words, className="card-kind")


def _actions(at: int, ways: int) -> html.Div:
    buttons: list[Any] = []
    if ways > 1:
        another = str((at + 1) % ways + 1)
        buttons.append(setter([icon("redo"), "Another way"], "", {"way": another}))
    buttons.append(setter([icon("undo"), "Back to the view"], "", {"path": None}))
    return html.Div([*buttons, copy_button()], className="card-actions")


def _step(cm: ConceptMap, link: str) -> html.Li:
    sentence = html.Button(
        html.Span(cm.proposition(link)),
        type="button",
        className="proposition",
        title="Open this proposition",
        **attributes(data_select=f"link:{link}"),
    )
    said = html.Div([sentence, *contested_mark(cm, link)], className="path-said")
    return html.Li([said, *source_lines(cm, cm.links[link].sources)])
