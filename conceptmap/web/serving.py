"""`serve`: run the page on a free port until it is stopped."""

import secrets
import sys
import threading
import webbrowser
from dataclasses import replace
from pathlib import Path
from typing import Any

import uvicorn

from conceptmap.layout.workshop import Workshop
from conceptmap.settings import Settings
from conceptmap.web.app import create_app
from conceptmap.web.server.garbage import Sweeper
from conceptmap.web.server.ports import listen
from conceptmap.web.watch import Document

__all__ = ["serve"]

_PATIENCE = 2
"""How long the end waits for those who still follow a lecture, in seconds."""


def serve(path: Path | None, settings: Settings, *, open_page: bool = False) -> None:
    """Serve a map file (None for the built-in map) and print where.

    Raises
    ------
    UnreadableMapError
        The map cannot be read.
    ConceptMapError
        The address cannot be listened on.
    """
    socket = listen(settings.host, settings.port)
    port = socket.getsockname()[1]
    if settings.port not in (0, port):
        _say(f"Port {settings.port} is busy; using {port}.")
    settings = _with_tokens(settings)
    workshop, sweeper = Workshop(), Sweeper()
    server = create_app(replace(settings, port=port), path, workshop)
    document = server.state.document
    document.on_change(sweeper.settle)
    document.watch()
    server.at_start += [workshop.open, sweeper.start]
    server.at_stop += [document.stop, workshop.close, sweeper.stop]
    if settings.live:
        server.at_start.append(lambda: server.state.live.draw_ahead(sweeper.settle))
    address = f"http://{_shown(settings.host)}:{port}/"
    _tell(document, address, settings, own=path is not None)
    if open_page:
        threading.Timer(0.8, webbrowser.open, [address]).start()
    config = uvicorn.Config(
        server,
        log_level="warning",
        server_header=False,
        access_log=False,
        timeout_graceful_shutdown=_PATIENCE,
    )
    _Stoppable(config).run(sockets=[socket])


def _with_tokens(settings: Settings) -> Settings:
    """Make the tokens that are needed and that nobody gave."""
    if settings.live and not settings.live_token:
        settings = replace(settings, live_token=secrets.token_urlsafe(16))
    if settings.edit and not settings.edit_token:
        settings = replace(settings, edit_token=secrets.token_urlsafe(16))
    return settings


def _tell(document: Document, address: str, settings: Settings, *, own: bool) -> None:
    """Print where the map is, the links for who started the server, and what reading noticed."""
    _say(f"{document.map.title or 'The map'}: {address}   (Ctrl+C stops)")
    if settings.live:
        _say(f"Present live: {address}#live={settings.live_token}   (keep this link to yourself)")
    if settings.edit and not own:
        _say("The built-in map is not saved to: serve a map of your own with --edit.")
    elif settings.edit:
        _say(f"Save tours: {address}#edit={settings.edit_token}   (keep this link to yourself)")
    for finding in document.findings:
        _say(f"  {finding}")


class _Stoppable(uvicorn.Server):
    """Ends the event streams of live lectures and wakes who waits for a picture, which else would
    keep it from stopping.
    """

    async def shutdown(self, sockets: list[Any] | None = None) -> None:
        state = self.config.app.state  # type: ignore[union-attr]
        state.makings.stop()
        if hasattr(state, "live"):
            state.live.end()
        await super().shutdown(sockets)


def _shown(host: str) -> str:
    name = "localhost" if host in {"0.0.0.0", "::"} else host
    return f"[{name}]" if ":" in name else name


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
