"""`ViewState`: everything that decides what is shown, as one value with one text form.

The same value is the page's store, the address's query and the export's arguments. Each field is a
row of `FIELDS`: codec, controls and tests walk these rows. Values of the wrong form fall back to
the default with a finding; nothing here raises.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal
from urllib.parse import parse_qsl, quote

from conceptmap.model import ConceptMap, Finding

__all__ = ["FIELDS", "Field", "ViewState", "decode", "encode", "from_store", "to_store"]

Pins = Mapping[str, tuple[int, int]]
Kind = Literal["text", "choice", "pins"]

_LONGEST_QUERY = 10_000
_MOST_PINS = 500


@dataclass(frozen=True, slots=True)
class ViewState:
    """What is shown.

    Parameters
    ----------
    view
        Id of a named view; empty means the map's first view, or the whole map if it has none.
    selected
        ``concept:<id>`` or ``link:<id>``, empty when nothing is.
    pins
        Concepts that were dragged: id -> (x, y) of the centre in thousandths of the frame, 0-1000.
    theme
        ``auto`` (as the reader's system says; light in an export), or an id of `THEMES`.
    """

    view: str = ""
    selected: str = ""
    pins: Pins = field(default_factory=dict)
    theme: str = "auto"


@dataclass(frozen=True, slots=True)
class Field:
    """How one field travels.

    ``history`` says whether a change is a step of its own for the Back button; ``clears`` names
    the fields that return to their default when this one changes; ``choices`` bounds a choice;
    ``draws`` is false where a change needs no new picture.
    """

    name: str
    kind: Kind
    history: Literal["push", "replace"]
    meaning: str
    clears: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    draws: bool = True

    @property
    def default(self) -> Any:
        """The value that is left out of addresses."""
        return getattr(_DEFAULTS, self.name)


_DEFAULTS = ViewState()

FIELDS: Mapping[str, Field] = {
    row.name: row
    for row in (
        Field("view", "text", "push", "the named view that is shown", clears=("pins",)),
        Field("selected", "text", "push", "the concept or link whose card is open", draws=False),
        Field("pins", "pins", "replace", "concepts that were dragged, and where to"),
        Field(
            "theme",
            "choice",
            "replace",
            "the colours",
            choices=("auto", "light", "dark", "print"),
        ),
    )
}


def encode(state: ViewState) -> str:
    """Write a state as an address's query, without ``?``; fields at their default are left out.

    Examples
    --------
    >>> encode(ViewState(view="overview", pins={"rain": (10, 20)}))
    'view=overview&pins=rain:10,20'
    """
    parts = []
    for name, row in FIELDS.items():
        value = getattr(state, name)
        if value != row.default:
            text = _pins_text(value) if row.kind == "pins" else value
            parts.append(f"{name}={quote(text, safe=':,;')}")
    return "&".join(parts)


def decode(query: str, cm: ConceptMap) -> tuple[ViewState, tuple[Finding, ...]]:
    """Read a state from an address's query, for one map.

    Unknown keys are ignored; a value that does not fit the map falls back to the default and is
    reported. Never raises.
    """
    pairs = parse_qsl(query[:_LONGEST_QUERY].lstrip("?"), keep_blank_values=True, errors="replace")
    return from_store({key: value for key, value in pairs if key in FIELDS}, cm)


def from_store(
    raw: Mapping[str, Any] | None, cm: ConceptMap
) -> tuple[ViewState, tuple[Finding, ...]]:
    """Read a state from a mapping of fields (the page's store), for one map. Never raises."""
    values: dict[str, Any] = {}
    findings: list[Finding] = []
    for name, row in FIELDS.items():
        given = (raw or {}).get(name, row.default) if isinstance(raw, Mapping | None) else None
        value, complaint = _READERS[row.kind](given, row, cm)
        values[name] = value
        if complaint:
            findings.append(Finding("CM801", "note", f"{name}: {complaint}"))
    return ViewState(**values), tuple(findings)


def to_store(state: ViewState) -> dict[str, Any]:
    """The state as the page keeps it: only what differs from the default."""
    values = asdict(state)
    return {name: values[name] for name, row in FIELDS.items() if values[name] != row.default}


def _read_text(given: Any, row: Field, cm: ConceptMap) -> tuple[str, str]:
    if not isinstance(given, str):
        return row.default, "text was expected"
    if row.name == "view" and given and given not in cm.views:
        return row.default, f"this map has no view '{given[:80]}'; its first picture is shown"
    if row.name == "selected" and given and not _exists(given, cm):
        return row.default, f"this map has no '{given[:80]}'; nothing is selected"
    return given, ""


def _read_choice(given: Any, row: Field, cm: ConceptMap) -> tuple[str, str]:
    if given in row.choices:
        return given, ""
    return row.default, f"'{str(given)[:80]}' is not one of {', '.join(row.choices)}"


def _read_pins(given: Any, row: Field, cm: ConceptMap) -> tuple[dict[str, tuple[int, int]], str]:
    if isinstance(given, str):
        given = dict(item.rpartition(":")[::2] for item in given.split(";") if ":" in item)
    if not isinstance(given, Mapping):
        return {}, "concepts with two numbers were expected"
    pins: dict[str, tuple[int, int]] = {}
    for concept, place in list(given.items())[:_MOST_PINS]:
        point = _point(place)
        if concept in cm.concepts and point is not None:
            pins[concept] = point
    lost = len(given) - len(pins)
    return pins, f"{lost} of {len(given)} places were not understood" if lost else ""


_READERS: Mapping[Kind, Callable[[Any, Field, ConceptMap], tuple[Any, str]]] = {
    "text": _read_text,
    "choice": _read_choice,
    "pins": _read_pins,
}


def _exists(reference: str, cm: ConceptMap) -> bool:
    what, _, name = reference.partition(":")
    return name in {"concept": cm.concepts, "link": cm.links}.get(what, {})


def _point(place: Any) -> tuple[int, int] | None:
    numbers = place.split(",") if isinstance(place, str) else place
    try:
        x, y = (round(float(number)) for number in numbers)
    except (TypeError, ValueError, OverflowError):
        return None
    return (min(max(x, 0), 1000), min(max(y, 0), 1000))


def _pins_text(pins: Pins) -> str:
    return ";".join(f"{name}:{x},{y}" for name, (x, y) in pins.items())
