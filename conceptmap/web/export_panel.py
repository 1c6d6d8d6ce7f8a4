"""The export panel: what is on screen, or more, as a file in two clicks.

Its choices are rows; the browser's module draws them, remembers them and makes the address.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any, Literal

from dash import html

from conceptmap.model import ConceptMap
from conceptmap.render.blanks import BLANKS
from conceptmap.render.formats import FORMATS
from conceptmap.render.sizes import SIZES
from conceptmap.view import THEMES
from conceptmap.web import ids
from conceptmap.web.attributes import attributes

__all__ = ["Choice", "choices", "export_panel"]

_SHOWN = (".png", ".svg", ".pdf", ".pptx", ".html", ".md", ".csv")
_DRAWN = tuple(name for name in _SHOWN if FORMATS[name].pictures and not FORMATS[name].whole)
_TOLD = (".png", ".svg", ".pdf", ".pptx", ".md", ".csv")

Option = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of the panel.

    Parameters
    ----------
    name
        What it is in the address.
    options
        Values and their words; a switch has none, it is ``1`` or ``0``.
    first
        The value at first; left out of the address where the server takes it as given.
    formats
        Suffixes of the files that it means something to.
    """

    name: str
    label: str
    kind: Literal["select", "segments", "switch"]
    options: tuple[Option, ...] = ()
    first: str = ""
    formats: tuple[str, ...] = _DRAWN


def choices(cm: ConceptMap) -> tuple[Choice, ...]:
    """The rows of the panel for a map, from the top."""
    return (
        Choice("what", "Show", "select", _subjects(cm), "screen", _TOLD),
        Choice("format", "Format", "segments", _formats(), ".png", _SHOWN),
        Choice("size", "Size", "select", _sizes(), "slide"),
        Choice("scale", "Pixels", "segments", _scales(), "1", (".png",)),
        Choice("pages", "Pages", "select", _pages(), "", (".pdf",)),
        Choice("theme", "Colours", "select", _themes()),
        Choice("blank", "Leave empty", "select", _blanks()),
        Choice("title", "Title", "switch", first="1"),
        Choice("legend", "Legend", "switch", first="1"),
        Choice("credit", "Credit", "switch", first="1"),
        Choice("transparent", "Transparent", "switch", first="0"),
        Choice("outline", "Type as shapes", "switch", first="0", formats=(".svg",)),
    )


def export_panel(cm: ConceptMap) -> html.Div:
    """Build the panel, closed and empty: the browser fills it when it is opened."""
    rows = json.dumps([asdict(row) for row in choices(cm)], ensure_ascii=False)
    many = [name for name, row in FORMATS.items() if row.many]
    return html.Div(
        id=ids.EXPORT,
        className="export-panel",
        role="dialog",
        **attributes(
            data_open="false",
            data_light="true",
            aria_label="Export",
            data_rows=rows,
            data_many=" ".join(many),
        ),
        children=[
            html.H2("Take the picture with you"),
            html.Img(id=ids.PREVIEW, className="export-preview", alt="Preview of the file"),
            html.Div(className="export-wait", **attributes(aria_hidden="true")),
            html.P(className="export-facts", role="status", hidden=True),
            html.Div(className="export-form"),
            _actions(),
        ],
    )


def _subjects(cm: ConceptMap) -> tuple[Option, ...]:
    tours = tuple(
        (f"tour:{tour.id}", f"Tour: {tour.title}, {len(tour.steps)} steps")
        for tour in cm.tours.values()
        if tour.steps
    )
    views = (("all", f"All {len(cm.views)} views"),) if len(cm.views) > 1 else ()
    screen = (("screen", "What is on screen"), ("view", "This view"), ("focus", "The focus"))
    return (*screen, *views, *tours)


def _formats() -> tuple[Option, ...]:
    return tuple((suffix, suffix.removeprefix(".").upper()) for suffix in _SHOWN)


def _sizes() -> tuple[Option, ...]:
    return tuple(
        (
            size.id,
            f"{size.label[:1].upper()}{size.label[1:]}, {size.frame.width} × {size.frame.height}",
        )
        for size in SIZES.values()
    )


def _scales() -> tuple[Option, ...]:
    return tuple((str(scale), f"{scale}×") for scale in (1, 2, 3, 4))


def _pages() -> tuple[Option, ...]:
    handouts = tuple(
        (f"{count}:{beside}", f"Handout, {count} a page, {words}")
        for count in (1, 2, 4, 6)
        for beside, words in (("notes", "with notes"), ("lines", "with lines to write on"))
    )
    return (("", "One picture a page"), *handouts)


def _themes() -> tuple[Option, ...]:
    return (("", "As shown"), *((theme.id, theme.label) for theme in THEMES.values()))


def _blanks() -> tuple[Option, ...]:
    key = "the full picture follows as the key"
    return (("", "Nothing"), *((what, f"{what.capitalize()}; {key}") for what in BLANKS))


def _actions() -> html.Div:
    rows: tuple[tuple[str, str, str, str], ...] = (
        ("download", "primary", "Download", "Save the file"),
        ("copy-picture", "tool", "Copy picture", "Copy as PNG, to paste into a slide or a text"),
        ("copy-link", "tool", "Link", "Copy the address of what is on screen"),
        ("copy-embed", "tool", "Embed", "Copy HTML that shows this page in another"),
    )
    buttons: list[Any] = [
        html.Button(words, type="button", className=style, title=hint, **attributes(data_act=act))
        for act, style, words, hint in rows
    ]
    said = html.Span(className="export-said", role="status")
    return html.Div(className="export-actions", children=[*buttons, said])
