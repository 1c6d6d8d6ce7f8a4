"""The map a server shows, and how it follows the file while someone edits it."""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from watchfiles import watch

from conceptmap.errors import ConceptMapError
from conceptmap.files import builtin_path, read
from conceptmap.model import ConceptMap, Finding

__all__ = ["Document", "Reading", "document_route"]

log = logging.getLogger("conceptmap.web")

_COMPANIONS = (".tours.yaml", ".references.json")
_LOOK_AGAIN_MS = 1000
"""How often the file is looked at where the file system reports no changes, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document holds at one moment.

    Parameters
    ----------
    map
        The last map that could be read.
    version
        Changes whenever the map does: its digest and how many maps came before it.
    problem
        Why the file as it is now cannot be read; empty when ``map`` is what the file says.
    """

    map: ConceptMap
    version: str
    problem: str = ""


class Document:
    """The current map of a server. Safe to use from several threads.

    Parameters
    ----------
    path
        The map file; None for the built-in map.
    reader
        Turns a file into a map.

    Raises
    ------
    UnreadableMapError
        The file cannot be read at the start; later on that becomes the `problem`.
    """

    def __init__(
        self, path: Path | None = None, reader: Callable[[Path], ConceptMap] = read
    ) -> None:
        self.path = builtin_path() if path is None else path
        self._reader = reader
        self._listeners: list[Callable[[Reading], None]] = []
        self._stop = threading.Event()
        self._turn = threading.Lock()
        self._swaps = 0
        self._seen = self._stamps()
        first = reader(self.path)
        self._reading = Reading(first, f"{first.digest}-0")

    @property
    def reading(self) -> Reading:
        """Map, version and problem as they belong together."""
        return self._reading

    @property
    def map(self) -> ConceptMap:
        """The last map that could be read."""
        return self._reading.map

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was noticed about the map."""
        return self._reading.map.findings

    @property
    def problem(self) -> str:
        """Why the file cannot be read just now; empty when it can."""
        return self._reading.problem

    @property
    def version(self) -> str:
        """Another text for every other map."""
        return self._reading.version

    def on_change(self, listener: Callable[[Reading], None]) -> None:
        """Have a function called, in the watching thread, after each new map or problem."""
        self._listeners.append(listener)

    def watch(self) -> threading.Thread:
        """Start to follow the file, in a daemon thread that `stop` ends."""
        thread = threading.Thread(target=self._follow, name="conceptmap-watch", daemon=True)
        thread.start()
        return thread

    def stop(self) -> None:
        """End the thread that `watch` started."""
        self._stop.set()

    def refresh(self) -> None:
        """Read the file again if it or one of its companions has changed."""
        with self._turn:
            stamps = self._stamps()
            if stamps == self._seen:
                return
            self._seen = stamps
            before = self._reading
            self._reading = after = self._reread(before)
        if after != before or after.map.findings != before.map.findings:
            self._tell(after)

    def _follow(self) -> None:
        try:
            for _ in self._changes():
                self.refresh()
        except (OSError, RuntimeError) as error:
            log.warning("%s is looked at every second: %s", self.path.name, error)
        while not self._stop.wait(_LOOK_AGAIN_MS / 1000):
            self.refresh()

    def _changes(self) -> Iterator[object]:
        # The folder is watched, not the file: editors put a new file in its place.
        names = {file.name for file in self._files()}
        yield from watch(
            self.path.absolute().parent,
            watch_filter=lambda _change, changed: Path(changed).name in names,
            debounce=200,
            rust_timeout=_LOOK_AGAIN_MS,
            yield_on_timeout=True,
            stop_event=self._stop,
            recursive=False,
            raise_interrupt=False,
        )

    def _tell(self, reading: Reading) -> None:
        for listener in self._listeners:
            try:
                listener(reading)
            except Exception:
                log.exception("a listener of %s failed", self.path.name)

    def _reread(self, before: Reading) -> Reading:
        try:
            cm = self._reader(self.path)
        except (ConceptMapError, OSError) as error:
            return replace(before, problem=str(error))
        except Exception:
            log.exception("reading %s failed", self.path)
            return replace(before, problem=f"{self.path.name} could not be read; see the log")
        if cm.digest == before.map.digest:
            return replace(before, map=cm, problem="")
        self._swaps += 1
        return Reading(cm, f"{cm.digest}-{self._swaps}")

    def _files(self) -> list[Path]:
        return [self.path, *(self.path.with_name(self.path.stem + end) for end in _COMPANIONS)]

    def _stamps(self) -> list[tuple[int, int, int] | None]:
        return [_stamp(file) for file in self._files()]


def document_route(server: FastAPI, document: Document) -> None:
    """Add ``GET /document``: what the page asks to know whether it shows the file as it is."""

    @server.get("/document")
    async def current() -> dict[str, Any]:
        now = document.reading
        findings = [asdict(finding) for finding in now.map.findings]
        return {"version": now.version, "problem": now.problem, "findings": findings}


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
