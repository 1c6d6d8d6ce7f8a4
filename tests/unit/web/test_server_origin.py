"""Pages of other sites cannot make a browser change anything here."""

from typing import Any

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.websockets import WebSocket

HERE = "http://localhost:8050"

# Sec-Fetch-Site, Origin, allowed
UNSAFE = [
    (None, None, True),
    ("same-origin", None, True),
    ("same-origin", HERE, True),
    ("same-origin", "https://evil.example", True),  # only the browser writes Sec-Fetch-Site
    ("Same-Origin", HERE, True),
    ("none", None, True),
    ("none", HERE, True),
    ("same-site", None, False),
    ("same-site", HERE, False),
    ("same-site", "http://localhost:8051", False),
    ("cross-site", None, False),
    ("cross-site", HERE, False),
    ("cross-site", "https://evil.example", False),
    ("cross-site", "null", False),
    ("unheard-of", None, False),
    ("unheard-of", HERE, False),
    ("same-origin, cross-site", HERE, False),
    (None, HERE, True),
    (None, "HTTP://LOCALHOST:8050", True),
    (None, "https://localhost:8050", True),  # a proxy may speak TLS for this server
    (None, "http://localhost:8051", False),
    (None, "http://localhost", False),
    (None, "https://localhost", False),
    (None, "http://127.0.0.1:8050", False),
    (None, "http://[::1]:8050", False),
    (None, "http://evil.example", False),
    (None, "https://evil.example:8050", False),
    (None, "http://localhost.evil.example:8050", False),
    (None, "http://localhost:8050.evil.example", False),
    (None, "http://evil.example/localhost:8050", False),
    (None, "null", False),
    (None, "file://", False),
    (None, "file://localhost:8050", False),
    (None, "ftp://localhost:8050", False),
    (None, "chrome-extension://localhost:8050", False),
    (None, "localhost:8050", False),
    (None, "//localhost:8050", False),
    (None, "http://", False),
    (None, "http://localhost:port", False),
    (None, "http://localhost:99999", False),
    (None, "http://[localhost:8050", False),
]


def headers_of(site: str | None, origin: str | None) -> dict[str, str]:
    given = {"sec-fetch-site": site, "origin": origin}
    return {name: value for name, value in given.items() if value is not None}


@pytest.fixture
def with_post(make_page: Any) -> TestClient:
    server = make_page(allow_hosts=("maps.example.org",))

    @server.api_route("/change", methods=["POST", "PUT", "PATCH", "DELETE"])
    def change() -> str:
        return "changed"

    @server.websocket("/talk")
    async def talk(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_text("hello")
        await socket.close()

    return TestClient(server, base_url=HERE)


@pytest.mark.parametrize(("site", "origin", "allowed"), UNSAFE)
def test_unsafe_methods(
    with_post: TestClient, site: str | None, origin: str | None, allowed: bool
) -> None:
    response = with_post.post("/change", headers=headers_of(site, origin))
    assert response.status_code == (200 if allowed else 403)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_every_unsafe_method_is_watched(with_post: TestClient, method: str) -> None:
    for site, status in (("cross-site", 403), ("same-origin", 200)):
        response = with_post.request(method, "/change", headers={"sec-fetch-site": site})
        assert response.status_code == status


@pytest.mark.parametrize("path", ["/", "/assets/page.css", "/_dash-layout", "/healthz"])
def test_reading_is_open_to_links_from_anywhere(with_post: TestClient, path: str) -> None:
    headers = {"sec-fetch-site": "cross-site", "origin": "https://evil.example"}
    assert with_post.get(path, headers=headers).status_code == 200


@pytest.mark.parametrize(("site", "origin", "allowed"), UNSAFE)
def test_websockets(
    with_post: TestClient, site: str | None, origin: str | None, allowed: bool
) -> None:
    headers = {**headers_of(site, origin), "host": "localhost:8050"}
    if allowed:
        with with_post.websocket_connect("/talk", headers=headers) as socket:
            assert socket.receive_text() == "hello"
        return
    with (
        pytest.raises(WebSocketDenialResponse) as refusal,
        with_post.websocket_connect("/talk", headers=headers),
    ):
        pass
    assert refusal.value.status_code == 403


@pytest.mark.parametrize(
    ("host", "origin", "allowed"),
    [
        ("maps.example.org", "https://maps.example.org", True),
        ("maps.example.org", "http://maps.example.org", True),
        ("maps.example.org:443", "https://maps.example.org", True),
        ("maps.example.org:80", "https://maps.example.org", False),
        ("Maps.Example.ORG", "https://maps.example.org", True),
        ("maps.example.org", "https://localhost", False),
        ("[::1]:8050", "http://[::1]:8050", True),
    ],
)
def test_origin_is_held_against_the_host(
    with_post: TestClient, host: str, origin: str, allowed: bool
) -> None:
    response = with_post.post("/change", headers={"host": host, "origin": origin})
    assert response.status_code == (200 if allowed else 403)


@pytest.mark.parametrize("name", ["origin", "sec-fetch-site"])
def test_a_header_sent_twice_is_refused(with_post: TestClient, name: str) -> None:
    value = HERE if name == "origin" else "same-origin"
    assert with_post.post("/change", headers=[(name, value)]).status_code == 200
    assert with_post.post("/change", headers=[(name, value)] * 2).status_code == 403
