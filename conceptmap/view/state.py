"""`ViewState`: everything that decides what is shown, as one value; one row of `FIELDS` a field.

The same value is the page's store, the address's query and the export's arguments. Codec, controls
and tests walk the rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from conceptmap.analysis import Direction
from conceptmap.layout.layouts import LAYOUTS
from conceptmap.view.theme import THEMES

__all__ = ["FIELDS", "Domain", "Field", "ViewState"]

Pins = Mapping[str, tuple[int, int]]
Domain = Literal[
    "views",
    "tours",
    "marks",
    "concepts",
    "kinds",
    "types",
    "levels",
    "references",
    "reveals",
    "links",
    "tallies",
    "any",
]
"""What a field's words must name, in the map that is shown."""


@dataclass(frozen=True, slots=True)
class ViewState:
    """What is shown.

    Parameters
    ----------
    view
        Id of a named view; empty means the map's first view, or the whole map if it has none.
    part
        Id of a concept: only the part of the view that it is in is shown, where the view is too
        large to be read at once; empty means all of it.
    selected
        ``concept:<id>`` or ``link:<id>``, empty when nothing is.
    focus, depth, direction
        A concept, and how many steps around it are shown (``1`` to ``3``) along which links;
        without a focus the whole view is shown.
    expanded, hidden
        Concepts whose neighbours are shown too; concepts that are not shown.
    kinds, levels, types, origin, contested, source
        Filters; empty lets everything pass. ``contested`` is ``only`` or empty.
    path, way
        Two concepts whose connection is shown instead, and which of the ways (``1`` to ``5``).
    compared
        Two or three concepts whose neighbours are shown instead.
    tour, step
        Id of a tour, and which of its steps is shown, from 1; without a tour none is.
    reveal
        How much of a step is shown yet: ``concepts:<n>`` or ``phrases:<n>`` says the first ``n``
        of them; empty means all.
    ask, tally
        Id of a link whose phrase the audience predicts, hidden meanwhile; and once the answer is
        shown how many chose each phrase: ``3,12,0,1``.
    mode, black
        ``present`` for the stage of a lecture, empty for exploring; ``1`` while it is black.
    layout
        How the picture is arranged: an id of `LAYOUTS`. A tour's steps have their own.
    pins
        Concepts that were dragged: id -> (x, y) of the centre in thousandths of the frame, 0-1000.
    theme
        ``auto`` (as the reader's system says; light in an export), or an id of `THEMES`.
    """

    view: str = ""
    part: str = ""
    selected: str = ""
    focus: str = ""
    depth: str = "1"
    direction: Direction = "both"
    expanded: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    origin: str = ""
    contested: str = ""
    source: str = ""
    path: tuple[str, ...] = ()
    way: str = "1"
    compared: tuple[str, ...] = ()
    tour: str = ""
    step: int = 1
    reveal: str = ""
    ask: str = ""
    tally: str = ""
    mode: str = ""
    black: str = ""
    layout: str = "network"
    pins: Pins = field(default_factory=dict)
    theme: str = "auto"


@dataclass(frozen=True, slots=True)
class Field:
    """How one field travels.

    ``history`` says whether a change is a step of its own for the Back button; ``clears`` names
    the fields that return to their default when this one changes; ``choices`` bounds a choice,
    ``domain`` the words of a text or list; ``draws`` is false where a change needs no new picture,
    ``undone`` where undo leaves it alone.
    """

    name: str
    kind: Literal["text", "choice", "list", "number", "pins"]
    history: Literal["push", "replace"]
    meaning: str
    clears: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    domain: Domain = "any"
    draws: bool = True
    undone: bool = True

    @property
    def default(self) -> Any:
        """The value that is left out of addresses."""
        return getattr(_DEFAULTS, self.name)


_DEFAULTS = ViewState()
_WITHIN = ("reveal", "ask", "tally")
_SHOWN = ("expanded", "hidden", "pins")
_FOCUS = ("focus", "depth", "direction")
_PATH = ("path", "way")
_ASIDE = ("selected", "part", *_SHOWN, *_FOCUS, *_PATH, "compared")
_FILTERS = ("kinds", "levels", "types", "origin", "contested", "source")

