"""The server answers to its own names and to no other."""

from typing import Any

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from conceptmap.web.server.hosts import host_name

OWN = [
    "localhost",
    "LOCALHOST",
    "localhost:8050",
    "localhost:1",
    "127.0.0.1",
    "127.0.0.1:8050",
    "[::1]",
    "[::1]:8050",
    "maps.example.org",
    "Maps.Example.ORG:443",
]

FOREIGN = [
    "evil.example",
    "localhost.evil.example",
    "evil.example:8050",
    "127.0.0.1.nip.io",
    "localhost.",
    "localhost.:8050",
    "127.0.0.2",
    "127.1",
    "2130706433",
    "0.0.0.0",
    "[::]",
    "[::ffff:127.0.0.1]",
    "::1",
    "[::1",
    "sub.maps.example.org",
    "maps.example.org.",
    "user@localhost",
    "localhost/evil",
    "localhost#evil",
    "localhost,evil.example",
    "localhost evil.example",
    "localhost:port",
    "localhost:",
    "*",
    "",
]


@pytest.fixture
def named(make_page: Any) -> Any:
    return make_page(allow_hosts=("maps.example.org",))


@pytest.mark.parametrize("host", OWN)
def test_own_names_are_answered(named: Any, host: str) -> None:
    assert TestClient(named).get("/healthz", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", FOREIGN)
def test_other_names_are_refused(named: Any, host: str) -> None:
    response = TestClient(named).get("/healthz", headers={"host": host})
    assert response.status_code == 400
    assert "--allow-host" in response.json()["message"]


@pytest.mark.parametrize("host", FOREIGN)
def test_other_names_are_refused_on_websockets(named: Any, host: str) -> None:
    with (
        pytest.raises(WebSocketDenialResponse) as refusal,
        TestClient(named).websocket_connect("/", headers={"host": host}),
    ):
        pass
    assert refusal.value.status_code == 400


async def _status(server: Any, headers: list[tuple[bytes, bytes]]) -> int:
    sent: list[Any] = []
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/healthz",
        "query_string": b"",
        "headers": headers,
    }

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    await server(scope, receive, send)
    return int(sent[0]["status"])


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ([], 400),
        ([(b"host", b"localhost"), (b"host", b"localhost")], 400),
        ([(b"host", b"localhost"), (b"host", b"evil.example")], 400),
        ([(b"host", b"\xff")], 400),
        ([(b"host", b"localhost")], 200),
    ],
)
def test_exactly_one_host_is_expected(
    named: Any, headers: list[tuple[bytes, bytes]], status: int
) -> None:
    import asyncio

    assert asyncio.run(_status(named, headers)) == status


def test_the_refusal_names_the_option_that_helps(named: Any) -> None:
    response = TestClient(named).get("/", headers={"host": "lecture.example:80"})
    assert "start the server with --allow-host lecture.example." in response.json()["message"]


def test_a_server_on_every_address_answers_to_the_machines_own(make_page: Any) -> None:
    import socket

    client = TestClient(make_page(host="0.0.0.0"))
    own = socket.gethostname()
    for host in (own, own.upper(), f"{own}:8050", "127.0.0.1", "127.0.0.2"):
        assert client.get("/healthz", headers={"host": host}).status_code == 200
    for host in ("192.0.2.1", "[2001:db8::1]", "0.0.0.0", "224.0.0.1", "evil.example"):
        assert client.get("/healthz", headers={"host": host}).status_code == 400


def test_the_bound_address_is_answered(make_page: Any) -> None:
    for bound, host in (("192.0.2.7", "192.0.2.7:8050"), ("2001:db8::7", "[2001:db8::7]")):
        client = TestClient(make_page(host=bound))
        assert client.get("/healthz", headers={"host": host}).status_code == 200


def test_the_name_is_taken_without_its_port() -> None:
    assert host_name("[2001:DB8::1]:80") == "[2001:db8::1]"
    assert host_name("a_b.example") == "a_b.example"
    assert host_name("-a.example") is None
