"""`serve`: run the page on a free port until it is stopped."""

import sys
import threading
import webbrowser
from dataclasses import replace
from pathlib import Path

import uvicorn

from conceptmap.settings import Settings
from conceptmap.web.app import create_app
from conceptmap.web.server.ports import free_port

__all__ = ["serve"]


def serve(path: Path | None, settings: Settings, *, open_page: bool = False) -> None:
    """Serve a map file (None for the built-in map) and print where.

    Raises
    ------
    UnreadableMapError
        The map cannot be read.
    ConceptMapError
        The address cannot be listened on.
    """
    port = free_port(settings.host, settings.port)
    if port != settings.port:
        _say(f"Port {settings.port} is busy; using {port}.")
    settings = replace(settings, port=port)
    server = create_app(settings, path)
    document = server.state.document
    document.watch()
    address = f"http://{_shown(settings.host)}:{port}/"
    _say(f"{document.map.title or 'The map'}: {address}   (Ctrl+C stops)")
    for finding in document.findings:
        _say(f"  {finding}")
    if open_page:
        threading.Timer(0.8, webbrowser.open, [address]).start()
    uvicorn.run(
        server,
        host=settings.host,
        port=port,
        log_level="warning",
        server_header=False,
        access_log=False,
    )


def _shown(host: str) -> str:
    name = "localhost" if host in {"0.0.0.0", "::"} else host
    return f"[{name}]" if ":" in name else name


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
