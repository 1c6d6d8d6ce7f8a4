"""Which concepts a layout still wants where they were, now that others have come or gone.

A hierarchy whose layers stay the same, or rings about the same middle, need not be arranged anew
for one concept more: what keeps its zone keeps its place.
"""

from dataclasses import replace

import numpy as np

from conceptmap.layout.layouts import layout
from conceptmap.layout.plan import Bools, Floats, Plan
from conceptmap.layout.problem import Arrangement
from conceptmap.layout.remembering import Old
from conceptmap.layout.zones import Zones, everywhere

__all__ = ["rezoned"]

SHIFT = 0.1
"""By how much the lines of a zone, and a ring, may change before a concept leaves its place, and
how far it may stand beyond its zone: shares of the frame."""

LEAVING = 0.2
"""Share of the concepts above which, when they must leave, all is better arranged anew."""

ASTRAY = 0.22
"""How far concepts that belong on rings may be off them on average, before all is arranged anew:
then they were in a picture of another layout. In one of this layout it is 0.09 to 0.19."""


def rezoned(plan: Plan, old: Old, start: Arrangement) -> tuple[Old, Zones] | None:
    """Return what of the old places still holds, and the zones of what looks for another one.

    None when too much must leave its place.

    Parameters
    ----------
    plan
        The boxes, and the zones that the layout has for the concepts now.
    old
        Where boxes were.
    start
        The arrangement in which they were there.
    """
    stays = _stays(plan, start) & _inside(plan, old, start)
    known = old.known.copy()
    leaving = known[: plan.concepts] & ~stays
    if leaving.sum() > LEAVING * plan.concepts or _off_rings(plan, old, start) > ASTRAY:
        return None
    known[: plan.concepts] &= stays
    for phrase, ends in enumerate(plan.ends, start=plan.concepts):
        known[phrase] &= not leaving[ends[:2]].any()
    anywhere, new = everywhere(plan.concepts), ~known[: plan.concepts]

    def merged(wanted: Floats, free: Floats) -> Floats:
        return np.where(new, wanted, free)

    zones = Zones(
        merged(plan.zones.left, anywhere.left),
        merged(plan.zones.right, anywhere.right),
        merged(plan.zones.top, anywhere.top),
        merged(plan.zones.bottom, anywhere.bottom),
        merged(plan.zones.ring, anywhere.ring),
    )
    return old._replace(known=known), zones


def _stays(plan: Plan, start: Arrangement) -> Bools:
    """Return which concepts were there and have about the same zone as without what is new."""
    problem = plan.problem
    there = np.array([node.id in start.concepts for node in problem.nodes])
    before = layout(problem.layout).zones(
        replace(
            problem,
            nodes=tuple(node for node in problem.nodes if node.id in start.concepts),
            edges=tuple(edge for edge in problem.edges if edge.id in start.routes),
        )
    )
    moved = np.zeros(int(there.sum()))
    for name in ("left", "right", "top", "bottom", "ring"):
        change = np.abs(getattr(plan.zones, name)[there] - getattr(before, name))
        moved = np.maximum(moved, change)
    stays = there.copy()
    stays[there] = moved <= SHIFT
    return stays


def _inside(plan: Plan, old: Old, start: Arrangement) -> Bools:
    """Return which concepts stood in about the zone that they have now."""
    zones = plan.zones
    x, y = old.x[: plan.concepts] / start.width, old.y[: plan.concepts] / start.height
    across = (x >= zones.left - SHIFT) & (x <= zones.right + SHIFT)
    return np.asarray(across & (y >= zones.top - SHIFT) & (y <= zones.bottom + SHIFT))


def _off_rings(plan: Plan, old: Old, start: Arrangement) -> float:
    """Return how far concepts are off their rings on average, as `Zones.ring` counts."""
    there = old.known[: plan.concepts] & (plan.zones.ring >= 0.0)
    if not there.any():
        return 0.0
    dx = 2 * old.x[: plan.concepts][there] / start.width - 1.0
    dy = 2 * old.y[: plan.concepts][there] / start.height - 1.0
    return float(np.abs(np.sqrt(dx * dx + dy * dy) - plan.zones.ring[there]).mean())
