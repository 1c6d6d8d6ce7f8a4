"""Every component id of the page."""

from typing import Final

__all__ = [
    "ARRIVING",
    "BELL",
    "CARD",
    "CARD_TEXT",
    "CATALOGUE",
    "CHOOSER",
    "CROWDED",
    "DRAFTING",
    "EMPTY",
    "ENVIRONMENT",
    "EXPORT",
    "EYEBROW",
    "FIELDS",
    "FILTERS",
    "FURNITURE",
    "HEADLINE",
    "HELP",
    "INTRO",
    "LAYOUTS",
    "LECTURE",
    "LEGEND",
    "LEGEND_AREA",
    "LIST",
    "LIST_EMPTY",
    "LIST_TRAIL",
    "MORE",
    "NOTES",
    "NOTICE",
    "PAGE",
    "PREVIEW",
    "PROVIDER",
    "SAID",
    "SEARCH",
    "SELECTED",
    "STAGE",
    "STAGE_HINT",
    "TOOLS",
    "VIEW",
    "control",
]

PROVIDER: Final = "provider"
PAGE: Final = "page"
SEARCH: Final = "search"
FILTERS: Final = "filters"
LIST: Final = "list"
"""What is shown, as text."""
LIST_TRAIL: Final = "list-trail"
LIST_EMPTY: Final = "list-empty"
MORE: Final = "more"
"""The page's own tools: in the bar where there is room, else a panel."""
EXPORT: Final = "export"
PREVIEW: Final = "preview"
CHOOSER: Final = "chooser"
ARRIVING: Final = "arriving"
"""What the stage says while a picture is on its way."""
CROWDED: Final = "crowded"
"""Where a picture holds more than can be read at once: that it does, and its parts."""
EMPTY: Final = "empty"
"""What the stage says when nothing is left to draw."""
LEGEND_AREA: Final = "legend-area"
EYEBROW: Final = "eyebrow"
HEADLINE: Final = "headline"
STAGE: Final = "stage"
STAGE_HINT: Final = "stage-hint"
"""How the stage is used, for screen readers."""
SAID: Final = "said"
"""What a screen reader is told of changes."""
TOOLS: Final = "tools"
LAYOUTS: Final = "layouts"
LEGEND: Final = "legend"
CARD: Final = "card"
HELP: Final = "help"
TOURS: Final = "tours"
"""Where a tour is chosen."""
LECTURE: Final = "lecture"
"""What a lecture shows over the stage; filled by the browser's modules."""
NOTICE: Final = "notice"
INTRO: Final = "intro"
NOTES: Final = "notes"
DRAFTING: Final = "drafting"
"""Where a tour is made."""

VIEW: Final = "view"
"""The view state: the one value that says what is shown."""
BELL: Final = "bell"
"""Rung by the browser modules when events wait in their queue."""
FIELDS: Final = "fields"
"""The rows of `conceptmap.view.FIELDS`, for the reducer and the address."""
CATALOGUE: Final = "catalogue"
"""What search looks through."""
ENVIRONMENT: Final = "environment"
"""The stage's frame class and whether the reader's system is dark."""
SELECTED: Final = "selected"
"""The part of the state that the card depends on."""
CARD_TEXT: Final = "card-text"
"""What the card says, on its way to the card."""
FURNITURE: Final = "furniture"
"""What fills the parts of the page that stay the same, by their ids."""


def control(field: str) -> dict[str, str]:
    """The id of the control that edits a field of the view state."""
    return {"type": "control", "field": field}
