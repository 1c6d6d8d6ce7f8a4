"""`create_app`: a server with the page in it, for one document."""

import html
from pathlib import Path
from typing import Any

from dash import Dash

from conceptmap.layout.workshop import Workshop
from conceptmap.render.font_face import characters
from conceptmap.settings import Settings
from conceptmap.web.callbacks import register
from conceptmap.web.desk import Desk
from conceptmap.web.drafting import drafting_routes
from conceptmap.web.exporting import export_route
from conceptmap.web.fonts import font_route
from conceptmap.web.index import index_of
from conceptmap.web.joined import Joined, joined_routes
from conceptmap.web.live import house_of, live_routes
from conceptmap.web.page import page
from conceptmap.web.presenting_routes import presenting_routes
from conceptmap.web.reading import reading_routes
from conceptmap.web.server import Server, make_server, secure
from conceptmap.web.speaker import speaker_route
from conceptmap.web.watch import Document, document_route

__all__ = ["create_app"]

_ASSETS = Path(__file__).parent / "assets"


def create_app(
    settings: Settings, path: Path | None = None, workshop: Workshop | None = None
) -> Server:
    """Build the application for a map file (None for the built-in map).

    Pictures are arranged in a workshop, or else in this process.

    Returns
    -------
    An ASGI application; ``server.state.document`` is the document it serves.

    Raises
    ------
    UnreadableMapError
        The map cannot be read.
    """
    document = Document(path)
    desk = Desk(document, path, settings.cache_dir, workshop)
    server = make_server(settings)
    server.state.document, server.state.makings = document, desk.makings
    app = _dash(server, desk)
    font_route(server, lambda: characters(document.map))
    document_route(server, document)
    export_route(server, desk)
    presenting_routes(server, desk)
    speaker_route(server, desk)
    drafting_routes(server, desk, settings.edit_token if settings.edit and path else "")
    reading_routes(server, desk)
    if settings.live:
        live_routes(server, desk, settings.live_token, house_of(settings))
    secure(server, app, settings)
    return server


def _dash(server: Any, desk: Desk) -> Dash:
    """The page with its callbacks, in a server."""
    cm = desk.map
    modules, styles = Joined.modules(_ASSETS / "stage_entry.mjs"), Joined.styles(_ASSETS)
    joined_routes(server, modules, styles)
    app = Dash(
        __name__,
        server=server,
        backend="fastapi",
        assets_folder=str(_ASSETS),
        assets_ignore=r"\.(mjs|css)$",
        title=html.escape(cm.title) or "conceptmap",
        update_title="",
        index_string=index_of(modules, styles, cm.language),
        serve_locally=True,
    )
    app.layout = lambda: _opened(desk)
    register(app, desk)
    return app


def _opened(desk: Desk) -> Any:
    """The page; where it is opened, something will soon be arranged."""
    desk.expect()
    return page(desk.map)
