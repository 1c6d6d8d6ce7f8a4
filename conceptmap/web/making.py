"""`Makings`: arrangements in the making: how far each is, a draft of it, and who still wants it.

An arrangement is made in a thread of its own, which mostly waits for the workshop. One that nobody
has asked for lately is stopped. One that is only a guess of what somebody will ask for is begun
while nothing else is being made, and stopped as soon as anything else is asked for.
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
    guess
        Whether nobody has asked for it yet.
    """

    def __init__(self, concepts: frozenset[str], *, guess: bool = False) -> None:
        self._concepts = concepts
        self.size = len(concepts)
        self.guess = guess
        self._news = threading.Condition()
        self._asked = time.monotonic()
        self._waiting = 0
        self._dropped = False
        self._stopped = False
        self.share = 0.0
        self.draft: Arrangement | None = None
        self.over = False
        self.error: BaseException | None = None

    def told(self, share: float) -> None:
        """Hear how far it is; it never goes back."""
        self.share = max(self.share, share)
        with self._news:
            idle = not self._waiting and time.monotonic() - self._asked > GRACE
            self._stopped = idle or (self._dropped and self.guess)
        if self._stopped:
            raise StoppedError("nobody waits for this arrangement any more")

    def shown(self, draft: Arrangement) -> None:
        """Keep a draft of the picture."""
        if draft.concepts.keys() == self._concepts:
            self.draft = draft

    def ask(self, *, guess: bool = True) -> bool:
        """Say that somebody wants it, without ``guess`` for certain; False when it was stopped."""
        with self._news:
            self.guess = self.guess and guess
            self._asked = time.monotonic()
            return not self._stopped

    def drop(self) -> None:
        """Stop it if it is still a guess."""
        self._dropped = True

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

    @property
    def busy(self) -> bool:
        """Whether anything is being arranged."""
        return bool(self._under_way)

    def ask(self, steps: list[Problem], *, slides: bool, guess: bool = False) -> Making | None:
        """Have an arrangement made, see `Arranger.along`; None when it is there already.

        With ``guess`` nobody has asked for it: where anything else is being made it is refused,
        which is a making that has ended with an error.
        """
        key = self._arranger.key(steps, slides=slides)
        if self._arranger.known(key) is not None:
            return None
        with self._lock:
            making = self._under_way.get(key)
            if making is not None and not making.ask(guess=guess):
                making = None
            if making is None and guess and self._under_way:
                return _refused()
            if not guess:
                for other in self._under_way.values():
                    other.drop()
            if making is None:
                nodes = frozenset(node.id for node in steps[-1].nodes)
                making = self._under_way[key] = Making(nodes, guess=guess)
                given = key, making, steps, slides
                threading.Thread(target=self._make, args=given, daemon=True).start()
        return making

    def _make(self, key: str, making: Making, steps: list[Problem], slides: bool) -> None:
        error: BaseException | None = None
        try:
            with watching(making):
                self._arranger.along(steps, slides=slides)
        except Exception as failure:
            error = failure
        with self._lock:
            if self._under_way.get(key) is making:
                del self._under_way[key]
        making.end(error)


def _refused() -> Making:
    making = Making(frozenset(), guess=True)
    making.end(StoppedError("others are waited for"))
    return making
