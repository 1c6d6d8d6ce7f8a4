"""In a layout other than the network, too, what stays keeps its place."""

from dataclasses import replace

import pytest
from layout_cases import problem

from conceptmap.layout import Arrangement, Problem, arrange
from conceptmap.layout.metrics import measure
from conceptmap.layout.overall import movement, upward_links

KINDS = (
    ("animal", "can be a", "bird"),
    ("animal", "can be a", "fish"),
    ("animal", "can be a", "mammal"),
    ("bird", "builds", "nest"),
    ("fish", "lives in", "water"),
    ("mammal", "gives", "milk"),
    ("milk", "feeds", "young"),
    ("nest", "shelters", "young"),
)
MORE = (*KINDS, ("animal", "is also an", "insect"), ("insect", "sips", "nectar"))


def before_and_after(
    layout: str, before: tuple[tuple[str, str, str], ...], after: tuple[tuple[str, str, str], ...]
) -> tuple[Arrangement, Problem, Arrangement]:
    start = arrange(replace(problem(*before), layout=layout))
    case = replace(problem(*after), layout=layout)
    return start, case, arrange(replace(case, start=start))


@pytest.mark.parametrize("layout", ["hierarchy", "around", "groups"])
def test_what_stays_keeps_its_place_when_others_come_and_go(layout: str) -> None:
    start, case, found = before_and_after(layout, KINDS, MORE)
    assert movement(start, found) < 0.005
    assert measure(case, found).readable_share == 1.0
    less = arrange(replace(problem(*KINDS), layout=layout, start=found))
    assert movement(found, less) == 0.0


def test_what_comes_into_a_hierarchy_stands_in_its_layer() -> None:
    start, case, found = before_and_after("hierarchy", KINDS, MORE)
    assert upward_links(case, found) == 0
    layer = [found.concepts[name].y for name in ("bird", "fish", "mammal")]
    reach = 0.1 * start.height
    assert min(layer) - reach < found.concepts["insect"].y < max(layer) + reach


def test_a_hierarchy_with_a_layer_more_at_its_top_is_arranged_anew() -> None:
    _, case, found = before_and_after("hierarchy", KINDS, (*KINDS, ("life", "brings", "animal")))
    assert found.concepts["life"].y == min(box.y for box in found.concepts.values())
    assert upward_links(case, found) == 0


def test_another_middle_is_another_picture() -> None:
    start = arrange(replace(problem(*KINDS), layout="around", centre="animal"))
    case = replace(problem(*KINDS), layout="around", centre="nest", start=start)
    found = arrange(case)
    assert abs(found.concepts["nest"].x - found.width / 2) < 12
    assert abs(found.concepts["nest"].y - found.height / 2) < 12


@pytest.mark.parametrize("layout", ["hierarchy", "around"])
def test_a_picture_of_another_layout_is_arranged_anew(layout: str) -> None:
    network = arrange(problem(*MORE))
    found = arrange(replace(problem(*MORE), layout=layout, start=network))
    assert movement(network, found) > 0.01
