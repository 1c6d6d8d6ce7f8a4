"""`compare`: what two or three concepts share, and what is distinct to each."""

from collections.abc import Mapping
from dataclasses import dataclass

from conceptmap.model import ConceptMap

__all__ = ["Comparison", "Shared", "compare"]


@dataclass(frozen=True, slots=True)
class Shared:
    """A neighbour of at least two compared concepts: by concept, the links that join the two."""

    concept: str
    links: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How concepts compare, in ids of the map.

    Parameters
    ----------
    concepts
        What is compared, known to the map and without repetition.
    between
        Links that join two of the compared concepts.
    shared
        Neighbours in common, those of the most concepts first, then in the map's order.
    distinct
        For each compared concept, the links to neighbours that are its own.
    """

    concepts: tuple[str, ...]
    between: tuple[str, ...]
    shared: tuple[Shared, ...]
    distinct: Mapping[str, tuple[str, ...]]


def compare(cm: ConceptMap, concepts: tuple[str, ...]) -> Comparison:
    """Compare two or more concepts by their neighbours; ids that the map lacks are left out.

    Examples
    --------
    >>> from conceptmap.model import Concept, Link
    >>> cm = ConceptMap.build(
    ...     [Concept("a", "A"), Concept("b", "B"), Concept("c", "C")],
    ...     [Link("1", "a", "needs", "c"), Link("2", "b", "needs", "c")],
    ... )
    >>> [shared.concept for shared in compare(cm, ("a", "b")).shared]
    ['c']
    """
    compared = tuple(name for name in dict.fromkeys(concepts) if name in cm.concepts)
    between, near = _around(cm, compared)
    order = {name: place for place, name in enumerate(cm.concepts)}
    common = sorted(
        (name for name in near if len(near[name]) > 1),
        key=lambda name: (-len(near[name]), order[name]),
    )
    return Comparison(
        concepts=compared,
        between=tuple(between),
        shared=tuple(
            Shared(name, {one: tuple(near[name].get(one, ())) for one in compared})
            for name in common
        ),
        distinct={one: _own(cm, one, near) for one in compared},
    )


def _around(
    cm: ConceptMap, compared: tuple[str, ...]
) -> tuple[list[str], dict[str, dict[str, list[str]]]]:
    """The links between compared concepts, and by neighbour and concept those that join the two."""
    between: list[str] = []
    near: dict[str, dict[str, list[str]]] = {}
    for link in cm.links.values():
        ends = [end for end in (link.source, link.target) if end in compared]
        if link.source in compared and link.target in compared:
            between.append(link.id)
        elif ends:
            other = link.target if ends[0] == link.source else link.source
            near.setdefault(other, {}).setdefault(ends[0], []).append(link.id)
    return between, near


def _own(cm: ConceptMap, one: str, near: Mapping[str, Mapping[str, list[str]]]) -> tuple[str, ...]:
    own = {link for links in near.values() if list(links) == [one] for link in links[one]}
    return tuple(link for link in cm.links if link in own)
