"""The stage of a lecture: what stands around the map, and the menu a tour is chosen from."""

from dash import html

from conceptmap.model import ConceptMap, Tour
from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.closing import close_button
from conceptmap.web.icons import icon

__all__ = ["PRESENTING_KEYS", "lecture", "tours_menu"]

PRESENTING_KEYS = (
    ("→  ↓  PgDn  Space", "next step, or the next part of a step that is being revealed"),
    ("←  ↑  PgUp", "back"),
    ("Home  End", "first and last step"),
    ("o", "all steps, to jump"),
    ("r", "reveal this step part by part: concepts, then phrases, then all at once"),
    ("a", "ask the room to predict a link; then show the answer; then go on"),
    ("1  2  3  4  0", "while the room is asked: one hand more for A, B, C, D; none again"),
    ("Enter", "from anything you looked at aside back to the step"),
    ("b  .", "black, and back"),
    ("l", "spotlight at the pointer"),
    ("d", "draw on the picture; the next step wipes it"),
    ("w", "the whole screen, and back to the window"),
    ("s", "the speaker's window: notes, next step, time"),
    ("j", "code and address for those who follow on their phones (with serve --live)"),
    ("p", "another tour"),
    ("Escape", "close what is open, return to the step, end the lecture"),
)
"""What the keys do while presenting, for the help dialog."""

_TOOLS = (
    ("lecture-back", "back", "Back (←)"),
    ("lecture-next", "next", "Next (→)"),
    ("overview", "overview", "All steps (O)"),
    ("reveal", "reveal", "Reveal part by part (R)"),
    ("ask", "ask", "Ask the room (A)"),
    ("spotlight", "spotlight", "Spotlight (L)"),
    ("draw", "pen", "Draw (D)"),
    ("black", "black", "Black (B)"),
    ("live", "live", "Let others follow (J)"),
    ("speaker", "speaker", "Speaker's window (S)"),
    ("full-screen", "full-screen", "Whole screen (W)"),
    ("end-lecture", "close", "End the lecture (Esc)"),
)


def lecture() -> html.Div:
    """Build the heading, the footer and the layers of a lecture; hidden while exploring."""
    return html.Div(id=ids.LECTURE, children=[_head(), _question(), _foot(), *_layers()])


def _head() -> html.Section:
    return html.Section(
        className="lecture-head",
        **attributes(aria_live="polite", aria_label="Step"),
        children=[html.H1(className="lecture-heading"), html.P(className="lecture-caption")],
    )


def _question() -> html.Section:
    """What the room is asked: two concepts, and the phrases to choose among."""
    return html.Section(
        className="lecture-question",
        hidden=True,
        **attributes(aria_label="Question"),
        children=[
            html.P(
                [
                    html.Span(className="question-from"),
                    html.Span(className="question-gap"),
                    html.Span(className="question-to"),
                ],
                className="question-sentence",
            ),
            html.Ol(className="answers lecture-answers"),
            html.Div(
                [
                    html.Span(className="question-count"),
                    _worded("ask-other", "Another link", "question-other"),
                    _worded("end-question", "Close", "question-close"),
                    _worded("ask", "Show the answer", "question-onward"),
                ],
                className="question-acts",
            ),
        ],
    )


def _worded(act: str, words: str, name: str) -> html.Button:
    return html.Button(words, type="button", className=name, **attributes(data_act=act))


def _foot() -> html.Section:
    return html.Section(
        className="lecture-foot",
        **attributes(aria_label="Lecture"),
        children=[
            html.Div(className="lecture-progress", **attributes(aria_hidden="true")),
            html.Span(className="lecture-count"),
            html.Button(
                [icon("return"), html.Span(className="lecture-return-words")],
                type="button",
                className="lecture-return",
                hidden=True,
                **attributes(data_act="return-to-step"),
            ),
            html.Div(
                [_tool(*row) for row in _TOOLS],
                className="lecture-tools",
                role="group",
                **attributes(aria_label="Lecture"),
            ),
        ],
    )


def _layers() -> list[html.Div]:
    """What lies over the map: pen, spotlight, the list of all steps, and black."""
    return [
        html.Div(className="lecture-pen", hidden=True),
        html.Div(className="lecture-spot", hidden=True),
        html.Div(
            className="overview",
            role="dialog",
            hidden=True,
            **attributes(aria_modal="true", aria_label="All steps"),
        ),
        html.Div(
            className="lecture-room",
            role="dialog",
            hidden=True,
            **attributes(aria_label="Follow this lecture"),
        ),
        html.Div(
            className="lecture-black", role="status", hidden=True, **attributes(data_act="black")
        ),
    ]


def _tool(act: str, drawing: str, words: str) -> html.Button:
    return html.Button(
        icon(drawing),
        type="button",
        className=f"lecture-tool tool-{act}",
        title=words,
        **attributes(data_act=act, aria_label=words),
    )


def tours_menu(cm: ConceptMap) -> html.Div:
    """Build the dialog that offers the map's tours, and the picture on screen without one."""
    tours = [tour for tour in cm.tours.values() if tour.steps]
    return html.Div(
        id=ids.TOURS,
        className="tours",
        role="dialog",
        hidden=True,
        **attributes(aria_modal="true", aria_labelledby="tours-title"),
        children=html.Div(
            className="tours-box",
            children=[
                html.Div(
                    className="card-head",
                    children=[
                        html.H2("Present", id="tours-title"),
                        close_button("Close", "close-tours"),
                    ],
                ),
                html.Button(
                    className="tour tour-resume",
                    type="button",
                    hidden=True,
                    **attributes(data_act="resume"),
                ),
                html.Div([_tour(tour) for tour in tours], className="tours-list"),
                _no_tour(bool(tours)),
                _make_one(),
            ],
        ),
    )


def _tour(tour: Tour) -> html.Button:
    many = f"{len(tour.steps)} step{'s' if len(tour.steps) > 1 else ''}"
    facts = " · ".join(part for part in (many, tour.audience) if part)
    return html.Button(
        [
            html.Span(tour.title, className="tour-title"),
            html.Span(tour.focus_question, className="tour-question"),
            html.Span(facts, className="tour-facts"),
        ],
        className="tour",
        type="button",
        **attributes(data_act="walk", data_of=tour.id),
    )


def _make_one() -> html.Button:
    return html.Button(
        [
            html.Span("Make a tour", className="tour-title"),
            html.Span("Add pictures as steps while you explore.", className="tour-question"),
        ],
        className="tour tour-none tour-make",
        type="button",
        **attributes(data_act="drafting"),
    )


def _no_tour(some: bool) -> html.Button:
    words = "Without a tour" if some else "Present the map"
    return html.Button(
        [
            html.Span(words, className="tour-title"),
            html.Span("What is on screen now fills the screen.", className="tour-question"),
        ],
        className="tour tour-none",
        type="button",
        **attributes(data_act="walk", data_of=""),
    )
