"""The speaker's window: a page of its own beside the lecture, for a second screen or a tablet."""

from html import escape
from typing import Any

from dash import html
from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from conceptmap.web.attributes import attributes
from conceptmap.web.desk import Desk
from conceptmap.web.icons import icon
from conceptmap.web.markup import markup

__all__ = ["speaker_page", "speaker_route"]

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Speaker · {title}</title>
<link rel="stylesheet" href="assets/tokens.css">
<link rel="stylesheet" href="assets/_speaker_controls.css">
<link rel="stylesheet" href="assets/question.css">
<link rel="stylesheet" href="assets/_speaker.css">
<link rel="stylesheet" href="assets/_speaker_question.css">
<script type="module" src="assets/_speaker_entry.mjs"></script>
</head>
<body data-lecture="off" data-contact="yes">
{body}
</body>
</html>
"""


def speaker_route(server: FastAPI, desk: Desk) -> None:
    """Add ``GET /speaker``. What it shows comes from the lecture's own window, or over a room."""

    @server.get("/speaker")
    def speaker() -> HTMLResponse:
        return HTMLResponse(speaker_page(desk.map.title))


def speaker_page(title: str) -> str:
    """Write the page; its modules fill it."""
    body = markup([_top(), _waiting(), _main(), _steps(), _bottom(), _remote()])
    return _PAGE.format(title=escape(title or "conceptmap"), body=body)


def _top() -> html.Header:
    return html.Header(
        [
            html.Div(
                [html.Span(id="tour-title"), html.Span(id="place")],
                className="where",
            ),
            html.Span(id="followers"),
            _button(
                "remote", [icon("live"), html.Span("Remote")], "A phone as a remote", id="remote"
            ),
            html.Span(id="pace", role="status", **attributes(data_mood="calm")),
            html.Div(
                [html.B("0:00", id="elapsed"), html.Span(id="planned")],
                className="elapsed",
                **attributes(aria_label="Time since the beginning"),
            ),
            _button("halt", "Pause", "Stop the time, or let it go on", id="halt"),
            _button("again", "From zero", "Begin the time again"),
            html.Span(id="clock", **attributes(aria_label="Time of day")),
        ],
        className="top",
    )


def _waiting() -> html.Div:
    return html.Div(
        [
            html.P("No tour is being walked.", className="off"),
            html.P("The lecture does not answer. Its window may be closed.", className="lost"),
            html.P("This lecture is over.", className="over"),
        ],
        className="waiting",
        role="status",
    )


def _main() -> html.Main:
    return html.Main(
        [
            html.Section(
                [
                    html.H1(id="heading"),
                    html.P(id="caption"),
                    html.Div(id="current", className="picture"),
                ],
                className="now",
                **attributes(aria_label="Now"),
            ),
            html.Section(
                [
                    html.H2([html.Span("Next"), html.B(id="next-heading")]),
                    html.Div(id="next", className="picture"),
                ],
                className="then",
                **attributes(aria_label="Next"),
            ),
            _asked(),
            html.Section(
                [
                    html.Div(
                        [
                            _button("smaller", "A", "Smaller notes (-)", className="small small-a"),
                            _button("larger", "A", "Larger notes (+)", className="small large-a"),
                        ],
                        className="sizes",
                    ),
                    html.Div(id="notes", tabIndex=0),
                ],
                className="said",
                **attributes(aria_label="Notes"),
            ),
        ]
    )


def _asked() -> html.Section:
    """The question that the room is asked: the answers as they come, and hands to count."""
    return html.Section(
        [
            html.P(id="asked-sentence"),
            html.Ol(id="asked-answers"),
            html.Div(
                [
                    html.Span(id="asked-count", role="status"),
                    html.Select(id="asked-about", **attributes(aria_label="Ask for another link")),
                    _button("end-question", "Close", "Without showing the answer"),
                ],
                className="asked-acts",
            ),
        ],
        id="asked",
        hidden=True,
        **attributes(aria_label="Question"),
    )


def _remote() -> html.Div:
    """The way to this window on another device; it holds the key, so it is for the speaker only."""
    return html.Div(
        [
            html.Div(id="way-code"),
            html.P(
                "Scan this with your phone or tablet: it becomes a remote.", className="way-call"
            ),
            html.P(
                "The address holds your key. Show it to nobody: who has it can lead.",
                className="way-warning",
            ),
            _button("close-way", "Done", "Close"),
        ],
        id="way",
        role="dialog",
        hidden=True,
        **attributes(aria_label="A phone as a remote"),
    )


def _steps() -> html.Nav:
    return html.Nav(html.Ol(id="steps"), className="all", **attributes(aria_label="All steps"))


def _bottom() -> html.Footer:
    return html.Footer(
        [
            _button("lecture-back", [icon("back"), html.Span("Back")], "Back (←)", className="big"),
            _button(
                "reveal", [icon("reveal"), html.Span("Reveal")], "Part by part (R)", id="reveal"
            ),
            _button("ask", [icon("ask"), html.Span("Ask", id="ask-words")], "Ask (A)", id="ask"),
            _button("black", [icon("black"), html.Span("Black")], "Black (B)", id="black"),
            _button(
                "return-to-step",
                [icon("return"), html.Span("Back to the step")],
                "Back to the step (Enter)",
                id="return",
                className="return",
                hidden=True,
            ),
            _button(
                "lecture-next",
                [html.Span("Next"), icon("next")],
                "Next (→)",
                className="big next-step",
            ),
        ],
        className="bottom",
    )


def _button(act: str, words: Any, hint: str, **more: Any) -> html.Button:
    return html.Button(
        words, type="button", title=hint, **attributes(data_act=act, aria_label=hint), **more
    )
