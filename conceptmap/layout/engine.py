"""`arrange`: from a problem to a finished picture plan."""

from conceptmap.layout.anchoring import anchored
from conceptmap.layout.frame import compose
from conceptmap.layout.plan import make_plan
from conceptmap.layout.problem import Arrangement, Problem

__all__ = ["EMPTY", "arrange"]

EMPTY = Arrangement(320.0, 180.0, {}, (), {})
"""The arrangement of nothing."""


def arrange(problem: Problem) -> Arrangement:
    """Return a picture plan of a problem: the same problem always gives the same plan.

    Raises
    ------
    UnknownNameError
        A link names a concept that is not in the problem.
    """
    if not problem.nodes and not problem.edges:
        return EMPTY
    plan = make_plan(problem)
    start = problem.start or compose(plan)
    if problem.start is None and not problem.pins:
        return start
    return anchored(plan, start)
