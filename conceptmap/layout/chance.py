"""Random numbers for the compiled loops: the same on every machine.

References
----------
Steele, Lea, Flood (2014), Fast splittable pseudorandom number generators (SplitMix64),
doi:10.1145/2660193.2660195.
"""

import numpy as np
from numpy.typing import NDArray

from conceptmap.layout.compiled import compiled
from conceptmap.layout.plan import Ints

__all__ = ["Chance", "chance", "draw", "shuffle"]

Chance = NDArray[np.uint64]
"""The state of a generator, as an array of one number."""


def chance(seed: int) -> Chance:
    """Return a generator that begins at a seed."""
    return np.array([seed], dtype=np.uint64)


@compiled
def draw(state: Chance) -> float:
    """Return the next number, from 0 up to but without 1."""
    state[0] += np.uint64(0x9E3779B97F4A7C15)
    z = state[0]
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return float(z >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@compiled
def shuffle(state: Chance, order: Ints) -> None:
    """Put numbers in another order, in place (Fisher-Yates)."""
    for i in range(order.size - 1, 0, -1):
        other = int(draw(state) * (i + 1))
        order[i], order[other] = order[other], order[i]
