"""What the browser searches: labels, other names, definitions, and where each concept is shown."""

from typing import Any

from conceptmap.model import ConceptMap
from conceptmap.web.listing import terms

__all__ = ["catalogue"]


def catalogue(cm: ConceptMap) -> dict[str, Any]:
    """The rows that search looks through, the titles of the views, and what kinds are called."""
    shown: dict[str, list[str]] = {name: [] for name in cm.concepts}
    for view in cm.views.values():
        for name in view.concepts:
            if name in shown:
                shown[name].append(view.id)
    return {
        "title": cm.title,
        "concepts": [
            {
                "id": concept.id,
                "label": concept.label,
                "aliases": list(concept.aliases),
                "kind": concept.kind,
                "definition": concept.definition,
                "views": shown[concept.id],
            }
            for concept in cm.concepts.values()
        ],
        "views": [{"id": view.id, "title": view.title} for view in cm.views.values()],
        "terms": terms(),
    }
