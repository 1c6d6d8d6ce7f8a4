"""Asking the room: which answers count, who learns of them, and what a remote may ask for."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import httpx
import pytest
from test_live import START, events, opened, settings

from conceptmap.web.app import create_app
from conceptmap.web.live.exchange import MOST_ACTS, MOST_DEVICES, MemoryExchange
from conceptmap.web.live.rooms import Room
from conceptmap.web.server import Server

Running = Callable[[Server], AbstractContextManager[tuple[str, int]]]
ASK = {"view": "view=overview&ask=L003"}


@pytest.fixture
def web(tmp_path: Path, running: Running) -> Iterator[httpx.Client]:
    with (
        running(create_app(settings(tmp_path))) as (host, port),
        httpx.Client(base_url=f"http://{host}:{port}", timeout=10) as client,
    ):
        yield client


def answered(web: httpx.Client, room: str, seq: int, number: int, choice: Any = 1) -> int:
    body = {"seq": seq, "device": f"device-{number}", "choice": choice}
    return web.post(f"/live/{room}/answers", json=body).status_code


def told(web: httpx.Client, room: str, key: dict[str, str]) -> dict[str, Any]:
    with web.stream("GET", f"/live/{room}/speaker", headers=key) as stream:
        return next(data for name, data in events(stream.iter_lines()) if name == "message")


def test_one_answer_a_device_which_may_change_until_the_answer_is_shown(web: httpx.Client) -> None:
    room, key = opened(web)
    assert answered(web, room, 0, 1) == 409
    seq = web.post(f"/live/{room}", headers=key, json=ASK).json()["seq"]
    assert [answered(web, room, seq, number, 0) for number in (1, 2, 2, 3)] == [204] * 4
    assert answered(web, room, seq, 3, 2) == 204
    assert told(web, room, key)["counts"] == [2, 0, 1]
    later = web.post(f"/live/{room}", headers=key, json={"view": ASK["view"] + "&black=1"}).json()
    assert answered(web, room, seq, 4, 0) == 204
    assert answered(web, room, later["seq"], 5, 3) == 204
    assert told(web, room, key)["counts"] == [3, 0, 1, 1]
    shown = {"view": ASK["view"] + "&tally=3,0,1,1"}
    web.post(f"/live/{room}", headers=key, json=shown)
    assert answered(web, room, later["seq"], 6) == 409
    web.post(f"/live/{room}", headers=key, json={"view": "view=overview"})
    again = web.post(f"/live/{room}", headers=key, json=ASK).json()["seq"]
    assert told(web, room, key)["counts"] == []
    assert answered(web, room, seq, 1) == 409
    assert answered(web, room, again, 1) == 204


def test_what_is_no_answer_is_refused(web: httpx.Client) -> None:
    room, key = opened(web)
    seq = web.post(f"/live/{room}", headers=key, json=ASK).json()["seq"]
    assert answered(web, "zzzzz", seq, 1) == 404
    for choice in (4, -1, "1.5", None, 10**30):
        assert answered(web, room, seq, 1, choice) == 422
    for device in ("short", "x" * 65, "with space", 12345678):
        body = {"seq": seq, "device": device, "choice": 1}
        assert web.post(f"/live/{room}/answers", json=body).status_code == 422
    assert answered(web, room, seq + 1, 1) == 409
    for content, status in ((b"[]", 400), (b"{", 400), (b"", 400), (b" " * 20_000, 413)):
        assert web.post(f"/live/{room}/answers", content=content).status_code == status
    assert told(web, room, key)["counts"] == []


def test_nobody_but_who_leads_learns_how_many_chose_what(
    web: httpx.Client, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    room, key = opened(web)
    seq = web.post(f"/live/{room}", headers=key, json=ASK).json()["seq"]
    with web.stream("GET", f"/live/{room}") as stream:
        come = events(stream.iter_lines())
        assert next(come) == ("message", {"seq": seq, **ASK})
        with httpx.Client(base_url=web.base_url) as other:
            assert answered(other, room, seq, 1) == 204
        assert next(come) == ("beat", {})
    assert web.get(f"/live/{room}/speaker").status_code == 401
    assert web.get(f"/live/{room}/speaker", headers=START).status_code == 403
    kept = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert not any(b"device-1" in part for part in kept)
    assert "device-1" not in caplog.text


def test_answers_and_acts_are_limited() -> None:
    async def lecture() -> None:
        exchange, room = MemoryExchange(), Room("a", "", 1, "", 0, "L1", 1, True)
        for number in range(MOST_DEVICES):
            assert await exchange.answer(room, f"{number}", 0)
        assert not await exchange.answer(room, "one more", 0)
        assert await exchange.answer(room, "0", 1)
        for number in range(MOST_ACTS + 5):
            await exchange.act(room, "go-to", str(number))
        acts = await exchange.acts(room)
        assert [row[0] for row in acts] == [*range(6, MOST_ACTS + 6)]

    asyncio.run(lecture())


def test_a_remote_asks_and_the_stage_tells(web: httpx.Client) -> None:
    room, key = opened(web)
    address = f"/live/{room}/speaker"
    assert web.post(address, json={"act": "lecture-next"}).status_code == 401
    assert web.post(address, headers=key, json={"act": "go-to", "of": "3"}).status_code == 204
    assert web.post(address, headers=key, json={"told": {"step": 3}}).status_code == 204
    state = {"view": "view=overview", "leader": "window-1"}
    web.post(f"/live/{room}", headers=key, json=state)
    now = told(web, room, key)
    assert [row[:3] for row in now["acts"]] == [[1, "go-to", "3"]]
    assert (now["told"], now["leader"], now["seq"]) == ({"step": 3}, "window-1", 1)
    for of in ("1:-1", "2=14", "L003"):
        hand = {"act": "hand", "of": of}
        assert web.post(address, headers=key, json=hand).status_code == 204
    for wrong in ({"act": "<b>"}, {"act": "hand", "of": "<b>"}):
        assert web.post(address, headers=key, json=wrong).status_code == 422
    assert web.post(address, headers=key, json={"told": []}).status_code == 422


def test_the_code_of_the_remote_is_for_who_has_the_key(web: httpx.Client) -> None:
    room, key = opened(web)
    assert web.get(f"/live/{room}/remote.svg").status_code == 401
    code = web.get(f"/live/{room}/remote.svg", headers=key)
    assert code.headers["content-type"] == "image/svg+xml"
    assert code.headers["cache-control"] == "no-store"


def test_what_can_be_asked_comes_by_link(web: httpx.Client) -> None:
    row = web.get("/questions").json()["questions"]["L003"]
    assert row["from"] == "Psychodynamic psychotherapy"
    assert row["choices"][row["answer"]] == "can help"
    assert len(set(row["choices"])) == 4
