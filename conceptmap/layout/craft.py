"""The process in which a workshop's pictures are arranged: `work` at its end of the pipe.

A picture that comes while a larger one is being arranged is arranged in between, each time the
larger one takes breath: nobody waits for another's large picture.
"""

import contextlib
import math
import signal
from multiprocessing.connection import Connection
from typing import Any, Literal, NamedTuple

from conceptmap.layout.engine import arrange
from conceptmap.layout.prepare import prepare
from conceptmap.layout.problem import Arrangement, Problem
from conceptmap.layout.watching import StoppedError, Watch, watching

__all__ = ["Order", "Report", "work"]

DEEPEST = 8
"""How many pictures are put off for smaller ones at most."""

IDLE = 120.0
"""After how many seconds without an order the process ends, to give its memory back."""


class Order(NamedTuple):
    """What the workshop wants: a picture, or no more of it where there is no problem.

    One that ``yields`` is put off for any other, however large.
    """

    number: int
    problem: Problem | None
    yields: bool = False


class Report(NamedTuple):
    """What becomes of an order. The content is a share, an arrangement, or an error."""

    number: int
    kind: Literal["share", "draft", "done", "failed"]
    content: Any


def work(pipe: Connection) -> None:
    """Take orders until the other end is closed, or none comes for long."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare()
    with contextlib.suppress(EOFError, OSError):
        _Bench(pipe).work()


class _Bench:
    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._waiting: list[Order] = []
        self._stopped: set[int] = set()
        self._depth = 0

    def work(self) -> None:
        while self._pipe.poll(IDLE):
            self._listen()
            while self._waiting:
                self._take(min(self._waiting, key=_size))

    def look_up(self, order: Order, share: float) -> None:
        """Say how far an order is, hear what is new, and do first what is smaller."""
        self._pipe.send(Report(order.number, "share", share))
        while self._pipe.poll():
            self._listen()
        for other in sorted(self._waiting, key=_size):
            if self._depth < DEEPEST and 2 * _size(other) < _size(order):
                self._take(other)
        if order.number in self._stopped:
            raise StoppedError("nobody waits for this arrangement any more")

    def show(self, order: Order, draft: Arrangement) -> None:
        self._pipe.send(Report(order.number, "draft", draft))

    def _listen(self) -> None:
        order: Order = self._pipe.recv()
        if order.problem is not None:
            self._waiting.append(order)
            return
        self._stopped.add(order.number)
        self._waiting = [other for other in self._waiting if other.number != order.number]

    def _take(self, order: Order) -> None:
        self._waiting.remove(order)
        self._depth += 1
        try:
            with watching(_Seen(self, order)):
                report = Report(order.number, "done", arrange(_problem(order)))
        except (EOFError, OSError):
            raise
        except Exception as error:
            report = Report(order.number, "failed", error)
        self._depth -= 1
        self._stopped.discard(order.number)
        self._pipe.send(report)


class _Seen(Watch):
    def __init__(self, bench: _Bench, order: Order) -> None:
        self._bench, self._order = bench, order

    def told(self, share: float) -> None:
        self._bench.look_up(self._order, share)

    def shown(self, draft: Arrangement) -> None:
        self._bench.show(self._order, draft)


def _problem(order: Order) -> Problem:
    if order.problem is None:
        raise ValueError("an order to stop is not arranged")
    return order.problem


def _size(order: Order) -> float:
    """About how large a picture is: what has a start is mostly there already."""
    if order.yields:
        return math.inf
    problem = _problem(order)
    size = len(problem.nodes) + 2 * len(problem.edges)
    return size if problem.start is None else 1 + size // 4
