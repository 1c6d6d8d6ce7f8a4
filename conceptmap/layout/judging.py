"""Whether a placement will do: can all be read, and is it calm as well."""

import math
from typing import NamedTuple

import numpy as np

from conceptmap.layout.arrows import which_cramped
from conceptmap.layout.climb import Climb
from conceptmap.layout.drawing import NEAR, draw
from conceptmap.layout.metrics import links_through_boxes, which_share_corridors
from conceptmap.layout.overlap import touching
from conceptmap.layout.plan import Bools, Plan
from conceptmap.layout.problem import Arrangement, Route
from conceptmap.layout.resizing import inside
from conceptmap.layout.routing import Router

__all__ = ["TOUCH", "Found", "finished", "flaws", "hopeless", "judged", "readable"]

DETOURS = 0.07
"""Share of half-links that may go round a box instead of straight."""

HOPELESS = 0.4
"""Share of blocked half-links above which no ways round are looked for; of fewer with each
larger frame, it is no use to try still larger ones."""

TOUCH = 0.05
"""Depth in px up to which boxes only touch."""

LONGEST, SPARE = 1.16, 14.0
"""How long a detour may be: a multiple of the straight way, and px on top."""

TIGHT = 3.0
"""Px between two boxes below which they look joined."""


class Found(NamedTuple):
    """An arrangement that can be read, and how many of its links are flawed.

    ``flawed`` are too short for their arrow or run along another, ``astray`` are led far about.
    """

    arrangement: Arrangement
    flawed: int
    astray: int

    def faults(self) -> int:
        """Return how many faults there are."""
        return self.flawed + self.astray

    def severity(self) -> tuple[int, int]:
        """Return how bad they are."""
        return self.flawed, self.astray


def finished(climb: Climb) -> tuple[Arrangement | None, Bools]:
    """Return the arrangement when all of it can be read, with few and short detours.

    Else which boxes are at fault, as far as one can tell.
    """
    plan, x, y = climb.plan, climb.x, climb.y
    faulty = np.zeros(plan.count, dtype=bool)
    for pair in touching(x, y, (plan.half_width, plan.half_height), TIGHT):
        faulty[pair] = True
    blocked = Router(plan, x, y, climb.size).blocked(NEAR)
    found = readable(climb) if len(blocked) <= max(1, DETOURS * plan.a.size) else None
    if found is None:
        faulty[plan.a[blocked]] = faulty[plan.b[blocked]] = True
        return None, faulty
    wrong = set.union(*flaws(plan, found))
    rows = [i for i, edge in enumerate(plan.problem.edges) if edge.id in wrong]
    faulty[plan.links[rows].ravel()] = True
    return (None if faulty.any() else found), faulty


def readable(climb: Climb) -> Arrangement | None:
    """Return the arrangement when no box overlaps another and no link runs through one."""
    size = climb.size
    plan, x, y = climb.plan, climb.x, climb.y
    half = plan.half_width, plan.half_height
    if not inside(plan, x, y, size) or touching(x, y, half, -TOUCH)[0].size:
        return None
    if hopeless(climb):
        return None
    arrangement = draw(plan, x, y, size)
    problem = plan.problem
    if links_through_boxes(problem, arrangement):
        return None
    return arrangement


def hopeless(climb: Climb, times: float = 1.0) -> bool:
    """Return whether so many half-links are blocked that leading them round is no help."""
    router = Router(climb.plan, climb.x, climb.y, climb.size)
    return len(router.blocked(NEAR)) * times > HOPELESS * climb.plan.a.size


def judged(climb: Climb) -> list[Found]:
    """Return the arrangement, with its flaws, when all of it can be read, however winding."""
    found = readable(climb)
    return [] if found is None else [Found(found, *map(len, flaws(climb.plan, found)))]


def flaws(plan: Plan, found: Arrangement) -> tuple[set[str], set[str]]:
    """Return the links too short for their arrow or along another one, and those led far about."""
    corridors = which_share_corridors(plan.problem, found)
    flawed = which_cramped(plan.problem, found).union(*corridors)
    return flawed, {link for link, route in found.routes.items() if _roundabout(route)}


def _roundabout(route: Route) -> bool:
    """Return whether either half of a route is much longer than the straight way."""
    for half in (route.points[: route.at + 1], route.points[route.at :]):
        straight = math.dist(half[0], half[-1])
        if sum(map(math.dist, half, half[1:])) > LONGEST * straight + SPARE:
            return True
    return False
