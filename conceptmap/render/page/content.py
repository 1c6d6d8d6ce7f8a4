"""`content`: what the page knows of a map, as JSON: pictures, cards, tours, the words of search."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from conceptmap.model import (
    KINDS,
    LEVELS,
    LINK_TYPES,
    ORIGINS,
    Citation,
    ConceptMap,
    Reference,
    Step,
    Tour,
)
from conceptmap.render.deck import Deck, Picture
from conceptmap.render.page.style import INKS
from conceptmap.render.svg import legend_sample, render_svg
from conceptmap.view import THEMES, Selection, in_order, legend_of, line_samples
from conceptmap.view.looks import KIND_LOOKS

__all__ = ["content"]

_SAMPLE = (24, 14)


def content(deck: Deck) -> dict[str, Any]:
    """Everything the page shows; it opens on the deck's start.

    ``pictures`` are keyed by their name: a view's id, or what a tour's step names.
    """
    cm = deck.cm
    rows = {picture.name: _picture(cm, picture) for picture in deck.pictures}
    samples = {sample for row in rows.values() for sample, _ in row["legend"]}
    return {
        "title": cm.title,
        "start": deck.start or deck.pictures[0].name,
        "themes": {t.id: {"label": t.label, "dark": t.dark} for t in THEMES.values()},
        "words": _words(),
        "views": [{"id": row.name, "title": row.title} for row in deck.pictures if not row.tour],
        "pictures": rows,
        "samples": {name: legend_sample(name, INKS, *_SAMPLE) for name in sorted(samples)},
        "catalogue": _catalogue(cm, rows),
        "concepts": _concepts(cm),
        "links": _links(cm),
        "contested": _contested(cm),
        "references": {row.id: _reference(row) for row in cm.references.values()},
        "tours": [_tour(cm.tours[name], deck) for name in cm.tours if _steps(deck, name)],
    }


def _picture(cm: ConceptMap, picture: Picture) -> dict[str, Any]:
    scene = picture.scene
    concepts, links = len(scene.concepts), len(scene.links)
    shown = Selection(
        tuple(mark.id for mark in scene.concepts), tuple(mark.id for mark in scene.links), "", ""
    )
    kinds = (cm.concepts[name].kind for name in shown.concepts)
    return {
        "id": picture.name,
        "title": picture.title,
        "question": scene.title,
        "about": f"{_counted(concepts, 'concept')}, {_counted(links, 'proposition')}",
        "legend": legend_of(cm, kinds, line_samples(cm, shown)),
        "svg": {
            shape: render_svg(replace(stage, theme=INKS), for_page=True)
            for shape, stage in picture.stages.items()
        },
    }


def _steps(deck: Deck, tour: str) -> list[Picture]:
    return [picture for picture in deck.pictures if picture.tour == tour]


def _tour(tour: Tour, deck: Deck) -> dict[str, Any]:
    """A tour; what its speaker says stays with the speaker."""
    return {
        "id": tour.id,
        "title": tour.title,
        "question": tour.focus_question,
        "audience": tour.audience,
        "steps": [
            {
                "heading": row.scene.title,
                "caption": row.caption,
                "picture": row.name,
                **_revealed(deck.cm, step),
            }
            for row, step in zip(_steps(deck, tour.id), tour.steps, strict=False)
        ],
    }


def _revealed(cm: ConceptMap, step: Step) -> dict[str, Any]:
    concepts, links = in_order(cm, step)
    rows = [{"id": link.id, "from": link.source, "to": link.target} for link in links]
    return {"concepts": concepts, "links": rows}


def _words() -> dict[str, dict[str, str]]:
    return {
        "kinds": {name: term.label for name, term in KINDS.items()},
        "types": {name: term.label for name, term in LINK_TYPES.items()},
        "origins": {name: term.label for name, term in ORIGINS.items()},
        "levels": {str(name): term.label for name, term in LEVELS.items()},
    }


def _catalogue(cm: ConceptMap, rows: dict[str, Any]) -> dict[str, Any]:
    """What search looks in; see ``_search.mjs``."""
    return {
        "concepts": [
            {
                "id": concept.id,
                "label": concept.label,
                "aliases": concept.aliases,
                "kind": concept.kind,
                "definition": concept.definition,
                "views": [view.id for view in cm.views_of(concept.id) if view.id in rows],
            }
            for concept in cm.concepts.values()
        ],
        "views": [{"id": view.id, "title": view.title} for view in cm.views.values()],
    }


def _concepts(cm: ConceptMap) -> dict[str, Any]:
    return {
        concept.id: {
            "label": concept.label,
            "kind": concept.kind if concept.kind in KIND_LOOKS else "concept",
            "level": concept.level,
            "origin": concept.origin,
            "aliases": concept.aliases,
            "definition": concept.definition,
            "example": concept.example,
            "sources": _citations(concept.sources),
            "views": [view.id for view in cm.views_of(concept.id)],
        }
        for concept in cm.concepts.values()
    }


def _links(cm: ConceptMap) -> dict[str, Any]:
    return {
        link.id: {
            "from": link.source,
            "to": link.target,
            "sentence": cm.proposition(link.id),
            "type": link.type,
            "origin": link.origin,
            "contested": cm.is_contested(link.id),
            "points": link.contested,
            "why": link.why,
            "sources": _citations(link.sources),
        }
        for link in cm.links.values()
    }


def _contested(cm: ConceptMap) -> dict[str, Any]:
    return {
        point.id: {
            "topic": point.topic,
            "sides": [
                {"text": point.view_a, "sources": _citations(point.view_a_sources)},
                {"text": point.view_b, "sources": _citations(point.view_b_sources)},
            ],
        }
        for point in cm.contested.values()
    }


def _citations(sources: Iterable[Citation]) -> list[tuple[str, str]]:
    return [(source.ref, source.locator) for source in sources]


def _reference(row: Reference) -> dict[str, Any]:
    """A reference; only addresses of the web become links."""
    address = f"https://doi.org/{row.doi}" if row.doi else row.url
    safe = address if address.startswith(("https://", "http://")) else ""
    return {"short": row.short, "title": row.title, "href": safe, "verified": row.verified}


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
