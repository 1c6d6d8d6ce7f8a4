from conceptmap.layout import Edge
from conceptmap.layout.fans import passages


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
