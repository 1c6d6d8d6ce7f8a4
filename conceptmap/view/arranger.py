"""`Arranger`: finds an arrangement: saved with the map, remembered, or made now."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from threading import Lock

from conceptmap.layout import Arrangement, Problem, arrange, signature
from conceptmap.layout.part import cropped, part_of

__all__ = ["Arranger"]


class Arranger:
    """Answers a problem with an arrangement; the same question always gets the same answer.

    Parameters
    ----------
    saved
        Arrangements kept beside the map, by the signature of their problem.
    keep
        How many made arrangements are remembered, the least used forgotten first.
    """

    def __init__(self, saved: Mapping[str, Arrangement] | None = None, keep: int = 256) -> None:
        self._saved = dict(saved or {})
        self._made: OrderedDict[str, Arrangement] = OrderedDict()
        self._keep = keep
        self._lock = Lock()

    def __call__(self, problem: Problem) -> Arrangement:
        """Find or make an arrangement. Pins are moved within the arrangement without them."""
        return self.along([problem])

    def along(self, steps: list[Problem]) -> Arrangement:
        """Find or make the arrangement of the last problem, coming through those before it."""
        problem = steps[-1]
        key = "-".join(map(signature, steps))
        if len(steps) == 1 and key in self._saved:
            return self._saved[key]
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        if problem.pins:
            start = self.along([*steps[:-1], replace(problem, pins={})])
            made = arrange(replace(problem, start=start))
        elif len(steps) > 1:
            made = _derived(problem, self.along(steps[:-1]))
        else:
            made = cropped(arrange(problem))
        with self._lock:
            self._made[key] = made
            while len(self._made) > self._keep:
                self._made.popitem(last=False)
        return made


def _derived(problem: Problem, before: Arrangement) -> Arrangement:
    """A part of what was shown keeps its places; where something is new, it is fitted in."""
    concepts = {node.id for node in problem.nodes}
    links = {edge.id for edge in problem.edges}
    kept = part_of(before, concepts, links)
    if concepts == kept.concepts.keys() and links == kept.routes.keys():
        return cropped(kept)
    if not kept.concepts:
        return cropped(arrange(problem))
    return cropped(arrange(replace(problem, start=before)))
