"""The card: what the map knows about one concept or one proposition, in sentences."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from conceptmap.model import KINDS, LEVELS, LINK_TYPES, ORIGINS, Concept, ConceptMap, Link
from conceptmap.view import from_store
from conceptmap.web.actions import concept_actions
from conceptmap.web.attributes import attributes
from conceptmap.web.card_frame import body, head, row, section
from conceptmap.web.comparison_card import comparison_card
from conceptmap.web.evidence import contested_points, source_list
from conceptmap.web.notes import note_section
from conceptmap.web.path_card import path_card

__all__ = ["card"]


def card(cm: ConceptMap, request: Mapping[str, Any]) -> list[Any]:
    """Build the card's content; none where there is nothing to say.

    Parameters
    ----------
    cm
        The map.
    request
        The fields of the view state that the card is about: ``selected``; or ``path`` and
        ``way``; or ``compared``.
    """
    state, _ = from_store(request, cm)
    if len(state.path) >= 2:
        return path_card(cm, state)
    if len(state.compared) >= 2:
        return comparison_card(cm, state.compared)
    selected = str(request.get("selected", ""))
    what, _, name = selected.partition(":")
    if what == "concept" and name in cm.concepts:
        return _concept_card(cm, cm.concepts[name])
    if what == "link" and name in cm.links:
        return _link_card(cm, cm.links[name])
    return _missing_card(name or selected) if selected else []


def _concept_card(cm: ConceptMap, concept: Concept) -> list[Any]:
    outgoing = [link for link in cm.links.values() if link.source == concept.id]
    incoming = [link for link in cm.links.values() if link.target == concept.id]
    points = [name for link in (*outgoing, *incoming) for name in link.contested]
    parts = [
        concept_actions(concept),
        html.P(concept.definition) if concept.definition else None,
        html.Blockquote(concept.example, className="quote") if concept.example else None,
        _also_called(concept),
        note_section(concept),
        _propositions(cm, f"From {_short(concept)}", outgoing, concept.id),
        _propositions(cm, f"To {_short(concept)}", incoming, concept.id),
        *contested_points(cm, points),
        source_list(cm, concept.sources),
        _shown_in(cm, concept),
    ]
    tags = [_kind_tag(concept), html.Span(LEVELS[concept.level].label, className="card-fact")]
    return [head(concept.label, [*tags, *_origin(concept.origin)]), body(parts)]


def _link_card(cm: ConceptMap, link: Link) -> list[Any]:
    source, target = cm.concepts[link.source], cm.concepts[link.target]
    tags = [html.Span(f"Proposition: {LINK_TYPES[link.type].label}", className="card-kind")]
    if cm.is_contested(link.id):
        tags.append(html.Span("two views", className="badge-contested"))
    parts = [
        html.P(link.why) if link.why else None,
        *contested_points(cm, link.contested),
        html.Div(
            className="section",
            children=[html.H3("Its two ends"), *[_end(concept) for concept in (source, target)]],
        ),
        source_list(cm, link.sources),
    ]
    return [head(cm.proposition(link.id), [*tags, *_origin(link.origin)]), body(parts)]


def _missing_card(name: str) -> list[Any]:
    words = "The map may have changed since the link was made. Search for it, or close this card."
    return [head(f"This map has no '{name[:60]}'", []), body([html.P(words)])]


def _kind_tag(concept: Concept) -> html.Span:
    return html.Span(
        KINDS[concept.kind].label, className="card-kind", **attributes(data_kind=concept.kind)
    )


def _origin(origin: str) -> list[Any]:
    return [html.Span(ORIGINS[origin].label, className="card-fact")] if origin else []


def _also_called(concept: Concept) -> html.P | None:
    if not concept.aliases:
        return None
    return html.P(f"Also: {', '.join(concept.aliases)}", className="aliases")


def _propositions(cm: ConceptMap, title: str, links: Sequence[Link], here: str) -> html.Div | None:
    if not links:
        return None
    rows = []
    for link in links:
        other = link.target if link.source == here else link.source
        hint = f"Go to {cm.concepts[other].label}"
        rows.append(row(cm, link.id, f"concept:{other}", hint))
    return section(title, rows, len(rows))


def _end(concept: Concept) -> html.Button:
    return html.Button(
        concept.label,
        type="button",
        className="proposition",
        **attributes(data_select=f"concept:{concept.id}"),
    )


def _shown_in(cm: ConceptMap, concept: Concept) -> html.Div | None:
    views = cm.views_of(concept.id)
    if not views:
        return None
    buttons = [
        html.Button(view.title, type="button", className="chip", **attributes(data_view=view.id))
        for view in views
    ]
    return html.Div(
        [html.H3("Shown in"), html.Div(buttons, className="chips")], className="section"
    )


def _short(concept: Concept) -> str:
    return concept.label if len(concept.label) <= 32 else "here"
