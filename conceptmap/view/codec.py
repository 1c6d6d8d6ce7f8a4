"""A `ViewState` as text and as the page's store, and back.

Values of the wrong form, and words that the map does not know, fall back to the default with a
finding; nothing here raises.
"""

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import asdict, replace
from typing import Any
from urllib.parse import parse_qsl, quote

from conceptmap.model import KINDS, LEVELS, LINK_TYPES, ConceptMap, Finding
from conceptmap.view.state import FIELDS, Domain, Field, ViewState

__all__ = ["decode", "encode", "fields_of", "from_store", "to_store"]

_LONGEST_QUERY = 10_000
_MOST_ITEMS = 500

Complaint = str


def encode(state: ViewState) -> str:
    """Write a state as an address's query, without ``?``; fields at their default are left out.

    Examples
    --------
    >>> encode(ViewState(view="overview", pins={"rain": (10, 20)}, hidden=("a", "b")))
    'view=overview&hidden=a,b&pins=rain:10,20'
    """
    parts = []
    for name, row in FIELDS.items():
        value = getattr(state, name)
        if value != row.default:
            parts.append(f"{name}={quote(_WRITERS[row.kind](value), safe=':,;')}")
    return "&".join(parts)


def decode(query: str, cm: ConceptMap) -> tuple[ViewState, tuple[Finding, ...]]:
    """Read a state from an address's query, for one map. Unknown keys are ignored."""
    return from_store(fields_of(query), cm)


def fields_of(query: str) -> dict[str, str]:
    """The fields that an address's query names, as they are written there."""
    pairs = parse_qsl(query[:_LONGEST_QUERY].lstrip("?"), keep_blank_values=True, errors="replace")
    return {key: value for key, value in pairs if key in FIELDS}


def from_store(
    raw: Mapping[str, Any] | None, cm: ConceptMap
) -> tuple[ViewState, tuple[Finding, ...]]:
    """Read a state from a mapping of fields (the page's store), for one map."""
    values: dict[str, Any] = {}
    findings: list[Finding] = []
    for name, row in FIELDS.items():
        given = (raw or {}).get(name, row.default) if isinstance(raw, Mapping | None) else None
        value, complaint = _READERS[row.kind](given, row, cm)
        values[name] = value
        if complaint:
            findings.append(Finding("CM801", "note", f"{name}: {complaint}"))
    state = ViewState(**values)
    last = len(cm.tours[state.tour].steps) if state.tour else state.step
    if state.step > last:
        words = f"step: this tour has {last} steps, '{state.step}' is past its end"
        findings.append(Finding("CM801", "note", words))
        state = replace(state, step=last)
    return state, tuple(findings)


def to_store(state: ViewState) -> dict[str, Any]:
    """The state as the page keeps it: only what differs from the default, as JSON values."""
    values = asdict(state)
    return {
        name: list(values[name]) if row.kind == "list" else values[name]
        for name, row in FIELDS.items()
        if values[name] != row.default
    }


def _known(domain: Domain, cm: ConceptMap) -> Container[str] | None:
    tables: Mapping[Domain, Container[str] | None] = {
        "views": cm.views,
        "concepts": cm.concepts,
        "references": cm.references,
        "kinds": KINDS,
        "types": LINK_TYPES,
        "levels": {str(level) for level in LEVELS},
        "marks": _Marks(cm),
        "tours": {tour.id for tour in cm.tours.values() if tour.steps},
        "reveals": _Written("(concepts|phrases):[0-9]{1,3}"),
        "links": cm.links,
        "tallies": _Written("[0-9]{1,5}(,[0-9]{1,5}){1,3}"),
        "any": None,
    }
    return tables[domain]


class _Marks:
    """``concept:<id>`` and ``link:<id>`` of a map."""

    def __init__(self, cm: ConceptMap) -> None:
        self._tables = {"concept": cm.concepts, "link": cm.links}

    def __contains__(self, reference: object) -> bool:
        what, _, name = str(reference).partition(":")
        return name in self._tables.get(what, {})


class _Written:
    """Words of one form: ``concepts:<n>`` and ``phrases:<n>``, or counts with commas between."""

    def __init__(self, form: str) -> None:
        self._form = re.compile(form)

    def __contains__(self, given: object) -> bool:
        return bool(self._form.fullmatch(str(given)))


def _read_text(given: Any, row: Field, cm: ConceptMap) -> tuple[str, Complaint]:
    if not isinstance(given, str):
        return row.default, "text was expected"
    known = _known(row.domain, cm)
    if given and known is not None and given not in known:
        return row.default, f"this map has no '{given[:80]}'; it was left out"
    return given, ""


def _read_choice(given: Any, row: Field, cm: ConceptMap) -> tuple[str, Complaint]:
    if isinstance(given, str) and given in row.choices:
        return given, ""
    return row.default, f"'{str(given)[:80]}' is not one of {', '.join(row.choices)}"


def _read_number(given: Any, row: Field, cm: ConceptMap) -> tuple[int, Complaint]:
    if isinstance(given, int | str) and re.fullmatch("0*[1-9][0-9]{0,3}", str(given)):
        return int(given), ""
    return row.default, f"'{str(given)[:80]}' is not a number from 1 to 9999"


def _read_list(given: Any, row: Field, cm: ConceptMap) -> tuple[tuple[str, ...], Complaint]:
    if isinstance(given, str):
        given = given.split(",")
    if not isinstance(given, list | tuple):
        return (), "a list was expected"
    words = [word for word in dict.fromkeys(map(str, given[:_MOST_ITEMS])) if word]
    known = _known(row.domain, cm)
    kept = tuple(word for word in words if known is None or word in known)
    lost = [word for word in words if word not in kept]
    return kept, f"this map has no '{lost[0][:80]}'; it was left out" if lost else ""


def _read_pins(
    given: Any, row: Field, cm: ConceptMap
) -> tuple[dict[str, tuple[int, int]], Complaint]:
    if isinstance(given, str):
        given = dict(item.rpartition(":")[::2] for item in given.split(";") if ":" in item)
    if not isinstance(given, Mapping):
        return {}, "concepts with two numbers were expected"
    pins: dict[str, tuple[int, int]] = {}
    for concept, place in list(given.items())[:_MOST_ITEMS]:
        point = _point(place)
        if concept in cm.concepts and point is not None:
            pins[concept] = point
    lost = len(given) - len(pins)
    return pins, f"{lost} of {len(given)} places were not understood" if lost else ""


def _point(place: Any) -> tuple[int, int] | None:
    numbers = place.split(",") if isinstance(place, str) else place
    try:
        x, y = (round(float(number)) for number in numbers)
    except (TypeError, ValueError, OverflowError):
        return None
    return (min(max(x, 0), 1000), min(max(y, 0), 1000))


def _write_pins(pins: Mapping[str, tuple[int, int]]) -> str:
    return ";".join(f"{name}:{x},{y}" for name, (x, y) in pins.items())


_READERS: Mapping[str, Callable[[Any, Field, ConceptMap], tuple[Any, Complaint]]] = {
    "text": _read_text,
    "choice": _read_choice,
    "list": _read_list,
    "number": _read_number,
    "pins": _read_pins,
}

_WRITERS: Mapping[str, Callable[[Any], str]] = {
    "text": str,
    "choice": str,
    "list": ",".join,
    "number": str,
    "pins": _write_pins,
}
