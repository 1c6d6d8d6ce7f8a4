"""What two or three concepts share, and what is distinct to each."""

import pytest

from conceptmap.analysis import compare
from conceptmap.model import Concept, ConceptMap, Link


@pytest.fixture(scope="module")
def shared() -> ConceptMap:
    concepts = [Concept(name, name.upper()) for name in ("a", "b", "c", "near", "all", "own")]
    links = [
        Link("1", "a", "has", "near"),
        Link("2", "near", "has", "b"),
        Link("3", "a", "has", "all"),
        Link("4", "b", "has", "all"),
        Link("5", "c", "has", "all"),
        Link("6", "c", "also has", "all"),
        Link("7", "a", "has", "own"),
        Link("8", "a", "beats", "b"),
        Link("9", "a", "is", "a"),
        Link("10", "near", "has", "own"),
    ]
    return ConceptMap.build(concepts, links)


def test_what_most_share_comes_first_with_every_link(shared: ConceptMap) -> None:
    found = compare(shared, ("a", "b", "c"))
    assert [one.concept for one in found.shared] == ["all", "near"]
    assert found.shared[0].links == {"a": ("3",), "b": ("4",), "c": ("5", "6")}
    assert found.shared[1].links == {"a": ("1",), "b": ("2",), "c": ()}


def test_links_among_the_compared_are_apart_and_the_rest_is_distinct(shared: ConceptMap) -> None:
    found = compare(shared, ("a", "b"))
    assert found.between == ("8", "9")
    assert found.distinct == {"a": ("7",), "b": ()}


def test_each_link_of_the_compared_is_told_once(shared: ConceptMap) -> None:
    found = compare(shared, ("a", "b", "c"))
    told = [*found.between]
    told += [link for one in found.shared for links in one.links.values() for link in links]
    told += [link for links in found.distinct.values() for link in links]
    assert sorted(told, key=int) == [str(number) for number in range(1, 10)]


def test_the_unknown_and_the_repeated_are_left_out(shared: ConceptMap) -> None:
    assert compare(shared, ("a", "nobody", "a")).concepts == ("a",)
