"""A problem in arrays: boxes to place and the half-links between them.

Boxes 0 to ``concepts - 1`` are the concepts, the rest are the phrase boxes. A half-link runs
from a concept (``a``) to a phrase box (``b``); a fan has one for each far end and one trunk.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from conceptmap.errors import UnknownNameError
from conceptmap.layout.arrows import ROOM_SOURCE, ROOM_TARGET
from conceptmap.layout.boxes import Size, concept_size, phrase_size
from conceptmap.layout.fans import Passage, passages
from conceptmap.layout.layouts import layout
from conceptmap.layout.problem import Problem
from conceptmap.layout.zones import Zones

__all__ = ["SLACK", "Bools", "Floats", "Ints", "Plan", "make_plan", "plan_with"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

GAP = 10.0
GAP_SOURCE = 16.0
GAP_TARGET = 26.0
GAP_DIRECT = 70.0
"""Free px wanted between two boxes, a source and its phrase, a phrase and its target, and
between two concepts whose phrase is left out."""

SLACK = 1.0
"""Px of room for an arrow beyond what must be seen of it."""

TALL = 0.9
"""Aspect below which labels are broken early: a wide box bars the way of upright links."""

STEEP = 0.8
"""Height per width of a link from which its phrase is broken early."""


@dataclass(frozen=True)
class Plan:
    """What is to be placed.

    Parameters
    ----------
    sizes
        One box a concept, then one a phrase.
    a, b
        Concept and phrase box of each half-link (in a `coarse` plan also two concepts).
    links
        Source, phrase box and target of each link (rows), as box numbers.
    zones
        Where the layout lets the concepts be.
    """

    problem: Problem
    ids: tuple[str, ...]
    passages: tuple[Passage, ...]
    sizes: tuple[Size, ...]
    a: Ints
    b: Ints
    links: Ints
    zones: Zones

    def coarse(self) -> "Plan":
        """Return the plan without the phrases that only one link passes through.

        Their links run straight from concept to concept. Where the concepts go decides how
        many links cross, and with half the boxes that is found sooner.
        """
        shared = [i for i, p in enumerate(self.passages, start=self.concepts) if p.hub]
        number = {old: new for new, old in enumerate(shared, start=self.concepts)}
        halves: dict[tuple[int, int], None] = {}
        rows = []
        for source, phrase, target in self.links.tolist():
            if phrase in number:
                halves[source, number[phrase]] = halves[target, number[phrase]] = None
                rows.append((source, number[phrase], target))
            elif source != target and (target, source) not in halves:
                halves[source, target] = None
        pairs = np.array(list(halves), dtype=np.int64).reshape(-1, 2)
        return replace(
            self,
            passages=tuple(self.passages[i - self.concepts] for i in shared),
            sizes=(*self.sizes[: self.concepts], *(self.sizes[i] for i in shared)),
            a=np.ascontiguousarray(pairs[:, 0]),
            b=np.ascontiguousarray(pairs[:, 1]),
            links=np.array(rows, dtype=np.int64).reshape(-1, 3),
        )

    @property
    def concepts(self) -> int:
        """How many boxes are concepts."""
        return len(self.ids)

    @property
    def count(self) -> int:
        """How many boxes there are."""
        return len(self.sizes)

    @cached_property
    def half_width(self) -> Floats:
        """Half of each box's width."""
        return np.array([s.width / 2 for s in self.sizes])

    @cached_property
    def half_height(self) -> Floats:
        """Half of each box's height."""
        return np.array([s.height / 2 for s in self.sizes])

    @cached_property
    def ends(self) -> list[list[int]]:
        """The concepts that each phrase box (from 0) is joined to, a fan's hub first."""
        ends: list[list[int]] = [[] for _ in self.passages]
        for concept, phrase in zip(self.a.tolist(), self.b.tolist(), strict=True):
            i = phrase - self.concepts
            if i < 0:
                continue
            at = 0 if self.passages[i].hub == self.ids[concept] else len(ends[i])
            ends[i].insert(at, concept)
        return ends

    @cached_property
    def near(self) -> list[Ints]:
        """The concepts that each concept is linked with."""
        near: list[dict[int, None]] = [{} for _ in self.ids]
        index = {name: i for i, name in enumerate(self.ids)}
        for edge in self.problem.edges:
            source, target = index[edge.source], index[edge.target]
            if source != target:
                near[source][target] = near[target][source] = None
        return [np.array(list(others), dtype=np.int64) for others in near]

    @cached_property
    def need(self) -> Floats:
        """The free space wanted between each two boxes; an arrow needs room for its head."""
        need = np.full((self.count, self.count), GAP)
        direct = self.b < self.concepts
        one, other = self.a[direct], self.b[direct]
        need[one, other] = need[other, one] = GAP_DIRECT
        for source, phrase, target in self.links.tolist():
            for end, gap in ((source, GAP_SOURCE), (target, GAP_TARGET)):
                need[end, phrase] = need[phrase, end] = max(gap, need[end, phrase])
        return need

    @cached_property
    def room(self) -> Floats:
        """How far apart the boxes of each half-link must lie for its arrow to be seen, in px."""
        room = np.where(self.b < self.concepts, 0.0, ROOM_SOURCE + SLACK)
        into = {(target, phrase) for _, phrase, target in self.links.tolist()}
        for half, pair in enumerate(zip(self.a.tolist(), self.b.tolist(), strict=True)):
            if pair in into:
                room[half] = ROOM_TARGET + SLACK
        return room

    def snug(self) -> "Plan":
        """Return the plan with concepts' boxes close about their labels."""
        nodes, narrow = self.problem.nodes, self.problem.aspect < TALL
        sizes = [concept_size(n.label, n.shape, narrow, snug=True) for n in nodes]
        return replace(self, sizes=(*sizes, *self.sizes[self.concepts :]))

    def fitted(self, x: Floats, y: Floats) -> "Plan":
        """Return the plan with each phrase broken as suits the direction of its link."""
        sizes = list(self.sizes)
        for i, (passage, ends) in enumerate(zip(self.passages, self.ends, strict=True)):
            if len(ends) == 2:
                wide, high = (abs(float(v[ends[0]] - v[ends[1]])) for v in (x, y))
                sizes[self.concepts + i] = phrase_size(passage.phrase, high > STEEP * wide)
        return replace(self, sizes=tuple(sizes))


