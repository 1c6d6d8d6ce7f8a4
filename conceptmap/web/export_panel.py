"""The export panel: what is on screen as a file, in two clicks."""

from typing import Any

import dash_mantine_components as dmc
from dash import html

from conceptmap.render.sizes import SIZES
from conceptmap.view import THEMES
from conceptmap.web import ids
from conceptmap.web.attributes import attributes

__all__ = ["export_panel"]

_SHOWN = (".png", ".svg", ".pdf", ".pptx", ".md", ".csv")
_FIRST_SIZE = "slide"


def export_panel() -> html.Div:
    """Build the panel, closed. Its choices are read by the browser module when it is used."""
    switches = (("Title", "title"), ("Legend", "legend"), ("Transparent", "transparent"))
    return html.Div(
        id=ids.EXPORT,
        className="export-panel",
        role="dialog",
        **attributes(data_open="false", data_light="true", aria_label="Export"),
        children=[
            html.H2("Export what you see"),
            html.Img(id=ids.PREVIEW, className="export-preview", alt="Preview of the file"),
            _row("Format", "format", _segments(_formats(), ".png")),
            _row("Size", "size", _size_picker()),
            _row("Colours", "theme", _segments(_colours(), "")),
            html.Div(
                [_switch(words, name, checked=name != "transparent") for words, name in switches],
                className="export-switches",
            ),
            _actions(),
        ],
    )


def _formats() -> list[dict[str, str]]:
    return [{"value": suffix, "label": suffix.removeprefix(".").upper()} for suffix in _SHOWN]


def _colours() -> list[dict[str, str]]:
    themes = [{"value": theme.id, "label": theme.label} for theme in THEMES.values()]
    return [{"value": "", "label": "As shown"}, *themes]


def _sizes() -> list[dict[str, str]]:
    return [
        {
            "value": size.id,
            "label": f"{size.label[:1].upper()}{size.label[1:]}, "
            f"{size.frame.width} × {size.frame.height}",
        }
        for size in SIZES.values()
    ]


def _size_picker() -> Any:
    return dmc.Select(
        data=_sizes(),
        value=_FIRST_SIZE,
        allowDeselect=False,
        size="sm",
        comboboxProps={"withinPortal": False},
        **attributes(aria_label="Size"),
    )


def _segments(rows: list[dict[str, str]], first: str) -> Any:
    return dmc.SegmentedControl(data=rows, value=first, size="xs", fullWidth=True)


def _actions() -> html.Div:
    return html.Div(
        className="export-actions",
        children=[
            html.Button(
                "Download", type="button", className="primary", **attributes(data_act="download")
            ),
            html.Button(
                "Copy picture",
                type="button",
                className="tool",
                title="Copy as PNG, to paste into a slide or a text",
                **attributes(data_act="copy-picture"),
            ),
            html.Span(className="export-said", role="status"),
        ],
    )


def _row(words: str, name: str, field: Any) -> html.Div:
    return html.Div(
        [html.Span(words, className="export-name"), field],
        className="export-row",
        role="group",
        **attributes(data_export=name, aria_label=words),
    )


def _switch(words: str, name: str, *, checked: bool) -> html.Div:
    return html.Div(
        dmc.Switch(label=words, checked=checked, size="sm"), **attributes(data_export=name)
    )
