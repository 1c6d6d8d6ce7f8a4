"""`arrange`: from a problem to a finished picture plan."""

from dataclasses import replace

from conceptmap.layout.beside import side_by_side
from conceptmap.layout.plan import Plan, make_plan
from conceptmap.layout.problem import Arrangement, Problem

__all__ = ["EMPTY", "arrange"]

EMPTY = Arrangement(320.0, 180.0, {}, (), {})
"""The arrangement of nothing."""

FAMILIAR = 1 / 3
"""Share of the concepts that a start must hold; with less, nothing is left to recognise."""


def arrange(problem: Problem) -> Arrangement:
    """Return a picture plan of a problem: the same problem always gives the same plan.

    Raises
    ------
    UnknownNameError
        A link names a concept that is not in the problem.
    """
    if problem.compared and (table := side_by_side(problem)) is not None:
        return table
    # Imported late: a server whose arrangements are all saved starts without Numba.
    from conceptmap.layout.anchoring import anchored  # noqa: PLC0415
    from conceptmap.layout.frame import compose  # noqa: PLC0415

    start = problem.start
    if start is not None and not _familiar(problem, start):
        start = None
    plan = make_plan(replace(problem, start=start))
    if not problem.nodes:
        return EMPTY
    if start is None:
        start = compose(plan)
        if not problem.pins:
            return start
        plan = make_plan(replace(problem, start=start))
    return anchored(plan, start) or _renewed(plan, start)


def _renewed(plan: Plan, start: Arrangement) -> Arrangement:
    """Return all arranged anew, in the old order if it can then be read."""
    from conceptmap.layout.anchoring import recalled  # noqa: PLC0415
    from conceptmap.layout.frame import compose  # noqa: PLC0415
    from conceptmap.layout.metrics import links_through_boxes  # noqa: PLC0415

    found = compose(plan, recalled(plan, start))
    if links_through_boxes(plan.problem, found):
        return compose(make_plan(replace(plan.problem, start=None)))
    return found


def _familiar(problem: Problem, start: Arrangement) -> bool:
    shared = sum(node.id in start.concepts for node in problem.nodes)
    return shared >= FAMILIAR * len(problem.nodes)
