"""How large the picture is: the smallest frame of an aspect in which all can be read."""

import math
from functools import partial

import numpy as np

from conceptmap.layout.arrows import which_cramped
from conceptmap.layout.climb import Climb
from conceptmap.layout.dividing import divided
from conceptmap.layout.drawing import NEAR, draw
from conceptmap.layout.effort import Effort, effort_for
from conceptmap.layout.mending import FEW, TRIES, mend
from conceptmap.layout.metrics import links_through_boxes, which_share_corridors
from conceptmap.layout.overlap import parted, touching
from conceptmap.layout.placing import evened
from conceptmap.layout.plan import Bools, Floats, Plan
from conceptmap.layout.problem import Arrangement, Route
from conceptmap.layout.routing import Router
from conceptmap.layout.sketch import sketched
from conceptmap.layout.watching import offer
from conceptmap.layout.zones import MARGIN

__all__ = ["EDGE", "compose", "frame_round", "inside", "smallest_frame"]

EDGE = 10.0
"""Px wanted between the boxes and the frame."""

FILL_FEW, FILL_MANY, MANY = 0.18, 0.31, 60
"""Share of the first frame that boxes cover: of few, and of ``MANY`` and more boxes."""

DENSEST = 1.16
"""Fill, as a multiple of the first, from which on a frame looks crammed."""

LEAST = 160_000.0
"""Area in px of the smallest frame: a lone concept shall not fill a screen."""

SHRINK, GROW = 0.95, 1.06
"""By how much a frame's sides change from one try to the next."""

DETOURS = 0.07
"""Share of half-links that may go round a box instead of straight."""

HOPELESS = 0.4
"""Share of blocked half-links above which no ways round are looked for; of fewer with each
larger frame, it is no use to try still larger ones."""

TOUCH = 0.05
"""Depth in px up to which boxes only touch."""

PATIENCE = 2
"""After how many larger frames long detours are put up with; then, with each larger frame, one
more link that is too short for its arrow or runs along another one."""

LONGEST, SPARE = 1.16, 14.0
"""How long a detour may be: a multiple of the straight way, and px on top."""

TIGHT = 3.0
"""Px between two boxes below which they look joined."""

GAP = 8.0
"""Px between boxes that are only kept apart."""


def smallest_frame(plan: Plan, fill: float) -> tuple[float, float]:
    """Return width and height in px of a frame that boxes cover to a given share."""
    aspect = plan.problem.frame_aspect
    widest, highest = float(plan.half_width.max()) * 2, float(plan.half_height.max()) * 2
    area = max(float((4 * plan.half_width * plan.half_height).sum()) / fill, LEAST)
    width = max(math.sqrt(area * aspect), widest + 2 * EDGE, (highest + 2 * EDGE) * aspect)
    return float(math.ceil(width)), float(math.ceil(width / aspect))


def _fill(plan: Plan) -> float:
    fill = FILL_FEW + (FILL_MANY - FILL_FEW) * min(1.0, plan.count / MANY)
    return fill / plan.zones.roomy


def compose(plan: Plan, near: tuple[Floats, Floats] | None = None) -> Arrangement:
    """Return an arrangement: placed, climbed, then shrunk or grown to fit.

    Parameters
    ----------
    plan
        What is to be arranged.
    near
        Where the boxes roughly belong, if that is known: what lies left or above of what.
    """
    effort = effort_for(plan)
    size = smallest_frame(plan, _fill(plan))
    starts = [(plan, *evened(plan, *near, size))] if near else sketched(plan, size, effort)
    for calm, x, y in starts:
        climb = _climb(calm, x, y, size)
        offer(partial(_kept_apart, climb))
    if not effort.first:
        return _kept_apart(climb)
    for schedule in effort.first:
        climb = _fitted(climb)
        climb.run(schedule)
        climb = _divided(climb)
    best = _mended(climb)
    if best is None:
        return _grown(climb, effort) or _kept_apart(climb)
    return _shrunk(climb, effort, best)


def _climb(plan: Plan, x: Floats, y: Floats, size: tuple[float, float]) -> Climb:
    return Climb(plan, x, y, size)


def _fitted(climb: Climb) -> Climb:
    """Return the climb going on with phrases broken as suits their links' directions."""
    x, y = climb.x, climb.y
    return _climb(climb.plan.fitted(x, y), x, y, climb.size)


def _divided(climb: Climb) -> Climb:
    """Return the climb going on with fans divided where their concepts came to lie apart."""
    calm, x, y = divided(climb.plan, climb.x, climb.y)
    return climb if calm is climb.plan else _climb(calm, x, y, climb.size)


def _grown(climb: Climb, effort: Effort) -> Arrangement | None:
    """Return the first calm arrangement; after `PATIENCE` tries one that can be read."""
    readable, fewest = None, math.inf
    for attempt in range(effort.grows):
        climb = _resized(climb, GROW)
        for schedule in effort.fit:
            climb.run(schedule)
        found = _mended(climb)
        if found is not None:
            return found
        found = _readable(climb)
        if found is not None and (flaws := len(_flawed(climb.plan, found))) < fewest:
            readable, fewest = found, flaws
        if fewest <= attempt - PATIENCE or _hopeless(climb, 1 + attempt / PATIENCE):
            return readable
    return readable


def _shrunk(climb: Climb, effort: Effort, best: Arrangement) -> Arrangement:
    for _ in range(effort.shrinks):
        before = climb.size[0]
        climb = _resized(climb, SHRINK)
        if climb.size[0] >= before:
            break
        for schedule in effort.fit:
            climb.run(schedule)
        found = _mended(climb)
        if found is None:
            break
        best = found
    return best


