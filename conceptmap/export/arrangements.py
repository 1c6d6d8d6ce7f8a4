"""The arrangements that are kept in a file beside the map."""

from collections.abc import Callable
from pathlib import Path

from conceptmap.door import load
from conceptmap.export.subjects import named_views
from conceptmap.files import builtin_path
from conceptmap.layout import Arrangement, Problem, saved, signature
from conceptmap.layout.crowding import crowding
from conceptmap.layout.kept import Kept
from conceptmap.model import ConceptMap
from conceptmap.view import ASPECTS, Arranger, problem_of, problems, select, step_states

__all__ = ["arrangements_of", "arranger_for", "save_arrangements"]


def arrangements_of(path: Path | None) -> Path:
    """The file beside a map that keeps its arrangements."""
    beside = path or builtin_path()
    return beside.with_name(f"{beside.stem}.arrangements.json")


def arranger_for(
    path: Path | None,
    cache: Path | None = None,
    make: Callable[[Problem], Arrangement] | None = None,
) -> Arranger:
    """An arranger that knows the arrangements saved beside a map (the built-in one for None).

    Those it makes are kept in a cache folder, if one is given. ``make`` makes them elsewhere.
    """
    mapping, _ = saved.load(arrangements_of(path))
    return Arranger(mapping, kept=Kept(cache / "arrangements") if cache else None, make=make)


def save_arrangements(
    path: Path | None, progress: Callable[[str], None] = lambda _: None
) -> tuple[Path, int]:
    """Arrange each named view and each step of a tour in each frame class; save all beside the map.

    Parameters
    ----------
    path
        The map file; None for the built-in map.
    progress
        Told of each arrangement that is made, in words.

    Returns
    -------
    The file, and how many it holds.
    """
    cm = load(path)
    made: dict[str, Arrangement] = {}
    for subject in named_views(cm):
        for shape, aspect in ASPECTS.items():
            problem = problem_of(cm, select(cm, subject.state), aspect)
            found = made[signature(problem)] = Arranger()(problem)
            crowded = crowding(problem, found)
            advice = f": {crowded}; split the view" if crowded else ""
            progress(f"arranged {subject.name}, {shape}{advice}")
    made |= _steps(cm, progress)
    target = arrangements_of(path)
    saved.save(target, made)
    return target, len(made)


def _steps(cm: ConceptMap, progress: Callable[[str], None]) -> dict[str, Arrangement]:
    """The steps of all tours, by their keys: each comes from the one before it."""
    made: dict[str, Arrangement] = {}
    for tour in cm.tours.values():
        for shape in ASPECTS:
            arranger = Arranger()
            for state in step_states(cm, tour.id):
                coming = problems(cm, state, shape)
                key = arranger.key(coming, slides=True)
                made[key] = arranger.along(coming, slides=True)
            progress(f"arranged the steps of {tour.title}, {shape}")
    return made
