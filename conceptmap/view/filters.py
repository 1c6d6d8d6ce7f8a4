"""`Filter`: what lets a concept or a link pass. Filters stack; an empty one lets all pass."""

from collections.abc import Iterable
from dataclasses import dataclass

from conceptmap.model import Concept, ConceptMap, Link
from conceptmap.view.state import ViewState

__all__ = ["Filter"]


@dataclass(frozen=True, slots=True)
class Filter:
    """The filters of a state."""

    kinds: frozenset[str]
    levels: frozenset[str]
    types: frozenset[str]
    origin: str
    contested: bool
    source: str

    @classmethod
    def of(cls, state: ViewState) -> "Filter":
        """Take the filters out of a state."""
        return cls(
            kinds=frozenset(state.kinds),
            levels=frozenset(state.levels),
            types=frozenset(state.types),
            origin=state.origin,
            contested=state.contested == "only",
            source=state.source,
        )

    @property
    def about_links(self) -> bool:
        """Whether any filter speaks of links: then a concept without a link left is not shown."""
        return bool(self.types or self.origin or self.contested or self.source)

    def passes_link(self, cm: ConceptMap, link: Link) -> bool:
        """Whether a link passes; its ends are asked separately."""
        return (
            (not self.types or link.type in self.types)
            and (not self.origin or link.origin == self.origin)
            and (not self.contested or cm.is_contested(link.id))
            and (not self.source or self.source in {citation.ref for citation in link.sources})
        )

    def passing(self, cm: ConceptMap, concepts: set[str], links: Iterable[str]) -> set[str]:
        """The concepts that pass, given the links that do."""
        own = {name for name in concepts if self._passes(cm.concepts[name])}
        if not self.about_links:
            return own
        ends = [(cm.links[i].source, cm.links[i].target) for i in links]
        return {name for pair in ends if set(pair) <= own for name in pair}

    def _passes(self, concept: Concept) -> bool:
        return (not self.kinds or concept.kind in self.kinds) and (
            not self.levels or str(concept.level) in self.levels
        )
