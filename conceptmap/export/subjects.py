"""`Subject`: what a picture is of; `subjects_of`: the pictures a request asks for."""

from dataclasses import dataclass

from conceptmap.errors import UnknownNameError
from conceptmap.export.request import Request
from conceptmap.model import ConceptMap
from conceptmap.view import ViewState

__all__ = ["Subject", "named_views", "subjects_of"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A picture to draw: the name of a file of its own, and the state it shows."""

    name: str
    state: ViewState


def named_views(cm: ConceptMap) -> list[Subject]:
    """The named pictures of a map: its views, or the whole map if it has none."""
    views = [Subject(name, ViewState(view=name)) for name in cm.views]
    return views or [Subject("the whole map", ViewState())]


def subjects_of(cm: ConceptMap, request: Request) -> list[Subject]:
    """The pictures a request asks for, in their order.

    Raises
    ------
    UnknownNameError
        The map has no such view.
    """
    if request.all_views:
        return named_views(cm)
    if request.view and request.view not in cm.views:
        raise UnknownNameError("view", request.view, cm.views or ["(this map has no named views)"])
    name = request.view or next(iter(cm.views), "map")
    return [Subject(name, ViewState(view=request.view))]
