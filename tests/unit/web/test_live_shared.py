"""One lecture from two servers, which share its room through a real Redis."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
import redis
from redis_server import RedisServer
from test_live import START, events, opened, settings
from test_live_answers import ASK, answered, told

from conceptmap.errors import ConceptMapError
from conceptmap.settings import Settings
from conceptmap.web.app import create_app
from conceptmap.web.live.house import house_of
from conceptmap.web.server import Server

Running = Callable[[Server], AbstractContextManager[tuple[str, int]]]


class Two(NamedTuple):
    """Two servers at one Redis."""

    one: httpx.Client
    other: httpx.Client
    redis: RedisServer


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    started = RedisServer(tmp_path_factory.mktemp("redis"))
    yield started
    started.lose()


@pytest.fixture
def two(store: RedisServer, tmp_path: Path, running: Running) -> Iterator[Two]:
    with ExitStack() as stack:
        webs = []
        for name in ("one", "other"):
            given = settings(tmp_path / name, redis_url=store.url)
            host, port = stack.enter_context(running(create_app(given)))
            base = f"http://{host}:{port}"
            webs.append(stack.enter_context(httpx.Client(base_url=base, timeout=10)))
        yield Two(*webs, store)


def until(found: Callable[[], Any], wanted: Any, seconds: float = 5) -> None:
    end = time.monotonic() + seconds
    while (now := found()) != wanted:
        assert time.monotonic() < end, f"{now} is not {wanted}"
        time.sleep(0.02)


def test_two_servers_serve_one_lecture(two: Two) -> None:
    one, other, _ = two
    room, key = opened(one)
    assert one.post(f"/live/{room}", headers=key, json={"view": "view=overview"}).json()["seq"] == 1
    assert other.post(f"/live/{room}", headers=START, json={}).status_code == 403
    with other.stream("GET", f"/live/{room}") as far, one.stream("GET", f"/live/{room}") as near:
        heard = [events(far.iter_lines()), events(near.iter_lines())]
        for come in heard:
            assert next(come) == ("message", {"seq": 1, "view": "view=overview"})
        for seq, base in ((2, one.base_url), (3, other.base_url)):
            view = f"view=overview&step={seq}"
            with httpx.Client(base_url=base) as web:
                answer = web.post(f"/live/{room}", headers=key, json={"view": view})
            assert answer.json()["seq"] == seq
            for come in heard:
                assert next(come) == ("message", {"seq": seq, "view": view})
        with httpx.Client(base_url=one.base_url) as web:
            ask = lambda: web.post(f"/live/{room}", headers=key, json={}).json()["followers"]  # noqa: E731
            until(ask, 2)


def test_answers_and_acts_at_two_servers_are_counted_together(two: Two) -> None:
    one, other, _ = two
    room, key = opened(one)
    seq = one.post(f"/live/{room}", headers=key, json=ASK).json()["seq"]
    for number, web in enumerate((one, other, one, other)):
        assert answered(web, room, seq, number, 0) == 204
    assert answered(other, room, seq, 0, 2) == 204
    for web in (one, other):
        assert told(web, room, key)["counts"] == [3, 0, 1]
    address = f"/live/{room}/speaker"
    assert other.post(address, headers=key, json={"act": "go-to", "of": "3"}).status_code == 204
    assert other.post(address, headers=key, json={"told": {"step": "3é"}}).status_code == 204
    now = told(one, room, key)
    assert [row[:3] for row in now["acts"]] == [[1, "go-to", "3"]]
    assert now["told"] == {"step": "3é"}
    one.post(f"/live/{room}", headers=key, json={"view": "view=overview"})
    again = other.post(f"/live/{room}", headers=key, json=ASK).json()["seq"]
    assert told(one, room, key)["counts"] == []
    assert answered(one, room, seq, 1) == 409
    assert answered(one, room, again, 1, 1) == 204
    assert told(other, room, key)["counts"] == [0, 1]


def test_a_redis_that_is_lost_and_back_knowing_nothing_interrupts_a_lecture_only(
    two: Two, caplog: pytest.LogCaptureFixture
) -> None:
    one, other, store = two
    room, key = opened(one)
    one.post(f"/live/{room}", headers=key, json={"view": "view=overview"})
    with other.stream("GET", f"/live/{room}") as stream:
        come = events(stream.iter_lines())
        assert next(come)[1]["seq"] == 1
        store.lose()
        lost = one.post(f"/live/{room}", headers=key, json={"view": "view=defences"})
        assert lost.status_code == 503
        assert "trying again may help" in lost.json()["message"]
        assert one.get(f"/live/{room}").status_code == 503
        until(lambda: "is lost" in caplog.text, True)
        store.start()
        began = time.monotonic()
        assert next(come) == ("beat", {})
        assert time.monotonic() - began < 1.5
        again = one.post(f"/live/{room}", headers=key, json={"view": "view=defences"})
        assert again.json()["seq"] == 2
        while (event := next(come)) == ("beat", {}):
            pass
        assert event == ("message", {"seq": 2, "view": "view=defences"})
    secret = key["Authorization"].removeprefix("Bearer ")
    assert "is back" in caplog.text
    assert secret not in caplog.text


def test_what_a_stranger_puts_into_the_redis_reaches_nobody(
    two: Two, caplog: pytest.LogCaptureFixture
) -> None:
    one, other, store = two
    room, key = opened(one)
    one.post(f"/live/{room}", headers=key, json={"view": "view=overview"})
    with redis.Redis.from_url(store.url) as stranger, other.stream("GET", f"/live/{room}") as far:
        come = events(far.iter_lines())
        assert next(come)[1]["seq"] == 1
        for junk in (
            b"junk",
            b"\xff\x00",
            b"",
            b"event: end\ndata: {}\n\n",
            b'id: 9\ndata: {"seq": "9", "view": "view=defences"}\n\n',
            b'id: 9\ndata: {"seq": 9, "view": "x", "more": 1}\n\n',
        ):
            stranger.publish(f"conceptmap:3:told:{room}", junk)
        stranger.publish(b"conceptmap:3:told:\xff/speaker", b"ring")
        one.post(f"/live/{room}", headers=key, json={"view": "view=defences"})
        assert next(come) == ("message", {"seq": 2, "view": "view=defences"})
        for name, junk in (("zzzzz", b'{"code": 1}'), ("yyyyy", b"\xff")):
            stranger.set(f"conceptmap:3:room:{name}", junk)
            assert other.get(f"/live/{name}").status_code == 404
        stranger.set(f"conceptmap:3:room:{room}", "junk")
        for web in (one, other):
            assert web.post(f"/live/{room}", headers=key, json={}).json()["seq"] == 2
    assert caplog.text.count("is no message") == 6


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("redis://me:secret@127.0.0.1:1/0", "no Redis answers at redis://127.0.0.1:1/0"),
        ("redis://127.0.0.1:port/0?password=secret", "no Redis answers at redis://127.0.0.1:port"),
    ],
)
def test_a_wrong_address_is_said_at_the_start_without_its_password(url: str, words: str) -> None:
    with pytest.raises(ConceptMapError) as raised:
        house_of(Settings(live=True, redis_url=url))
    told = str(raised.value)
    assert words in told
    assert "unset it to serve lectures from this server alone" in told
    assert "secret" not in told
    with pytest.raises(ConceptMapError, match="expected one such as redis://"):
        Settings(redis_url="http://127.0.0.1:6379")
