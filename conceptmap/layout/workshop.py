"""`Workshop`: has pictures arranged in a process of its own, so that all else goes on.

The process is started when it is first needed or asked for, and once more where it was ended (no
memory left, say). What it arranges can be watched and stopped, see `watching`.
"""

import itertools
import multiprocessing
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pickle import PickleError
from queue import SimpleQueue

from conceptmap.errors import ConceptMapError
from conceptmap.layout.craft import Order, Report, work
from conceptmap.layout.problem import Arrangement, Problem
from conceptmap.layout.watching import StoppedError, who_watches

__all__ = ["Workshop"]


@dataclass
class _Place:
    """A running process, and the orders that it has."""

    pipe: Connection
    process: BaseProcess
    orders: dict[int, "SimpleQueue[Report | None]"] = field(default_factory=dict)


class Workshop:
    """Arranges as `arrange` does; may be called from several threads at once."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._place: _Place | None = None
        self._closed = False

    @property
    def process_id(self) -> int:
        """Which process arranges; 0 while none does."""
        return (self._place and self._place.process.pid) or 0

    def open(self) -> None:
        """Start the process, if it does not run, without waiting for it."""
        with self._lock:
            self._open()

    def close(self) -> None:
        """End the process; whoever waits for an arrangement gets an error."""
        with self._lock:
            self._closed = True
            if self._place is not None:
                self._place.process.kill()

    def arrange(self, problem: Problem) -> Arrangement:
        """Return a picture plan of a problem, the one that `conceptmap.layout.arrange` returns.

        Raises
        ------
        StoppedError
            Who watches wants no more.
        ConceptMapError
            The process was ended twice at this, or the workshop is closed.
        """
        for _ in range(2):
            report = self._ordered(problem)
            if report is not None:
                if isinstance(report.content, BaseException):
                    raise report.content
                made: Arrangement = report.content
                return made
        raise ConceptMapError(
            "the picture could not be arranged: the process that does it was ended, perhaps for "
            "want of memory; show fewer concepts, or try again"
        )

    def _ordered(self, problem: Problem) -> Report | None:
        """Return what came of an order; None when the process was ended."""
        number, reports = next(self._numbers), SimpleQueue[Report | None]()
        watch = who_watches()
        with self._lock:
            place = self._open()
            place.orders[number] = reports
            with suppress(OSError):
                place.pipe.send(Order(number, problem, watch is not None and watch.yields))
        try:
            while (report := reports.get()) is not None:
                if report.kind in {"done", "failed"}:
                    return report
                if watch is not None and report.kind == "draft":
                    watch.shown(report.content)
                elif watch is not None:
                    watch.told(report.content)
        except StoppedError:
            with self._lock, suppress(OSError):
                place.pipe.send(Order(number, None))
            raise
        finally:
            place.orders.pop(number, None)
        return None

    def _open(self) -> _Place:
        if self._closed:
            raise ConceptMapError("the server is being stopped")
        if self._place is None:
            context = multiprocessing.get_context("spawn")
            mine, its = context.Pipe()
            process = context.Process(target=work, args=(its,), name="arranging", daemon=True)
            process.start()
            its.close()
            self._place = _Place(mine, process)
            threading.Thread(target=self._hear, args=(self._place,), daemon=True).start()
        return self._place

    def _hear(self, place: _Place) -> None:
        """Hand on what the process says, until it ends or cannot be understood."""
        with suppress(EOFError, OSError, TypeError, PickleError):
            while True:
                report: Report = place.pipe.recv()
                if (reports := place.orders.get(report.number)) is not None:
                    reports.put(report)
        place.process.kill()
        with self._lock:
            if self._place is place:
                self._place = None
            for reports in list(place.orders.values()):
                reports.put(None)
