"""`halves`: what two compared concepts share and what is each one's own, in rows of links."""

from collections import defaultdict
from dataclasses import dataclass

from conceptmap.layout.problem import Edge, Problem

__all__ = ["Group", "Halves", "halves"]


@dataclass(frozen=True)
class Group:
    """Links of a compared concept that share a phrase box, with the neighbour each leads to.

    ``out`` says whether they leave the compared concept, ``hub`` names it where there are several.
    """

    links: tuple[str, ...]
    members: tuple[str, ...]
    out: bool
    hub: str = ""


@dataclass(frozen=True)
class Halves:
    """A comparison of two.

    Parameters
    ----------
    compared
        The two.
    between
        The links that join the two.
    shared
        For each neighbour in common, the links of the first and of the second.
    own
        The links to the other neighbours of the first, and of the second.
    ends
        Source and target of each link.
    """

    compared: tuple[str, str]
    between: tuple[Group, ...]
    shared: dict[str, tuple[tuple[Group, ...], tuple[Group, ...]]]
    own: tuple[tuple[Group, ...], tuple[Group, ...]]
    ends: dict[str, tuple[str, str]]

    def own_rows(self, side: int) -> list[tuple[str, ...]]:
        """The neighbours of one side that stand together, since a phrase leads to all of them."""
        return list(dict.fromkeys(group.members for group in self.own[side]))


def halves(problem: Problem) -> Halves | None:
    """Sort a comparison's links; None where some link or concept is not about one of the two."""
    names = {node.id for node in problem.nodes}
    if len(problem.compared) != 2 or not names.issuperset(problem.compared):
        return None
    first, second = problem.compared
    near: dict[str, tuple[list[Edge], list[Edge]]] = defaultdict(lambda: ([], []))
    between = []
    for edge in problem.edges:
        ends = {edge.source, edge.target}
        if ends == {first, second}:
            between.append(Group((edge.id,), (edge.target,), True))
        elif len(ends) == 2 and (about := [one for one in (first, second) if one in ends]):
            (other,) = ends - {about[0]}
            near[other][about[0] == second].append(edge)
        else:
            return None
    if not near or names != {first, second, *near}:
        return None
    shared = {n.id: near[n.id] for n in problem.nodes if n.id in near and all(near[n.id])}
    own = [
        {
            n.id: near[n.id][side]
            for n in problem.nodes
            if n.id in near and n.id not in shared and near[n.id][side]
        }
        for side in (0, 1)
    ]
    return Halves(
        (first, second),
        tuple(between),
        {
            name: (_alone(first, name, one), _alone(second, name, two))
            for name, (one, two) in shared.items()
        },
        (_gathered(first, own[0]), _gathered(second, own[1])),
        {edge.id: (edge.source, edge.target) for edge in problem.edges},
    )


def _alone(hub: str, name: str, edges: list[Edge]) -> tuple[Group, ...]:
    """Return a group for each link: first those that come in, then those that leave."""
    groups = [Group((edge.id,), (name,), edge.source == hub) for edge in edges]
    return tuple(sorted(groups, key=lambda group: group.out))


def _gathered(hub: str, own: dict[str, list[Edge]]) -> tuple[Group, ...]:
    """Return the groups of one side: links with the same phrase and direction stand together."""
    fans: dict[tuple[bool, str], dict[str, str]] = defaultdict(dict)
    found: list[Group] = []
    for name, edges in own.items():
        if len(edges) == 1 and edges[0].phrase.strip():
            fans[edges[0].source == hub, edges[0].phrase][name] = edges[0].id
        else:
            found.extend(_alone(hub, name, edges))
    for (out, _), links in fans.items():
        shared = hub if len(links) > 1 else ""
        found.append(Group(tuple(links.values()), tuple(links), out, shared))
    last = {group.members: group.out for group in sorted(found, key=lambda group: group.out)}
    return tuple(sorted(found, key=lambda group: last[group.members]))
