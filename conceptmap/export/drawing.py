"""`draw_deck`: subjects become pictures; `draw_page`: a map becomes what an offline page holds."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from conceptmap.export.request import Request
from conceptmap.export.subjects import Subject, named_views
from conceptmap.model import ConceptMap
from conceptmap.render.bare import bare
from conceptmap.render.deck import Deck, Picture
from conceptmap.render.formats import Format
from conceptmap.render.sizes import size_of
from conceptmap.view import Arranger, draw, draw_for_page, select

__all__ = ["deck_for", "draw_deck", "draw_page"]

Progress = Callable[[str], None]
_SHAPES = ("wide", "tall")


def _quietly(_: str) -> None:
    """Say nothing."""


def deck_for(
    chosen: Format,
    cm: ConceptMap,
    subjects: Sequence[Subject],
    request: Request,
    arranger: Arranger,
    progress: Progress = _quietly,
) -> Deck:
    """Draw what a format needs: the subjects, or for a page the whole map, opened on the first.

    Raises
    ------
    UnknownNameError, BadSizeError
        The theme does not exist; the size cannot be drawn.
    """
    if chosen.whole:
        return draw_page(cm, subjects, arranger, progress)
    return draw_deck(cm, subjects, request, arranger, progress)


def draw_deck(
    cm: ConceptMap,
    subjects: Sequence[Subject],
    request: Request,
    arranger: Arranger,
    progress: Progress = _quietly,
) -> Deck:
    """Draw subjects as a request says: size, theme, with or without title and legend.

    Raises
    ------
    UnknownNameError, BadSizeError
        The theme does not exist; the size cannot be drawn.
    """
    frame = size_of(request.size).frame
    made = []
    for subject in subjects:
        scene = draw(cm, replace(subject.state, theme=request.theme), frame, arranger)
        drawn = bare(scene, title=request.title, legend=request.legend)
        made.append(Picture(subject.name, drawn, _title(cm, subject)))
        progress(f"drawn {subject.name}")
    return Deck(cm, tuple(made))


def draw_page(
    cm: ConceptMap,
    subjects: Sequence[Subject],
    arranger: Arranger,
    progress: Progress = _quietly,
) -> Deck:
    """Draw every named view for stages of two shapes, and first the subjects that are none."""
    views = named_views(cm)
    known = {view.name: view.state for view in views}
    others = [row for row in subjects if known.get(row.name) != row.state]
    made = []
    for subject in (*others, *views):
        stages = {shape: draw_for_page(cm, subject.state, shape, arranger) for shape in _SHAPES}
        title = _title(cm, subject)
        made.append(Picture(subject.name, stages["wide"], title, stages=stages))
        progress(f"drawn {subject.name}")
    return Deck(cm, tuple(made), start=subjects[0].name if subjects else "")


def _title(cm: ConceptMap, subject: Subject) -> str:
    return select(cm, subject.state).title or cm.title
