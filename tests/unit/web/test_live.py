"""A lecture that others follow: who may lead it, what followers get, and what survives."""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from conceptmap.settings import Settings
from conceptmap.web.app import create_app
from conceptmap.web.live.file_rooms import FileRooms
from conceptmap.web.live.hub import CLOSED, Boxes, Mailbox, MemoryHub
from conceptmap.web.live.rooms import LETTERS, MOST_ROOMS, Room, TooManyRoomsError
from conceptmap.web.live.stream import follow
from conceptmap.web.server import Server

Running = Callable[[Server], AbstractContextManager[tuple[str, int]]]
MAP = """
title: Weather
concepts: [{id: rain, label: Rain}, {id: flood, label: Flood}]
links: [{from: rain, phrase: can cause, to: flood}]
tours:
  - id: walk
    title: A walk
    steps: [{heading: Rain, focus: [rain, flood], notes: Only I may see this}]
"""
START = {"Authorization": "Bearer start-token"}


def settings(folder: Path, **more: str) -> Settings:
    return Settings(cache_dir=folder, live=True, live_token="start-token", **more)


@pytest.fixture
def web(tmp_path: Path, running: Running) -> Iterator[httpx.Client]:
    with (
        running(create_app(settings(tmp_path))) as (host, port),
        httpx.Client(base_url=f"http://{host}:{port}", timeout=10) as client,
    ):
        yield client


def opened(web: httpx.Client) -> tuple[str, dict[str, str]]:
    answer = web.post("/live/rooms", headers=START).json()
    return answer["room"], {"Authorization": f"Bearer {answer['key']}"}


def events(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    """Server-sent events as (name, data)."""
    name = "message"
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))
            name = "message"


def test_a_follower_gets_the_latest_state_at_once_and_then_each_change(web: httpx.Client) -> None:
    room, key = opened(web)
    first = web.post(f"/live/{room}", headers=key, json={"view": "tour=tour-edges&step=2"})
    assert first.json() == {"seq": 1, "followers": 0}
    with web.stream("GET", f"/live/{room}") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        assert "content-encoding" not in stream.headers
        come = events(stream.iter_lines())
        assert next(come) == ("message", {"seq": 1, "view": "tour=tour-edges&step=2"})
        with httpx.Client(base_url=web.base_url) as other:
            second = other.post(f"/live/{room}", headers=key, json={"view": "view=defences"})
        assert second.json() == {"seq": 2, "followers": 1}
        assert next(come) == ("message", {"seq": 2, "view": "view=defences"})
        assert next(come) == ("beat", {})


def test_who_has_no_key_leads_nothing(web: httpx.Client) -> None:
    assert web.post("/live/rooms").status_code == 401
    wrong = {"Authorization": "Bearer nonsense"}
    assert web.post("/live/rooms", headers=wrong).status_code == 403
    room, key = opened(web)
    view = {"view": "step=1"}
    assert web.post(f"/live/{room}", json=view).headers["www-authenticate"] == "Bearer"
    assert web.post(f"/live/{room}", headers=START, json=view).status_code == 403
    other, _ = opened(web)
    assert web.post(f"/live/{other}", headers=key, json=view).status_code == 403


def test_what_cannot_be_shown_is_not_shown(web: httpx.Client) -> None:
    room, key = opened(web)
    strange = web.post(f"/live/{room}", headers=key, json={"view": "view=<script>"}).json()
    assert strange["seq"] == 0
    assert "this map has no '<script>'" in strange["ignored"][0]
    for body in (b"", b"[1]", b"\xff"):
        assert web.post(f"/live/{room}", headers=key, content=body).status_code == 400
    wrong = web.post(f"/live/{room}", headers=key, json={"view": 3})
    assert wrong.status_code == 422
    assert "Look at 'view'" in wrong.json()["message"]
    large = {"view": "x" * 20_000}
    assert web.post(f"/live/{room}", headers=key, json=large).status_code == 413


def test_asking_who_follows_shows_nothing(web: httpx.Client) -> None:
    room, key = opened(web)
    assert web.post(f"/live/{room}", headers=key, json={}).json() == {"seq": 0, "followers": 0}


def test_an_unknown_room_says_so_to_people_and_programs(web: httpx.Client) -> None:
    assert web.get("/live/zzzzz").status_code == 404
    page = web.get("/live/zzzzz", headers={"Accept": "text/html"})
    assert "No lecture is given under &#x27;zzzzz&#x27;" in page.text
    assert web.post("/live/zzzzz", headers=START, json={"view": ""}).status_code == 404


def test_without_live_there_are_no_rooms(tmp_path: Path, running: Running) -> None:
    with running(create_app(Settings(cache_dir=tmp_path))) as (host, port):
        assert httpx.post(f"http://{host}:{port}/live/rooms", headers=START).status_code == 404


