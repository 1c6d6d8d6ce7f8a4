"""`draw_deck`: subjects become pictures; `draw_page`: a map becomes what an offline page holds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from conceptmap.export.request import Request
from conceptmap.export.subjects import Subject, named_views, tour_steps
from conceptmap.model import ConceptMap
from conceptmap.render.bare import bare
from conceptmap.render.blanks import blanked, check_blank
from conceptmap.render.deck import Deck, Picture
from conceptmap.render.formats import Format
from conceptmap.render.sizes import size_of
from conceptmap.view import (
    ASPECTS,
    Arranger,
    Scene,
    draw,
    draw_for_page,
    is_aside,
    select,
    shown_step,
)

__all__ = ["deck_for", "draw_deck", "draw_page"]

Progress = Callable[[str], None]


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

    Where something is left blank, the full pictures follow those with the blanks.

    Raises
    ------
    UnknownNameError, BadSizeError
        The theme does not exist; the size cannot be drawn.
    """
    frame, blank = size_of(request.size).frame, check_blank(request.blank)
    made, keys = [], []
    for subject in subjects:
        scene = draw(cm, replace(subject.state, theme=request.theme), frame, arranger)
        shown = bare(scene, title=request.title, legend=request.legend, credit=request.credit)
        picture = _picture(cm, subject, shown)
        if blank:
            keys.append(replace(picture, name=f"{subject.name}-key"))
            empty = blanked(shown, blank)
            picture = replace(picture, name=f"{subject.name}-blank", scene=empty, notes="")
        made.append(picture)
        progress(f"drawn {subject.name}")
    return Deck(cm, (*made, *keys))


def draw_page(
    cm: ConceptMap,
    subjects: Sequence[Subject],
    arranger: Arranger,
    progress: Progress = _quietly,
) -> Deck:
    """Draw every view and step for stages of every shape, and first the subjects that are none."""
    known = [*named_views(cm), *(step for tour in cm.tours for step in tour_steps(cm, tour))]
    made = []
    for subject in (*(row for row in subjects if row not in known), *known):
        stages = {shape: draw_for_page(cm, subject.state, shape, arranger) for shape in ASPECTS}
        made.append(_picture(cm, subject, stages["wide"], stages))
        progress(f"drawn {subject.name}")
    return Deck(cm, tuple(made), start=subjects[0].name if subjects else "")


def _picture(
    cm: ConceptMap, subject: Subject, scene: Scene, stages: Mapping[str, Scene] | None = None
) -> Picture:
    step = None if is_aside(subject.state) else shown_step(cm, subject.state)
    return Picture(
        subject.name,
        scene,
        title=select(cm, subject.state).title or cm.title,
        caption=step.caption if step else "",
        notes=step.notes if step else "",
        tour=subject.state.tour if step else "",
        stages=stages or {},
    )
