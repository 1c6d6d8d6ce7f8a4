"""The numbers behind the charts, on maps made by hand."""

import pytest

import conceptmap
from conceptmap.analysis import (
    NO_SOURCE,
    NOT_SAID,
    cohesion,
    crossed_kinds,
    crossing,
    disputes,
    ground_of,
    grounds,
)
from conceptmap.model import Citation, Concept, ConceptMap, Contested, Link, Reference, View


def chain(*pairs: str, **more: object) -> ConceptMap:
    """Concepts of one letter each, linked as the pairs say."""
    names = sorted(set("".join(pairs)))
    links = [Link(f"{pair}{n}", pair[0], "to", pair[1]) for n, pair in enumerate(pairs)]
    return ConceptMap.build([Concept(name, name) for name in names], links, **more)  # type: ignore[arg-type]


def test_the_middle_of_a_chain_is_on_every_way() -> None:
    found = cohesion(chain("ab", "cb"))
    assert [found[name].between for name in "abc"] == [0, 1, 0]
    assert [found[name].links for name in "abc"] == [1, 2, 1]
    assert found["b"].bridging == pytest.approx(1 * (1 / 2) / 2)


def test_two_equal_ways_share_a_pair() -> None:
    found = cohesion(chain("ab", "bd", "ac", "cd"))
    assert found["b"].between == pytest.approx(0.5 / 3)


def test_a_bridge_joins_two_busy_parts() -> None:
    found = cohesion(chain("ab", "bc", "ca", "cx", "xd", "de", "ef", "fd"))
    assert max(found, key=lambda name: found[name].bridging) == "x"
    assert max(found, key=lambda name: found[name].links) == "c"


def test_parallel_links_loops_and_loners_are_no_trouble() -> None:
    cm = ConceptMap.build(
        [Concept("a", "A"), Concept("b", "B"), Concept("alone", "C")],
        [Link("1", "a", "to", "b"), Link("2", "b", "to", "a"), Link("3", "a", "to", "a")],
    )
    found = cohesion(cm)
    assert (found["a"].links, found["a"].between, found["alone"].bridging) == (4, 0, 0)
    assert cohesion(ConceptMap.build([], [])) == {}


def test_large_maps_are_estimated_and_the_same_each_time() -> None:
    names = [f"c{n}" for n in range(500)]
    links = [Link(f"l{n}", "c0", "to", f"c{n}") for n in range(1, 500)]
    cm = ConceptMap.build([Concept(name, name) for name in names], links)
    found = cohesion(cm)
    assert found == cohesion(cm)
    assert found["c0"].between == pytest.approx(1, abs=0.05)
    assert found["c9"].between == 0


def kinds(*links: tuple[str, str]) -> ConceptMap:
    made = [
        Concept("m1", "M1", kind="modality"),
        Concept("m2", "M2", kind="modality"),
        Concept("i1", "I1", kind="core-idea"),
        Concept("i2", "I2", kind="core-idea"),
        Concept("x", "X"),
        Concept("y", "Y"),
    ]
    rows = [Link(f"{one}-{other}", one, "to", other) for one, other in links]
    return ConceptMap.build(made, rows)


def test_a_pair_meets_by_its_links_or_through_the_quietest_concept_between() -> None:
    cm = kinds(
        ("m1", "i1"), ("i1", "m1"), ("m2", "x"), ("x", "i2"), ("m2", "y"), ("y", "i2"), ("y", "i1")
    )
    assert crossed_kinds(cm) == ("modality", "core-idea")
    found = crossing(cm, ("modality", "core-idea"))
    assert found.rows == ("m1", "m2")
    assert found.columns == ("i1", "i2")
    assert found.cells["m1", "i1"].links == ("m1-i1", "i1-m1")
    assert found.cells["m2", "i2"].through == "x"
    assert found.cells["m2", "i2"].links == ("m2-x", "x-i2")
    assert found.cells["m2", "i1"].through == "y"
    assert ("m1", "i2") not in found.cells


def test_other_kinds_are_crossed_where_those_two_do_not_meet() -> None:
    assert crossed_kinds(kinds(("m1", "x"), ("m2", "x"), ("i1", "y"))) == ("modality", "concept")
    assert crossed_kinds(kinds(("x", "y"))) is None


def resting(*sources: str) -> ConceptMap:
    known = [
        Reference("review", "R", evidence="review"),
        Reference("theory", "T", evidence="theory"),
        Reference("silent", "S"),
    ]
    link = Link("l", "a", "to", "b", sources=tuple(Citation(name) for name in sources))
    both = [Concept("a", "A"), Concept("b", "B")]
    views = [View("both", "Both", "", ("a", "b")), View("one", "One", "", ("a",))]
    return ConceptMap.build(both, [link], references=known, views=views)


def test_a_proposition_counts_under_the_source_that_says_most() -> None:
    assert ground_of(resting("theory", "silent", "review"), "l") == "review"
    assert ground_of(resting("silent", "theory"), "l") == "theory"
    assert ground_of(resting("silent"), "l") == NOT_SAID
    assert ground_of(resting(), "l") == NO_SOURCE


def test_areas_are_the_named_views_or_the_map() -> None:
    both, one = grounds(resting("review"))
    assert (both.view, both.size, both.links["review"]) == ("both", 1, ("l",))
    assert (one.view, one.size) == ("one", 0)
    (whole,) = grounds(chain("ab"))
    assert (whole.view, whole.links[NO_SOURCE]) == ("", ("ab0",))


def test_disputes_with_most_sources_come_first_and_sources_count_once() -> None:
    twice = (Citation("x", "p. 1"), Citation("x", "p. 2"))
    points = [
        Contested("few", "Few?", "a", "b", twice, ()),
        Contested(
            "many", "Many?", "a", "b", (Citation("x"),), (Citation("y"),), links=("ab0", "gone")
        ),
    ]
    found = disputes(chain("ab", contested=points))
    assert [row.point for row in found] == ["many", "few"]
    assert (found[1].side_a, found[1].side_b) == (("x",), ())
    assert found[0].links == ("ab0",)


def test_every_built_in_reference_says_what_it_is() -> None:
    assert all(row.evidence for row in conceptmap.load().references.values())
