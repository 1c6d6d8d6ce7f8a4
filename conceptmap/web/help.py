"""The help dialog: how to read a concept map, what the marks mean, which keys there are."""

from typing import Any

from dash import html

from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.closing import close_button
from conceptmap.web.presenting import PRESENTING_KEYS

__all__ = ["SHORTCUTS", "help_dialog"]

SHORTCUTS = (
    ("/", "search"),
    ("Tab", "go to the map, then to the next region"),
    ("Arrow keys", "along the links from concept to concept; Backspace goes back"),
    ("a … z", "jump to a concept by its name, while one has the keyboard's ring"),
    (
        "Enter",
        "open the card of what is in focus; again: go into it, where letters are the keys below",
    ),
    ("Escape", "close what was opened last, or go one picture back"),
    ("1  2  3", "show that many steps around the concept in focus"),
    ("l", "the same as a list: open it, go into it, close it"),
    ("e", "show its neighbours too"),
    ("h", "hide it"),
    ("c", "find how it is connected to another"),
    ("Ctrl+z  Ctrl+Shift+z", "undo and redo what is shown (on a Mac with Command)"),
    ("+  −  0", "zoom in, zoom out, fit to the window"),
    ("Alt + arrow keys", "move the concept in focus"),
    ("t", "put moved concepts back"),
    ("p", "present: a lecture from the map"),
    ("?", "this help"),
)

_READING = (
    "Follow an arrow from one box to another and read the words on it: box, phrase and box make "
    "one sentence. The question above the map is what the picture answers.",
    "Point at a concept to see what it is linked to; click it for its card, with a definition, "
    "its sentences and the sources. A double line marks a sentence that experts disagree about.",
    "From its card you can focus on a concept, show its neighbours (the number at its corner says "
    "how many are not shown), hide it, find how it is connected to another, or compare two or "
    "three. Filter shows only some kinds, levels, links or sources. Undo takes each back.",
    "Search takes questions too: type which concepts you ask about, such as how play leads to "
    "insight, or what two therapies share. Your own notes go on a concept's card.",
    "Drag a concept to move it. The address always says what you see: send it to others. "
    "Beside the notes: glossary, references, charts, a tour of your own.",
)


def help_dialog() -> html.Div:
    """Build the dialog, hidden until it is asked for."""
    return html.Div(
        id=ids.HELP,
        role="dialog",
        hidden=True,
        **attributes(aria_modal="true", aria_labelledby="help-title"),
        children=html.Div(
            className="help-box",
            children=[
                html.Div(
                    className="card-head",
                    children=[
                        html.H2("How to use the map", id="help-title"),
                        close_button("Close help", "help"),
                    ],
                ),
                html.Div(
                    className="help-columns",
                    children=[
                        html.Div(
                            [
                                *[html.P(text) for text in _READING],
                                html.P(_memories(), className="help-acts"),
                                _single_keys(),
                            ]
                        ),
                        html.Div(_keys("Keys", SHORTCUTS)),
                        html.Div(_keys("While presenting", PRESENTING_KEYS)),
                    ],
                ),
            ],
        ),
    )


def _keys(heading: str, rows: tuple[tuple[str, str], ...]) -> list[Any]:
    parts = [part for keys, does in rows for part in (html.Dt(html.Kbd(keys)), html.Dd(does))]
    return [html.H3(heading), html.Dl(parts, className="keys")]


def _single_keys() -> html.P:
    """Whether keys of one character are shortcuts; the choice is kept on this machine."""
    return html.P(
        [
            html.Button(
                ["Keys of one letter or sign: ", html.Span("on", className="switch-state")],
                type="button",
                role="switch",
                className="tool",
                **attributes(data_act="single-keys", aria_checked="true"),
            ),
            html.Span("Off, they are no shortcuts; the other keys stay. Good for dictation."),
        ],
        className="help-switch",
    )


def _memories() -> list[html.Button]:
    """What else there is to see, and what this machine remembers."""
    rows = (
        ("introduce", "Introduction", "Four sentences over the map"),
        ("notes", "My notes", "Read, save or delete your notes"),
        (
            "forget",
            "Forget my settings",
            "Colours, sizes, choices, the last picture; not your notes",
        ),
    )
    return [
        html.Button(words, type="button", className="tool", title=hint, **attributes(data_act=act))
        for act, words, hint in rows
    ]
