"""`listing`: what a picture shows as words, for the list beside it."""

from typing import Any

from conceptmap.layout.layouts import LAYOUTS
from conceptmap.model import KINDS, LEVELS, LINK_TYPES, ConceptMap
from conceptmap.view import Selection, ViewState

__all__ = ["listing", "spoken", "terms"]


def listing(cm: ConceptMap, chosen: Selection) -> dict[str, Any]:
    """Every concept and proposition of a selection, in the map's order.

    Returns
    -------
    ``{"concepts": [{"id", "label", "also", "kind", "level"}], "links": [{"id", "from", "to",
    "words", "type", "contested"}]}``. ``words`` are the three parts of the sentence, which joined
    by spaces read as `ConceptMap.proposition` does; ``also`` are the concept's other names.
    """
    concepts = [cm.concepts[name] for name in chosen.concepts]
    links = [cm.links[name] for name in chosen.links]
    return {
        "concepts": [
            {
                "id": concept.id,
                "label": concept.label,
                "also": list(concept.aliases),
                "kind": concept.kind,
                "level": str(concept.level),
            }
            for concept in concepts
        ],
        "links": [
            {
                "id": link.id,
                "from": link.source,
                "to": link.target,
                "words": _parts(cm, link.id),
                "type": link.type,
                "contested": cm.is_contested(link.id),
            }
            for link in links
        ],
    }


def spoken(state: ViewState, chosen: Selection, size: str) -> dict[str, str]:
    """What a screen reader is told of a picture; the page says what of it is new.

    Returns
    -------
    ``{"about", "how", "size"}``, a sentence each: its question, how it is arranged, how much it
    shows. ``about`` is empty where the map has neither question nor title.
    """
    about = chosen.focus_question or chosen.title
    way = f"Way {state.way}. " if len(state.path) >= 2 and state.way != "1" else ""
    return {
        "about": _ended(about),
        "how": f"Layout: {LAYOUTS[state.layout].label}.",
        "size": f"{way}{_ended(size)}",
    }


def terms() -> dict[str, dict[str, str]]:
    """The names of kinds, levels and types of link, each in its order."""
    return {
        "kinds": {name: term.label for name, term in KINDS.items()},
        "levels": {str(name): term.label for name, term in LEVELS.items()},
        "types": {name: term.label for name, term in LINK_TYPES.items()},
    }


def _ended(text: str) -> str:
    return f"{text}." if text and text[-1] not in ".?!…" else text


def _parts(cm: ConceptMap, link_id: str) -> list[str]:
    link = cm.links[link_id]
    text = cm.proposition(link_id)
    source = cm.concepts[link.source].spoken.strip()
    phrase = link.phrase.strip()
    begun = len(source) + 1
    end = begun + len(phrase)
    return [text[: len(source)], text[begun:end], text[end:].strip()]
