"""Which links of a fan share a box in this picture, once it is known where the concepts lie.

A shared phrase is calm where its concepts lie together, seen from the hub; one that lies on the
far side would send a long line back through the picture. Seen from the hub the far ends follow
each other round; any run of them can share a box, and the cheapest division into runs is found
by dynamic programming. Of many ends only the widest gaps between neighbours are places to divide.
"""

from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from conceptmap.layout.cost import WEIGHTS
from conceptmap.layout.fans import Passage
from conceptmap.layout.meeting import meetings
from conceptmap.layout.plan import Bools, Floats, Ints, Plan, plan_with

__all__ = ["divided"]

ALONG = (0.35, 0.5, 0.65)
"""Where the box of a run is tried: shares of the way from the hub to the middle of its ends."""

AGAIN = 6.0
"""What it costs to write the phrase once more: a box to find room for, words to read again."""


LEAST, TRIED = 12, 1_200
"""Into how many runs a fan may be divided at least; of so many ends and runs multiplied, more."""


@dataclass(frozen=True, slots=True)
class _Fan:
    """A fan as it lies in the picture: its phrase box, its hub and the far ends, as box numbers,
    the ends in the order in which they lie round the hub, and the links in the same order; before
    which ends it may be divided, and at last how many ends there are.
    """

    phrase: int
    hub: int
    ends: Ints
    links: tuple[int, ...]
    cuts: tuple[int, ...]


def divided(
    plan: Plan, x: Floats, y: Floats, some: Bools | None = None
) -> tuple[Plan, Floats, Floats]:
    """Return the plan with its fans divided where that lowers the cost, and its boxes' places.

    A new phrase box is put midway between its hub and the middle of its other ends.

    Parameters
    ----------
    plan
        Whose fans they are.
    x, y
        The boxes' centres in px, concepts and phrases.
    some
        Which boxes' fans may be divided; by default all.
    """
    found: list[Passage] = []
    for phrase, passage in enumerate(plan.passages, start=plan.concepts):
        may = passage.hub and (some is None or some[phrase])
        found += _runs(plan, x, y, _fan(plan, x, y, phrase)) if may else [passage]
    if len(found) == len(plan.passages):
        return plan, x, y
    calm = plan_with(plan.problem, found)
    old = {passage: i for i, passage in enumerate(plan.passages, start=plan.concepts)}
    return calm, _places(calm, x, old), _places(calm, y, old)


def _places(plan: Plan, along: Floats, old: dict[Passage, int]) -> Floats:
    """Return the boxes' places on one axis: as they were, new ones midway."""
    places = [*along[: plan.concepts]]
    for passage, ends in zip(plan.passages, plan.ends, strict=True):
        new = (along[ends[0]] + along[ends[1:] or ends].mean()) / 2
        places.append(along[old[passage]] if passage in old else new)
    return np.array(places)


