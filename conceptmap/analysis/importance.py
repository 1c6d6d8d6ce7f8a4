"""`importance`: how much hangs on each concept; `overview`: where to begin in a large map."""

from collections.abc import Mapping
from heapq import heappop, heappush

from conceptmap.model import ConceptMap, derived

__all__ = ["importance", "overview"]


@derived
def importance(cm: ConceptMap) -> Mapping[str, float]:
    """The a priori interest of each concept, 0 to 1: its share of the largest number of links.

    This is the first term of a degree of interest; the second, the distance from what is looked
    at, is `conceptmap.analysis.neighbourhood`.

    References
    ----------
    Furnas, G. W. (1986). Generalized fisheye views. CHI '86. doi:10.1145/22627.22342
    """
    degrees = dict(cm.graph.degree())
    most = max(degrees.values(), default=0) or 1
    return {name: degrees[name] / most for name in cm.concepts}


@derived
def overview(cm: ConceptMap, most: int) -> frozenset[str]:
    """The most important concepts of a map that hang together, at most so many.

    Starts from the concept with most links and takes, again and again, the most important one
    next to those it has; where nothing is next to them, the most important of the rest.

    References
    ----------
    van Ham, F., & Perer, A. (2009). "Search, show context, expand on demand": Supporting large
    graph exploration with degree-of-interest. IEEE TVCG 15(6). doi:10.1109/TVCG.2009.108
    """
    weight = importance(cm)
    order = sorted(cm.concepts, key=lambda name: -weight[name])
    place = {name: index for index, name in enumerate(order)}
    chosen: set[str] = set()
    seen: set[str] = set()
    rest = iter(order)
    beside: list[int] = []
    while len(chosen) < most:
        if not beside:
            start = next((name for name in rest if name not in seen), None)
            if start is None:
                break
            seen.add(start)
            heappush(beside, place[start])
        name = order[heappop(beside)]
        chosen.add(name)
        for near in (*cm.graph.successors(name), *cm.graph.predecessors(name)):
            if near not in seen:
                seen.add(near)
                heappush(beside, place[near])
    return frozenset(chosen)
