"""Every picture of the built-in map, checked by its geometry file alone, as a stranger would."""

import itertools
import json
import math
from typing import Any

import pytest

import conceptmap
from conceptmap.export import arrangements_of, arranger_for, named_views
from conceptmap.layout import saved, signature
from conceptmap.layout.text import PHRASE
from conceptmap.render.geometry import render_geometry
from conceptmap.view import (
    ASPECTS,
    Arranger,
    Frame,
    ViewState,
    draw,
    problem_of,
    problems,
    select,
    step_states,
)

CM = conceptmap.load()
ARRANGER = arranger_for(None)
SIZES = [(1920, 1080), (1280, 800), (1080, 1080), (390, 844), (1080, 1920)]
Rectangle = tuple[float, float, float, float]
_ROOM = (1888, 826)
"""What a screen of 1920x1080 leaves between the words of a lecture, in px."""
_MOST_ZOOM = 3.5


def rectangle(box: dict[str, Any]) -> Rectangle:
    """Left, top, right, bottom."""
    w, h = box["width"] / 2, box["height"] / 2
    return (box["x"] - w, box["y"] - h, box["x"] + w, box["y"] + h)


def overlap(one: Rectangle, two: Rectangle) -> bool:
    slack = 0.05
    return (
        min(one[2], two[2]) - max(one[0], two[0]) > slack
        and min(one[3], two[3]) - max(one[1], two[1]) > slack
    )


def crosses(start: list[float], end: list[float], box: Rectangle) -> bool:
    """Whether a straight piece of line passes through a box (Liang-Barsky clipping)."""
    low, high = 0.0, 1.0
    for axis in (0, 1):
        step = end[axis] - start[axis]
        near, far = box[axis] + 0.5 - start[axis], box[axis + 2] - 0.5 - start[axis]
        if abs(step) < 1e-9:
            if near > 0 or far < 0:
                return False
            continue
        first, second = sorted((near / step, far / step))
        low, high = max(low, first), min(high, second)
        if low >= high:
            return False
    return True


@pytest.fixture(params=[subject.name for subject in named_views(CM)], scope="module")
def view(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=SIZES, ids=lambda s: f"{s[0]}x{s[1]}", scope="module")
def drawn(request: pytest.FixtureRequest, view: str) -> dict[str, Any]:
    scene = draw(CM, ViewState(view=view), Frame(*request.param), ARRANGER)
    content: dict[str, Any] = json.loads(render_geometry(scene))
    return content


STEPS = {
    (state.tour, state.step, shape): Arranger.key(problems(CM, state, shape), slides=True)
    for tour in CM.tours
    for state in step_states(CM, tour)
    for shape in ASPECTS
}


def test_the_saved_arrangements_are_not_stale() -> None:
    mapping, problem = saved.load(arrangements_of(None))
    assert problem == ""
    wanted = {
        signature(problem_of(CM, select(CM, subject.state), aspect))
        for subject in named_views(CM)
        for aspect in ASPECTS.values()
    }
    wanted |= set(STEPS.values())
    assert set(mapping) == wanted, "run `conceptmap arrange` and commit the file"


def test_each_step_of_a_tour_has_3_to_12_concepts_and_type_for_the_back_row() -> None:
    mapping, _ = saved.load(arrangements_of(None))
    for (tour, step, shape), key in STEPS.items():
        assert 3 <= len(CM.tours[tour].steps[step - 1].focus) <= 12, f"{tour} {step}"
        if shape == "wide":
            zoom = min(_ROOM[0] / mapping[key].width, _ROOM[1] / mapping[key].height, _MOST_ZOOM)
            px = zoom * PHRASE.size
            assert px >= 24, f"{tour} {step}: phrases of {px:.0f} px"


def test_every_concept_and_link_of_the_view_is_drawn(drawn: dict[str, Any], view: str) -> None:
    chosen = select(CM, ViewState(view=view))
    assert {concept["id"] for concept in drawn["concepts"]} == set(chosen.concepts)
    assert {link["id"] for link in drawn["links"]} == set(chosen.links)
    assert sorted(i for p in drawn["phrases"] for i in p["links"]) == sorted(chosen.links)


def test_no_box_overlaps_a_box_or_leaves_the_frame(drawn: dict[str, Any]) -> None:
    frame = (0, 0, drawn["frame"]["width"], drawn["frame"]["height"])
    named = [(b.get("id") or b["links"], b) for b in drawn["concepts"] + drawn["phrases"]]
    boxes = [(name, rectangle(box)) for name, box in named]
    boxes += [(box["role"], rectangle(box)) for box in drawn["furniture"]]
    for name, box in boxes:
        assert box[0] >= frame[0] - 0.1, name
        assert box[1] >= frame[1] - 0.1, name
        assert box[2] <= frame[2] + 0.1, name
        assert box[3] <= frame[3] + 0.1, name
    collisions = [(a[0], b[0]) for a, b in itertools.combinations(boxes, 2) if overlap(a[1], b[1])]
    assert collisions == []


def test_no_link_passes_through_a_foreign_box(drawn: dict[str, Any]) -> None:
    faults = []
    for link in drawn["links"]:
        foreign = [
            (c["id"], rectangle(c))
            for c in drawn["concepts"]
            if c["id"] not in (link["from"], link["to"])
        ]
        foreign += [
            (p["links"], rectangle(p)) for p in drawn["phrases"] if link["id"] not in p["links"]
        ]
        for start, end in itertools.pairwise(link["points"]):
            faults += [(link["id"], name) for name, box in foreign if crosses(start, end, box)]
    assert faults == []


def test_a_link_runs_from_outline_through_phrase_to_outline(drawn: dict[str, Any]) -> None:
    concepts = {concept["id"]: rectangle(concept) for concept in drawn["concepts"]}
    phrases = {i: p for p in drawn["phrases"] for i in p["links"]}
    for link in drawn["links"]:
        for end, point in (("from", link["points"][0]), ("to", link["points"][-1])):
            left, top, right, bottom = concepts[link[end]]
            assert left - 0.6 <= point[0] <= right + 0.6
            assert top - 0.6 <= point[1] <= bottom + 0.6
        centre = (phrases[link["id"]]["x"], phrases[link["id"]]["y"])
        assert min(math.dist(centre, point) for point in link["points"]) < 0.05


def test_type_can_be_read_on_a_slide(view: str) -> None:
    scene = draw(CM, ViewState(view=view), Frame(1920, 1080), ARRANGER)
    assert scene.font_px >= 12
