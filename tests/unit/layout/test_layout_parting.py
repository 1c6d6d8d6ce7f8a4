import numpy as np
import pytest

from conceptmap.layout import Edge, Node, Problem, arrange
from conceptmap.layout.metrics import box_overlaps
from conceptmap.layout.overlap import parted, touching
from conceptmap.layout.stress import spread


def boxes(count: int) -> tuple[np.ndarray, np.ndarray]:
    return np.full(count, 30.0), np.full(count, 12.0)


def test_touching_finds_each_close_pair_once() -> None:
    x, y = np.array([0.0, 65.0, 300.0, 0.0]), np.array([0.0, 0.0, 0.0, 200.0])
    one, other = touching(x, y, boxes(4), 10.0)
    assert [set(pair) for pair in zip(one.tolist(), other.tolist(), strict=True)] == [{0, 1}]


@pytest.mark.parametrize("count", [1, 2, 3, 5, 60])
def test_a_heap_is_pulled_apart(count: int) -> None:
    x, y = np.zeros(count), np.zeros(count)
    x, y = parted(x, y, boxes(count), 8.0)
    assert touching(x, y, boxes(count), 8.0)[0].size == 0


def test_a_line_is_pulled_apart() -> None:
    x, y = parted(np.arange(20.0), np.zeros(20), boxes(20), 8.0)
    assert touching(x, y, boxes(20), 8.0)[0].size == 0


def test_boxes_that_are_apart_stay() -> None:
    x, y = np.array([0.0, 200.0]), np.array([0.0, 50.0])
    moved = parted(x, y, boxes(2), 8.0)
    assert (moved[0] == x).all()
    assert (moved[1] == y).all()


def test_boxes_that_are_held_give_way_near_by_only() -> None:
    """A row of twenty boxes, two of them on top of each other."""
    x, y = np.delete(np.arange(21) * 70.0, 10), np.zeros(20)
    x[9] = x[10] - 15.0
    free, held = (parted(x, y, boxes(20), 2.0, hold) for hold in (0.0, 2e-4))
    for found in (free, held):
        assert touching(*found, boxes(20), 2.0)[0].size == 0
    far = [0, 1, 18, 19]
    assert np.abs(held[0] - x)[far].max() < np.abs(free[0] - x)[far].min() / 2


def test_a_triangle_is_spread_to_its_distances() -> None:
    far = np.array([[0.0, 300.0, 400.0], [300.0, 0.0, 500.0], [400.0, 500.0, 0.0]])
    x, y = spread(far, 200)
    found = np.hypot(x[:, None] - x, y[:, None] - y)
    assert found == pytest.approx(far, abs=0.5)


def test_a_map_of_1000_concepts_ends_without_overlaps() -> None:
    nodes = tuple(Node(f"c{i}", f"Concept number {i}") for i in range(1000))
    edges = tuple(
        Edge(f"e{i}", f"c{i % 1000}", f"c{(i * 7 + i // 1000 + 1) % 1000}", "leads to")
        for i in range(1500)
    )
    case = Problem(nodes, edges)
    assert box_overlaps(case, arrange(case)) == 0
