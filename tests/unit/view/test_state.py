"""The state's one text form: every field travels, nothing raises."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conceptmap.model import ConceptMap
from conceptmap.view import FIELDS, ViewState, decode, encode, from_store, to_store

SAMPLES: dict[str, Any] = {
    "view": "dams",
    "part": "rain",
    "selected": "concept:dam",
    "focus": "dam",
    "depth": "2",
    "direction": "out",
    "expanded": ("rain", "snow"),
    "hidden": ("beaver",),
    "kinds": ("role", "outcome"),
    "levels": ("1", "3"),
    "types": ("leads-to",),
    "origin": "field",
    "contested": "only",
    "source": "walton",
    "path": ("snow", "flood"),
    "way": "2",
    "layout": "hierarchy",
    "compared": ("rain", "dam"),
    "tour": "river",
    "step": 2,
    "reveal": "phrases:1",
    "ask": "L2",
    "tally": "3,12,0,1",
    "mode": "present",
    "black": "1",
    "pins": {"dam": (120, 950), "beaver": (0, 1000)},
    "theme": "dark",
}


def test_each_field_has_a_sample() -> None:
    assert set(SAMPLES) == set(FIELDS)


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_travels_by_address_and_by_store(field: str, weather: ConceptMap) -> None:
    state = ViewState(**{field: SAMPLES[field]})
    assert decode(encode(state), weather) == (state, ())
    assert decode("?" + encode(state), weather) == (state, ())
    assert from_store(to_store(state), weather) == (state, ())


def test_all_fields_travel_together(weather: ConceptMap) -> None:
    state = ViewState(**SAMPLES)
    assert decode(encode(state), weather) == (state, ())


def test_defaults_are_left_out() -> None:
    assert encode(ViewState()) == ""
    assert to_store(ViewState()) == {}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("view=nowhere", "this map has no 'nowhere'"),
        ("selected=concept:nobody", "this map has no 'concept:nobody'"),
        ("selected=banana", "it was left out"),
        ("theme=drak", "not one of"),
        ("tour=nowhere", "this map has no 'nowhere'"),
        ("step=0", "not a number from 1 to 9999"),
        ("step=two", "not a number from 1 to 9999"),
        ("reveal=all:1", "it was left out"),
        ("pins=dam:1;nobody:1,2;flood:nan,1", "3 of 3 places"),
    ],
)
def test_a_bad_value_falls_back_and_is_reported(
    query: str, words: str, weather: ConceptMap
) -> None:
    state, findings = decode(query, weather)
    assert state == ViewState()
    assert [words in finding.message for finding in findings] == [True]


def test_a_step_past_the_end_is_the_last(weather: ConceptMap) -> None:
    state, findings = decode("tour=river&step=77", weather)
    assert state == ViewState(tour="river", step=3)
    assert ["this tour has 3 steps" in finding.message for finding in findings] == [True]


def test_unknown_keys_are_ignored(weather: ConceptMap) -> None:
    assert decode("utm=1&theme=dark&x", weather) == (ViewState(theme="dark"), ())


@given(query=st.text(max_size=200))
def test_no_address_raises(query: str, weather: ConceptMap) -> None:
    state, _ = decode(query, weather)
    assert isinstance(state, ViewState)


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(raw=st.dictionaries(st.sampled_from([*FIELDS]), json_values) | json_values)
def test_no_store_raises(raw: Any, weather: ConceptMap) -> None:
    state, _ = from_store(raw, weather)
    assert isinstance(state, ViewState)
