"""What the server answers, and what it does not."""

import re
from pathlib import Path
from typing import Any

import pytest
from dash import Dash, html
from starlette.testclient import TestClient, WebSocketDenialResponse

from conceptmap.errors import ConceptMapError
from conceptmap.settings import Settings
from conceptmap.web.server import make_server, secure

HTML = {"accept": "text/html,application/xhtml+xml"}

UNKNOWN = [
    "/docs",
    "/redoc",
    "/openapi.json",
    "/docs/oauth2-redirect",
    "/mcp",
    "/_mcp",
    "/nothing-here",
    "/nothing/here/either",
    "/index.html",
    "/healthz/",
    "/assets/nothing.css",
    "/assets/../conftest.py",
    "/assets/%2e%2e/conftest.py",
    "/assets/..%2fconftest.py",
    "/assets/%00",
    "/_dash-nothing",
    "/_dash-component-suites/nothing/x.js",
    "/_dash-component-suites/dash/nothing.js",
    "/_dash-component-suites/dash/../dash.py",
    "/_dash-component-suites/dash/%2e%2e/dash.py",
]


@pytest.mark.parametrize("path", UNKNOWN)
def test_unknown_paths_are_404(page: TestClient, path: str) -> None:
    response = page.get(path)
    assert response.status_code == 404
    assert response.json()["error"] == "Not Found"


def test_people_get_a_page_that_leads_home(page: TestClient) -> None:
    response = page.get("/nothing-here", headers=HTML)
    assert response.status_code == 404
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert '<a href="/">' in response.text
    assert "<script" not in response.text


def test_what_a_stranger_wrote_is_not_repeated_as_markup(page: TestClient) -> None:
    response = page.get("/<b>x</b>", headers={**HTML, "host": "evil<b>.example"})
    assert response.status_code == 400
    assert "<b>" not in response.text


@pytest.mark.parametrize("path", ["/", "/healthz", "/_dash-layout", "/_dash-dependencies"])
def test_known_paths_are_answered(page: TestClient, path: str) -> None:
    assert page.get(path).status_code == 200


def test_health_is_one_word(page: TestClient) -> None:
    assert page.get("/healthz").text == "ok"


def test_a_wrong_method_is_named(page: TestClient) -> None:
    response = page.get("/_dash-update-component")
    assert response.status_code == 405
    assert response.headers["allow"] == "POST"


def test_pages_are_gzipped_for_those_who_can(page: TestClient) -> None:
    assert page.get("/").headers["content-encoding"] == "gzip"
    plain = page.get("/", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers


def test_the_page_opens_no_websocket_and_the_server_takes_none(page: TestClient) -> None:
    config = re.search(r'<script id="_dash-config"[^>]*>(.*?)</script>', page.get("/").text)
    assert config is not None
    assert "websocket" not in config[1]
    headers = {"host": "localhost:8050", "origin": "http://localhost:8050"}
    with (
        pytest.raises(WebSocketDenialResponse) as refusal,
        page.websocket_connect("/_dash-ws-callback", headers=headers),
    ):
        pass
    assert refusal.value.status_code == 403
    assert "frame-ancestors" in refusal.value.headers["content-security-policy"]


def test_an_unguarded_server_answers_nothing(tmp_path: Path) -> None:
    client = TestClient(make_server(Settings(cache_dir=tmp_path)))
    with pytest.raises(RuntimeError, match="secure"):
        client.get("/healthz")


def test_mcp_is_refused(tmp_path: Path) -> None:
    settings = Settings(cache_dir=tmp_path)
    server = make_server(settings)
    app = Dash("conceptmap.mcp", server=server, backend="fastapi", enable_mcp=True)
    app.layout = html.Div()
    with pytest.raises(ConceptMapError, match="MCP"):
        secure(server, app, settings)


def test_two_servers_in_one_process_keep_apart(make_page: Any) -> None:
    def more(app: Dash) -> None:
        app.title = "The second"

    first, second = make_page(), make_page(extra=more)
    with TestClient(first, base_url="http://localhost") as client:
        assert "The second" not in client.get("/").text
        assert client.get("/nothing-here").status_code == 404
    with TestClient(second, base_url="http://localhost") as client:
        assert "The second" in client.get("/").text
        assert client.get("/nothing-here").status_code == 404


def test_start_and_stop_are_told(make_page: Any) -> None:
    server, told = make_page(), []
    server.at_start.append(lambda: told.append("start"))
    server.at_stop.append(lambda: told.append("stop"))
    with TestClient(server, base_url="http://localhost"):
        assert told == ["start"]
    assert told == ["start", "stop"]
