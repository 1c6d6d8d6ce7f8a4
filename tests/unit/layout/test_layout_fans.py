from dataclasses import replace

from conceptmap.layout import Arrangement, Edge
from conceptmap.layout.fans import Passage, passages
from conceptmap.layout.problem import Box, PhraseBox


def edges(*ends: str, phrase: str = "is a") -> tuple[Edge, ...]:
    return tuple(Edge(f"{i}{pair}", pair[0], pair[1], phrase) for i, pair in enumerate(ends))


def test_three_links_with_one_phrase_and_target_share_its_box() -> None:
    (fan,) = passages(edges("at", "bt", "ct"))
    assert (fan.hub, fan.side, len(fan.edges)) == ("t", "target", 3)


def test_a_common_source_makes_a_fan_too() -> None:
    (fan,) = passages(edges("sa", "sb", "sc"))
    assert (fan.hub, fan.side) == ("s", "source")


def test_two_links_do_not_share() -> None:
    assert [p.hub for p in passages(edges("at", "bt"))] == ["", ""]


def test_other_words_do_not_share() -> None:
    found = passages((*edges("at", "bt"), *edges("ct", phrase="has a")))
    assert len(found) == 3


def test_a_link_of_two_fans_goes_with_the_larger() -> None:
    found = passages(edges("st", "sa", "sb", "ct", "dt", "et"))
    assert [(p.hub, len(p.edges)) for p in found] == [("t", 4), ("", 1), ("", 1)]


def test_loops_and_repeated_links_keep_their_own_phrase() -> None:
    found = passages(edges("at", "at", "tt", "bt", "ct"))
    assert sorted(len(p.edges) for p in found) == [1, 1, 3]


def drawn(*boxes: tuple[str, tuple[Edge, ...]]) -> Arrangement:
    """An arrangement with these phrase boxes: a hub and the links through it."""
    box = Box(0.0, 0.0, 10.0, 10.0, ())
    phrases = tuple(PhraseBox(tuple(e.id for e in links), box, hub) for hub, links in boxes)
    return Arrangement(100.0, 100.0, {}, phrases, {})


def shared(found: list[Passage]) -> list[tuple[str, str]]:
    return [(p.hub, "".join(e.source for e in p.edges)) for p in found]


def test_what_shared_a_box_before_shares_it_again() -> None:
    links = edges("at", "bt", "ct", "dt", "et")
    before = drawn(("t", links[:3]), ("t", links[3:]))
    assert shared(passages(links, before)) == [("t", "abc"), ("t", "de")]


def test_what_was_alone_stays_alone_and_what_is_new_joins_the_only_fan() -> None:
    links = edges("at", "bt", "ct", "dt", "et")
    before = drawn(("t", links[:3]), ("", links[3:4]))
    assert shared(passages(links, before)) == [("t", "abce"), ("", "d")]


def test_what_is_new_where_a_fan_was_divided_is_alone() -> None:
    links = edges("at", "bt", "ct", "dt", "et")
    before = drawn(("t", links[:2]), ("t", links[2:4]))
    assert shared(passages(links, before)) == [("t", "ab"), ("t", "cd"), ("", "e")]


def test_a_fan_of_which_one_link_is_left_is_none() -> None:
    links = edges("at", "bt", "ct")
    assert shared(passages(links[:1], drawn(("t", links)))) == [("", "a")]


def test_new_links_make_a_fan_of_their_own() -> None:
    links = edges("at", "bt", "ct", "dt")
    assert shared(passages(links, drawn(("", links[:1])))) == [("", "a"), ("t", "bcd")]


def test_a_link_whose_phrase_was_changed_leaves_its_fan() -> None:
    links = edges("at", "bt", "ct")
    changed = (replace(links[0], phrase="was a"), *links[1:])
    assert shared(passages(changed, drawn(("t", links)))) == [("", "a"), ("t", "bc")]
