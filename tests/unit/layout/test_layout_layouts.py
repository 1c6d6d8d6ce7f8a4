import math
from dataclasses import replace

import pytest
from layout_cases import ORCHESTRA, WATER, problem

from conceptmap.errors import UnknownNameError
from conceptmap.layout import Problem, arrange, signature
from conceptmap.layout.around import middle
from conceptmap.layout.groups import cells
from conceptmap.layout.hierarchy import layers
from conceptmap.layout.layouts import LAYOUTS
from conceptmap.layout.metrics import measure

TREE = problem(
    ("animal", "can be a", "bird"),
    ("animal", "can be a", "fish"),
    ("animal", "can be a", "mammal"),
    ("bird", "can be a", "wren"),
    ("fish", "can be a", "carp"),
    ("mammal", "can be a", "whale"),
    ("whale", "looks like a", "fish"),
    ("wren", "is eaten by a", "mammal"),
)
GROUPED = replace(
    problem(*ORCHESTRA),
    layout="groups",
    nodes=tuple(
        replace(node, group="people" if node.id in {"conductor", "composer"} else "things")
        for node in problem(*ORCHESTRA).nodes
    ),
)


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("case", [TREE, problem(*WATER), problem(*ORCHESTRA), problem(*WATER[:1])])
def test_every_layout_can_be_read(name: str, case: Problem) -> None:
    case = replace(case, layout=name)
    measured = measure(case, arrange(case))
    assert measured.readable_share == 1.0
    assert measured.box_overlaps == measured.links_through_boxes == 0


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_draws_nothing_and_what_hangs_alone(name: str) -> None:
    assert not arrange(Problem((), (), layout=name)).concepts
    alone = replace(problem(*WATER, ("island", "trades with", "atoll")), layout=name)
    assert measure(alone, arrange(alone)).readable_share == 1.0


@pytest.mark.parametrize("row", LAYOUTS.values(), ids=LAYOUTS)
def test_a_layout_explains_itself_and_cites_its_source(row: object) -> None:
    assert row.says.endswith(".")  # type: ignore[attr-defined]
    assert "doi:10." in row.source  # type: ignore[attr-defined]


def test_links_of_a_hierarchy_run_downwards() -> None:
    case = replace(TREE, layout="hierarchy")
    boxes = arrange(case).concepts
    assert all(boxes[edge.source].y < boxes[edge.target].y for edge in case.edges)
    assert boxes["animal"].y == min(box.y for box in boxes.values())


def test_a_circle_has_one_link_that_runs_up() -> None:
    circle = problem(*((f"p{i}", "leads to", f"p{(i + 1) % 6}") for i in range(6)))
    depth = dict(zip((node.id for node in circle.nodes), layers(circle), strict=True))
    assert sum(depth[edge.source] >= depth[edge.target] for edge in circle.edges) == 1


def test_the_concept_asked_for_is_in_the_middle_with_its_neighbours_nearest() -> None:
    case = replace(problem(*WATER), layout="around", centre="rain")
    plan = arrange(case)
    place = plan.concepts["rain"]
    assert abs(place.x - plan.width / 2) < 12
    assert abs(place.y - plan.height / 2) < 12

    def off(name: str) -> float:
        box = plan.concepts[name]
        return math.hypot(2 * box.x / plan.width - 1, 2 * box.y / plan.height - 1)

    near = [off(name) for name in ("clouds", "rivers", "forest")]
    assert sum(near) / 3 < (off("sun") + off("sea")) / 2


def test_without_one_asked_for_the_most_linked_concept_is_in_the_middle() -> None:
    assert middle(problem(*ORCHESTRA)) == "orchestra"


def test_groups_have_parts_of_their_own() -> None:
    boxes = arrange(GROUPED).concepts
    spans = []
    for group in ("people", "things"):
        members = [boxes[node.id] for node in GROUPED.nodes if node.group == group]
        spans.append(
            (min(b.x - b.width / 2 for b in members), max(b.x + b.width / 2 for b in members))
        )
    (one_low, one_high), (two_low, two_high) = spans
    assert one_high < two_low or two_high < one_low


def test_parts_fill_the_frame_by_weight() -> None:
    found = cells([4.0, 2.0, 1.0, 1.0], 2.0)
    areas = [(right - left) * (bottom - top) for left, right, top, bottom in found]
    assert areas == pytest.approx([0.5, 0.25, 0.125, 0.125])


def test_an_unknown_layout_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownNameError, match=r"layout 'tre'.*network"):
        arrange(replace(TREE, layout="tre"))


def test_a_layout_has_a_signature_of_its_own() -> None:
    found = {signature(replace(TREE, layout=name)) for name in LAYOUTS}
    assert len(found) == len(LAYOUTS)
    assert signature(replace(TREE, centre="fish")) == signature(TREE)
    assert signature(replace(TREE, layout="around", centre="fish")) not in found
