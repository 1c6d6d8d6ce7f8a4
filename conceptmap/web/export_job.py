"""`read_job`: what an address of ``/export/…`` asks for, checked before anything is made."""

from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import parse_qs

from conceptmap.errors import BadSizeError, ConceptMapError, UnknownNameError
from conceptmap.export import Request, Subject, named_views, tour_steps
from conceptmap.model import ConceptMap
from conceptmap.render.blanks import check_blank
from conceptmap.render.deck import Handout, Options
from conceptmap.render.formats import Format, format_of
from conceptmap.render.sizes import size_of
from conceptmap.view import ViewState, decode

__all__ = ["MOST_PIXELS", "SUBJECTS", "Job", "read_job"]

MOST_PIXELS = 25_000_000
"""Pixels of the largest picture that is made over HTTP; the command line makes larger ones."""

SUBJECTS = ("screen", "view", "focus", "tour", "all")
"""What can be asked for: the state as it is, its view, its focus, its tour, all views."""

_LONGEST_QUERY = 4000
_MOST_TOGETHER = 100_000_000
_ARCHIVE = ".zip"


@dataclass(frozen=True, slots=True)
class Job:
    """What one address asks for; ``archive`` is a file for each picture, packed together."""

    format: Format
    archive: bool
    subjects: tuple[Subject, ...]
    request: Request
    options: Options

    @property
    def key(self) -> str:
        """The same for the same files of one map."""
        parts = (self.format.suffix, self.archive, self.subjects, self.request, self.options)
        return repr(parts)


def read_job(name: str, query: str, cm: ConceptMap) -> Job:
    """Read an address: ``<name>.<suffix>``, or ``<name>.zip`` with the suffix as ``inside``.

    Raises
    ------
    ConceptMapError
        The query is too long, or something in it cannot be made.
    """
    if len(query) > _LONGEST_QUERY:
        raise ConceptMapError(
            f"the address has {len(query)} characters, at most {_LONGEST_QUERY} are read; "
            "put dragged concepts back, or export with the command line"
        )
    given = {key: values[-1] for key, values in parse_qs(query).items()}
    archive = PurePath(name).suffix.lower() == _ARCHIVE
    chosen = format_of(f"x.{given.get('inside', '')}" if archive else name)
    state, _ = decode(query, cm)
    request = _request(given, state)
    size = size_of(request.size)
    options = Options(
        _number(given, "scale", 1.0),
        given.get("transparent") == "1",
        size.paper,
        outlined=given.get("outline") == "1" and chosen.suffix == ".svg",
        handout=_handout(given) if chosen.suffix == ".pdf" else None,
    )
    if options.handout:
        request = replace(request, title=False, credit=False)
    subjects = _subjects(cm, state, given.get("what", "screen"))
    if given.get("first") == "1":
        subjects = subjects[:1]
    _check_pixels(size.frame.width * size.frame.height * options.scale**2, len(subjects))
    return Job(chosen, archive, subjects, request, options)


def _request(given: dict[str, str], state: ViewState) -> Request:
    return Request(
        size=given.get("size", "1920x1080"),
        theme="light" if state.theme == "auto" else state.theme,
        title=given.get("title") != "0",
        legend=given.get("legend") != "0",
        credit=given.get("credit") != "0",
        blank=check_blank(given.get("blank", "")) or "",
    )


def _subjects(cm: ConceptMap, state: ViewState, what: str) -> tuple[Subject, ...]:
    if what not in SUBJECTS:
        raise UnknownNameError("subject of a picture", what, SUBJECTS)
    if what == "all":
        return tuple(named_views(cm))
    if what == "tour":
        return tuple(tour_steps(cm, state.tour))
    view = state.view or next(iter(cm.views), "")
    named = Subject(view or "map", ViewState(view=view))
    if what == "view":
        return (named,)
    if what == "focus" and state.focus:
        near = ViewState(focus=state.focus, depth=state.depth, direction=state.direction)
        return (Subject(state.focus, near),)
    quiet = ("selected", "reveal", "mode", "black", "theme", "view")
    plain = replace(state, **{name: getattr(ViewState(), name) for name in quiet})
    return (named,) if plain == ViewState() else (Subject("shown", state),)


def _handout(given: dict[str, str]) -> Handout | None:
    if "handout" not in given:
        return None
    beside = given.get("beside", "notes")
    below = "" if beside == "none" else beside
    return Handout(int(_number(given, "handout", 1)), below, given.get("list") != "0")


def _check_pixels(pixels: float, pictures: int) -> None:
    if pixels > MOST_PIXELS or pixels * pictures > _MOST_TOGETHER:
        most = MOST_PIXELS if pixels > MOST_PIXELS else _MOST_TOGETHER
        each = "the picture" if pictures == 1 else f"the {pictures} pictures"
        raise BadSizeError(
            f"{each} would have {pixels * pictures / 1e6:.0f} megapixels; here at most "
            f"{most // 1_000_000} are made. The command line makes larger ones: "
            "conceptmap export"
        )


def _number(given: dict[str, str], name: str, default: float) -> float:
    text = given.get(name, str(default))
    try:
        return float(text)
    except ValueError:
        raise BadSizeError(f"the {name} '{text[:20]}' is not a number") from None
