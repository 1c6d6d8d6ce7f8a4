"""`arrange`: from a problem to a finished picture plan."""

from conceptmap.layout.plan import make_plan
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
    # Imported late: a server whose arrangements are all saved starts without Numba.
    from conceptmap.layout.anchoring import anchored  # noqa: PLC0415
    from conceptmap.layout.frame import compose  # noqa: PLC0415

    plan = make_plan(problem)
    if not problem.nodes:
        return EMPTY
    start = problem.start
    if start is not None:
        shared = sum(node.id in start.concepts for node in problem.nodes)
        if shared < FAMILIAR * len(problem.nodes):
            start = None
    if start is None:
        start = compose(plan)
        if not problem.pins:
            return start
    return anchored(plan, start)
