"""`supports`: what in a map rests on each of its sources."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from conceptmap.model import Citation, ConceptMap

__all__ = ["Support", "supports"]


@dataclass(frozen=True, slots=True)
class Support:
    """What cites one source, in the map's order: ids of links, concepts and contested points."""

    links: list[str] = field(default_factory=list)
    concepts: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """How much rests on it: the number of parts that cite it."""
        return len(self.links) + len(self.concepts) + len(self.points)


def supports(cm: ConceptMap) -> dict[str, Support]:
    """For each reference of the map what cites it; each part counts once.

    Examples
    --------
    >>> from conceptmap.model import Concept, Reference
    >>> rain = Concept("rain", "Rain", sources=(Citation("ford", "p. 1"), Citation("ford", "p. 9")))
    >>> supports(ConceptMap.build([rain], [], references=[Reference("ford", "On rain")]))["ford"]
    Support(links=[], concepts=['rain'], points=[])
    """
    found = {name: Support() for name in cm.references}
    for link in cm.links.values():
        for name in _cited(link.sources, found):
            found[name].links.append(link.id)
    for concept in cm.concepts.values():
        for name in _cited(concept.sources, found):
            found[name].concepts.append(concept.id)
    for point in cm.contested.values():
        for name in _cited((*point.view_a_sources, *point.view_b_sources), found):
            found[name].points.append(point.id)
    return found


def _cited(sources: Iterable[Citation], known: dict[str, Support]) -> list[str]:
    return [name for name in dict.fromkeys(citation.ref for citation in sources) if name in known]