def _mended(climb: Climb) -> Arrangement | None:
    """Return the finished arrangement, if need be after mending a few boxes."""
    for attempt in range(len(TRIES)):
        found, faulty = _finished(climb)
        if found is not None:
            return found
        if not 0 < faulty.sum() <= FEW:
            return None
        mend(climb, faulty, attempt)
    return _finished(climb)[0]


def _resized(climb: Climb, factor: float) -> Climb:
    """Return the climb going on in a frame of other size, spread from edge to edge."""
    plan = climb.plan.fitted(climb.x, climb.y)
    least = smallest_frame(plan, DENSEST * _fill(plan))
    width = max(float(round(climb.size[0] * factor)), least[0])
    height = float(round(width / plan.problem.frame_aspect))
    x = _spread(climb.x, plan.half_width, width)
    y = _spread(climb.y, plan.half_height, height)
    return _climb(plan, x, y, (width, height))


def _spread(along: Floats, half: Floats, length: float) -> Floats:
    low, high = float((along - half).min()), float((along + half).max())
    moved = EDGE + (along - low) * ((length - 2 * EDGE) / max(high - low, 1.0))
    least, most = half + EDGE, np.maximum(length - half - EDGE, half + EDGE)
    return np.asarray(np.round(np.minimum(np.maximum(moved, least), most), 2))


def _finished(climb: Climb) -> tuple[Arrangement | None, Bools]:
    """Return the arrangement when all of it can be read, with few and short detours.

    Else which boxes are at fault, as far as one can tell.
    """
    plan, x, y = climb.plan, climb.x, climb.y
    faulty = np.zeros(plan.count, dtype=bool)
    for pair in touching(x, y, (plan.half_width, plan.half_height), TIGHT):
        faulty[pair] = True
    blocked = Router(plan, x, y, climb.size).blocked(NEAR)
    found = _readable(climb) if len(blocked) <= max(1, DETOURS * plan.a.size) else None
    if found is None:
        faulty[plan.a[blocked]] = faulty[plan.b[blocked]] = True
        return None, faulty
    wrong = {link for link, route in found.routes.items() if _roundabout(route)}
    wrong |= _flawed(plan, found)
    rows = [i for i, edge in enumerate(plan.problem.edges) if edge.id in wrong]
    faulty[plan.links[rows].ravel()] = True
    return (None if faulty.any() else found), faulty


def _readable(climb: Climb) -> Arrangement | None:
    """Return the arrangement when no box overlaps another and no link runs through one."""
    size = climb.size
    plan, x, y = climb.plan, climb.x, climb.y
    half = plan.half_width, plan.half_height
    if not inside(plan, x, y, size) or touching(x, y, half, -TOUCH)[0].size:
        return None
    if _hopeless(climb):
        return None
    arrangement = draw(plan, x, y, size)
    problem = plan.problem
    if links_through_boxes(problem, arrangement):
        return None
    return arrangement


def _hopeless(climb: Climb, times: float = 1.0) -> bool:
    """Return whether so many half-links are blocked that leading them round is no help."""
    router = Router(climb.plan, climb.x, climb.y, climb.size)
    return len(router.blocked(NEAR)) * times > HOPELESS * climb.plan.a.size


def _flawed(plan: Plan, found: Arrangement) -> set[str]:
    """Return the links that are too short for their arrow or run along another one."""
    corridors = which_share_corridors(plan.problem, found)
    return which_cramped(plan.problem, found).union(*corridors)


def _roundabout(route: Route) -> bool:
    """Return whether either half of a route is much longer than the straight way."""
    for half in (route.points[: route.at + 1], route.points[route.at :]):
        straight = math.dist(half[0], half[-1])
        if sum(map(math.dist, half, half[1:])) > LONGEST * straight + SPARE:
            return True
    return False


def inside(plan: Plan, x: Floats, y: Floats, size: tuple[float, float]) -> bool:
    """Return whether every box lies in the frame, clear of its edge."""
    free_x = np.minimum(x, size[0] - x) - plan.half_width
    free_y = np.minimum(y, size[1] - y) - plan.half_height
    return bool(min(free_x.min(), free_y.min()) >= MARGIN - 0.01)


def _kept_apart(climb: Climb) -> Arrangement:
    """Return the arrangement with its boxes pushed apart and the frame drawn round them."""
    plan = climb.plan
    x, y = parted(climb.x, climb.y, (plan.half_width, plan.half_height), GAP)
    x, y, size = frame_round(plan, x, y)
    return draw(plan, x, y, size)


def frame_round(plan: Plan, x: Floats, y: Floats) -> tuple[Floats, Floats, tuple[float, float]]:
    """Return places moved into the smallest frame of the plan's aspect that holds them all."""
    aspect = plan.problem.frame_aspect
    left, right = float((x - plan.half_width).min()), float((x + plan.half_width).max())
    top, bottom = float((y - plan.half_height).min()), float((y + plan.half_height).max())
    width = max(right - left + 2 * EDGE, (bottom - top + 2 * EDGE) * aspect)
    width, height = float(math.ceil(width)), float(math.ceil(width / aspect))
    return (
        np.round(x - (left + right) / 2 + width / 2, 2),
        np.round(y - (top + bottom) / 2 + height / 2, 2),
        (width, height),
    )
