"""Where the reader's own notes go: a part of a concept's card, and the panel with all of them.

The server knows no note: the browser's modules fill these places from the reader's own machine.
"""

from typing import Any

from dash import html

from conceptmap.model import Concept
from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.closing import close_button
from conceptmap.web.icons import icon

__all__ = ["note_section", "notes_panel"]


def note_section(concept: Concept) -> html.Div:
    """Build the part of a card that holds the note on its concept; ``data-state`` says which."""
    words = f"My note on {concept.label}"
    return html.Div(
        className="note-of",
        **attributes(data_note=concept.id, data_state="none"),
        children=[
            _act([icon("note"), "Add a note"], "note-write", of=concept.id, style="note-add"),
            html.Textarea(className="note-text", rows=4, **attributes(aria_label=words)),
            html.Div(
                className="note-tools",
                children=[
                    html.Span(
                        "Kept on this machine only.",
                        className="note-said",
                        role="status",
                    ),
                    _act("Delete", "note-delete", of=concept.id),
                    _act(html.Span(["All notes (", _count(), ")"]), "notes"),
                ],
            ),
            html.Div(
                ["Note deleted. ", _act("Put it back", "notes-restore")], className="note-gone"
            ),
        ],
    )


def notes_panel() -> html.Div:
    """Build the panel with every note, closed."""
    return html.Div(
        id=ids.NOTES,
        className="export-panel notes-panel",
        role="dialog",
        **attributes(data_open="false", data_light="true", aria_label="My notes"),
        children=[
            html.Div(
                [html.H2("My notes"), close_button("Close notes", "panel", ids.NOTES)],
                className="filters-head",
            ),
            html.P(
                "Kept in this browser, on this machine, and sent nowhere.", className="notes-where"
            ),
            html.P("No notes yet. A concept's card has a place for yours.", className="notes-none"),
            html.Div(className="notes-list"),
            html.Div(
                className="notes-some",
                children=[
                    _act([icon("export"), "Save as a text file"], "notes-export", style="tool"),
                    _act("Delete all", "notes-delete", style="tool"),
                ],
            ),
            html.Div(
                ["All notes deleted. ", _act("Put them back", "notes-restore")],
                className="notes-gone",
            ),
        ],
    )


def _act(words: Any, act: str, *, of: str = "", style: str = "note-act") -> html.Button:
    done_to = {"data_of": of} if of else {}
    return html.Button(words, type="button", className=style, **attributes(data_act=act, **done_to))


def _count() -> html.Span:
    return html.Span("0", **attributes(data_note_count=""))
