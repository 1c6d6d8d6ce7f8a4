"""Tours as pictures: each step is a state like any other."""

import itertools

import pytest

import conceptmap
from conceptmap.errors import UnknownNameError
from conceptmap.model import ConceptMap
from conceptmap.view import (
    Arranger,
    Frame,
    ViewState,
    draw,
    draw_for_page,
    is_aside,
    select,
    shown_step,
    step_states,
)

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
        for one, other in itertools.combinations(scene.concepts, 2):
            apart = abs(one.box.x - other.box.x) >= (one.box.width + other.box.width) / 2 or (
                abs(one.box.y - other.box.y) >= (one.box.height + other.box.height) / 2
            )
            assert apart, (state, one.id, other.id)


def test_a_step_is_exported_with_its_heading() -> None:
    state = step_states(CM, "tour-article-walk")[2]
    scene = draw(CM, state, Frame(1920, 1080), Arranger())
    assert scene.title == "First idea: the relationship"
