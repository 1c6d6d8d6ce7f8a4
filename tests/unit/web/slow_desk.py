"""A desk whose pictures are arranged in steps that a test lets go on."""

import threading
import time
from collections.abc import Callable
from typing import Any

from conceptmap.export import arranger_for
from conceptmap.layout import Arrangement, Problem
from conceptmap.layout.watching import StoppedError, did, expect, offer
from conceptmap.view import Arranger, ViewState, to_store
from conceptmap.web.desk import Desk
from conceptmap.web.making import Makings
from conceptmap.web.watch import Document

REQUEST = {"state": to_store(ViewState()), "shape": "wide", "system": "light"}
READY = arranger_for(None)


class SlowHand:
    """Arranges in steps that a test lets go on."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.stopped = threading.Event()
        self.calls = 0

    def arrange(self, problem: Problem) -> Arrangement:
        self.calls += 1
        expect(10)
        offer(lambda: READY(problem))
        try:
            while not self.go_on.wait(0.02):
                did(1)
        except StoppedError:
            self.stopped.set()
            raise
        return READY(problem)


def slow_desk() -> tuple[Desk, SlowHand]:
    hand = SlowHand()
    desk = Desk(Document(None))
    desk.arranger = Arranger(make=hand.arrange)
    desk.makings = Makings(desk.arranger)
    return desk, hand


def soon(true: Callable[[], Any]) -> None:
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def focus_on(name: str) -> dict[str, Any]:
    return REQUEST | {"state": to_store(ViewState(focus=name))}


async def stays() -> bool:
    return False
