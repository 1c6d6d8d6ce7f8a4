"""From a map file to a picture file, and to the arrangements saved beside the map."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from conceptmap.door import load
from conceptmap.errors import ExportError, UnknownNameError
from conceptmap.files import builtin_path
from conceptmap.layout import Arrangement, arrange, saved, signature
from conceptmap.model import ConceptMap
from conceptmap.render.formats import format_of
from conceptmap.view import (
    ASPECTS,
    THEMES,
    Arranger,
    ViewState,
    draw,
    parse_size,
    problem_of,
    select,
)

__all__ = ["arranger_for", "export_picture", "save_arrangements"]


def arranger_for(path: Path | None) -> Arranger:
    """An arranger that knows the arrangements saved beside a map (the built-in one for None)."""
    mapping, _ = saved.load(arrangements_of(path))
    return Arranger(mapping)


def export_picture(
    path: Path | None,
    output: Path,
    *,
    view: str = "",
    size: str = "1920x1080",
    theme: str = "light",
) -> None:
    """Draw one picture of a map and write it; nothing is left behind if that fails.

    Raises
    ------
    UnknownNameError
        No such view, theme or format.
    BadSizeError
        The size cannot be drawn.
    UnreadableMapError, ExportError
        The map cannot be read; the file cannot be written.
    """
    chosen, frame = format_of(output.name), parse_size(size)
    if theme not in THEMES:
        raise UnknownNameError("theme", theme, THEMES)
    cm = load(path)
    if view and view not in cm.views:
        raise UnknownNameError("view", view, cm.views or ["(this map has no named views)"])
    scene = draw(cm, ViewState(view=view, theme=theme), frame, arranger_for(path))
    write(output, chosen.render(scene))


def save_arrangements(
    path: Path | None, progress: Callable[[str], None] = lambda _: None
) -> tuple[Path, int]:
    """Arrange each named view in each frame class and save them beside the map."""
    cm = load(path)
    made: dict[str, Arrangement] = {}
    for name, state in pictures(cm):
        for shape, aspect in ASPECTS.items():
            problem = problem_of(cm, select(cm, state), aspect)
            made[signature(problem)] = arrange(problem)
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


def write(output: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises
    ------
    ExportError
        The folder is missing, the path is a folder, or it cannot be written.
    """
    if output.is_dir():
        raise ExportError(f"'{output}' is a folder; name a file in it, for example map.svg")
    handle = None
    try:
        handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(output)
    except OSError as error:
        if handle is not None:
            Path(name).unlink(missing_ok=True)
        why = error.strerror or "it cannot be written"
        raise ExportError(f"'{output}' cannot be written: {why}; choose another place") from error
