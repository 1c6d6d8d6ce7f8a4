"""Addresses from a page of words into the map: each opens a picture that shows what is meant."""

from collections.abc import Mapping

from conceptmap.model import ConceptMap
from conceptmap.view import ViewState, encode

__all__ = ["Places", "to_state"]


def to_state(state: ViewState) -> str:
    """The address of a state, relative to the pages beside the map.

    Examples
    --------
    >>> to_state(ViewState(view="rain")), to_state(ViewState())
    ('./?view=rain', './')
    """
    query = encode(state)
    return f"./?{query}" if query else "./"


class Places:
    """Where each concept, proposition and source of one map can be seen.

    A view that shows it is chosen, the first of the map if it does; where none does, the
    concept's own surroundings are.
    """

    def __init__(self, cm: ConceptMap) -> None:
        self._cm = cm
        self._views: Mapping[str, list[str]] = {name: [] for name in cm.concepts}
        for view in cm.views.values():
            for name in view.concepts:
                if name in self._views:
                    self._views[name].append(view.id)

    def concept(self, name: str) -> str:
        """A concept with its card."""
        return to_state(self._around(name, self._views[name], f"concept:{name}"))

    def link(self, name: str) -> str:
        """A proposition with its card."""
        link = self._cm.links[name]
        both = [view for view in self._views[link.source] if view in self._views[link.target]]
        return to_state(self._around(link.source, both, f"link:{name}"))

    def source(self, name: str, view: str = "") -> str:
        """All that rests on a source; with a view, what of that view does."""
        whole = "" if view or not self._cm.views else self._view_citing(name)
        return to_state(ViewState(view=view or whole, source=name))

    def _around(self, name: str, views: list[str], selected: str) -> ViewState:
        if not self._cm.views:
            return ViewState(selected=selected)
        if views:
            return ViewState(view=views[0], selected=selected)
        return ViewState(focus=name, selected=selected)

    def _view_citing(self, name: str) -> str:
        """The view with most propositions that cite a source."""
        counts = dict.fromkeys(self._cm.views, 0)
        for link in self._cm.links.values():
            if any(citation.ref == name for citation in link.sources):
                for view in set(self._views[link.source]) & set(self._views[link.target]):
                    counts[view] += 1
        return max(counts, key=lambda view: counts[view])
