"""Where the concepts go: first without most phrases.

Which concept lies beside which decides how many links cross. With half the boxes left out that
is found sooner; the phrases then start midway on their links.
"""

from collections.abc import Iterator

import numpy as np

from conceptmap.layout.climb import Climb
from conceptmap.layout.cost import weights
from conceptmap.layout.dividing import divided
from conceptmap.layout.effort import Effort
from conceptmap.layout.placing import TURNS, evened, place
from conceptmap.layout.plan import Floats, Plan
from conceptmap.layout.stress import distances, spread
from conceptmap.layout.watching import expect

__all__ = ["sketched"]

STRESS_ROUNDS = 60

SKETCHING = weights(crossing=24.0)
"""What faults cost while only the concepts are placed: it is now that crossings are decided."""


def sketched(
    plan: Plan, size: tuple[float, float], effort: Effort
) -> Iterator[tuple[Plan, Floats, Floats]]:
    """Yield a first place in the frame for every box, in px: at once a rough one, then a good one.

    With the good one the plan is another, with fans divided as suits the places.

    Parameters
    ----------
    plan
        What is to be placed.
    size
        Width and height of the frame, in px.
    effort
        How long is climbed.
    """
    coarse = plan.coarse()
    expect(effort.expected(coarse, plan))
    x, y = spread(distances(coarse), STRESS_ROUNDS)
    turned = [place(coarse, x, y, turn, size) for turn in range(TURNS)]
    climbs = [
        Climb(coarse, *places, size=size, seed=seed, prices=SKETCHING)
        for seed, places in enumerate(turned)
    ]
    best = min(climbs, key=Climb.total)
    x, y = _with_phrases(plan, best.x, best.y)
    yield plan, *evened(plan, x, y, size)
    for schedule in effort.sketch:
        best.run(schedule)
    x, y = _with_phrases(plan, best.x, best.y)
    plan, x, y = divided(plan, x, y)
    yield plan, *evened(plan, x, y, size)


def _with_phrases(plan: Plan, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Return places of all boxes: the phrases that a coarse plan leaves out lie midway."""
    shared = [i for i, p in enumerate(plan.passages, start=plan.concepts) if p.hub]
    kept = [*range(plan.concepts), *shared]
    all_x, all_y = np.zeros(plan.count), np.zeros(plan.count)
    all_x[kept], all_y[kept] = x, y
    for i, ends in enumerate(plan.ends, start=plan.concepts):
        if i not in shared:
            all_x[i], all_y[i] = x[ends].mean(), y[ends].mean()
            if len(ends) == 1:
                all_y[i] += plan.half_height[ends[0]] + plan.half_height[i] + 30.0
    return all_x, all_y
