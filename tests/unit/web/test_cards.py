"""Cards: each concept and link of the built-in map, connections, comparisons, what is missing."""

import pytest
from component_tree import sets, targets, words

import conceptmap
from conceptmap.model import Concept, ConceptMap
from conceptmap.view import ViewState
from conceptmap.web.card import card
from conceptmap.web.path_card import path_card


@pytest.fixture(scope="module")
def field() -> ConceptMap:
    return conceptmap.load()


def test_every_concept_has_a_card_with_its_sentences(field: ConceptMap) -> None:
    for concept in field.concepts.values():
        made = card(field, {"selected": f"concept:{concept.id}"})
        said = words(made)
        assert concept.label in said
        for link in field.links.values():
            if concept.id in (link.source, link.target):
                assert field.proposition(link.id) in said


def test_every_link_has_a_card_that_leads_to_both_ends(field: ConceptMap) -> None:
    for link in field.links.values():
        made = card(field, {"selected": f"link:{link.id}"})
        assert field.proposition(link.id) in words(made)
        assert {f"concept:{link.source}", f"concept:{link.target}"} <= targets(made)


def test_nothing_selected_has_no_card_and_the_unknown_says_so(weather: ConceptMap) -> None:
    assert card(weather, {}) == []
    assert "This map has no 'fog'" in words(card(weather, {"selected": "concept:fog"}))
    assert card(weather, {"selected": ["concept:rain"], "path": "x", "compared": 3})


def test_a_connection_is_read_out_with_its_sources(weather: ConceptMap) -> None:
    made = path_card(weather, ViewState(path=("beaver", "rain")))
    said = words(made)
    assert "From Beaver to Rain" in said
    for link in ("L3", "L2", "L1"):
        assert weather.proposition(link) in said
    assert "Walton, 1653" in said
    assert "Another way" not in said, "there is only one"


def test_ways_are_cycled_and_start_again_after_the_last(field: ConceptMap) -> None:
    def following(way: str) -> str:
        made = card(field, {"path": ["emdr", "insight"], "way": way})
        return next(one["way"] for one in sets(made) if "way" in one)

    assert following("1") == "2"
    assert following("5") == "1"


def test_no_connection_says_so() -> None:
    apart = ConceptMap.build([Concept("a", "A"), Concept("b", "B")], [])
    said = words(card(apart, {"path": ["a", "b"]}))
    assert "No chain of propositions in this map joins A and B." in said
    assert "Back to the view" in said


def test_a_comparison_shows_what_is_shared_and_what_is_not(weather: ConceptMap) -> None:
    made = card(weather, {"compared": ["rain", "dam"]})
    said = words(made)
    assert "Rain and Beaver dam" in said
    assert "concept:flood" in targets(made)
    assert {"link:L1", "link:L2", "link:L3", "link:L4"} <= targets(made)
    assert "Add a third" in said
    three = words(card(weather, {"compared": ["rain", "dam", "snow"]}))
    assert "Add a third" not in three


def test_nothing_shared_says_so(weather: ConceptMap) -> None:
    said = words(card(weather, {"compared": ["beaver", "snow"]}))
    assert "No concept in this map is linked with more than one of them." in said
