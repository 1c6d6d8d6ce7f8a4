"""How many links and boxes lines meet, against the measures of the finished picture."""

import numpy as np

from conceptmap.layout.geometry import crossing, penetration
from conceptmap.layout.meeting import meetings


def test_it_counts_what_the_measures_find() -> None:
    chance = np.random.default_rng(7)
    line, link = chance.uniform(0, 400, (60, 4)), chance.uniform(0, 400, (80, 4))
    start, at = chance.integers(0, 25, 60), chance.integers(0, 25, 80)
    boxes = np.concatenate([chance.uniform(0, 400, (25, 2)), chance.uniform(5, 30, (25, 2))], 1)
    crossed, struck = meetings((line, start), (link, at), boxes, 3)
    ends = [column[:, None] for column in line.T]
    met = crossing(
        (ends[0], ends[1], ends[2], ends[3]), (link[:, 0], link[:, 1], link[:, 2], link[:, 3])
    )
    met &= start[:, None] != at
    deep = penetration(
        (ends[0], ends[1], ends[2], ends[3]), (boxes[:, 0], boxes[:, 1]), (boxes[:, 2], boxes[:, 3])
    )
    through = (deep > 0.0) & (start[:, None] != np.arange(25)) & (np.arange(25) != 3)
    assert crossed.tolist() == met.sum(axis=1).tolist()
    assert struck.tolist() == through.sum(axis=1).tolist()
    assert crossed.sum() > 100
    assert struck.sum() > 20


def test_a_touching_end_is_no_crossing() -> None:
    line = np.array([[0.0, 0.0, 10.0, 0.0]])
    links = np.array([[5.0, 0.0, 5.0, 9.0], [5.0, -1.0, 5.0, 9.0]])
    crossed, struck = meetings(
        (line, np.array([0])), (links, np.array([1, 2])), np.zeros((0, 4)), 0
    )
    assert crossed.tolist() == [1]
    assert struck.tolist() == [0]