def make_plan(problem: Problem) -> Plan:
    """Return the arrays for a problem.

    Raises
    ------
    UnknownNameError
        A link names a concept that is not in the problem, or there is no such layout.
    """
    index = {node.id: i for i, node in enumerate(problem.nodes)}
    for edge in problem.edges:
        for end in (edge.source, edge.target):
            if end not in index:
                raise UnknownNameError(f"concept at an end of link '{edge.id}'", end, index)
    return plan_with(problem, passages(problem.edges, problem.start))


def plan_with(problem: Problem, found: list[Passage]) -> Plan:
    """Return the arrays for a problem whose links pass through given phrase boxes."""
    ids = tuple(node.id for node in problem.nodes)
    index = {name: i for i, name in enumerate(ids)}
    halves: dict[tuple[int, int], None] = {}
    links = {}
    for i, passage in enumerate(found, start=len(ids)):
        for edge in passage.edges:
            source, target = index[edge.source], index[edge.target]
            links[edge.id] = (source, i, target)
            halves[source, i] = halves[target, i] = None
    pairs = np.array(list(halves), dtype=np.int64).reshape(-1, 2)
    narrow = problem.aspect < TALL
    sizes = [concept_size(n.label, n.shape, narrow) for n in problem.nodes]
    sizes += [phrase_size(p.phrase, narrow) for p in found]
    order = [links[edge.id] for edge in problem.edges]
    rows = np.array(order, dtype=np.int64).reshape(-1, 3)
    return Plan(
        problem,
        ids,
        tuple(found),
        tuple(sizes),
        np.ascontiguousarray(pairs[:, 0]),
        np.ascontiguousarray(pairs[:, 1]),
        rows,
        layout(problem.layout).zones(problem),
    )
