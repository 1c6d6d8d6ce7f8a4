"""The middle of the page: the stage, the legend, and the tools below it."""

from dash import html

from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.icons import icon
from conceptmap.web.layout_menu import layout_button, layout_menu

__all__ = ["stage_area", "stage_tools"]

_HINT = (
    "Arrow keys walk along the links, letters jump to a concept, Enter opens its card. "
    "The button List has the same to read as a list, question mark shows all keys."
)


def stage_area(tools: html.Div) -> html.Main:
    """Build the middle of the page around the place of its tools."""
    return html.Main(
        className="stage-area",
        children=[
            html.Div(
                id=ids.STAGE,
                role="application",
                **attributes(
                    data_state="loading",
                    aria_busy="true",
                    aria_roledescription="concept map",
                    aria_labelledby=ids.HEADLINE,
                    aria_describedby=ids.STAGE_HINT,
                ),
            ),
            html.P(_HINT, id=ids.STAGE_HINT, className="unseen"),
            _arriving(),
            _whole(),
            html.Div(id=ids.EMPTY, className="empty"),
            html.Div(
                className="legend-area",
                **attributes(data_open="false", data_light="true"),
                id=ids.LEGEND_AREA,
                children=html.Div(id=ids.LEGEND, className="legend", role="note"),
            ),
            tools,
        ],
    )


def _whole() -> html.Button:
    """Build the button over a part of the picture that leads to the whole, on a small screen."""
    return html.Button(
        [icon("fit"), "Whole picture"],
        type="button",
        className="whole-picture",
        **attributes(data_act="fit"),
    )


def _arriving() -> html.Div:
    """Build what is said while a picture is on its way; `_loading.mjs` fills it."""
    return html.Div(
        id=ids.ARRIVING,
        className="arriving",
        hidden=True,
        children=[
            html.Span(**attributes(data_arriving="words")),
            html.Progress(max="1", **attributes(data_arriving="bar", aria_label="Drawn so far")),
            _act("Stop", "stop", "stop-drawing"),
            _act("Finish it", "finish", "finish-drawing"),
        ],
    )


def _act(words: str, part: str, act: str) -> html.Button:
    data = attributes(data_arriving=part, data_act=act)
    return html.Button(words, type="button", **data)


def stage_tools() -> html.Div:
    """Build the buttons below the stage: legend (on a phone), layout, undo and redo, zoom."""
    return html.Div(
        id=ids.TOOLS,
        className="stage-tools",
        children=[_legend_button(), layout_button(), _history(), _zoom(), layout_menu()],
    )


def _legend_button() -> html.Button:
    return html.Button(
        [icon("legend"), html.Span("Legend")],
        type="button",
        className="tool only-narrow",
        **attributes(
            data_act="panel",
            data_of=ids.LEGEND_AREA,
            aria_label="Legend",
            aria_expanded="false",
            aria_controls=ids.LEGEND_AREA,
        ),
    )


def _history() -> html.Div:
    return _group(
        "History",
        (("undo", "undo", "Undo (Ctrl+Z)"), ("redo", "redo", "Redo (Shift+Ctrl+Z)")),
        style="zoom history",
    )


def _zoom() -> html.Div:
    group = _group(
        "Zoom",
        (
            ("zoom-out", "minus", "Zoom out (-)"),
            ("zoom-in", "plus", "Zoom in (+)"),
            ("fit", "fit", "Fit the map to the window (0)"),
        ),
    )
    hint = "Put dragged concepts back (t)"
    tidy = html.Button(
        "Tidy",
        type="button",
        title=hint,
        hidden=True,
        **attributes(data_act="tidy", aria_label=hint),
    )
    group.children = [*group.children, tidy]
    return group


def _group(name: str, rows: tuple[tuple[str, str, str], ...], style: str = "zoom") -> html.Div:
    return html.Div(
        className=style,
        role="group",
        **attributes(aria_label=name),
        children=[
            html.Button(
                icon(drawing),
                type="button",
                title=hint,
                **attributes(data_act=act, aria_label=hint),
            )
            for act, drawing, hint in rows
        ],
    )
