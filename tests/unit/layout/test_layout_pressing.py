"""Crowded pictures are pressed into a frame in which their type can be read on a screen."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from conceptmap.layout import Arrangement, Edge, Node, Problem, accepting, arrange, pressing
from conceptmap.layout.anchoring import anchored, recalled
from conceptmap.layout.boxes import concept_size
from conceptmap.layout.climb import Climb
from conceptmap.layout.crowding import crowding
from conceptmap.layout.drawing import draw
from conceptmap.layout.effort import effort_for
from conceptmap.layout.frame import compose
from conceptmap.layout.layouts import LAYOUTS
from conceptmap.layout.metrics import measure
from conceptmap.layout.plan import Bools, make_plan
from conceptmap.layout.pressing import screen_width
from conceptmap.layout.remembering import remembered
from conceptmap.layout.watching import Watch, watching
from conceptmap.layout.work import work_of

PRESSED, ROOM_MADE = 20_000, 6_000
"""How many rounds of visits pressing may take, and making room in a crowd."""


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


def nothing_will_do(_: Problem, made: Arrangement) -> Bools:
    """Say that every box is run through."""
    return np.ones(len(made.concepts) + len(made.phrases), dtype=bool)


def test_pressing_ends_when_nothing_ever_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []

    def counted(*given: Any) -> Arrangement:
        drawn.append(given)
        return draw(*given)

    case = crowd(40)
    made = compose(make_plan(case))
    monkeypatch.setattr(pressing, "draw", counted)
    monkeypatch.setattr(pressing, "which_disturbed", nothing_will_do)
    plan = make_plan(case)
    x, y = recalled(plan, made)
    with watching(Watch()) as watch:
        found = pressing.pressed(Climb(plan, x, y, (made.width, made.height)), effort_for(plan))
    assert found is None
    assert 0 < len(drawn) <= pressing.EASES * pressing.DRAWN
    assert 0 < watch.done < PRESSED * work_of(plan)


def test_making_room_in_a_crowd_ends_when_nothing_ever_will_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = crowd(40)
    last = case.nodes[-1].id
    edges = tuple(edge for edge in case.edges if last not in (edge.source, edge.target))
    start = arrange(replace(case, nodes=case.nodes[:-1], edges=edges))
    monkeypatch.setattr(accepting, "which_disturbed", nothing_will_do)
    plan = make_plan(replace(case, start=start))
    assert remembered(plan, start).crowded
    with watching(Watch()) as watch:
        assert anchored(plan, start) is None
    assert 0 < watch.done < ROOM_MADE * work_of(plan)
