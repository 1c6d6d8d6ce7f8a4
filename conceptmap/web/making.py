"""`Makings`: arrangements in the making: how far each is, a draft of it, and who still wants it.

An arrangement is made in a thread of its own, which mostly waits for the workshop. One that nobody
has asked for lately is stopped. One that is only a guess of what somebody will ask for is begun
while nothing else is being made, and stopped as soon as anything else is asked for. A page's guess
comes before the server's own, see `Wish`.
"""

import threading
import time
from enum import IntEnum

from conceptmap.layout import Arrangement, Problem
from conceptmap.layout.watching import StoppedError, Watch, watching
from conceptmap.view import Arranger

__all__ = ["Making", "Makings", "Wish"]

GRACE = 4.0
"""For how many seconds an arrangement is still made that nobody waits for or asks about."""


class Wish(IntEnum):
    """How much a picture is wanted; what is wanted more stops what is wanted less."""

    FORESEEN = 0
    """By nobody yet: it is near what is shown."""
    GUESSED = 1
    """By a page that thinks that its reader will ask for it next."""
    ASKED = 2
    """By somebody who waits for it."""


class Making(Watch):
    """One arrangement in the making.

    Parameters
    ----------
    concepts
        What the finished picture shows; drafts of what leads to it are not shown.
    wish
        How much it is wanted.
    """

    def __init__(self, concepts: frozenset[str], wish: Wish = Wish.ASKED) -> None:
        self._concepts = concepts
        self.size = len(concepts)
        self.wish = wish
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
            self._stopped = idle or (self._dropped and self.yields)
        if self._stopped:
            raise StoppedError("nobody waits for this arrangement any more")

    def shown(self, draft: Arrangement) -> None:
        """Keep a draft of the picture."""
        if draft.concepts.keys() == self._concepts:
            self.draft = draft

    @property
    def yields(self) -> bool:
        """Whether nobody has asked for it yet."""
        return self.wish < Wish.ASKED

    def ask(self, wish: Wish = Wish.FORESEEN) -> bool:
        """Say that it is still wanted, and at least how much; False when it was stopped."""
        with self._news:
            self.wish = max(self.wish, wish)
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
        self._wanted = 0.0

    def busy(self, wish: Wish) -> bool:
        """Whether anything is being arranged that is wanted as much as this."""
        return any(making.wish >= wish for making in list(self._under_way.values()))

    @property
    def rested(self) -> float:
        """For how many seconds no page has wanted an arrangement."""
        return time.monotonic() - self._wanted

    def ask(self, steps: list[Problem], *, slides: bool, wish: Wish = Wish.ASKED) -> Making | None:
        """Have an arrangement made, see `Arranger.along`; None when it is there already.

        Where something is being made that is wanted as much, a guess is refused, which is a making
        that has ended with an error.
        """
        if wish > Wish.FORESEEN:
            self._wanted = time.monotonic()
        key = self._arranger.key(steps, slides=slides)
        if self._arranger.known(key) is not None:
            return None
        with self._lock:
            making = self._under_way.get(key)
            if making is not None and not making.ask(wish):
                making = None
            if making is None and wish < Wish.ASKED and self.busy(wish):
                return _refused()
            for other in self._under_way.values():
                if other is not making and (other.wish < wish or wish == Wish.ASKED):
                    other.drop()
            if making is None:
                nodes = frozenset(node.id for node in steps[-1].nodes)
                making = self._under_way[key] = Making(nodes, wish)
                given = key, making, steps, slides
                threading.Thread(target=self._make, args=given, daemon=True).start()
        return making

    def stop(self) -> None:
        """Wake whoever waits for anything: the server stops."""
        with self._lock:
            for making in self._under_way.values():
                making.end(StoppedError("the server stops"))

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
    making = Making(frozenset(), Wish.GUESSED)
    making.end(StoppedError("others are waited for"))
    return making
