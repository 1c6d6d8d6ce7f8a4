"""Questions about links: the others are plausible and mean something else."""

import pytest

import conceptmap
from conceptmap.analysis import question, questions
from conceptmap.model import Concept, ConceptMap, Link


@pytest.fixture(scope="module")
def cm() -> ConceptMap:
    return conceptmap.load()


def test_each_link_of_the_built_in_map_can_be_asked(cm: ConceptMap) -> None:
    asked = questions(cm)
    assert set(asked) == set(cm.links)
    for name, one in asked.items():
        assert one.choices[one.answer] == cm.links[name].phrase
        assert len({choice.casefold() for choice in one.choices}) == 4
    places = [one.answer for one in asked.values()]
    assert all(places.count(place) > 45 for place in range(4)), "the answer has a usual place"


def test_nothing_true_of_the_same_two_stands_beside_the_answer() -> None:
    ends = [Concept("a", "A"), Concept("b", "B"), Concept("c", "C")]
    links = [
        Link("1", "a", "can feed", "b"),
        Link("2", "b", "leans on", "a"),
        Link("3", "a", "feeds", "c"),
        Link("4", "c", "hinders", "a"),
    ]
    made = question(ConceptMap.build(ends, links), "1")
    assert made
    assert set(made.choices) == {"can feed", "hinders"}


def test_a_map_of_one_phrase_asks_nothing() -> None:
    ends = [Concept("a", "A"), Concept("b", "B")]
    links = [Link("1", "a", "feeds", "b"), Link("2", "b", "Feeds", "a")]
    cm = ConceptMap.build(ends, links)
    assert questions(cm) == {}
    assert question(cm, "none") is None


def test_the_others_agree_in_number(cm: ConceptMap) -> None:
    plural = [name for name, row in cm.links.items() if cm.concepts[row.source].plural]
    numbers = {
        row.phrase: {
            cm.concepts[r.source].plural for r in cm.links.values() if r.phrase == row.phrase
        }
        for row in cm.links.values()
    }
    made = [question(cm, name) for name in plural]
    odd = [c for one in made if one for c in one.choices if True not in numbers[c]]
    assert len(odd) < len(made) / 4
