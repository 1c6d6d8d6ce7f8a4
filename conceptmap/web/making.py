"""`Makings`: arrangements in the making: how far each is, a draft of it, and who still wants it.

An arrangement is made in a thread of its own, which mostly waits for the workshop. One that nobody
has asked for lately is stopped.
"""

import threading
import time

from conceptmap.layout import Arrangement, Problem
from conceptmap.layout.watching import StoppedError, Watch, watching
from conceptmap.view import Arranger

__all__ = ["Making", "Makings"]

GRACE = 4.0
"""For how many seconds an arrangement is still made that nobody waits for or asks about."""


class Making(Watch):
    """One arrangement in the making.

    Parameters
    ----------
    concepts
        What the finished picture shows; drafts of what leads to it are not shown.
    """

    def __init__(self, concepts: frozenset[str]) -> None:
        self._concepts = concepts
        self._news = threading.Condition()
        self._asked = time.monotonic()
        self._waiting = 0
        self.share = 0.0
        self.draft: Arrangement | None = None
        self.over = False
        self.error: BaseException | None = None

    def told(self, share: float) -> None:
        """Hear how far it is; it never goes back."""
        self.share = max(self.share, share)
        if not self._waiting and time.monotonic() - self._asked > GRACE:
            raise StoppedError("nobody waits for this arrangement any more")

    def shown(self, draft: Arrangement) -> None:
        """Keep a draft of the picture."""
        if draft.concepts.keys() == self._concepts:
            self.draft = draft

    def ask(self) -> None:
        """Say that somebody still wants it."""
        self._asked = time.monotonic()

    def wait(self, seconds: float) -> bool:
        """Wait for the end; return whether it has come."""
        with self._news:
            self._waiting += 1
            self._news.wait_for(lambda: self.over, seconds)
            self._waiting -= 1
        self.ask()
        return self.over

    def end(self, error: BaseException | None) -> None:
        """Wake whoever waits."""
        with self._news:
            self.error, self.over = error, True
            self._news.notify_all()


class Makings:
    """What one server is arranging just now."""

    def __init__(self, arranger: Arranger) -> None:
        self._arranger = arranger
        self._lock = threading.Lock()
        self._under_way: dict[str, Making] = {}

    def ask(self, steps: list[Problem], *, slides: bool) -> Making | None:
        """Have an arrangement made, see `Arranger.along`; None when it is there already."""
        key = self._arranger.key(steps, slides=slides)
        if self._arranger.known(key) is not None:
            return None
        with self._lock:
            making = self._under_way.get(key)
            if making is None:
                making = Making(frozenset(node.id for node in steps[-1].nodes))
                self._under_way[key] = making
                given = key, making, steps, slides
                threading.Thread(target=self._make, args=given, daemon=True).start()
        making.ask()
        return making

    def _make(self, key: str, making: Making, steps: list[Problem], slides: bool) -> None:
        error: BaseException | None = None
        try:
            with watching(making):
                self._arranger.along(steps, slides=slides)
        except Exception as failure:
            error = failure
        with self._lock:
            del self._under_way[key]
        making.end(error)
