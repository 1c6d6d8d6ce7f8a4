"""`neighbourhood`: the concepts within a few steps of one."""

from collections.abc import Iterator, Mapping
from typing import Literal

from conceptmap.model import ConceptMap, derived

__all__ = ["Direction", "neighbourhood"]

Direction = Literal["both", "out", "in"]
"""Which links count as steps: all, those that leave a concept, those that arrive at it."""


@derived
def neighbourhood(
    cm: ConceptMap, concept: str, steps: int = 1, direction: Direction = "both"
) -> Mapping[str, int]:
    """Every concept within so many steps, with its distance; the concept itself has 0.

    Parameters
    ----------
    cm
        The map.
    concept
        Where to start; an unknown one has no neighbourhood.
    steps
        How far to go, 0 or more links.
    direction
        Which links to follow.

    Examples
    --------
    >>> from conceptmap.model import Concept, Link
    >>> cm = ConceptMap.build(
    ...     [Concept("a", "A"), Concept("b", "B"), Concept("c", "C")],
    ...     [Link("1", "a", "to", "b"), Link("2", "b", "to", "c")],
    ... )
    >>> neighbourhood(cm, "b"), neighbourhood(cm, "b", direction="out")
    ({'b': 0, 'a': 1, 'c': 1}, {'b': 0, 'c': 1})
    """
    if concept not in cm.concepts:
        return {}
    order = _order(cm)
    distance = {concept: 0}
    edge = [concept]
    for step in range(1, steps + 1):
        near = {name for reached in edge for name in _beside(cm, reached, direction)}
        edge = sorted(near - distance.keys(), key=order.__getitem__)
        distance.update(dict.fromkeys(edge, step))
    return distance


@derived
def _order(cm: ConceptMap) -> Mapping[str, int]:
    return {name: place for place, name in enumerate(cm.concepts)}


def _beside(cm: ConceptMap, concept: str, direction: Direction) -> Iterator[str]:
    if direction in ("both", "out"):
        yield from cm.graph.successors(concept)
    if direction in ("both", "in"):
        yield from cm.graph.predecessors(concept)