FIELDS: Mapping[str, Field] = {
    row.name: row
    for row in (
        Field(
            "view",
            "text",
            "push",
            "the named view that is shown",
            clears=("part", *_SHOWN, *_FOCUS, *_PATH, "compared", "tour", "step", *_WITHIN),
            domain="views",
        ),
        Field(
            "part",
            "text",
            "push",
            "a concept: of a view too large to be read, the part that it is in",
            clears=(*_SHOWN, *_FOCUS, *_PATH, "compared"),
            domain="concepts",
        ),
        Field(
            "selected",
            "text",
            "push",
            "the concept or link whose card is open",
            domain="marks",
            draws=False,
            undone=False,
        ),
        Field(
            "focus",
            "text",
            "push",
            "the concept whose neighbourhood is shown",
            clears=(*_SHOWN, "depth", "direction", *_PATH, "compared"),
            domain="concepts",
        ),
        Field("depth", "choice", "push", "how many steps around the focus", choices=tuple("123")),
        Field(
            "direction",
            "choice",
            "push",
            "which links count as steps",
            choices=("both", "out", "in"),
        ),
        Field("expanded", "list", "push", "concepts whose neighbours are shown", domain="concepts"),
        Field("hidden", "list", "push", "concepts that are not shown", domain="concepts"),
        Field("kinds", "list", "push", "only these kinds of concept", domain="kinds"),
        Field("levels", "list", "push", "only these levels", domain="levels"),
        Field("types", "list", "push", "only these types of link", domain="types"),
        Field(
            "origin",
            "choice",
            "push",
            "only what the article states, or only what the field adds",
            choices=("", "article", "field"),
        ),
        Field("contested", "choice", "push", "only what is contested", choices=("", "only")),
        Field("source", "text", "push", "only what rests on this source", domain="references"),
        Field(
            "path",
            "list",
            "push",
            "two concepts whose connection is shown",
            clears=(*_SHOWN, *_FOCUS, "way", "compared"),
            domain="concepts",
        ),
        Field("way", "choice", "push", "which of the connections", choices=tuple("12345")),
        Field(
            "compared",
            "list",
            "push",
            "two or three concepts whose neighbours are compared",
            clears=(*_SHOWN, *_FOCUS, *_PATH),
            domain="concepts",
        ),
        Field(
            "tour",
            "text",
            "push",
            "the tour that is walked",
            clears=("step", "black", *_WITHIN, *_ASIDE, *_FILTERS),
            domain="tours",
            undone=False,
        ),
        Field(
            "step",
            "number",
            "push",
            "which of the tour's steps is shown",
            clears=("black", *_WITHIN, *_ASIDE),
            undone=False,
        ),
        Field(
            "reveal",
            "text",
            "replace",
            "how much of the step is shown yet",
            domain="reveals",
            draws=False,
            undone=False,
        ),
        Field(
            "ask",
            "text",
            "replace",
            "the link whose phrase the audience predicts",
            clears=("tally", "selected", "black"),
            domain="links",
            draws=False,
            undone=False,
        ),
        Field(
            "tally",
            "text",
            "replace",
            "how many chose each phrase, once the answer is shown",
            domain="tallies",
            draws=False,
            undone=False,
        ),
        Field(
            "mode",
            "choice",
            "push",
            "whether the page is the stage of a lecture",
            choices=("", "present"),
            draws=False,
            undone=False,
        ),
        Field(
            "black",
            "choice",
            "replace",
            "whether the stage is black",
            choices=("", "1"),
            draws=False,
            undone=False,
        ),
        Field(
            "layout",
            "choice",
            "push",
            "how the picture is arranged",
            clears=("pins",),
            choices=tuple(LAYOUTS),
        ),
        Field("pins", "pins", "replace", "concepts that were dragged, and where to"),
        Field(
            "theme",
            "choice",
            "replace",
            "the colours",
            choices=("auto", *THEMES),
            undone=False,
        ),
    )
}
