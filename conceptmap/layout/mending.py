"""When only a few boxes are at fault: let them and the ones around move once more."""

from conceptmap.layout.climb import Climb, Schedule
from conceptmap.layout.overlap import touching
from conceptmap.layout.plan import Bools

__all__ = ["FEW", "STRICT", "TRIES", "mend", "vicinity"]

FEW = 16
"""Up to how many boxes are mended; with more at fault the whole must be arranged anew."""

TRIES = ((1.0, 45.0), (2.0, 90.0), (3.0, 160.0))
"""For each try, how many times more than usual faults cost, and the px from a faulty box
up to which others make room."""

STRICT = ("through", "cramped", "tight")
"""The faults that cost more while a few boxes are mended."""

ROUNDS = (Schedule(30, heat=3.0, step=120.0, far=3), Schedule(10, step=15.0, far=0))


def mend(
    climb: Climb,
    faulty: Bools,
    attempt: int,
    strict: tuple[str, ...] = STRICT,
    rounds: tuple[Schedule, ...] = ROUNDS,
) -> None:
    """Climb on with some boxes, and those near them, free and all others held.

    Parameters
    ----------
    climb
        A single placement; it is changed in place.
    faulty
        The boxes at fault.
    attempt
        Which of the `TRIES` this is, from 0.
    strict
        Which faults cost more than before.
    rounds
        How they climb.
    """
    times, around = TRIES[attempt]
    usual, held = climb.weights, climb.free
    climb.weights = usual.copy()
    for name in strict:
        climb.weights[name] *= times
    climb.free = held & vicinity(climb, faulty, around)
    for schedule in rounds:
        climb.run(schedule)
    climb.weights, climb.free = usual, held


def vicinity(climb: Climb, faulty: Bools, around: float) -> Bools:
    """Return the boxes at fault and those within so many px of one."""
    plan = climb.plan
    near = faulty.copy()
    one, other = touching(climb.x, climb.y, (plan.half_width, plan.half_height), around)
    near[one[faulty[other]]] = near[other[faulty[one]]] = True
    return near
