"""`Served`: a real server of a map, in a thread."""

import threading
from functools import partial
from pathlib import Path

import pytest
import uvicorn

from conceptmap.layout.workshop import Workshop
from conceptmap.settings import Settings
from conceptmap.web.app import create_app
from conceptmap.web.server.ports import listen

__all__ = ["Served"]

WORKSHOP = Workshop()
"""All servers of the tests have their pictures arranged here."""


class Served:
    """A server in a thread. It listens before it starts, so that nobody else can take its port."""

    def __init__(
        self, path: Path | None, cache: Path, live_token: str = "", edit_token: str = ""
    ) -> None:
        self._socket = listen("127.0.0.1", 0)
        port = self._socket.getsockname()[1]
        settings = Settings(
            port=port,
            cache_dir=cache,
            live=bool(live_token),
            live_token=live_token,
            edit=bool(edit_token),
            edit_token=edit_token,
        )
        app = create_app(settings, path, WORKSHOP)
        self.document = app.state.document
        self.address = f"http://127.0.0.1:{port}/"
        config = uvicorn.Config(app, log_level="error", server_header=False)
        config.timeout_graceful_shutdown = 1
        self._server = uvicorn.Server(config)
        run = partial(self._server.run, sockets=[self._socket])
        self._thread = threading.Thread(target=run, daemon=True)

    def __enter__(self) -> "Served":
        self._thread.start()
        while not self._server.started:
            if not self._thread.is_alive():
                pytest.fail("the server did not start")
            self._thread.join(0.02)
        self.document.watch()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(5)
