"""Pull boxes apart that overlap, keeping the shape of the whole.

References
----------
Gansner, Hu (2009), Efficient node overlap removal using a proximity stress model,
doi:10.1007/978-3-642-00219-9_20.
"""

import numpy as np

from conceptmap.layout.plan import Floats, Ints

__all__ = ["parted", "touching"]

MOST = 1.5
"""A pair is stretched at most to this multiple of its distance in one round."""

ROUNDS = 120
"""How often the proximity graph is made anew before all is simply drawn larger."""

GROW = 1.1

SOLVER_ROUNDS = 40

BLOCK = 100_000
"""How many pairs of boxes are looked at together."""


def touching(x: Floats, y: Floats, half: tuple[Floats, Floats], gap: float) -> tuple[Ints, Ints]:
    """Return the pairs of boxes with less than ``gap`` px between them, found along a sweep."""
    order = np.argsort(x - half[0], kind="stable")
    left, right = (x - half[0])[order] - gap, (x + half[0])[order]
    stop = np.searchsorted(left, right, side="left")
    middle, high = y[order], half[1][order]
    firsts, seconds = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    step = max(1, BLOCK // max(x.size, 1))
    for low in range(0, x.size, step):
        one = np.arange(low, min(low + step, x.size))[:, None]
        other = np.arange(low + 1, int(stop[low : low + step].max()))
        near = np.abs(middle[other] - middle[one]) < high[other] + high[one] + gap
        near &= (other > one) & (other < stop[one])
        rows, columns = np.nonzero(near)
        firsts.append(order[low + rows])
        seconds.append(order[low + 1 + columns])
    return np.concatenate(firsts), np.concatenate(seconds)


def parted(
    x: Floats, y: Floats, half: tuple[Floats, Floats], gap: float, hold: float = 0.0
) -> tuple[Floats, Floats]:
    """Return positions in which all boxes keep a gap, close to those given.

    Parameters
    ----------
    x, y
        The boxes' centres, in px.
    half
        Half of their widths and heights.
    gap
        Px that boxes keep from each other.
    hold
        How strongly each box is held back where it is; with 0 the whole gives way, the more the
        nearer. A pair of boxes ``d`` px apart is held together with 1 / d².
    """
    for _ in range(ROUNDS):
        one, other = touching(x, y, half, gap)
        if not one.size:
            return x, y
        near = _neighbours(x, y)
        pairs = np.concatenate([one, near[0]]), np.concatenate([other, near[1]])
        x, y = _stretched((x, y), pairs, half, gap + 0.5, hold)
    x = x + np.arange(x.size) * 0.01
    while touching(x, y, half, gap)[0].size:
        x, y = np.round(x * GROW, 2), np.round(y * GROW, 2)
    return x, y


def _neighbours(x: Floats, y: Floats) -> tuple[Ints, Ints]:
    # Imported late: a server whose arrangements are all saved starts without scipy.
    from scipy.spatial import Delaunay, QhullError  # noqa: PLC0415

    if x.size < 4:
        one, other = np.triu_indices(x.size, 1)
        return one.astype(np.int64), other.astype(np.int64)
    spots = np.stack([x, y], axis=1)
    spots += np.stack([np.arange(x.size) % 7, np.arange(x.size) % 11], axis=1) * 0.013
    try:
        corners = Delaunay(spots).simplices
    except QhullError:
        return np.arange(x.size - 1), np.arange(1, x.size)
    sides = np.concatenate([corners[:, :2], corners[:, 1:], corners[:, ::2]]).astype(np.int64)
    numbers = np.unique(sides.min(axis=1) * x.size + sides.max(axis=1))
    return numbers // x.size, numbers % x.size


def _stretched(
    at: tuple[Floats, Floats],
    pairs: tuple[Ints, Ints],
    half: tuple[Floats, Floats],
    gap: float,
    hold: float,
) -> tuple[Floats, Floats]:
    """Return positions after one minimisation of the proximity stress."""
    (x, y), (one, other) = at, pairs
    dx, dy = x[one] - x[other], y[one] - y[other]
    still = (np.abs(dx) + np.abs(dy)) < 0.5
    dx, dy = np.where(still, 0.5 + one % 3 - other % 5 * 0.3, dx), np.where(still, 0.4, dy)
    wide = (half[0][one] + half[0][other] + gap) / np.maximum(np.abs(dx), 1e-3)
    high = (half[1][one] + half[1][other] + gap) / np.maximum(np.abs(dy), 1e-3)
    factor = np.maximum(np.minimum(wide, high), 1.0)
    distance = np.sqrt(dx * dx + dy * dy)
    wanted = np.where(distance < 10.0, factor * distance, np.minimum(factor, MOST) * distance)
    weight = 1.0 / np.maximum(wanted * wanted, 1.0)
    pull_x, pull_y = weight * wanted * dx / distance, weight * wanted * dy / distance
    return (
        _solve(x, pairs, weight, pull_x, hold),
        _solve(y, pairs, weight, pull_y, hold),
    )


def _solve(
    start: Floats, pairs: tuple[Ints, Ints], weight: Floats, pull: Floats, hold: float
) -> Floats:
    """Solve the weighted Laplacian by conjugate gradients, without matrix products."""
    (one, other), n = pairs, start.size

    def laplacian(v: Floats) -> Floats:
        flow = weight * (v[one] - v[other])
        return np.asarray(np.bincount(one, flow, n) - np.bincount(other, flow, n) + hold * v)

    goal = np.bincount(one, pull, n) - np.bincount(other, pull, n) + hold * start
    v = start.copy()
    rest = goal - laplacian(v)
    direction, size = rest.copy(), float((rest * rest).sum())
    for _ in range(SOLVER_ROUNDS):
        if size < 1e-16:
            break
        image = laplacian(direction)
        step = size / max(float((direction * image).sum()), 1e-30)
        v += step * direction
        rest -= step * image
        fresh = float((rest * rest).sum())
        direction, size = rest + fresh / size * direction, fresh
    return np.round(v, 2)
