"""Tours as pictures: each step is a state like any other."""

import itertools
import math

import pytest

import conceptmap
from conceptmap.errors import UnknownNameError
from conceptmap.layout import Arrangement
from conceptmap.layout.metrics import crossings, measure
from conceptmap.model import ConceptMap
from conceptmap.view import (
    ASPECTS,
    Arranger,
    Frame,
    ViewState,
    draw,
    draw_for_page,
    is_aside,
    problem_of,
    select,
    shown_step,
    step_states,
)
from conceptmap.view.picture import arranged

CM = conceptmap.load()


def test_each_step_is_a_state(weather: ConceptMap) -> None:
    states = step_states(weather, "river")
    assert [state.step for state in states] == [1, 2, 3]
    assert [select(weather, state).concepts for state in states] == [
        ("rain", "flood"),
        ("flood", "dam", "beaver"),
        ("snow",),
    ]
    chosen = select(weather, states[1])
    assert (chosen.title, chosen.focus_question) == ("Down the river", "Dams")
    assert set(chosen.links) == {"L2", "L3"}


def test_an_unknown_tour_is_named(weather: ConceptMap) -> None:
    with pytest.raises(UnknownNameError, match="unknown tour 'hill'; choose one of: river"):
        step_states(weather, "hill")


def test_which_step_a_state_is_at(weather: ConceptMap) -> None:
    assert shown_step(weather, ViewState()) is None
    past = shown_step(weather, ViewState(tour="river", step=9))
    assert past is not None
    assert past.heading == "The end"


def test_a_look_aside_keeps_the_step_and_its_places(weather: ConceptMap) -> None:
    aside = ViewState(tour="river", step=2, focus="dam")
    assert is_aside(aside)
    assert not is_aside(ViewState(tour="river", step=2, selected="concept:dam"))
    arranger = Arranger()
    before = draw_for_page(weather, ViewState(tour="river", step=2), "wide", arranger)
    after = draw_for_page(weather, aside, "wide", arranger)
    places = [{mark.id: (mark.box.x, mark.box.y) for mark in s.concepts} for s in (before, after)]
    shifts = {
        (round(places[1][name][0] - x, 1), round(places[1][name][1] - y, 1))
        for name, (x, y) in places[0].items()
        if name in places[1]
    }
    assert len(shifts) == 1


@pytest.mark.parametrize("tour", CM.tours)
def test_every_step_can_be_read_from_the_back_row(tour: str) -> None:
    arranger = Arranger()
    for state in step_states(CM, tour):
        scene = draw_for_page(CM, state, "wide", arranger)
        zoom = min((1920 - 64) / scene.width, (1080 - 250) / scene.height)
        assert scene.font_px * zoom >= 24, state
        problem = problem_of(CM, select(CM, state), ASPECTS["wide"])
        legible = measure(problem, arranged(CM, state, "wide", arranger))
        assert (legible.readable_share, legible.cramped_links) == (1.0, 0), state
        for one, other in itertools.combinations(scene.concepts, 2):
            apart = abs(one.box.x - other.box.x) >= (one.box.width + other.box.width) / 2 or (
                abs(one.box.y - other.box.y) >= (one.box.height + other.box.height) / 2
            )
            assert apart, (state, one.id, other.id)


def _apart(one: Arrangement, two: Arrangement) -> float:
    """How far a concept of both moved on average, in parts of the frame."""
    shared = one.concepts.keys() & two.concepts.keys()
    moves = [
        math.dist(
            (one.concepts[name].x / one.width, one.concepts[name].y / one.height),
            (two.concepts[name].x / two.width, two.concepts[name].y / two.height),
        )
        for name in shared
    ]
    return sum(moves) / len(moves) if moves else 0.0


def test_what_was_seen_stays_as_far_as_legibility_allows() -> None:
    arranger, alone = Arranger(), Arranger()
    kept, fresh = 0.0, 0.0
    states = step_states(CM, "tour-conflict-defence")
    for before, state in itertools.pairwise(states):
        problem = problem_of(CM, select(CM, state), ASPECTS["wide"])
        old, new = (arranged(CM, one, "wide", arranger) for one in (before, state))
        assert crossings(problem, new) <= crossings(problem, alone(problem)), state
        kept += _apart(old, new)
        fresh += _apart(old, alone(problem))
    assert kept < 0.7 * fresh


def test_a_step_is_exported_with_its_heading() -> None:
    state = step_states(CM, "tour-article-walk")[2]
    scene = draw(CM, state, Frame(1920, 1080), Arranger())
    assert scene.title == "First idea: the relationship"
