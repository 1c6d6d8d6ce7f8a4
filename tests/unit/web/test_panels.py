"""The filter panel and its counts, the trail over the headline, and what an empty picture says."""

from dataclasses import replace
from typing import Any

import pytest
from component_tree import parts, sets, words

from conceptmap.model import Concept, ConceptMap
from conceptmap.view import FIELDS, ViewState, select
from conceptmap.web.bar import bar
from conceptmap.web.empty import nothing_left
from conceptmap.web.facets import FACETS, active, cited, facets
from conceptmap.web.filter_panel import filter_panel
from conceptmap.web.icons import ICONS, icon
from conceptmap.web.trail import trail


def line(cm: ConceptMap, state: ViewState) -> list[Any]:
    return trail(cm, state, select(cm, state))


def chips(cm: ConceptMap) -> list[tuple[str, str]]:
    found = [
        (getattr(part, "data-toggle", None), getattr(part, "data-value", None))
        for part in parts(filter_panel(cm))
    ]
    return [(field, value) for field, value in found if field and value]


def test_the_panel_has_a_chip_for_each_value_that_the_map_uses(weather: ConceptMap) -> None:
    found = chips(weather)
    kinds = {value for field, value in found if field == "kinds"}
    assert kinds == {concept.kind for concept in weather.concepts.values()}
    assert ("contested", "only") in found
    assert ("source", "walton") in found
    assert not [value for field, value in found if field == "levels"], "all are of one level"


def test_a_plain_map_has_an_empty_panel() -> None:
    assert chips(ConceptMap.build([Concept("a", "A")], [])) == []


def test_clear_all_knows_every_filter(weather: ConceptMap) -> None:
    assert sets(filter_panel(weather)) == [dict.fromkeys(FACETS)]
    assert FACETS.keys() < FIELDS.keys()


@pytest.mark.parametrize("field", FACETS)
def test_a_count_is_what_its_chip_alone_would_leave(weather: ConceptMap, field: str) -> None:
    state = ViewState()
    counts = facets(weather, state, select(weather, state))[field]
    assert counts
    for value, count in counts.items():
        many = FIELDS[field].kind == "list"
        left = select(weather, replace(state, **{field: (value,) if many else value}))
        drawn = left.concepts if field in ("kinds", "levels") else left.links
        assert len(drawn) == count


def test_counts_ignore_their_own_filter_and_obey_the_others(weather: ConceptMap) -> None:
    state = ViewState(kinds=("role",), origin="article")
    counts = facets(weather, state, select(weather, state))
    assert counts["kinds"]["core-idea"] == 1
    assert "role" not in counts["kinds"], "no proposition of the article is about the beaver"
    assert active(state) == ["kinds", "origin"]
    assert [ref.id for ref in cited(weather)] == ["walton"]


def test_a_view_is_named_with_its_size(weather: ConceptMap) -> None:
    assert words(line(weather, ViewState())) == "Everything · 5 concepts, 4 propositions"
    assert words(line(weather, ViewState(kinds=("role",)))).endswith("1 concept, 0 propositions")


def test_each_step_of_the_trail_goes_back_to_itself(weather: ConceptMap) -> None:
    state = ViewState(focus="dam", depth="2", expanded=("rain", "snow"), hidden=("beaver",))
    made = line(weather, state)
    said = words(made)
    for crumb in ("Everything", "Beaver dam (2 steps)", "+ Rain", "+ Snow", "Show 1 hidden"):
        assert crumb in said
    found = sets(made)
    assert {"expanded": None, "hidden": None} in found
    assert {"expanded": ["rain"]} in found
    assert {"expanded": ["rain", "snow"]} not in found, "one is there already"
    assert {"depth": "3"} in found
    assert {"direction": "in"} in found


def test_a_connection_and_a_comparison_have_a_way_back_and_no_depth(weather: ConceptMap) -> None:
    for state in (ViewState(path=("rain", "dam")), ViewState(compared=("rain", "dam"))):
        found = sets(line(weather, state))
        assert {"depth": "1"} not in found
        assert any("path" in one and "compared" in one for one in found)


def test_what_is_left_out_is_said(weather: ConceptMap) -> None:
    state = ViewState(focus="rain")
    chosen = replace(select(weather, state), left_out=12)
    assert "12 more concepts are not shown: too many to read at once" in words(
        trail(weather, state, chosen)
    )


def test_an_empty_picture_offers_to_drop_each_filter(weather: ConceptMap) -> None:
    state = ViewState(kinds=("defence",), origin="article")
    made = nothing_left(weather, state)
    assert "Kind: Defence" in words(made)
    assert {"kinds": None} in sets(made)
    assert {"origin": None} in sets(made)
    assert dict.fromkeys(FACETS) in sets(made)
    assert "shows 3 concepts" in words(made)


def test_each_filter_has_words_of_its_own(weather: ConceptMap) -> None:
    chosen = {"kinds": ("defence",), "levels": ("3",), "types": ("is-a",), "source": "walton"}
    state = ViewState(origin="field", contested="only", **chosen)  # type: ignore[arg-type]
    said = words(nothing_left(weather, state))
    for one in ("Level: Advanced", "Type of link: is a", "Added by the field", "Contested only"):
        assert one in said
    assert "Source: Walton, 1653" in said


def test_everything_hidden_can_be_shown_again(weather: ConceptMap) -> None:
    state = ViewState(hidden=tuple(weather.concepts))
    assert {"hidden": None} in sets(nothing_left(weather, state))
    assert "no concepts yet" in words(nothing_left(ConceptMap.build([], []), ViewState()))


def test_the_bar_names_a_map_without_views(weather: ConceptMap) -> None:
    plain = replace(weather, views={})
    assert words(bar(plain)).count("Weather") == 2, "one of them for narrow screens"


@pytest.mark.parametrize("name", ICONS)
def test_icons_are_hidden_from_assistive_technology(name: str) -> None:
    made = icon(name)
    assert getattr(made, "aria-hidden") == "true"
    assert made.style["maskImage"].startswith("url(data:image/svg+xml;base64,")
