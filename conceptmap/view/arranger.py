"""`Arranger`: finds an arrangement: saved with the map, remembered, or made now."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from threading import Lock, RLock

from conceptmap.layout import Arrangement, Problem, arrange, signature
from conceptmap.layout.engine import FAMILIAR
from conceptmap.layout.kept import Kept
from conceptmap.layout.metrics import bends, cramped_links, crossings
from conceptmap.layout.part import cropped, part_of
from conceptmap.view.facing import faced

__all__ = ["Arranger"]


class Arranger:
    """Answers a problem with an arrangement; the same question always gets the same answer.

    One arrangement is made at a time: whoever asks for another waits, so that what needs none goes
    on, and who asks for the same meanwhile gets what was made.

    Parameters
    ----------
    saved
        Arrangements kept beside the map, by the signature of their problem.
    keep
        How many made arrangements are remembered, the least used forgotten first.
    kept
        Where made arrangements outlive this process, if anywhere.
    """

    def __init__(
        self,
        saved: Mapping[str, Arrangement] | None = None,
        keep: int = 256,
        kept: Kept | None = None,
    ) -> None:
        self._saved = dict(saved or {})
        self._kept = kept
        self._made: OrderedDict[str, Arrangement] = OrderedDict()
        self._keep = keep
        self._lock = Lock()
        self._work = RLock()

    def __call__(self, problem: Problem) -> Arrangement:
        """Find or make an arrangement. Pins are moved within the arrangement without them."""
        return self.along([problem])

    def along(self, steps: list[Problem], *, slides: bool = False) -> Arrangement:
        """Find or make the arrangement of the last problem, coming through those before it.

        With ``slides`` what was there stays only as far as that costs no legibility.
        """
        key = "-".join([*map(signature, steps), *(["slides"] if slides else [])])
        if len(steps) == 1 and key in self._saved:
            return self._saved[key]
        if (found := self._remembered(key)) is not None:
            return found
        with self._work:
            if (found := self._remembered(key)) is not None:
                return found
            made = self._kept.get(key) if self._kept else None
            if made is None:
                made = self._make(steps, slides)
                if self._kept:
                    self._kept.put(key, made)
            self._remember(key, made)
            return made

    def _make(self, steps: list[Problem], slides: bool) -> Arrangement:
        problem = steps[-1]
        if problem.pins:
            start = self.along([*steps[:-1], replace(problem, pins={})], slides=slides)
            return arrange(replace(problem, start=start))
        if len(steps) > 1:
            return _derived(problem, self.along(steps[:-1], slides=slides), slides)
        return cropped(arrange(problem))

    def _remembered(self, key: str) -> Arrangement | None:
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
            return self._made.get(key)

    def _remember(self, key: str, made: Arrangement) -> None:
        with self._lock:
            self._made[key] = made
            while len(self._made) > self._keep:
                self._made.popitem(last=False)


def _derived(problem: Problem, before: Arrangement, slides: bool) -> Arrangement:
    """A part of what was shown keeps its places; where something is new, it is fitted in.

    Where too little of it is familiar, the picture is arranged anew and turned towards the old one.
    """
    concepts = {node.id for node in problem.nodes}
    links = {edge.id for edge in problem.edges}
    kept = part_of(before, concepts, links)
    if concepts == kept.concepts.keys() and links == kept.routes.keys():
        return cropped(kept)
    familiar = len(kept.concepts) >= FAMILIAR * len(problem.nodes)
    if familiar and not slides:
        return cropped(arrange(replace(problem, start=before)))
    anew = faced(cropped(arrange(problem)), before)
    if not familiar:
        return anew
    made = cropped(arrange(replace(problem, start=before)))
    return anew if _tangle(problem, anew) < _tangle(problem, made) else made


def _tangle(problem: Problem, arrangement: Arrangement) -> int:
    """What the eye stumbles over: an arrow without room as four bends, a crossing as two."""
    cramped = cramped_links(problem, arrangement)
    return 4 * cramped + 2 * crossings(problem, arrangement) + bends(arrangement)
