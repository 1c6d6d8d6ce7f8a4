"""First positions: boxes as far apart as their distance in the graph says.

References
----------
Gansner, Koren, North (2004), Graph drawing by stress majorization,
doi:10.1007/978-3-540-31843-9_25.
"""

import math

import numpy as np

from conceptmap.layout.plan import Floats, Plan

__all__ = ["distances", "spread"]

Positions = tuple[Floats, Floats]


def distances(plan: Plan) -> Floats:
    """Return how far apart every two boxes should be; parts that hang apart keep a distance."""
    # Imported late: a server whose arrangements are all saved starts without scipy.
    from scipy.sparse import coo_array  # noqa: PLC0415
    from scipy.sparse.csgraph import dijkstra  # noqa: PLC0415

    half = (plan.half_width + plan.half_height) / 2
    lengths = half[plan.a] + half[plan.b] + plan.need[plan.a, plan.b]
    graph = coo_array((lengths, (plan.a, plan.b)), shape=(plan.count, plan.count))
    far = dijkstra(graph.tocsr(), directed=False)
    loose = np.isinf(far)
    if loose.any():
        reach = float(far[~loose].max(initial=100.0))
        far[loose] = max(0.6 * reach, 200.0)
    return np.asarray(far, dtype=np.float64)


def spread(far: Floats, rounds: int) -> Positions:
    """Return positions of least stress, centred at the origin.

    Each box in turn moves to the weighted mean of where the others want it (weights
    ``distance ** -2``), which never raises the stress.

    Parameters
    ----------
    far
        Wanted distances, symmetric, in px.
    rounds
        How often every box moves.
    """
    n = len(far)
    angle = np.arange(n) * math.pi * (3 - math.sqrt(5))
    radius = np.sqrt(np.arange(n) + 0.5) * float(far.mean() if n else 0.0) / max(n, 1) ** 0.5
    order = np.argsort(far.sum(axis=1), kind="stable") if n else np.zeros(0, dtype=np.int64)
    x, y = np.zeros(n), np.zeros(n)
    x[order] = np.round(radius * np.cos(angle), 2)
    y[order] = np.round(radius * np.sin(angle), 2)
    weight = 1.0 / np.maximum(far * far, 1.0)
    np.fill_diagonal(weight, 0.0)
    total = np.maximum(weight.sum(axis=1), 1e-12)
    for _ in range(rounds):
        for i in order.tolist():
            dx, dy = x[i] - x, y[i] - y
            scale = far[i] / np.maximum(np.sqrt(dx * dx + dy * dy), 1e-3)
            x[i] = (weight[i] * (x + scale * dx)).sum() / total[i]
            y[i] = (weight[i] * (y + scale * dy)).sum() / total[i]
    return np.round(x - x.mean(), 2) if n else x, np.round(y - y.mean(), 2) if n else y
