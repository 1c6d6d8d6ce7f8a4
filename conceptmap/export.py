"""From a map file to picture files, and to the arrangements saved beside the map."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from conceptmap.door import load
from conceptmap.errors import ExportError, UnknownNameError
from conceptmap.files import builtin_path
from conceptmap.layout import Arrangement, saved, signature
from conceptmap.model import ConceptMap
from conceptmap.render.bare import bare
from conceptmap.render.deck import Deck, Options, Picture
from conceptmap.render.formats import FORMATS, Format, format_of
from conceptmap.render.missing import missing_glyphs, warning_of
from conceptmap.render.output import STANDARD_OUTPUT, refuse_folder, write
from conceptmap.render.sizes import SIZES, size_of
from conceptmap.view import (
    ASPECTS,
    THEMES,
    Arranger,
    ViewState,
    draw,
    problem_of,
    select,
)

__all__ = [
    "FORMATS",
    "SIZES",
    "THEMES",
    "Request",
    "arranger_for",
    "draw_deck",
    "export_pictures",
    "save_arrangements",
]

_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Request:
    """What is exported and how; each field is an option of the command line.

    Parameters
    ----------
    view, all_views
        The id of a named view (empty: the first), or every one of them.
    size
        A key of `SIZES`, or width x height in pixels.
    scale
        Pixels per CSS px of a raster picture, 1 to 4.
    format
        A suffix with or without its dot, where the output's name has none.
    """

    view: str = ""
    all_views: bool = False
    size: str = "1920x1080"
    theme: str = "light"
    title: bool = True
    legend: bool = True
    scale: float = 1.0
    transparent: bool = False
    format: str = ""


def arranger_for(path: Path | None) -> Arranger:
    """An arranger that knows the arrangements saved beside a map (the built-in one for None)."""
    mapping, _ = saved.load(arrangements_of(path))
    return Arranger(mapping)


def export_pictures(
    path: Path | None,
    output: Path,
    request: Request,
    progress: Callable[[str], None] = lambda _: None,
) -> tuple[str, ...]:
    """Draw pictures of a map and write them; returns what the user should know about them.

    Everything is drawn before the first file is written, and no half file is ever left behind.

    Parameters
    ----------
    path
        A map file; None for the built-in map.
    request
        What is exported and how.
    progress
        Called with a few words after each picture.
    output
        A file; ``-`` for standard output; with ``all_views`` also a folder, for a file a view.

    Raises
    ------
    UnknownNameError
        No such view, theme or format.
    BadSizeError
        The size or scale cannot be drawn.
    UnreadableMapError, ExportError
        The map cannot be read; the file cannot be written.
    """
    apart = request.all_views and _is_folder(output, request.format)
    chosen = _format(output, request.format, apart)
    options = Options(request.scale, request.transparent, size_of(request.size).paper)
    if request.theme not in THEMES:
        raise UnknownNameError("theme", request.theme, THEMES)
    cm = load(path)
    shown = _shown(cm, request)
    if len(shown) > 1 and not (apart or chosen.many):
        raise ExportError(
            f"a {chosen.suffix} file holds one picture; give a folder for one file a view, "
            f"for example -o pictures --format {chosen.suffix.removeprefix('.')}"
        )
    deck = draw_deck(cm, shown, request, arranger_for(path), progress)
    if apart:
        _write_apart(output, chosen, deck, options)
    else:
        write(output, chosen.render(deck, options))
    texts = chain.from_iterable(picture.texts for picture in deck.pictures)
    missing = missing_glyphs(texts) if chosen.sets_type else ""
    return (warning_of(missing),) if missing else ()


def draw_deck(
    cm: ConceptMap,
    shown: Sequence[tuple[str, ViewState]],
    request: Request,
    arranger: Arranger,
    progress: Callable[[str], None] = lambda _: None,
) -> Deck:
    """Draw named states as a request says: size, theme, with or without title and legend.

    Raises
    ------
    UnknownNameError, BadSizeError
        The theme does not exist; the size cannot be drawn.
    """
    frame = size_of(request.size).frame
    made = []
    for name, state in shown:
        scene = draw(cm, replace(state, theme=request.theme), frame, arranger)
        made.append(Picture(name, bare(scene, title=request.title, legend=request.legend)))
        progress(f"drawn {name}")
    return Deck(cm, tuple(made))


def save_arrangements(
    path: Path | None, progress: Callable[[str], None] = lambda _: None
) -> tuple[Path, int]:
    """Arrange each named view in each frame class and save them beside the map."""
    cm = load(path)
    made: dict[str, Arrangement] = {}
    for name, state in pictures(cm):
        for shape, aspect in ASPECTS.items():
            problem = problem_of(cm, select(cm, state), aspect)
            made[signature(problem)] = Arranger()(problem)
            progress(f"arranged {name}, {shape}")
    target = arrangements_of(path)
    saved.save(target, made)
    return target, len(made)


def arrangements_of(path: Path | None) -> Path:
    """The file beside a map that keeps its arrangements."""
    beside = path or builtin_path()
    return beside.with_name(f"{beside.stem}.arrangements.json")


def pictures(cm: ConceptMap) -> list[tuple[str, ViewState]]:
    """The named pictures of a map: its views, or the whole map if it has none."""
    views = [(name, ViewState(view=name)) for name in cm.views]
    return views or [("the whole map", ViewState())]


def _is_folder(output: Path, named: str) -> bool:
    if output.is_dir() or output == STANDARD_OUTPUT:
        return output != STANDARD_OUTPUT
    return not output.suffix or (bool(named) and output.suffix.lower() not in FORMATS)


def _format(output: Path, named: str, apart: bool) -> Format:
    if named:
        chosen = format_of(f"x.{named.removeprefix('.')}")
        if not apart and output.suffix.lower() in {*FORMATS} - {chosen.suffix}:
            raise ExportError(
                f"'{output.name}' ends in {output.suffix}, but --format says {named}; "
                "leave --format out or change the name"
            )
        return chosen
    if apart or output == STANDARD_OUTPUT:
        where = f"the folder '{output}'" if apart else "standard output"
        raise ExportError(f"{where} has no suffix; add --format with one of: {', '.join(FORMATS)}")
    refuse_folder(output)
    return format_of(output.name)


def _shown(cm: ConceptMap, request: Request) -> list[tuple[str, ViewState]]:
    if request.all_views:
        return pictures(cm)
    if request.view and request.view not in cm.views:
        raise UnknownNameError("view", request.view, cm.views or ["(this map has no named views)"])
    name = request.view or next(iter(cm.views), "map")
    return [(name, ViewState(view=request.view))]


def _write_apart(folder: Path, chosen: Format, deck: Deck, options: Options) -> None:
    drawn = {
        f"{_UNSAFE.sub('-', picture.name)}{chosen.suffix}": chosen.render(
            Deck(deck.cm, (picture,)), options
        )
        for picture in deck.pictures
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or "it cannot be made"
        raise ExportError(f"the folder '{folder}' cannot be made: {why}") from error
    for name, data in drawn.items():
        write(folder / name, data)
