"""The introduction: four sentences over the stage, on the first visit and from the help."""

from dash import html

from conceptmap.web import ids
from conceptmap.web.attributes import attributes

__all__ = ["STEPS", "intro"]

STEPS = (
    ("Read along an arrow.", "Box, words and box make one sentence."),
    (
        "Click a box.",
        "Its card says what it means, what is disputed and by whom, and where that is written.",
    ),
    (
        "Ask the map.",
        "Search with /, or let a card show how two concepts are connected or what they share.",
    ),
    ("Nothing breaks.", "Undo takes back every step, and ? explains the rest."),
)


def intro() -> html.Div:
    """Build the strip, hidden until the browser knows that it is wanted."""
    return html.Div(
        id=ids.INTRO,
        className="intro",
        role="region",
        hidden=True,
        **attributes(aria_label="Introduction"),
        children=[
            html.Div(
                [
                    html.P([html.B(first), " ", rest], **attributes(data_step=str(place)))
                    for place, (first, rest) in enumerate(STEPS, start=1)
                ],
                className="intro-steps",
                **attributes(aria_live="polite"),
            ),
            html.Div(
                className="intro-tools",
                children=[
                    html.Span(className="intro-place"),
                    _act("Skip", "intro-skip", "intro-skip"),
                    _act("Next", "intro-next", "intro-next"),
                ],
            ),
        ],
    )


def _act(words: str, act: str, style: str) -> html.Button:
    return html.Button(words, type="button", className=style, **attributes(data_act=act))
