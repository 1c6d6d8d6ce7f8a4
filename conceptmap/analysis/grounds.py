"""`grounds`: what the propositions of each area of a map rest on."""

from collections.abc import Mapping
from dataclasses import dataclass

from conceptmap.model import EVIDENCE, ConceptMap

__all__ = ["NOT_SAID", "NO_SOURCE", "Ground", "ground_of", "grounds"]

NOT_SAID, NO_SOURCE = "not-said", "no-source"
"""Sources that do not say what kind they are; propositions without any source."""


@dataclass(frozen=True, slots=True)
class Ground:
    """An area: the id of a view (empty for the whole map), and its links by what they rest on.

    ``links`` has a key for every kind of `EVIDENCE` and for `NOT_SAID` and `NO_SOURCE`.
    """

    view: str
    links: Mapping[str, tuple[str, ...]]

    @property
    def size(self) -> int:
        """How many propositions the area has."""
        return sum(map(len, self.links.values()))


def ground_of(cm: ConceptMap, link: str) -> str:
    """What a proposition rests on: the first kind in the order of `EVIDENCE` that it cites."""
    sources = [cm.references[one.ref] for one in cm.links[link].sources if one.ref in cm.references]
    kinds = {source.evidence for source in sources}
    if not sources:
        return NO_SOURCE
    return next((kind for kind in EVIDENCE if kind in kinds), NOT_SAID)


def grounds(cm: ConceptMap) -> tuple[Ground, ...]:
    """Sort the propositions of each named view, or of the map where it has none, each once."""
    found = {name: ground_of(cm, name) for name in cm.links}
    areas = [(view.id, set(view.concepts)) for view in cm.views.values()]
    return tuple(
        Ground(
            view,
            {
                kind: tuple(
                    link.id
                    for link in cm.links.values()
                    if found[link.id] == kind and {link.source, link.target} <= concepts
                )
                for kind in (*EVIDENCE, NOT_SAID, NO_SOURCE)
            },
        )
        for view, concepts in areas or [("", set(cm.concepts))]
    )
