"""`Foresight`: what is near the picture that is shown, arranged while nobody asks for anything.

What a reader looks at tells what may be asked for next: another view, the neighbours of a concept
that is shown, a concept by itself. While the server has nothing else to do these are arranged, the
most important concepts first, one at a time and at most half of the time. Whatever is asked for,
or guessed by a page, comes first and stops it.
"""

import threading
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from conceptmap.analysis import importance
from conceptmap.errors import ConceptMapError
from conceptmap.layout.watching import StoppedError
from conceptmap.model import ConceptMap
from conceptmap.view import FIELDS, ViewState, from_store, select, to_store
from conceptmap.web.desk import Desk
from conceptmap.web.drawing import making_of
from conceptmap.web.making import Wish

__all__ = ["Foresight", "near"]

QUIET = 0.5
"""For how many seconds nothing must have been asked for."""

GIVEN_UP = 60.0
"""After how many seconds without a quiet moment nothing is foreseen any more."""

PICTURES = 2
"""How many of the pictures shown last are followed."""

EXPANDED, FOCUSED = 10, 6
"""Of how many concepts the neighbours are foreseen, and how many by themselves."""

TICK = 0.05


class Foresight:
    """Has what is near the pictures that are shown arranged before it is asked for.

    Parameters
    ----------
    desk
        Whose pictures. Without a workshop nothing is foreseen: it would take time from answers.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = threading.Lock()
        self._shown: deque[dict[str, Any]] = deque(maxlen=PICTURES)
        self._latest: dict[str, Any] | None = None
        self._thread: threading.Thread | None = None

    def follow(self, request: dict[str, Any]) -> None:
        """Hear that a picture is shown; a request as `drawn` has it."""
        if self._desk.workshop is None or request == self._latest:
            return
        with self._lock:
            self._latest = request
            self._shown.append(request)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, daemon=True)
                self._thread.start()

    def _work(self) -> None:
        following: deque[Iterator[dict[str, Any]]] = deque(maxlen=PICTURES)
        while (request := self._next(following)) is not None:
            began = time.monotonic()
            if not self._arranged(request):
                following.clear()
            time.sleep(min(time.monotonic() - began, 1.0))

    def _next(self, following: deque[Iterator[dict[str, Any]]]) -> dict[str, Any] | None:
        """Wait for a quiet moment, and return what is to be arranged in it; None for the end."""
        quiet = self._becomes_quiet()
        while True:
            with self._lock:
                while self._shown:
                    following.appendleft(near(self._desk.map, self._shown.popleft()))
                if not quiet or not following:
                    self._thread = self._latest = None
                    return None
            if (request := next(following[0], None)) is not None:
                return request
            following.popleft()

    def _becomes_quiet(self) -> bool:
        makings, end = self._desk.makings, time.monotonic() + GIVEN_UP
        while makings.rested < QUIET or makings.busy(Wish.FORESEEN):
            if time.monotonic() > end:
                return False
            time.sleep(TICK)
        return True

    def _arranged(self, request: dict[str, Any]) -> bool:
        """Wait until a picture is arranged or has given way; False where nothing can be."""
        try:
            making = making_of(self._desk, request, Wish.FORESEEN)
        except ConceptMapError:
            return True
        if making is None:
            return True
        while not making.over:
            making.wait(1.0)
        return making.error is None or isinstance(making.error, StoppedError)


def near(cm: ConceptMap, request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield requests for the pictures that are one step from one, the likeliest first."""
    state, _ = from_store(request.get("state"), cm)
    if state.tour:
        return
    if state == ViewState(view=state.view, layout=state.layout, theme=state.theme):
        for view in cm.views:
            yield request | {"state": to_store(ViewState(view=view, layout=state.layout))}
    chosen, weight = select(cm, state), importance(cm)
    order = sorted(chosen.concepts, key=lambda name: -weight[name])
    expandable = [name for name in order if chosen.more.get(name)][:EXPANDED]
    focused = [name for name in order if name != state.focus][:FOCUSED]
    expansions = [_changed(state, "expanded", (*state.expanded, name)) for name in expandable]
    focuses = [_changed(state, "focus", name) for name in focused]
    for pair in zip_longest(expansions, focuses):
        for one in pair:
            if one is not None:
                yield request | {"state": to_store(one)}


def _changed(state: ViewState, field: str, value: Any) -> ViewState:
    """Return a state with a field changed, as the page does it."""
    cleared = {name: FIELDS[name].default for name in FIELDS[field].clears}
    return replace(state, **cleared, **{field: value})
