"""Is every concept linked and in a view, does each view fit a slide, each step the back row?"""

from collections import Counter, defaultdict
from collections.abc import Mapping

from conceptmap.files.gathered import Gathered
from conceptmap.files.limits import MAX_STEP_CONCEPTS, MAX_VIEW_CONCEPTS, MAX_VIEW_LINKS
from conceptmap.model import Concept, Link, Tour, View

__all__ = ["check_pictures", "check_steps"]


def check_pictures(
    concepts: Gathered[Concept], links: Gathered[Link], views: Gathered[View]
) -> None:
    """Note lone concepts (CM208, CM504) and views that make no good slide (CM502, CM503)."""
    neighbours = _Neighbours(links.parts)
    seen = {concept for view in views.parts.values() for concept in view.concepts}
    for concept_id in concepts.parts:
        if concept_id not in neighbours.of:
            concepts.note(
                "CM208", concept_id, "has no link; join it to another concept or delete it"
            )
        if seen and concept_id not in seen:
            concepts.note("CM504", concept_id, "is in no view")
    for view in views.parts.values():
        _check_view(view, views, neighbours)


def check_steps(tours: Gathered[Tour], links: Gathered[Link]) -> None:
    """Note steps that make no good picture: too large (CM605), in pieces (CM606)."""
    neighbours = _Neighbours(links.parts)
    for tour in tours.parts.values():
        for number, step in enumerate(tour.steps, start=1):
            ids = set(step.focus)
            if len(ids) > MAX_STEP_CONCEPTS:
                message = f"has {len(ids)} concepts, the back row reads {MAX_STEP_CONCEPTS}"
                tours.note("CM605", tour.id, f"step {number} {message}")
            elif (pieces := neighbours.pieces(ids)) > 1:
                message = f"falls into {pieces} pieces that no link joins"
                tours.note("CM606", tour.id, f"step {number} {message}")


def _check_view(view: View, views: Gathered[View], neighbours: "_Neighbours") -> None:
    ids = set(view.concepts)
    if len(ids) > MAX_VIEW_CONCEPTS:
        message = f"has {len(ids)} concepts, a slide shows {MAX_VIEW_CONCEPTS}"
        views.note("CM502", view.id, message)
        return
    if (count := neighbours.links_among(ids)) > MAX_VIEW_LINKS:
        views.note("CM502", view.id, f"has {count} links, a slide shows {MAX_VIEW_LINKS}")
    if (pieces := neighbours.pieces(ids)) > 1:
        views.note("CM503", view.id, f"falls into {pieces} pieces that no link joins")


class _Neighbours:
    """Which concepts are linked, in either direction, and by how many links."""

    def __init__(self, links: Mapping[str, Link]) -> None:
        self.of: defaultdict[str, set[str]] = defaultdict(set)
        self._count: Counter[tuple[str, str]] = Counter()
        for link in links.values():
            self.of[link.source].add(link.target)
            self.of[link.target].add(link.source)
            self._count[link.source, link.target] += 1

    def links_among(self, ids: set[str]) -> int:
        """How many links have both ends in the set."""
        linked = ids & self.of.keys()
        return sum(self._count[a, b] for a in linked for b in self.of[a] & linked)

    def pieces(self, ids: set[str]) -> int:
        """How many separate pieces the set falls into."""
        left, pieces = set(ids), 0
        while left:
            pieces += 1
            reached = {left.pop()}
            while reached:
                found = self.of.get(reached.pop(), set()) & left
                left -= found
                reached |= found
        return pieces
