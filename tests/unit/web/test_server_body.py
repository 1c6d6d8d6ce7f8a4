"""A request body over 8 MB is refused without being read to its end."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from starlette.responses import StreamingResponse
from starlette.testclient import TestClient

from conceptmap.web.server.body import BODY_LIMIT, BodyCap

PIECE = 64 * 1024


async def echo_length(scope: Any, receive: Any, send: Any) -> None:
    length, more = 0, True
    while more:
        message = await receive()
        length, more = length + len(message["body"]), message["more_body"]
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(length).encode()})


def ask(pieces: Iterator[bytes], headers: list[tuple[bytes, bytes]]) -> tuple[int, bytes, int]:
    """Send pieces through the cap; status, answer and how many bytes were taken."""
    taken = 0
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        nonlocal taken
        piece = next(pieces, b"")
        taken += len(piece)
        return {"type": "http.request", "body": piece, "more_body": bool(piece)}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/", "headers": headers}
    asyncio.run(BodyCap(echo_length)(scope, receive, send))
    return sent[0]["status"], sent[1]["body"], taken


def endless() -> Iterator[bytes]:
    while True:
        yield b"x" * PIECE


def test_a_chunked_body_is_read_to_the_cap_and_no_further() -> None:
    status, _body, taken = ask(endless(), [(b"transfer-encoding", b"chunked")])
    assert status == 413
    assert BODY_LIMIT < taken <= BODY_LIMIT + PIECE


def test_an_announced_body_is_refused_unread() -> None:
    status, body, taken = ask(endless(), [(b"content-length", str(BODY_LIMIT + 1).encode())])
    assert (status, taken) == (413, 0)
    assert b"8 MB" in body


def test_a_body_longer_than_announced_is_refused_too() -> None:
    assert ask(endless(), [(b"content-length", b"10")])[0] == 413


def test_a_body_without_length_or_encoding_is_capped_too() -> None:
    assert ask(endless(), [])[0] == 413


@pytest.mark.parametrize("length", [0, 1, BODY_LIMIT - 1, BODY_LIMIT])
def test_a_body_up_to_the_cap_arrives_whole(length: int) -> None:
    pieces = iter([b"x" * length])
    status, body, _taken = ask(pieces, [(b"content-length", str(length).encode())])
    assert (status, body) == (200, str(length).encode())


@pytest.mark.parametrize("announced", [b"-1", b"ten", b"1e3", b" ", b"\xb2", b"9" * 5000])
def test_a_length_that_is_no_number_is_refused(announced: bytes) -> None:
    assert ask(endless(), [(b"content-length", announced)])[0] in (400, 413)


def test_a_client_that_leaves_early_is_forgotten() -> None:
    called: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        called.append("app")

    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        called.append("send")

    scope = {"type": "http", "method": "POST", "path": "/", "headers": []}
    asyncio.run(BodyCap(app)(scope, receive, send))
    assert called == []


def test_a_body_that_does_not_arrive_is_given_up() -> None:
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        await asyncio.Event().wait()
        return {}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/", "headers": []}
    asyncio.run(BodyCap(echo_length, seconds=0.01)(scope, receive, send))
    assert sent[0]["status"] == 408


def test_a_callback_body_over_the_cap_is_refused(page: TestClient) -> None:
    body = b'{"output": "' + b"x" * BODY_LIMIT + b'"}'
    headers = {"content-type": "application/json"}
    response = page.post("/_dash-update-component", content=body, headers=headers)
    assert response.status_code == 413


@pytest.fixture
def address(make_page: Any, running: Any) -> Iterator[tuple[str, int]]:
    with running(make_page()) as where:
        yield where


def answer_to(client: socket.socket) -> bytes:
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += client.recv(4096)
    return answer


HEAD = b"POST /_dash-update-component HTTP/1.1\r\nHost: localhost\r\n"


def test_over_the_wire_in_chunks(address: tuple[str, int]) -> None:
    with socket.create_connection(address, timeout=20) as client:
        client.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        piece = b"%x\r\n" % PIECE + b"x" * PIECE + b"\r\n"
        for _ in range(BODY_LIMIT // PIECE):
            client.sendall(piece)
        client.sendall(b"1\r\nx\r\n")
        answer = answer_to(client)
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b"content-security-policy" in answer.lower()
    assert b"\r\nserver:" not in answer.lower()


def test_over_the_wire_announced(address: tuple[str, int]) -> None:
    with socket.create_connection(address, timeout=20) as client:
        client.sendall(HEAD + b"Content-Length: 9000000\r\n\r\n")
        assert answer_to(client).startswith(b"HTTP/1.1 413 ")


def test_over_the_wire_a_websocket_of_another_site(address: tuple[str, int]) -> None:
    with socket.create_connection(address, timeout=20) as client:
        client.sendall(
            b"GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n"
            b"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
        answer = answer_to(client)
    assert answer.startswith(b"HTTP/1.1 403 ")
    assert b"content-security-policy" in answer.lower()


def test_over_the_wire_unknown_paths_stay_unknown_after_start_up(address: tuple[str, int]) -> None:
    with socket.create_connection(address, timeout=20) as client:
        client.sendall(b"GET /nothing-here HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert answer_to(client).startswith(b"HTTP/1.1 404 ")


def test_over_the_wire_an_event_stream_flows(make_page: Any, running: Any) -> None:
    server, left = make_page(), asyncio.Event()

    async def events() -> AsyncIterator[str]:
        yield "data: first\n\n"
        await left.wait()

    @server.get("/events")
    async def stream() -> StreamingResponse:
        return StreamingResponse(events(), media_type="text/event-stream")

    request = b"GET /events HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
    with running(server) as where, socket.create_connection(where, timeout=20) as client:
        client.sendall(request)
        answer = answer_to(client)
        while b"data: first" not in answer:
            answer += client.recv(4096)
    assert b"content-encoding" not in answer.lower()
    assert b"content-security-policy" in answer.lower()
