"""`Arranger`: finds an arrangement: saved with the map, remembered, or made now."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from threading import Event, Lock

from conceptmap.layout import Arrangement, Problem, arrange, signature
from conceptmap.layout.engine import FAMILIAR
from conceptmap.layout.kept import Kept
from conceptmap.layout.metrics import bends, cramped_links, crossings
from conceptmap.layout.part import cropped, part_of
from conceptmap.view.facing import faced

__all__ = ["Arranger"]


class Arranger:
    """Answers a problem with an arrangement; the same question always gets the same answer.

    Several may ask at once; who asks for what is being made gets what was made.

    Parameters
    ----------
    saved
        Arrangements kept beside the map, by the signature of their problem.
    keep
        How many made arrangements are remembered, the least used forgotten first.
    kept
        Where made arrangements outlive this process, if anywhere.
    make
        Who arranges.
    """

    def __init__(
        self,
        saved: Mapping[str, Arrangement] | None = None,
        keep: int = 256,
        kept: Kept | None = None,
        make: Callable[[Problem], Arrangement] | None = None,
    ) -> None:
        self._saved = dict(saved or {})
        self._kept = kept
        self._made: OrderedDict[str, Arrangement] = OrderedDict()
        self._keep = keep
        self._lock = Lock()
        self._make = make or arrange
        self._begun: dict[str, Event] = {}

    def __call__(self, problem: Problem) -> Arrangement:
        """Find or make an arrangement. Pins are moved within the arrangement without them."""
        return self.along([problem])

    def along(self, steps: list[Problem], *, slides: bool = False) -> Arrangement:
        """Find or make the arrangement of the last problem, coming through those before it.

        With ``slides`` what was there stays only as far as that costs no legibility.
        """
        key = self.key(steps, slides=slides)
        while True:
            if (found := self.known(key)) is not None:
                return found
            with self._first(key) as alone:
                if not alone:
                    continue
                made = self._made_for(steps, slides)
                if self._kept:
                    self._kept.put(key, made)
                self._remember(key, made)
                return made

    @staticmethod
    def key(steps: list[Problem], *, slides: bool = False) -> str:
        """What the arrangement that `along` answers with is known by."""
        return "-".join([*map(signature, steps), *(["slides"] if slides else [])])

    def known(self, key: str) -> Arrangement | None:
        """The arrangement with this key, where it need not be made."""
        if (found := self._saved.get(key)) is not None:
            return found
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        found = self._kept.get(key) if self._kept else None
        if found is not None:
            self._remember(key, found)
        return found

    @contextmanager
    def _first(self, key: str) -> Iterator[bool]:
        """Let one in at a time; who was not the first hears so when the first has left."""
        with self._lock:
            begun = self._begun.get(key)
            if begun is None:
                mine = self._begun[key] = Event()
        if begun is not None:
            begun.wait()
            yield False
            return
        try:
            yield True
        finally:
            with self._lock:
                del self._begun[key]
            mine.set()

    def _made_for(self, steps: list[Problem], slides: bool) -> Arrangement:
        problem = steps[-1]
        if problem.pins:
            start = self.along([*steps[:-1], replace(problem, pins={})], slides=slides)
            return self._make(replace(problem, start=start))
        if len(steps) > 1:
            return self._derived(problem, self.along(steps[:-1], slides=slides), slides)
        return cropped(self._make(problem))

    def _remember(self, key: str, made: Arrangement) -> None:
        with self._lock:
            self._made[key] = made
            while len(self._made) > self._keep:
                self._made.popitem(last=False)

    def _derived(self, problem: Problem, before: Arrangement, slides: bool) -> Arrangement:
        """A part of what was shown keeps its places; where something is new, it is fitted in.

        Where too little of it is familiar, the picture is arranged anew and turned towards the old
        one.
        """
        concepts = {node.id for node in problem.nodes}
        links = {edge.id for edge in problem.edges}
        kept = part_of(before, concepts, links)
        if concepts == kept.concepts.keys() and links == kept.routes.keys():
            return cropped(kept)
        familiar = len(kept.concepts) >= FAMILIAR * len(problem.nodes)
        if familiar and not slides:
            return cropped(self._make(replace(problem, start=before)))
        anew = faced(cropped(self._make(problem)), before)
        if not familiar:
            return anew
        made = cropped(self._make(replace(problem, start=before)))
        return anew if _tangle(problem, anew) < _tangle(problem, made) else made


def _tangle(problem: Problem, arrangement: Arrangement) -> int:
    """What the eye stumbles over: an arrow without room as four bends, a crossing as two."""
    cramped = cramped_links(problem, arrangement)
    return 4 * cramped + 2 * crossings(problem, arrangement) + bends(arrangement)
