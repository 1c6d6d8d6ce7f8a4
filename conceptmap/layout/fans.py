"""Which links share one phrase box: the same phrase at one common concept.

A fan of "is a core idea of" drawn as six separate phrases is noise; concept-mapping tools let
all six links run through one box.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from conceptmap.layout.problem import Arrangement, Edge

__all__ = ["FEWEST", "Passage", "passages"]

Side = Literal["source", "target"]

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
    side: Side | Literal[""] = ""


def passages(edges: tuple[Edge, ...], start: Arrangement | None = None) -> list[Passage]:
    """Return the phrase boxes that a map needs; each link is in exactly one.

    The largest fan is taken first; of equal ones the one whose first link comes first. Loops
    and further links between one pair stay on their own.

    Parameters
    ----------
    edges
        The links.
    start
        An earlier arrangement: what shares a box there goes on to share one, what does not
        does not, and a new link joins a fan if there is just one for its phrase and hub.
    """
    taken = _remembered(edges, start) if start else {}
    known = {name for phrase in start.phrases for name in phrase.links} if start else set()
    fresh = [i for i, edge in enumerate(edges) if edge.id not in known and i not in taken]
    taken.update(_gathered(edges, fresh))
    found: dict[int, Passage] = {}
    for i, edge in enumerate(edges):
        passage = taken.get(i) or Passage(edge.phrase, (edge,))
        found.setdefault(id(passage), passage)
    return list(found.values())


def _remembered(edges: tuple[Edge, ...], start: Arrangement) -> dict[int, Passage]:
    """Return the fans of an earlier arrangement as they are now, for each link that is in one."""
    number = {edge.id: i for i, edge in enumerate(edges)}
    known = {name for phrase in start.phrases for name in phrase.links}
    groups: dict[tuple[str, Side, str], list[list[int]]] = defaultdict(list)
    for box in start.phrases:
        inside: dict[tuple[str, Side, str], list[int]] = defaultdict(list)
        for i in sorted(number[name] for name in box.links if name in number):
            if box.hub in (edges[i].source, edges[i].target):
                side: Side = "target" if edges[i].target == box.hub else "source"
                inside[edges[i].phrase, side, box.hub].append(i)
        for key, members in inside.items():
            if len(members) > 1:
                groups[key].append(members)
    for key, fans in groups.items():
        if len(fans) == 1:
            fans[0] += [i for i, e in enumerate(edges) if e.id not in known and _fits(e, key)]
            fans[0] = sorted(_distinct(edges, fans[0], key[1]))
    taken: dict[int, Passage] = {}
    for (phrase, side, hub), fans in groups.items():
        for members in (members for members in fans if len(members) > 1):
            fan = Passage(phrase, tuple(edges[i] for i in members), hub, side)
            taken.update(dict.fromkeys(members, fan))
    return taken


def _fits(edge: Edge, key: tuple[str, Side, str]) -> bool:
    """Return whether a link has the phrase and the hub of a fan."""
    phrase, side, hub = key
    end, other = (edge.target, edge.source) if side == "target" else (edge.source, edge.target)
    return edge.phrase == phrase and end == hub != other


def _gathered(edges: tuple[Edge, ...], some: list[int]) -> dict[int, Passage]:
    """Return the fans that some of the links make, for each link that is in one."""
    groups: dict[tuple[str, Side, str], list[int]] = defaultdict(list)
    for i in some:
        edge = edges[i]
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
        fan = Passage(phrase, tuple(edges[i] for i in members), hub, side)
        taken.update(dict.fromkeys(members, fan))
    return taken


def _distinct(edges: tuple[Edge, ...], members: list[int], side: Side) -> list[int]:
    """Return the members whose far ends differ: a repeated link keeps a phrase of its own."""
    far: dict[str, int] = {}
    for i in members:
        far.setdefault(edges[i].source if side == "target" else edges[i].target, i)
    return list(far.values())
