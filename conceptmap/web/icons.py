"""`icon`: small line drawings for buttons, in the colour of the text beside them."""

import base64
from collections.abc import Mapping

from dash import html

from conceptmap.web.attributes import attributes

__all__ = ["ICONS", "icon", "sign"]

ICONS: Mapping[str, str] = {
    "search": '<circle cx="8.75" cy="8.75" r="5"/><path d="M12.5 12.5 16.5 16.5"/>',
    "filter": '<path d="M3.5 6h13M6 10h8M8.5 14h3"/>',
    "more": '<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="3"/>',
    "export": '<path d="M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 13.5v3h12v-3"/>',
    "list": '<path d="M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.75 5.5h.01M3.75 10h.01M3.75 14.5h.01"/>',
    "card": '<path d="M3.5 4h13v12h-13zM6.5 7.5h7M6.5 10.5h7M6.5 13.5h4"/>',
    "legend": '<path d="M3.75 5h3.5v3h-3.5zM3.75 12h3.5v3h-3.5zM10 6.5h6.5M10 13.5h6.5"/>',
    "link": (
        '<path d="M8.4 11.6a3 3 0 0 0 4.3 0l2.6-2.6A3 3 0 0 0 11 4.7l-.9.9'
        'M11.6 8.4a3 3 0 0 0-4.3 0L4.7 11A3 3 0 0 0 9 15.3l.9-.9"/>'
    ),
    "undo": '<path d="M7 4.5 3.5 8 7 11.5M3.5 8h8.75a4.25 4.25 0 0 1 0 8.5H9"/>',
    "redo": '<path d="M13 4.5 16.5 8 13 11.5M16.5 8H7.75a4.25 4.25 0 0 0 0 8.5H11"/>',
    "minus": '<path d="M4.5 10h11"/>',
    "plus": '<path d="M4.5 10h11M10 4.5v11"/>',
    "fit": '<path d="M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5"/>',
    "focus": (
        '<circle cx="10" cy="10" r="5.75"/><circle cx="10" cy="10" r="1.6" fill="#000"/>'
        '<path d="M10 2v2.25M10 15.75V18M2 10h2.25M15.75 10H18"/>'
    ),
    "expand": (
        '<circle cx="5" cy="10" r="2.25"/><circle cx="15" cy="4.75" r="2"/>'
        '<circle cx="15" cy="15.25" r="2"/><path d="m7 8.9 6.2-3.2M7 11.1l6.2 3.2"/>'
    ),
    "collapse": (
        '<circle cx="10" cy="10" r="2.5"/>'
        '<path d="M3 5.5 6 8M17 5.5 14 8M3 14.5 6 12M17 14.5 14 12"/>'
    ),
    "hide": (
        '<path d="M2.75 10S5.5 5 10 5s7.25 5 7.25 5-2.75 5-7.25 5-7.25-5-7.25-5z"/>'
        '<path d="M4.5 16 15.5 4"/>'
    ),
    "connect": (
        '<circle cx="4.75" cy="14.75" r="2.25"/><circle cx="15.25" cy="5.25" r="2.25"/>'
        '<path d="M6.2 13C8 10 12 10 13.8 7"/>'
    ),
    "compare": '<circle cx="7.5" cy="10" r="4.75"/><circle cx="12.5" cy="10" r="4.75"/>',
    "present": '<path d="M3 4h14v9H3zM10 13v3.5M6.5 16.5h7M8.5 6.5v4l3.5-2z"/>',
    "back": '<path d="M12 4.5 6.5 10l5.5 5.5"/>',
    "next": '<path d="M8 4.5 13.5 10 8 15.5"/>',
    "overview": (
        '<path d="M3.5 4h5v4.5h-5zM11.5 4h5v4.5h-5zM3.5 11.5h5V16h-5zM11.5 11.5h5V16h-5z"/>'
    ),
    "reveal": '<path d="M3.5 4.5h8M3.5 10h11M3.5 15.5h.01M7 15.5h.01M10.5 15.5h.01"/>',
    "ask": (
        '<path d="M4 4.5h12v9H9.5L6 16.5v-3H4z"/>'
        '<path d="M8.4 7.4a1.7 1.7 0 1 1 2.4 1.55c-.5.25-.8.5-.8 1M10 11.6h.01"/>'
    ),
    "spotlight": (
        '<circle cx="10" cy="10" r="3"/><path d="M10 3v1.5M10 15.5V17M3 10h1.5M15.5 10H17'
        'M5 5l1.1 1.1M13.9 13.9 15 15M15 5l-1.1 1.1M6.1 13.9 5 15"/>'
    ),
    "pen": '<path d="M4 16l.9-3.6L13.6 3.7l2.7 2.7-8.7 8.7zM12 5.3 14.7 8"/>',
    "black": '<path d="M3 4.5h14v9.5H3z" fill="#000"/><path d="M7 17h6"/>',
    "live": (
        '<path d="M6 3.5h8v13H6zM9 14h2"/><path d="M3.5 7a5 5 0 0 0 0 6M16.5 7a5 5 0 0 1 0 6"/>'
    ),
    "speaker": '<path d="M3 4h14v8.5H3zM6 7h5M6 9.5h3M10 12.5v2M5 16.5h10"/>',
    "full-screen": '<path d="M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4"/>',
    "return": '<path d="M16 4.5V9a3 3 0 0 1-3 3H4.5M8 8l-4 4 4 4"/>',
    "help": '<path d="M6.9 7.4a3.1 3.1 0 1 1 4.6 2.7c-1 .6-1.5 1.1-1.5 2.2M10 15.6h.01"/>',
    "note": '<path d="M4 16.2l.9-3.6L13.5 4l2.6 2.6-8.6 8.6zM11.7 5.8l2.6 2.6"/>',
    "layout": (
        '<circle cx="5" cy="5.5" r="2"/><circle cx="15" cy="5.5" r="2"/>'
        '<circle cx="10" cy="15" r="2"/><path d="M7 5.5h6M6 7.25 9 13.25M14 7.25 11 13.25"/>'
    ),
    "layout-network": (
        '<circle cx="4.5" cy="6" r="1.75"/><circle cx="14.5" cy="4.5" r="1.75"/>'
        '<circle cx="11" cy="11" r="1.75"/><circle cx="5" cy="15.5" r="1.75"/>'
        '<circle cx="16" cy="15" r="1.75"/>'
        '<path d="M6 7 9.5 10M13.5 6l-1.8 3.4M9.4 12l-3 2.4M12.4 12l2.3 2"/>'
    ),
    "layout-hierarchy": (
        '<path d="M7.5 3h5v3.5h-5zM3 13.5h5V17H3zM12 13.5h5V17h-5z"/>'
        '<path d="M10 6.5V10M5.5 13.5V10h9v3.5"/>'
    ),
    "layout-around": (
        '<circle cx="10" cy="10" r="2" fill="#000"/><circle cx="10" cy="10" r="6.75"/>'
    ),
    "layout-groups": (
        '<path d="M3.5 3.5h6v6h-6zM12 3.5h4.5v6H12zM3.5 12h4.5v4.5H3.5zM10.5 12h6v4.5h-6z"/>'
    ),
    "glossary": (
        '<path d="M10 5.5C8.5 4.3 6 4 3.5 4.3v11C6 15 8.5 15.3 10 16.5c1.5-1.2 4-1.5 6.5-1.2v-11'
        'C14 4 11.5 4.3 10 5.5zM10 5.5v11"/>'
    ),
    "references": (
        '<path d="M8.5 5.5C6 6.5 4.5 8.5 4.5 11v3.5h4V11h-2c0-1.7.8-3 2-3.7'
        'M16.5 5.5c-2.5 1-4 3-4 5.5v3.5h4V11h-2c0-1.7.8-3 2-3.7"/>'
    ),
    "insights": '<path d="M3.5 16.5h13M5.5 13.5v-4M10 13.5v-9M14.5 13.5v-6"/>',
    "tour": (
        '<circle cx="5" cy="15" r="2"/><circle cx="15" cy="5" r="2"/>'
        '<path d="M7 15h5.5a2.5 2.5 0 0 0 0-5h-5a2.5 2.5 0 0 1 0-5H13"/>'
    ),
    "close": '<path d="M5.5 5.5 14.5 14.5M14.5 5.5 5.5 14.5"/>',
}
"""Drawn in a square of 20 px."""


_SIGN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#0f6e7c" '
    'stroke-width="3" stroke-linejoin="round"><path fill="#e0f1f3" d="M2.5 3.5h15v9h-15z'
    'm12 16h15v9h-15z"/><path d="M10 13v11h4"/></svg>'
)
"""The sign of the map on a browser's tab: two concepts and a link."""


def sign() -> str:
    """The address of the sign; it holds the drawing, so that no browser asks for it again."""
    return "data:image/svg+xml;base64," + base64.b64encode(_SIGN.encode()).decode()


def icon(name: str) -> html.Span:
    """A drawing beside a button's words, or in place of them; the button says what it does."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#000" '
        f'stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">{ICONS[name]}</svg>'
    )
    data = "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
    return html.Span(
        className="icon", style={"maskImage": f"url({data})"}, **attributes(aria_hidden="true")
    )
