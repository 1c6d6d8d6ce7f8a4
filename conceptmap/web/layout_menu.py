"""The layouts to choose from: a button below the stage and the panel it opens."""

import json

from dash import html

from conceptmap.layout.layouts import LAYOUTS, Layout
from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.icons import icon

__all__ = ["layout_button", "layout_menu"]


def layout_button() -> html.Div:
    """Build the button that opens the panel."""
    hint = "Layout: how the picture is arranged"
    button = html.Button(
        icon("layout"),
        type="button",
        title=hint,
        **attributes(
            data_act="panel",
            data_of=ids.LAYOUTS,
            aria_label=hint,
            aria_expanded="false",
            aria_controls=ids.LAYOUTS,
        ),
    )
    return html.Div(button, className="zoom")


def layout_menu() -> html.Div:
    """Build the panel: a choice with its sentence for each layout."""
    return html.Div(
        id=ids.LAYOUTS,
        className="layouts",
        role="radiogroup",
        **attributes(data_open="false", data_light="true", aria_label="Layout"),
        children=[_choice(row) for row in LAYOUTS.values()],
    )


def _choice(row: Layout) -> html.Button:
    return html.Button(
        [
            icon(f"layout-{row.id}"),
            html.Span(
                [
                    html.Span(row.label, className="layout-name"),
                    html.Span(row.says, className="layout-says"),
                ]
            ),
        ],
        type="button",
        className="layout-choice",
        role="radio",
        **attributes(
            data_set=json.dumps({"layout": row.id}),
            data_choice="layout",
            data_value=row.id,
            aria_checked="false",
        ),
    )
