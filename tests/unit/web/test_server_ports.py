"""Where the server listens, and the names it goes by."""

import errno
import socket
from contextlib import ExitStack, closing
from typing import Any

import pytest

from conceptmap.errors import ConceptMapError
from conceptmap.web.server import ports
from conceptmap.web.server.ports import allowed_names, free_port, is_own_address, listen


def test_a_free_port_is_the_one_wanted() -> None:
    with closing(listen("127.0.0.1", 0)) as opened:
        port = opened.getsockname()[1]
    assert free_port("127.0.0.1", port) == port


def test_a_busy_port_means_the_next_free_one() -> None:
    with closing(listen("127.0.0.1", 0)) as opened:
        busy = opened.getsockname()[1]
        assert busy < free_port("127.0.0.1", busy) <= busy + 100


def test_two_listeners_never_share_a_port() -> None:
    with ExitStack() as stack:
        first = stack.enter_context(closing(listen("127.0.0.1", 0)))
        wanted = first.getsockname()[1]
        opened = [stack.enter_context(closing(listen("127.0.0.1", wanted))) for _ in range(5)]
        assert len({one.getsockname()[1] for one in (first, *opened)}) == 6


def test_what_is_listened_on_can_be_reached() -> None:
    with closing(listen("localhost", 0)) as opened:
        port = opened.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port), timeout=5) as client:
            assert client.getpeername()[1] == port


def failing(code: int) -> Any:
    def refuse(_family: int, _address: str, _port: int) -> socket.socket:
        raise OSError(code, "refused by the test")

    return refuse


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.EADDRINUSE, "all ports from 9000 to 9100 on 127.0.0.1 are in use"),
        (errno.EACCES, "no permission to listen on port 9000 of 127.0.0.1; choose a port above"),
        (errno.EADDRNOTAVAIL, "'127.0.0.1' is not an address of this machine; use 127.0.0.1"),
        (errno.ENOBUFS, "cannot listen on port 9000 of 127.0.0.1: refused by the test"),
    ],
)
def test_errors_say_what_to_do(monkeypatch: pytest.MonkeyPatch, code: int, sentence: str) -> None:
    monkeypatch.setattr(ports, "_open", failing(code))
    with pytest.raises(ConceptMapError, match=sentence):
        free_port("127.0.0.1", 9000)


def test_the_last_port_is_the_last_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "_open", failing(errno.EADDRINUSE))
    with pytest.raises(ConceptMapError, match="from 65500 to 65535"):
        free_port("127.0.0.1", 65500)


@pytest.mark.parametrize("host", ["no such name", "a..b", "x" * 300, "1.2.3.4.5", "[::zz]"])
def test_a_bad_host_name_is_named(host: str) -> None:
    with pytest.raises(ConceptMapError, match="is not a host name or address"):
        free_port(host, 0)


def test_an_address_of_another_machine_is_named() -> None:
    with pytest.raises(ConceptMapError, match=r"'192\.0\.2\.1' is not an address of this machine"):
        free_port("192.0.2.1", 0)


@pytest.mark.parametrize("wanted", [-1, 65536])
def test_a_port_that_cannot_be_is_refused(wanted: int) -> None:
    with pytest.raises(ConceptMapError, match="choose one from 0 to 65535"):
        free_port("127.0.0.1", wanted)


def test_names_of_one_address() -> None:
    assert allowed_names("127.0.0.1") == ("localhost", "127.0.0.1", "[::1]")
    assert allowed_names("2001:DB8::7")[-1] == "[2001:db8::7]"
    assert allowed_names("Maps.Example.Org")[-1] == "maps.example.org"


@pytest.mark.parametrize("everywhere", ["0.0.0.0", "::", "[::]", ""])
def test_names_of_every_address(everywhere: str) -> None:
    names = allowed_names(everywhere)
    assert socket.gethostname().lower() in names
    assert "0.0.0.0" not in names
    assert all(name == name.lower() for name in names)
    assert len(names) == len(set(names))


def test_names_without_any_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_args: Any, **_kwargs: Any) -> Any:
        raise OSError("no network")

    monkeypatch.setattr(ports.socket, "getaddrinfo", nothing)
    monkeypatch.setattr(ports.socket, "socket", nothing)
    monkeypatch.setattr(ports.socket, "gethostname", lambda: "Desk.local")
    assert allowed_names("0.0.0.0") == ("localhost", "127.0.0.1", "[::1]", "desk.local")


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("127.0.0.1", True),
        ("192.0.2.1", False),
        ("0.0.0.0", False),
        ("::", False),
        ("224.0.0.1", False),
        ("localhost", False),
        ("", False),
    ],
)
def test_own_addresses(text: str, own: bool) -> None:
    assert is_own_address(text) is own
