"""`select`: which concepts and links a state shows."""

from dataclasses import dataclass

from conceptmap.model import ConceptMap, View
from conceptmap.view.state import ViewState

__all__ = ["Selection", "select", "shown_view"]


@dataclass(frozen=True, slots=True)
class Selection:
    """The ids to draw, in the map's order, and how the picture is headed."""

    concepts: tuple[str, ...]
    links: tuple[str, ...]
    title: str
    focus_question: str


def shown_view(cm: ConceptMap, state: ViewState) -> View | None:
    """The named view a state shows; None means the whole map, as it has no views."""
    if state.view in cm.views:
        return cm.views[state.view]
    return next(iter(cm.views.values()), None)


def select(cm: ConceptMap, state: ViewState) -> Selection:
    """Choose what is drawn: a named view's concepts, with every link between them."""
    view = shown_view(cm, state)
    if view is None:
        return Selection(tuple(cm.concepts), tuple(cm.links), "", cm.focus_question)
    chosen = set(view.concepts)
    return Selection(
        concepts=tuple(concept for concept in cm.concepts if concept in chosen),
        links=tuple(
            link.id for link in cm.links.values() if link.source in chosen and link.target in chosen
        ),
        title=view.title,
        focus_question=view.focus_question or cm.focus_question,
    )
