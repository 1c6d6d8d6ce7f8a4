"""`Subject`: what a picture is of; `subjects_of`: the pictures a request asks for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from conceptmap.errors import ExportError, UnknownNameError
from conceptmap.export.request import Request
from conceptmap.layout.layouts import layout
from conceptmap.model import ConceptMap
from conceptmap.view import ViewState, step_states

__all__ = ["Subject", "named_views", "subjects_of", "tour_steps"]

_DEPTHS = ("1", "2", "3")


@dataclass(frozen=True, slots=True)
class Subject:
    """A picture to draw: the name of a file of its own, and the state it shows."""

    name: str
    state: ViewState


def named_views(cm: ConceptMap) -> list[Subject]:
    """The named pictures of a map: its views, or the whole map if it has none."""
    views = [Subject(name, ViewState(view=name)) for name in cm.views]
    return views or [Subject("the whole map", ViewState())]


def tour_steps(cm: ConceptMap, tour: str) -> list[Subject]:
    """The pictures of a tour, named so that they sort in their order.

    Raises
    ------
    UnknownNameError
        The map has no such tour.
    """
    return [Subject(f"{tour}-{state.step:02d}", state) for state in step_states(cm, tour)]


def subjects_of(cm: ConceptMap, request: Request) -> list[Subject]:
    """The pictures a request asks for, in their order.

    Raises
    ------
    UnknownNameError
        The map has no such view, concept or tour, or there is no such layout.
    ExportError
        More than one thing is asked for, or the steps are not 1 to 3.
    """
    _refuse_two(request)
    way = layout(request.layout).id
    return [
        replace(subject, state=replace(subject.state, layout=way))
        for subject in _asked_for(cm, request)
    ]


def _asked_for(cm: ConceptMap, request: Request) -> list[Subject]:
    if request.all_views:
        return named_views(cm)
    if request.tour:
        return tour_steps(cm, request.tour)
    if request.focus:
        _known(cm, [request.focus])
        if str(request.steps) not in _DEPTHS:
            raise ExportError(f"{request.steps} steps cannot be shown; --steps takes 1, 2 or 3")
        state = ViewState(focus=request.focus, depth=str(request.steps))
        return [Subject(request.focus, state)]
    if request.path:
        if len(request.path) != 2:
            raise ExportError("a path has two ends: give the ids of two concepts")
        _known(cm, request.path)
        return [Subject("-to-".join(request.path), ViewState(path=request.path))]
    if request.view and request.view not in cm.views:
        raise UnknownNameError("view", request.view, cm.views or ["(this map has no named views)"])
    name = request.view or next(iter(cm.views), "map")
    return [Subject(name, ViewState(view=request.view))]


def _refuse_two(request: Request) -> None:
    asked = {
        "--view": request.view,
        "--all-views": request.all_views,
        "--focus": request.focus,
        "--path": request.path,
        "--tour": request.tour,
    }
    given = [option for option, value in asked.items() if value]
    if len(given) > 1:
        raise ExportError(f"{' and '.join(given)} ask for different pictures; give one of them")


def _known(cm: ConceptMap, names: Iterable[str]) -> None:
    for name in names:
        if name not in cm.concepts:
            raise UnknownNameError("concept", name, cm.concepts)
