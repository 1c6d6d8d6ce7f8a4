"""Crowded pictures are pressed into a frame in which their type can be read on a screen."""

import pytest

from conceptmap.layout import Edge, Node, Problem, arrange
from conceptmap.layout.boxes import concept_size
from conceptmap.layout.crowding import crowding
from conceptmap.layout.layouts import LAYOUTS
from conceptmap.layout.metrics import measure
from conceptmap.layout.plan import make_plan
from conceptmap.layout.pressing import screen_width


def crowd(count: int, layout: str = "network", aspect: float = 16 / 9) -> Problem:
    """Return concepts with long names, each linked with two others."""
    nodes = tuple(
        Node(f"c{i}", f"A concept whose long name takes up a good deal of room, number {i}")
        for i in range(count)
    )
    pairs = [(i, (i * j + j * 3 + 1) % count) for i in range(count) for j in (1, 2)]
    edges = tuple(
        Edge(f"e{k}", f"c{a}", f"c{b}", "has a good deal to do with")
        for k, (a, b) in enumerate(pairs)
        if a != b
    )
    return Problem(nodes, edges, aspect, layout=layout)


@pytest.mark.parametrize("aspect", [16 / 9, 1.0])
def test_a_crowd_is_pressed_until_its_type_is_legible(aspect: float) -> None:
    case = crowd(50, aspect=aspect)
    found = arrange(case)
    figures = measure(case, found)
    assert figures.readable_share == 1.0
    assert figures.box_overlaps == figures.links_through_boxes == 0
    assert found.width <= screen_width(make_plan(case))
    assert crowding(case, found) is None
    box = found.concepts["c0"]
    assert box.height == concept_size(case.nodes[0].label, "rounded", snug=True).height


def test_a_picture_with_room_keeps_room_in_its_boxes() -> None:
    case = crowd(12)
    found = arrange(case)
    assert found.width < screen_width(make_plan(case))
    assert found.concepts["c0"].height == concept_size(case.nodes[0].label, "rounded").height


@pytest.mark.parametrize("layout", LAYOUTS)
def test_boxes_higher_than_their_zone_stay_in_the_frame(layout: str) -> None:
    """In a chain each layer of a hierarchy is lower than a label of three lines."""
    nodes = crowd(24).nodes
    edges = tuple(Edge(f"e{i}", f"c{i}", f"c{i + 1}", "leads to") for i in range(23))
    case = Problem(nodes, edges, layout=layout)
    found = arrange(case)
    assert measure(case, found).readable_share == 1.0
    for box in found.concepts.values():
        assert box.y - box.height / 2 > 7.9
        assert box.y + box.height / 2 < found.height - 7.9
