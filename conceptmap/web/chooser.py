"""Where the other end of a connection or comparison is chosen."""

from dash import html

from conceptmap.web import ids
from conceptmap.web.attributes import attributes
from conceptmap.web.closing import close_button

__all__ = ["chooser"]


def chooser() -> html.Div:
    """Build the dialog, hidden until it is asked for."""
    return html.Div(
        id=ids.CHOOSER,
        className="chooser",
        role="dialog",
        hidden=True,
        **attributes(aria_labelledby="chooser-title"),
        children=[
            html.Div(
                className="card-head",
                children=[
                    html.H2("Choose a concept", id="chooser-title"),
                    close_button("Close", "close-chooser"),
                ],
            ),
            html.Div(className="searchbox"),
            html.P("Type a name, or choose a concept on the map.", className="chooser-hint"),
        ],
    )
