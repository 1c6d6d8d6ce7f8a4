"""Neighbourhood, importance and paths on maps whose answers are known."""

import pytest

import conceptmap
from conceptmap.analysis import importance, neighbourhood, overview, paths
from conceptmap.model import Concept, ConceptMap, Link


@pytest.fixture
def chain() -> ConceptMap:
    """a → b → c → d, a shortcut a → d by a weaker link, and e alone."""
    return ConceptMap.build(
        [Concept(name, name.upper()) for name in "abcde"],
        [
            Link("ab", "a", "leads to", "b", type="leads-to"),
            Link("bc", "b", "leads to", "c", type="leads-to"),
            Link("cd", "c", "leads to", "d", type="leads-to"),
            Link("ad", "a", "was named by", "d", type="developed-by"),
        ],
    )


def test_steps_and_directions(chain: ConceptMap) -> None:
    assert neighbourhood(chain, "b", 1) == {"b": 0, "a": 1, "c": 1}
    assert neighbourhood(chain, "b", 2, "out") == {"b": 0, "c": 1, "d": 2}
    assert neighbourhood(chain, "b", 2, "in") == {"b": 0, "a": 1}
    assert neighbourhood(chain, "b", 0) == {"b": 0}
    assert neighbourhood(chain, "nobody") == {}


def test_importance_is_the_share_of_links(chain: ConceptMap) -> None:
    assert importance(chain) == {"a": 1.0, "b": 1.0, "c": 1.0, "d": 1.0, "e": 0.0}
    assert importance(ConceptMap.build([], [])) == {}


def test_an_overview_hangs_together_before_it_jumps() -> None:
    hub = [Link(f"h{i}", "hub", "has", f"h{i}") for i in range(5)]
    far = [Link(f"f{i}", "far", "has", f"f{i}") for i in range(4)]
    names = {end for link in (*hub, *far) for end in (link.source, link.target)}
    cm = ConceptMap.build([Concept(n, n) for n in sorted(names)], [*hub, *far])
    assert overview(cm, 4) == {"hub", "h0", "h1", "h2"}
    assert overview(cm, 7) == {"hub", "h0", "h1", "h2", "h3", "h4", "far"}
    assert overview(cm, 99) == names
    assert overview(ConceptMap.build([], []), 5) == set()


def test_paths_come_the_most_telling_first(chain: ConceptMap) -> None:
    first, second = paths(chain, "a", "d")
    assert (first.concepts, first.links) == (("a", "d"), ("ad",))
    assert (second.concepts, second.links) == (("a", "b", "c", "d"), ("ab", "bc", "cd"))


def test_a_path_may_run_against_the_arrows(chain: ConceptMap) -> None:
    assert paths(chain, "d", "a", most=1)[0].links == ("ad",)


@pytest.mark.parametrize(("start", "end"), [("a", "e"), ("a", "a"), ("a", "nobody")])
def test_no_way_is_no_path(chain: ConceptMap, start: str, end: str) -> None:
    assert paths(chain, start, end) == ()


def test_how_does_play_lead_to_insight() -> None:
    cm = conceptmap.load()
    found = paths(cm, "play-therapy", "insight", most=3)
    assert len(found) == 3
    for way in found:
        assert (way.concepts[0], way.concepts[-1]) == ("play-therapy", "insight")
        for link, (one, two) in zip(
            way.links, zip(way.concepts, way.concepts[1:], strict=False), strict=True
        ):
            assert {cm.links[link].source, cm.links[link].target} == {one, two}
