"""`beside`: which neighbours of compared concepts one picture shows: as many as can be read."""

from collections.abc import Mapping

from conceptmap.analysis import compare, importance, neighbourhood
from conceptmap.model import ConceptMap
from conceptmap.view.state import ViewState

__all__ = ["MOST_ROWS", "beside", "is_comparison", "neighbours"]

MOST_ROWS = 11
"""How many rows a comparison of two has at most: shared neighbours first, then each one's own."""

MOST_SHARED, LEAST_OWN, OWN_OF_THREE = 7, 4, 7
"""How many neighbours in common are shown at most; how many of its own each of two has at least,
where it has so many; and each of three at most."""


def is_comparison(state: ViewState) -> bool:
    """Whether a state shows two or three concepts compared."""
    return len(state.compared) >= 2 and len(state.path) < 2


def neighbours(cm: ConceptMap, state: ViewState) -> set[str]:
    """The compared concepts and all that is linked with them."""
    return {name for one in state.compared[:3] for name in neighbourhood(cm, one)}


def beside(cm: ConceptMap, state: ViewState) -> set[str]:
    """Return what a comparison draws: the compared, and the most important of their neighbours.

    The table in the comparison's card has all of them.
    """
    found = compare(cm, state.compared[:3])
    weight = importance(cm)
    common = sorted(found.shared, key=lambda one: (-_times(one.links), -weight[one.concept]))
    shared = [one.concept for one in common[:MOST_SHARED]]
    most = OWN_OF_THREE if len(found.concepts) > 2 else max(MOST_ROWS - len(shared), LEAST_OWN)
    shown = {*found.concepts, *shared}
    for name, links in found.distinct.items():
        ends = {end for i in links for end in (cm.links[i].source, cm.links[i].target)} - {name}
        shown.update(sorted(ends, key=lambda one: (-weight[one], one))[:most])
    return shown


def _times(links: Mapping[str, tuple[str, ...]]) -> int:
    """Return how many of the compared concepts a neighbour is linked with."""
    return sum(bool(some) for some in links.values())
