"""A page as small as can be, behind the real guards."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from dash import ALL, MATCH, Dash, Input, Output, State, dcc, html
from starlette.testclient import TestClient

from conceptmap.settings import Settings
from conceptmap.web.fonts import PageFont
from conceptmap.web.server import Server, make_server, secure
from conceptmap.web.server.ports import listen

MakePage = Callable[..., Server]
Running = Callable[[Server], AbstractContextManager[tuple[str, int]]]


@pytest.fixture(autouse=True)
def whole_font(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page's font takes seconds to make: only its own tests have it made."""
    if request.path.name != "test_fonts.py":
        monkeypatch.setattr(PageFont, "prepare", lambda *_: None)


def _register(app: Dash) -> None:
    @app.callback(Output("echo", "children"), Input("text", "value"), State("page", "data"))
    def echo(value: Any, _page: Any) -> str:
        if value == "raise":
            raise RuntimeError("the secret path is /home/someone/map.yaml")
        return f"heard {value}"

    @app.callback(Output("all", "children"), Input({"kind": "box", "row": ALL}, "value"))
    def join(values: list[Any]) -> str:
        return ", ".join(str(value) for value in values)

    @app.callback(
        Output({"kind": "row", "row": MATCH}, "children"),
        Output({"kind": "row", "row": MATCH}, "title"),
        Input({"kind": "box", "row": MATCH}, "value"),
    )
    def row(value: Any) -> tuple[Any, Any]:
        return value, value

    app.clientside_callback("x => x", Output("copy", "children"), Input("text", "value"))


@pytest.fixture
def make_page(tmp_path: Path) -> MakePage:
    """Build a secured server: ``make_page(extra=register_more, host=..., allow_hosts=...)``."""

    def make(extra: Callable[[Dash], None] | None = None, **fields: Any) -> Server:
        settings = Settings(cache_dir=tmp_path / "cache", **fields)
        assets = tmp_path / "assets"
        assets.mkdir(exist_ok=True)
        (assets / "page.css").write_text("body { margin: 0 }\n")
        server = make_server(settings)
        app = Dash(
            "conceptmap.page_for_tests",
            server=server,
            backend="fastapi",
            assets_folder=str(assets),
        )
        app.layout = html.Div(
            [
                dcc.Input(id="text"),
                dcc.Store(id="page"),
                html.Div(id="echo"),
                html.Div(id="all"),
                html.Div(id="copy"),
                html.Div(id="more"),
            ]
        )
        _register(app)
        if extra is not None:
            extra(app)
        secure(server, app, settings)
        return server

    return make


@pytest.fixture
def page(make_page: MakePage) -> Iterator[TestClient]:
    """A browser's view of the small page on localhost, start-up and shutdown included."""
    with TestClient(make_page(), base_url="http://localhost:8050") as client:
        yield client


@pytest.fixture
def running() -> Running:
    """Run a server on a real socket: ``with running(server) as address:``."""

    @contextmanager
    def run(server: Server) -> Iterator[tuple[str, int]]:
        opened = listen("127.0.0.1", 0)
        config = uvicorn.Config(
            server, log_level="error", server_header=False, timeout_graceful_shutdown=0
        )
        served = uvicorn.Server(config)
        thread = threading.Thread(target=served.run, kwargs={"sockets": [opened]})
        thread.start()
        try:
            yield opened.getsockname()
        finally:
            served.should_exit = True
            thread.join()

    return run
