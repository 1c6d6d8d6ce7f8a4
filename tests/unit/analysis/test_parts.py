"""A map in parts: what hangs together stays together."""

import pytest

from conceptmap.analysis import parts
from conceptmap.model import Concept, ConceptMap, Link


def made(*links: str, alone: str = "") -> ConceptMap:
    """A map of one-letter concepts; "ab" is a link from a to b."""
    names = dict.fromkeys("".join(links) + alone)
    concepts = [Concept(name, name.upper()) for name in names]
    return ConceptMap.build(concepts, [Link(pair, pair[0], "to", pair[1]) for pair in links])


TRIANGLES = made("ab", "bc", "ca", "ad", "de", "ef", "fd", "eg")
"""a, b, c and d, e, f, g, joined by one link."""


def test_few_links_lie_between_the_parts() -> None:
    found = parts(TRIANGLES, TRIANGLES.concepts, 4)
    assert {name: "".join(sorted(part)) for name, part in found.items()} == {
        "d": "defg",
        "a": "abc",
    }


@pytest.mark.parametrize("most", [1, 2, 3, 5, 30])
@pytest.mark.parametrize(
    "cm",
    [
        TRIANGLES,
        made(alone="abcdefgh"),
        made(*(x + y for x in "abcdefgh" for y in "abcdefgh" if x < y)),
        made(*("a" + leaf for leaf in "bcdefghijkl")),
        made("aa", "ab", "ba"),
    ],
    ids=["triangles", "no links", "complete", "star", "loop and pair"],
)
def test_every_concept_is_in_one_part_of_bounded_size(cm: ConceptMap, most: int) -> None:
    found = parts(cm, cm.concepts, most)
    assert sorted(name for part in found.values() for name in part) == sorted(cm.concepts)
    assert max(len(part) for part in found.values()) <= most
    assert all(name in part for name, part in found.items())
    assert [len(part) for part in found.values()] == sorted(map(len, found.values()), reverse=True)


def test_small_parts_are_joined_where_there_is_room() -> None:
    cm = made("ab", "bc", "cd", "de", "ea", "xy", alone="z")
    assert len(parts(cm, cm.concepts, 8)) == 1
    assert len(parts(cm, cm.concepts, 7)) == 2


def test_only_what_is_asked_for_is_split() -> None:
    found = parts(TRIANGLES, ["a", "b", "d"], 9)
    assert [sorted(part) for part in found.values()] == [["a", "b", "d"]]
    assert parts(TRIANGLES, [], 9) == {}
