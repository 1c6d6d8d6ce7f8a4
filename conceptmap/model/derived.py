"""`derived`: what follows from a map alone is worked out once and kept with it."""

from collections.abc import Callable, Hashable
from functools import lru_cache, partial, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from conceptmap.model.conceptmap import ConceptMap

__all__ = ["derived"]

P = ParamSpec("P")
R = TypeVar("R")
Fact = Callable[Concatenate[ConceptMap, P], R]

MOST = 256
"""So many answers of one function about one map are kept, the least used forgotten first."""


def derived(function: Fact[P, R]) -> Fact[P, R]:
    """Remember the answers of a function of a map, which never changes, as long as the map lives.

    What else it is given has to be hashable, and nobody may change what it answers.

    Examples
    --------
    >>> @derived
    ... def longest(cm):
    ...     print("looks")
    ...     return max(len(name) for name in cm.concepts)
    >>> from conceptmap.model import Concept
    >>> cm = ConceptMap.build([Concept("rain", "Rain")], [])
    >>> longest(cm) + longest(cm)
    looks
    8
    """

    @wraps(function)
    def known(cm: ConceptMap, *given: P.args, **named: P.kwargs) -> R:
        kept: dict[Hashable, Any] = cm.__dict__.setdefault("_derived", {})
        answer = kept.get(function)
        if answer is None:
            answer = kept.setdefault(function, lru_cache(MOST)(partial(function, cm)))
        return cast(R, answer(*given, **named))

    return cast(Fact[P, R], known)