def _fan(plan: Plan, x: Floats, y: Floats, phrase: int) -> _Fan:
    """Return a fan with its ends in order, beginning after the widest gap between two."""
    hub, *ends = plan.ends[phrase - plan.concepts]
    angle = np.arctan2(y[ends] - y[hub], x[ends] - x[hub])
    order = np.argsort(angle, kind="stable")
    gaps = np.diff(angle[order], append=angle[order[0]] + 2 * np.pi)
    first = 1 + int(gaps.argmax())
    order, gaps = np.roll(order, -first), np.roll(gaps, -first)
    widest = np.argsort(-gaps[:-1], kind="stable")[: max(LEAST, TRIED // len(ends)) - 1]
    cuts = (0, *sorted((widest + 1).tolist()), len(ends))
    return _Fan(phrase, hub, np.array(ends)[order], tuple(order.tolist()), cuts)


def _runs(plan: Plan, x: Floats, y: Floats, fan: _Fan) -> list[Passage]:
    """Return the phrase boxes of the cheapest division of a fan."""
    price = _prices(plan, x, y, fan)
    best, before = {0: 0.0}, {0: 0}
    for last in fan.cuts[1:]:
        costs = {first: best[first] + price[first, last] for first in fan.cuts if first < last}
        before[last] = min(costs, key=costs.__getitem__)
        best[last] = costs[before[last]]
    whole, found = plan.passages[fan.phrase - plan.concepts], []
    last = fan.cuts[-1]
    while last:
        members = sorted(fan.links[before[last] : last])
        edges = tuple(whole.edges[i] for i in members)
        alone = replace(whole, edges=edges, hub="", side="")
        found.append(alone if len(edges) == 1 else replace(whole, edges=edges))
        last = before[last]
    return sorted(found, key=lambda run: whole.edges.index(run.edges[0]))


def _prices(plan: Plan, x: Floats, y: Floats, fan: _Fan) -> dict[tuple[int, int], float]:
    """Return what each run of ends costs, by its first end and the one after its last."""
    tries: list[tuple[int, int, float, float]] = []
    for first, last in combinations(fan.cuts, 2):
        ends = fan.ends[first:last]
        for share in ALONG if ends.size > 1 else (0.5,):
            px = x[fan.hub] + share * (x[ends].mean() - x[fan.hub])
            py = y[fan.hub] + share * (y[ends].mean() - y[fan.hub])
            tries.append((first, last, float(px), float(py)))
    tries.append((0, fan.ends.size, float(x[fan.phrase]), float(y[fan.phrase])))
    rows = [(i, end) for i, t in enumerate(tries) for end in (fan.hub, *fan.ends[t[0] : t[1]])]
    of, end = np.array(rows).T
    at_x, at_y = np.array([t[2] for t in tries]), np.array([t[3] for t in tries])
    half = _half_costs(plan, (x, y), fan, (end, at_x[of], at_y[of]))
    turn = _turns((x[end], y[end]), (at_x[of], at_y[of]), (x[fan.hub], y[fan.hub]))
    total = np.bincount(of, half + WEIGHTS["bend"] * turn * turn) + AGAIN
    found: dict[tuple[int, int], float] = {}
    for (first, last, _, _), cost in zip(tries, total.tolist(), strict=True):
        found[first, last] = min(cost, found.get((first, last), np.inf))
    return found


def _half_costs(
    plan: Plan, places: tuple[Floats, Floats], fan: _Fan, to: tuple[Ints, Floats, Floats]
) -> Floats:
    """Return what half-links from some concepts to some points cost for themselves."""
    (x, y), (end, px, py) = places, to
    others = plan.b != fan.phrase
    a, b = plan.a[others], plan.b[others]
    lines = np.stack([x[end], y[end], px, py], axis=1), end
    links = np.stack([x[a], y[a], x[b], y[b]], axis=1), a
    some = slice(plan.concepts)
    boxes = np.stack([x[some], y[some], plan.half_width[some], plan.half_height[some]], axis=1)
    crossed, struck = meetings(lines, links, boxes, fan.hub)
    square = (x[end] - px) ** 2 + (y[end] - py) ** 2
    length = WEIGHTS["length_px"] * np.sqrt(square) + WEIGHTS["length_far"] * square
    return np.asarray(length + WEIGHTS["crossing"] * crossed + WEIGHTS["through"] * struck)


def _turns(
    end: tuple[Floats, Floats], at: tuple[Floats, Floats], hub: tuple[Floats, Floats]
) -> Floats:
    """Return how sharply links turn at their phrase: 0 straight on, 2 back; 0 for the trunk."""
    ux, uy, vx, vy = at[0] - hub[0], at[1] - hub[1], end[0] - at[0], end[1] - at[1]
    size = np.maximum(np.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)), 1e-6)
    trunk = (end[0] == hub[0]) & (end[1] == hub[1])
    return np.where(trunk, 0.0, 1.0 - (ux * vx + uy * vy) / size)
