"""`export_pictures`: from a map file to picture files."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from conceptmap.door import load
from conceptmap.errors import ExportError, UnknownNameError
from conceptmap.export.arrangements import arranger_for
from conceptmap.export.drawing import deck_for
from conceptmap.export.request import USUAL_SIZE, Request
from conceptmap.export.subjects import subjects_of
from conceptmap.render.blanks import check_blank
from conceptmap.render.deck import Deck, Options
from conceptmap.render.formats import FORMATS, Format, format_of
from conceptmap.render.legibility import legibility
from conceptmap.render.missing import missing_glyphs, warning_of
from conceptmap.render.output import STANDARD_OUTPUT, refuse_folder, write, write_all
from conceptmap.render.sizes import size_of
from conceptmap.render.slides.template import size_in
from conceptmap.view import THEMES

__all__ = ["export_pictures", "rendered_apart"]

_LARGEST_TEMPLATE = 100_000_000
_UNSAFE = re.compile(r"[^\w.-]+")


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
    path, output
        A map file, or None for the built-in map; a file, a folder for several, or ``-``.
    request, progress
        What is exported and how; called with a few words after each picture.

    Raises
    ------
    UnknownNameError, BadSizeError
        No such view, theme or format; the size or scale cannot be drawn.
    UnreadableMapError, ExportError
        The map cannot be read; the file cannot be written.
    """
    apart = request.several and _is_folder(output, request.format)
    chosen = _format(output, request.format, apart)
    request, options = _prepared(chosen, request)
    cm = load(path)
    subjects = subjects_of(cm, request)
    if len(subjects) > 1 and not (apart or chosen.many):
        raise ExportError(
            f"a {chosen.suffix} file holds one picture; give a folder for one file each, "
            f"for example -o pictures --format {chosen.suffix.removeprefix('.')}"
        )
    deck = deck_for(chosen, cm, subjects, request, arranger_for(path), progress)
    if apart:
        write_all(output, rendered_apart(chosen, deck, options))
    else:
        write(output, chosen.render(deck, options))
    return tuple(_warnings(chosen, deck, options, request.size))


def _warnings(chosen: Format, deck: Deck, options: Options, size: str) -> Iterator[str]:
    """What the user should know: characters that no font has, type too small on paper."""
    texts = chain.from_iterable(picture.texts for picture in deck.pictures)
    missing = missing_glyphs(texts) if chosen.sets_type else ""
    if missing:
        yield warning_of(missing)
    printed = options.paper is not None and options.handout is None and chosen.pictures
    if printed and (small := legibility(deck, size_of(size)).warning):
        yield small


def _prepared(chosen: Format, request: Request) -> tuple[Request, Options]:
    """What is asked for, checked before anything is drawn, with the template's size and bytes."""
    if request.theme not in THEMES:
        raise UnknownNameError("theme", request.theme, THEMES)
    for asked, option, fits in (
        (request.template, "--template", chosen.suffix == ".pptx"),
        (request.outlined, "--outline", chosen.suffix == ".svg"),
        (request.handout, "--handout", chosen.suffix == ".pdf"),
        (check_blank(request.blank), "--blank", chosen.pictures and not chosen.whole),
    ):
        if asked and not fits:
            raise ExportError(f"{option} means nothing to a {chosen.suffix} file; leave it out")
    template = _read(request.template)
    if template is not None and request.size == USUAL_SIZE:
        wide, high = size_in(template)
        request = replace(request, size=f"{wide}x{high}")
    if request.handout:
        request = replace(request, title=False, credit=False)
    return request, Options(
        request.scale,
        request.transparent,
        size_of(request.size).paper,
        template,
        request.outlined,
        request.handout,
    )


def _read(template: Path | None) -> bytes | None:
    if template is None:
        return None
    try:
        if template.stat().st_size > _LARGEST_TEMPLATE:
            raise ExportError(
                f"the template '{template}' is larger than {_LARGEST_TEMPLATE // 1_000_000} MB"
            )
        return template.read_bytes()
    except OSError as error:
        why = error.strerror or "it cannot be read"
        raise ExportError(f"the template '{template}' cannot be read: {why}") from error


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


def rendered_apart(chosen: Format, deck: Deck, options: Options) -> dict[str, bytes]:
    """The files of a folder by their names: one a picture, or one where a format is the whole."""
    if chosen.whole:
        return {f"map{chosen.suffix}": chosen.render(deck, options)}
    return {
        f"{_UNSAFE.sub('-', picture.name)}{chosen.suffix}": chosen.render(
            replace(deck, pictures=(picture,)), options
        )
        for picture in deck.pictures
    }
