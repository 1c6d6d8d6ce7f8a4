"""What the page offers where a picture cannot be read at once."""

from conceptmap.layout import Arrangement
from conceptmap.model import Concept, ConceptMap, Link
from conceptmap.view import ViewState, select
from conceptmap.web.crowded import MOST_PARTS, crowded
from conceptmap.web.list_changes import list_trail
from conceptmap.web.listing import listing
from conceptmap.web.markup import markup

GROUPS = [[f"g{i}c{j}" for j in range(18)] for i in range(4)]
LARGE = ConceptMap.build(
    [Concept(name, f"Label {name}") for group in GROUPS for name in group],
    [Link(f"l-{name}", group[0], "leads to", name) for group in GROUPS for name in group[1:]],
)
SMALL_TYPE = Arrangement(3840, 2160, {}, (), {})
READABLE = Arrangement(960, 540, {}, (), {})


def strip(state: ViewState, arrangement: Arrangement, cm: ConceptMap = LARGE) -> str:
    return markup(crowded(cm, state, select(cm, state), arrangement))


def test_what_can_be_read_is_left_alone() -> None:
    assert not strip(ViewState(), READABLE)


def test_what_cannot_says_why_and_offers_its_parts() -> None:
    said = strip(ViewState(), SMALL_TYPE)
    assert "72 concepts and 68 propositions" in said
    assert "too small to read" in said
    for group in GROUPS:
        assert f"Label {group[0]}<" in said
        assert f"&quot;part&quot;: &quot;{group[0]}&quot;" in said


def test_a_part_offers_the_others_and_the_whole() -> None:
    said = strip(ViewState(part="g1c0"), READABLE)
    assert "All of it" in said
    assert said.count('aria-pressed="true"') == 1
    assert said.count('aria-pressed="false"') == 4


def test_pictures_that_are_asked_for_are_left_alone() -> None:
    assert not strip(ViewState(focus="g1c0"), SMALL_TYPE)
    assert not strip(ViewState(compared=("g1c0", "g2c0")), SMALL_TYPE)


def test_too_many_parts_are_not_listed() -> None:
    names = [f"c{i}" for i in range(31 * (MOST_PARTS + 1))]
    cm = ConceptMap.build([Concept(name, name) for name in names], [])
    said = strip(ViewState(), SMALL_TYPE, cm)
    assert "Search, or filter" in said
    assert "button" not in said


def test_a_part_is_offered_in_the_list_and_listed_alone() -> None:
    whole, part = ViewState(), ViewState(part="g1c0")
    for state, arrangement, words in ((whole, SMALL_TYPE, "g1c0"), (part, READABLE, "All of it")):
        chosen = select(LARGE, state)
        line = list_trail(LARGE, state, chosen, crowded(LARGE, state, chosen, arrangement))
        assert 'class="list-parts"' in markup(line)
        assert words in markup(line)
    rows = listing(LARGE, select(LARGE, part))
    assert {row["id"] for row in rows["concepts"]} == {*GROUPS[1]}
    assert len(rows["links"]) == len(GROUPS[1]) - 1
