"""How much work a picture is worth: decided by its size alone, never by the clock."""

from dataclasses import dataclass

from conceptmap.layout.climb import Schedule
from conceptmap.layout.plan import Plan
from conceptmap.layout.work import work_of

__all__ = ["Effort", "effort_for"]

SMALL, LITTLE = 12, 0.5
"""Up to how many concepts a picture is small, and the share of the work that does for it."""

FULL_WORK, FULL_SKETCH = 1_600_000, 500_000
"""How much a round of visits may be (see `work_of`) while no work is spared, with phrases and
without."""

MOST_WORK = 30_000_000
"""How much a round may be at most; above, boxes are only kept apart."""

FITS = 4
"""How often the frame changes in most pictures."""

LESS = 1.5
"""The power of the share by which larger pictures are given fewer rounds."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How long each stage goes on.

    Parameters
    ----------
    sketch, first, fit, press
        What is climbed without phrases, with them, each time the frame changes, and each time
        it is made smaller than looks well.
    shrinks, grows
        How often the frame is made smaller, and larger, at most.
    """

    sketch: tuple[Schedule, ...]
    first: tuple[Schedule, ...]
    fit: tuple[Schedule, ...]
    press: tuple[Schedule, ...]
    shrinks: int
    grows: int

    def expected(self, coarse: Plan, plan: Plan) -> float:
        """Return about how much work an arrangement will be; how often frames change is a guess."""
        rows = [(self.sketch, coarse, 1), (self.first, plan, 1), (self.fit, plan, FITS)]
        return sum(times * work_of(of) * s.rounds * s.tries for row, of, times in rows for s in row)


def effort_for(plan: Plan) -> Effort:
    """Return how much work a plan is given."""
    work = work_of(plan)
    if work > MOST_WORK:
        return Effort((), (), (), (), 0, 0)
    usual = LITTLE if plan.concepts <= SMALL else 1.0
    whole = usual * min(1.0, FULL_WORK / work) ** LESS
    rough = min(whole, usual * min(1.0, FULL_SKETCH / work_of(plan.coarse())) ** LESS)

    def rounds(full: int, share: float = whole) -> int:
        return max(2, round(full * share))

    return Effort(
        (
            Schedule(rounds(120, rough), heat=100.0, step=600.0, far=6),
            Schedule(rounds(6, rough), step=20.0, far=0),
        ),
        (
            Schedule(rounds(40), heat=3.0, step=120.0, far=1),
            Schedule(rounds(12), heat=0.3, step=30.0, far=0),
        ),
        (
            Schedule(rounds(8), heat=0.8, step=50.0, far=2),
            Schedule(rounds(3), step=15.0, far=1),
        ),
        (
            Schedule(rounds(50), heat=2.0, step=60.0, far=2),
            Schedule(rounds(20), heat=0.2, step=15.0, far=1),
        ),
        6,
        14,
    )
