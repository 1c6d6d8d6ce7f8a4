"""`Arranger`: finds an arrangement: saved with the map, remembered, or made now."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from threading import Lock

from conceptmap.layout import arrange, signature
from conceptmap.layout.problem import Arrangement, Problem

__all__ = ["Arranger"]


class Arranger:
    """Answers a problem with an arrangement; the same problem always gets the same answer.

    Parameters
    ----------
    saved
        Arrangements kept beside the map, by the signature of their problem.
    keep
        How many made arrangements are remembered, the least used forgotten first.
    """

    def __init__(self, saved: Mapping[str, Arrangement] | None = None, keep: int = 128) -> None:
        self._saved = dict(saved or {})
        self._made: OrderedDict[str, Arrangement] = OrderedDict()
        self._keep = keep
        self._lock = Lock()

    def __call__(self, problem: Problem) -> Arrangement:
        """Find or make the arrangement. Pins are moved within the arrangement without them."""
        key = signature(problem)
        if key in self._saved:
            return self._saved[key]
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        if problem.pins:
            problem = replace(problem, start=self(replace(problem, pins={})))
        made = arrange(problem)
        with self._lock:
            self._made[key] = made
            while len(self._made) > self._keep:
                self._made.popitem(last=False)
        return made
