"""`watching`: hear how far an arrangement is, see drafts of it, and stop it.

Who arranges need not know whether anybody watches, and what comes out never depends on it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from conceptmap.errors import ConceptMapError
from conceptmap.layout.problem import Arrangement

__all__ = ["StoppedError", "Watch", "did", "expect", "offer", "watching", "who_watches"]

LEFT = 0.25
"""The share of the expected work that is thought to be left at least: how much there is to do is
an estimate, and what goes on shall be seen to go on."""


class StoppedError(ConceptMapError):
    """Nobody wants the arrangement any more."""


class Watch:
    """Somebody who watches; a subclass says what is done with what is seen."""

    expected = 0.0
    done = 0.0

    @property
    def yields(self) -> bool:
        """Whether all others come first."""
        return False

    def told(self, share: float) -> None:
        """Hear which share of the work is done, 0 to 1; raise `StoppedError` to stop it."""

    def shown(self, draft: Arrangement) -> None:
        """See a draft: boxes apart, links straight, nothing else promised."""


Watcher = TypeVar("Watcher", bound=Watch)

_WATCH: ContextVar[Watch | None] = ContextVar("watch", default=None)


def who_watches() -> Watch | None:
    """Return who watches here, if anybody does."""
    return _WATCH.get()


@contextmanager
def watching(watch: Watcher) -> Iterator[Watcher]:
    """Have what is arranged inside watched; yields who watches."""
    token = _WATCH.set(watch)
    try:
        yield watch
    finally:
        _WATCH.reset(token)


def expect(work: float) -> None:
    """Say how much work there will be, in the units of `did`; earlier work is forgotten."""
    if (watch := _WATCH.get()) is not None:
        watch.expected, watch.done = work, 0.0


def did(work: float) -> None:
    """Say that some work is done.

    Raises
    ------
    StoppedError
        Whoever watches wants no more.
    """
    if (watch := _WATCH.get()) is not None:
        watch.done += work
        left = max(watch.expected - watch.done, LEFT * watch.expected)
        watch.told(watch.done / (watch.done + left) if watch.expected else 0.0)


def offer(draft: Callable[[], Arrangement]) -> None:
    """Show a draft, which is only made where somebody watches."""
    if (watch := _WATCH.get()) is not None:
        watch.shown(draft())
