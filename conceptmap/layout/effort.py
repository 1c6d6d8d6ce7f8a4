"""How much work a picture is worth: decided by its size alone, never by the clock."""

from dataclasses import dataclass

from conceptmap.layout.climb import Schedule
from conceptmap.layout.plan import Plan

__all__ = ["Effort", "effort_for"]

SMALL = 12
"""Up to how many concepts a picture is small: it is ready at once with little work."""

FULL_WORK = 30_000
"""Boxes times half-links up to which no work is spared."""

MOST_WORK = 600_000
"""Boxes times half-links above which nothing is climbed: boxes are only kept apart."""


HALVE = 45
"""After how many rounds of sketching the dearer half of the tries is given up."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How long each stage goes on.

    Parameters
    ----------
    starts
        How many tries are sketched side by side.
    sketch, first, fit
        What is climbed without phrases, with them, and each time the frame changes.
    shrinks, grows
        How often the frame is made smaller, and larger, at most.
    """

    starts: int
    sketch: tuple[Schedule, ...]
    first: tuple[Schedule, ...]
    fit: tuple[Schedule, ...]
    shrinks: int
    grows: int


def effort_for(plan: Plan) -> Effort:
    """Return how much work a plan is given."""
    work = plan.count * (plan.a.size + 30)
    if work > MOST_WORK:
        return Effort(1, (), (), (), 0, 0)
    share = min(1.0, FULL_WORK / work)
    if plan.concepts <= SMALL:
        share = 0.18

    def rounds(full: int) -> int:
        return max(2, round(full * share))

    return Effort(
        6 if share == 1.0 else 3,
        (
            Schedule(rounds(70), heat=6.0, step=160.0, far=4, halve=rounds(HALVE)),
            Schedule(rounds(6), step=20.0, far=0),
        ),
        (
            Schedule(rounds(20), heat=1.5, step=80.0, far=2),
            Schedule(rounds(16), heat=0.75, step=50.0, far=1),
            Schedule(rounds(12), heat=0.3, step=30.0, far=0),
        ),
        (
            Schedule(rounds(8), heat=0.8, step=50.0, far=2),
            Schedule(rounds(3), step=15.0, far=1),
        ),
        6 if share == 1.0 else 3,
        14 if share == 1.0 else 8,
    )