def test_a_lecture_survives_a_restart_and_its_key_is_written_nowhere(
    tmp_path: Path, running: Running
) -> None:
    with (
        running(create_app(settings(tmp_path))) as (host, port),
        httpx.Client(base_url=f"http://{host}:{port}") as web,
    ):
        room, key = opened(web)
        web.post(f"/live/{room}", headers=key, json={"view": "view=defences"})
    secret = key["Authorization"].removeprefix("Bearer ")
    kept = [file for file in tmp_path.rglob("*") if file.is_file() and "live" in str(file)]
    assert kept
    assert all(secret.encode() not in file.read_bytes() for file in kept)
    with (
        running(create_app(settings(tmp_path))) as (host, port),
        httpx.Client(base_url=f"http://{host}:{port}", timeout=10) as web,
    ):
        with web.stream("GET", f"/live/{room.upper()}") as stream:
            come = events(stream.iter_lines())
            assert next(come) == ("message", {"seq": 1, "view": "view=defences"})
        answer = web.post(f"/live/{room}", headers=key, json={"view": ""})
        assert answer.json()["seq"] == 2


def test_rooms_end_after_a_day_without_use_and_are_limited(tmp_path: Path) -> None:
    time = 0.0

    async def lectures() -> None:
        nonlocal time
        rooms = FileRooms(tmp_path / "rooms.json", now=lambda: time)
        room, key = await rooms.open()
        assert set(room.code) <= set(LETTERS)
        assert await rooms.get(room.code.upper()) == room
        assert room.opens_with(key)
        for _ in range(MOST_ROOMS - 1):
            await rooms.open()
        with pytest.raises(TooManyRoomsError, match="no further one can be"):
            await rooms.open()
        time = 25 * 3600.0
        assert await rooms.get(room.code) is None
        await rooms.open()

    asyncio.run(lectures())


def test_a_broken_file_of_rooms_counts_as_none(tmp_path: Path) -> None:
    file = tmp_path / "rooms.json"
    for text in ("", "{", "[1]", '[{"code": "x"}]', "null"):
        file.write_text(text)
        assert asyncio.run(FileRooms(file).get("x")) is None


def test_who_does_not_read_gets_the_latest_only() -> None:
    async def lecture() -> None:
        hub = MemoryHub(boxes := Boxes())
        async with hub.subscribe("a") as quick, hub.subscribe("a") as slow:
            assert await boxes.followers("a") == 2
            for number in range(3):
                await hub.publish("a", b"%d" % number)
                assert await quick.take(1) == b"%d" % number
            assert await slow.take(1) == b"2"
            assert await slow.take(0.01) is None
        assert await boxes.followers("a") == 0

    asyncio.run(lecture())


async def somewhere() -> Room | None:
    return Room("a", "", 1, "step=1", 0)


async def nowhere() -> Room | None:
    return None


def test_a_server_that_stops_lets_followers_go() -> None:
    async def lecture() -> list[bytes]:
        hub = MemoryHub(boxes := Boxes())
        asyncio.get_running_loop().call_later(0.05, boxes.deliver_to_all, CLOSED)
        return [part async for part in follow(hub, "a", somewhere, beat=5)]

    retry, first = asyncio.run(lecture())
    assert retry.startswith(b"retry: ")
    assert first.startswith(b"id: 1")


def test_the_stream_ends_with_its_room() -> None:
    async def lecture() -> list[bytes]:
        return [part async for part in follow(MemoryHub(Boxes()), "a", nowhere, beat=0.01)]

    parts = asyncio.run(lecture())
    assert parts[0].startswith(b"retry: ")
    assert parts[-1].startswith(b"event: end")


def test_a_mailbox_wakes_who_waits() -> None:
    async def lecture() -> bytes | None:
        box = Mailbox()
        asyncio.get_running_loop().call_later(0.01, box.put, b"now")
        return await box.take(5)

    assert asyncio.run(lecture()) == b"now"


def test_a_state_that_got_lost_on_the_way_comes_with_the_next_beat() -> None:
    room = Room("a", "", 1, "step=1", 0)

    async def find() -> Room | None:
        return room

    async def lecture() -> list[bytes]:
        nonlocal room
        parts = follow(MemoryHub(Boxes()), "a", find, beat=0.01)
        come = [await anext(parts) for _ in range(3)]
        room = replace(room, seq=2, view="step=2")
        return [*come, await anext(parts)]

    _, first, beat, second = asyncio.run(lecture())
    assert b"step=1" in first
    assert beat.startswith(b"event: beat")
    assert b'"seq":2,"view":"step=2"' in second
