"""Which links share one phrase box: the same phrase at one common concept.

A fan of "is a core idea of" drawn as six separate phrases is noise; concept-mapping tools let
all six links run through one box.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from conceptmap.layout.problem import Edge

__all__ = ["FEWEST", "Passage", "passages"]

FEWEST = 3
"""From how many links on a phrase is shared."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One phrase box to place and the links that pass through it, in the problem's order.

    ``hub`` is the concept that all links of a fan have in common, else empty; ``side`` says
    which end of the links the hub is.
    """

    phrase: str
    edges: tuple[Edge, ...]
    hub: str = ""
    side: Literal["source", "target", ""] = ""


def passages(edges: tuple[Edge, ...]) -> list[Passage]:
    """Return the phrase boxes that a map needs; each link is in exactly one.

    The largest fan is taken first; of equal ones the one whose first link comes first. Loops
    and further links between one pair stay on their own.
    """
    groups: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for i, edge in enumerate(edges):
        if edge.source != edge.target and edge.phrase.strip():
            groups[edge.phrase, "target", edge.target].append(i)
            groups[edge.phrase, "source", edge.source].append(i)
    taken: dict[int, Passage] = {}
    while groups:
        for key, members in groups.items():
            groups[key] = _distinct(edges, [i for i in members if i not in taken], key[1])
        key, members = min(groups.items(), key=lambda item: (-len(item[1]), item[1], item[0]))
        del groups[key]
        if len(members) < FEWEST:
            break
        phrase, side, hub = key
        fan = Passage(
            phrase,
            tuple(edges[i] for i in members),
            hub,
            "target" if side == "target" else "source",
        )
        taken.update(dict.fromkeys(members, fan))
    found: dict[int, Passage] = {}
    for i, edge in enumerate(edges):
        passage = taken.get(i) or Passage(edge.phrase, (edge,))
        found.setdefault(id(passage), passage)
    return list(found.values())


def _distinct(edges: tuple[Edge, ...], members: list[int], side: str) -> list[int]:
    """Return the members whose far ends differ: a repeated link keeps a phrase of its own."""
    far: dict[str, int] = {}
    for i in members:
        far.setdefault(edges[i].source if side == "target" else edges[i].target, i)
    return list(far.values())
