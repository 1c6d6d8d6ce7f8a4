"""`work_of`: how much a round of visits is, the measure of all effort and progress."""

import numpy as np

from conceptmap.layout.plan import Plan

__all__ = ["work_of"]


def work_of(plan: Plan) -> int:
    """Return how many pairs one round of visits looks at.

    Every half-link that moves is compared with all boxes and half-links, once when an end moves
    alone and once with its concept's company.
    """
    degree = np.bincount(plan.a, minlength=plan.count) + np.bincount(plan.b, minlength=plan.count)
    halves = int(plan.a.size)
    together = int(degree[plan.a].sum() + degree[plan.b].sum())
    return 4 * halves * (plan.count + halves) + together + plan.count
