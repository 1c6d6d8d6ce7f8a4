"""A picture that takes long: a draft first, how far it is, and an end when nobody wants it."""

import asyncio
import threading
from typing import Any

import pytest
from slow_desk import REQUEST, focus_on, slow_desk, soon, stays
from starlette.testclient import TestClient

from conceptmap.layout import Arrangement, Box, Problem
from conceptmap.layout.watching import StoppedError
from conceptmap.settings import Settings
from conceptmap.view import Arranger
from conceptmap.web import making
from conceptmap.web.app import create_app
from conceptmap.web.drawing import Soon, arriving, drawn
from conceptmap.web.guessing import guessed


def test_a_draft_comes_first_and_then_the_picture() -> None:
    desk, hand = slow_desk()
    first = drawn(desk, REQUEST, patience=0.0)
    assert first["unfinished"] is not None
    soon(lambda: drawn(desk, REQUEST, patience=0.0)["unfinished"])
    draft = drawn(desk, REQUEST, patience=0.0)
    assert 0 < draft["unfinished"] < 1
    assert draft["svg"].startswith("<svg")
    assert draft["words"] == first["words"]
    hand.go_on.set()
    last = drawn(desk, REQUEST, patience=60.0)
    assert last["unfinished"] is None
    assert drawn(desk, REQUEST, patience=0.0)["svg"] == last["svg"]


def test_who_asks_first_gets_a_draft_after_a_moment_later_where_the_picture_is_small() -> None:
    desk, hand = slow_desk()
    first = asyncio.run(arriving(desk, REQUEST, Soon()))
    assert 0 < first["unfinished"] < 1
    assert first["svg"].startswith("<svg")
    hand.go_on.set()
    assert asyncio.run(arriving(desk, REQUEST, Soon()))["unfinished"] is None
    small, large = (
        making.Making(frozenset(map(str, range(size)))) for size in (Soon.SMALL, Soon.SMALL + 1)
    )
    assert [Soon().is_old(one, 0.5) for one in (small, large)] == [False, True]


def test_what_nobody_asks_for_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "GRACE", 0.1)
    desk, hand = slow_desk()
    assert drawn(desk, REQUEST, patience=0.0)["unfinished"] is not None
    assert hand.stopped.wait(20)
    hand.go_on.set()
    assert drawn(desk, REQUEST, patience=60.0)["unfinished"] is None


def test_what_one_waits_for_goes_on_when_another_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "GRACE", 0.1)
    desk, hand = slow_desk()
    got: list[dict[str, Any]] = []
    waiting = threading.Thread(target=lambda: got.append(drawn(desk, REQUEST, patience=60.0)))
    waiting.start()
    assert not hand.stopped.wait(0.5)
    hand.go_on.set()
    waiting.join(60)
    assert got[0]["unfinished"] is None
    assert hand.calls == 1


def test_who_waits_is_woken_when_the_server_stops() -> None:
    desk, hand = slow_desk()
    got: list[dict[str, Any]] = []
    waiting = threading.Thread(target=lambda: got.append(drawn(desk, REQUEST, patience=60.0)))
    waiting.start()
    soon(lambda: desk.makings.busy(making.Wish.ASKED))
    desk.makings.stop()
    waiting.join(20)
    assert got[0]["error"] == "the server stops"
    hand.go_on.set()


def test_drafts_of_what_leads_to_a_picture_are_not_shown() -> None:
    made = making.Making(frozenset({"a", "b"}))
    box = Box(10, 10, 10, 10, ("a",))
    made.shown(Arrangement(100, 100, {"a": box}, (), {}))
    assert made.draft is None
    made.shown(Arrangement(100, 100, {"a": box, "b": box}, (), {}))
    assert made.draft is not None


async def has_gone() -> bool:
    return True


def test_a_guess_is_drawn_while_nobody_waits() -> None:
    desk, hand = slow_desk()
    hand.go_on.set()
    scene = asyncio.run(guessed(desk, focus_on("insight"), stays))
    assert scene and scene["svg"].startswith("<svg")
    made = hand.calls
    assert drawn(desk, focus_on("insight"), patience=0.0)["svg"] == scene["svg"]
    assert hand.calls == made
    desk.arranger = Arranger(make=hand.arrange)
    desk.makings = making.Makings(desk.arranger)
    hand.go_on.clear()
    assert drawn(desk, REQUEST, patience=0.0)["unfinished"] is not None
    assert asyncio.run(guessed(desk, focus_on("emdr"), stays)) is None
    hand.go_on.set()


def test_a_guess_gives_way_to_whatever_is_asked_for() -> None:
    desk, hand = slow_desk()
    got: list[Any] = []
    ask = guessed(desk, focus_on("insight"), stays)
    guess = threading.Thread(target=lambda: got.append(asyncio.run(ask)))
    guess.start()
    soon(lambda: hand.calls)
    assert drawn(desk, focus_on("emdr"), patience=0.0)["unfinished"] is not None
    assert hand.stopped.wait(20)
    guess.join(20)
    assert got == [None]
    hand.go_on.set()


def test_a_guess_that_was_right_goes_on_and_one_that_is_not_likely_any_more_ends() -> None:
    desk, hand = slow_desk()
    ask = guessed(desk, focus_on("insight"), stays)
    guess = threading.Thread(target=lambda: asyncio.run(ask))
    guess.start()
    soon(lambda: hand.calls)
    assert drawn(desk, focus_on("insight"), patience=0.1)["unfinished"] is not None
    assert drawn(desk, focus_on("emdr"), patience=0.0)["unfinished"] is not None
    assert not hand.stopped.wait(0.3)
    hand.go_on.set()
    guess.join(60)
    desk, hand = slow_desk()
    assert asyncio.run(guessed(desk, focus_on("insight"), has_gone)) is None
    assert hand.stopped.is_set()


def test_what_is_asked_for_while_its_guess_is_being_stopped_is_made_anew() -> None:
    desk, hand = slow_desk()
    laid_down = threading.Event()
    arrange = hand.arrange

    def slow_to_stop(problem: Problem) -> Arrangement:
        try:
            return arrange(problem)
        except StoppedError:
            laid_down.wait(20)
            raise

    desk.arranger = Arranger(make=slow_to_stop)
    desk.makings = making.Makings(desk.arranger)
    ask = guessed(desk, focus_on("insight"), has_gone)
    guess = threading.Thread(target=lambda: asyncio.run(ask))
    guess.start()
    assert hand.stopped.wait(20)
    assert drawn(desk, focus_on("insight"), patience=0.0)["unfinished"] is not None
    hand.go_on.set()
    laid_down.set()
    guess.join(20)
    soon(lambda: drawn(desk, focus_on("insight"), patience=0.0)["unfinished"] is None)
    scene = drawn(desk, focus_on("insight"), patience=0.0)
    assert scene.get("error") is None
    assert scene["svg"].startswith("<svg")


def test_news_is_asked_for_by_address() -> None:
    web = TestClient(create_app(Settings()), base_url="http://127.0.0.1:8050")
    answer = web.get("/picture?focus=insight&shape=wide&system=light&share=0&draft=no").json()
    assert answer["unfinished"] is None or 0 <= answer["unfinished"] < 1
    guess = web.get("/picture?focus=insight&shape=wide&system=light&guess=yes")
    assert guess.status_code == 204 or guess.json()["svg"].startswith("<svg")
    nonsense = web.get("/picture?focus=insight&share=much").json()
    assert nonsense["unfinished"] is None
    assert "insight" in nonsense["concepts"]
