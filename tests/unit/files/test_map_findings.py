"""What each check finds, what it leaves alone, and what it keeps."""

import pytest

from conceptmap.files import CODES, read_bytes
from conceptmap.model import ConceptMap, Finding

HEAD = """\
title: T
focus_question: Q?
concepts:
  - {id: rain, label: Rain}
  - {id: flood, label: Flood, inline: the flood}
  - {id: wet, label: The wet}
"""
RING = """\
  - {from: rain, phrase: can cause, to: flood}
  - {from: flood, phrase: makes, to: wet}
"""


def cm(rows: str, more: str = "") -> ConceptMap:
    """The map of rain with some more links on line 8 and what follows them."""
    return read_bytes(f"{HEAD}links:\n{rows}{RING}{more}".encode(), "rain.yaml")


def codes(found: ConceptMap) -> list[str]:
    return [finding.code for finding in found.findings]


def only(found: ConceptMap) -> Finding:
    assert len(found.findings) == 1, found.findings
    return found.findings[0]


def test_levels_come_from_the_registry() -> None:
    for finding in cm("  - {from: rain, phrase: x, to: flod, why: [a], wy: b}\n").findings:
        assert finding.level == CODES[finding.code].level


@pytest.mark.parametrize("phrase", ["'-'", "…", "'->'", "'?!'"])
def test_a_phrase_without_a_word_cannot_be_read(phrase: str) -> None:
    finding = only(cm(f"  - {{from: rain, phrase: {phrase}, to: wet}}\n"))
    assert (finding.code, finding.line) == ("CM304", 8)
    assert "no word" in finding.message


@pytest.mark.parametrize("phrase", ["rain causes", "RAIN", "leads to flood", "leads to the flood"])
def test_a_phrase_that_repeats_a_concept_cannot_be_read(phrase: str) -> None:
    assert only(cm(f"  - {{from: rain, phrase: {phrase}, to: flood}}\n")).code == "CM304"


@pytest.mark.parametrize("phrase", ["is a", "waters the", "is an"])
def test_two_articles_in_a_row_cannot_be_read(phrase: str) -> None:
    assert only(cm(f"  - {{from: rain, phrase: {phrase}, to: flood}}\n")).code == "CM304"


def test_articles_are_looked_for_in_english_alone() -> None:
    german = "language: de\n"
    assert codes(cm("  - {from: rain, phrase: geht a, to: flood}\n", german)) == []


@pytest.mark.parametrize("phrase", ["rains on", "wets the ground by a", "floods", "3x", "führt zu"])
def test_phrases_that_only_look_alike_are_left_alone(phrase: str) -> None:
    assert codes(cm(f"  - {{from: flood, phrase: {phrase}, to: rain}}\n")) == []


def test_a_concept_called_like_an_article_is_left_alone() -> None:
    text = "title: T\nfocus_question: Q\nconcepts: [{id: a, label: A}, {id: b, label: B}]\n"
    links = "links: [{from: b, phrase: is not a, to: a}, {from: a, phrase: a part of, to: b}]\n"
    assert [f.code for f in read_bytes((text + links).encode(), "a.yaml").findings] == []


def test_a_phrase_of_24_characters_is_short_enough() -> None:
    assert codes(cm(f"  - {{from: rain, phrase: {'x' * 24}, to: wet}}\n")) == []
    finding = only(cm(f"  - {{from: rain, phrase: {'x' * 25}, to: wet}}\n"))
    assert (finding.code, finding.level) == ("CM303", "note")


def test_the_same_pair_may_be_linked_twice_with_other_words() -> None:
    found = cm("  - {from: rain, phrase: comes before, to: flood}\n")
    assert codes(found) == []
    assert list(found.links) == ["rain--flood", "rain--flood-2", "flood--wet"]


def test_made_ids_stay_when_rows_of_other_pairs_move() -> None:
    rows = [
        "  - {from: rain, phrase: a1, to: wet}\n",
        "  - {from: wet, phrase: b1, to: rain}\n",
        "  - {from: rain, phrase: a2, to: wet}\n",
    ]
    orders = ([0, 1, 2], [0, 2, 1], [1, 0, 2])
    ids = [
        {
            cm("".join(rows[n] for n in order)).links[i].phrase: i
            for i in ("rain--wet", "wet--rain", "rain--wet-2")
        }
        for order in orders
    ]
    assert ids[0] == ids[1] == ids[2]


def test_a_made_id_gives_way_to_a_written_one() -> None:
    made = "  - {from: rain, phrase: wets, to: wet}\n"
    written = "  - {id: rain--wet, from: wet, phrase: follows, to: rain}\n"
    found = cm(made + written)
    assert found.links["rain--wet"].phrase == "follows"
    assert found.links["rain--wet-2"].phrase == "wets"
    assert codes(found) == []


def test_a_dangling_link_is_found_where_the_end_is_written() -> None:
    finding = only(cm("  - from: rain\n    phrase: can cause\n    to: flod\n"))
    assert (finding.code, finding.line) == ("CM301", 10)
    assert "'flod', no such concept (did you mean 'flood'?)" in finding.message


def test_a_contested_point_and_its_links_agree() -> None:
    point = "contested:\n  - {id: c, topic: C, view_a: A., view_b: B., links: [rain--flood]}\n"
    found = cm("  - {id: L1, from: rain, phrase: wets, to: wet, contested: c}\n", point)
    assert codes(found) == []
    assert found.links["rain--flood"].contested == found.links["L1"].contested == ("c",)
    assert found.contested["c"].links == ("rain--flood", "L1")
    assert found.is_contested("rain--flood")
    assert not found.is_contested("flood--wet")


def test_a_link_can_be_marked_contested_without_a_point() -> None:
    found = cm("  - {id: L1, from: rain, phrase: wets, to: wet, contested: true}\n")
    assert (found.links["L1"].disputed, found.links["L1"].contested) == (True, ())


def test_a_link_with_an_unknown_contested_point_stays_contested() -> None:
    found = cm("  - {id: L1, from: rain, phrase: wets, to: wet, contested: [c]}\n")
    assert only(found).code == "CM402"
    assert (found.links["L1"].disputed, found.links["L1"].contested) == (True, ())


def test_a_view_of_41_concepts_is_too_large() -> None:
    rows = "".join(f"  - {{id: c{n}, label: C{n}}}\n" for n in range(41))
    links = "".join(f"  - {{from: c{n}, phrase: meets, to: c{n + 1}}}\n" for n in range(40))
    ids = [f"c{n}" for n in range(41)]
    head = f"title: T\nfocus_question: Q\nconcepts:\n{rows}links:\n{links}views:\n"
    large = f"  - {{id: v, title: V, concepts: [{', '.join(ids)}]}}\n"
    small = f"  - {{id: w, title: W, concepts: [{', '.join(ids[:40])}]}}\n"
    found = only(read_bytes(f"{head}{large}{small}".encode(), "a.yaml"))
    assert found.code == "CM502"
    assert "'v' has 41 concepts" in found.message


@pytest.mark.parametrize(("count", "expected"), [(70, []), (71, ["CM502"])])
def test_a_view_of_71_links_is_too_large(count: int, expected: list[str]) -> None:
    links = "".join(f"  - {{from: rain, phrase: p{n}, to: flood}}\n" for n in range(count - 1))
    view = "views:\n  - {id: v, title: V, concepts: [rain, flood]}\n"
    rest = "  - {id: w, title: W, concepts: [flood, wet]}\n"
    assert codes(cm(links, view + rest)) == expected


def test_views_are_asked_for_only_where_there_are_some() -> None:
    assert codes(cm("")) == []
    view = "views:\n  - {id: v, title: V, concepts: [rain, flood]}\n"
    assert only(cm("", view)).code == "CM504"


def test_a_concept_named_in_a_view_is_found_at_its_own_line() -> None:
    ids = "".join(f"      - {name}\n" for name in ("rain", "flood", "wet", "snow"))
    view = f"views:\n  - id: v\n    title: V\n    concepts:\n{ids}"
    assert [(f.code, f.line) for f in cm("", view).findings] == [("CM501", 17)]


def test_single_values_need_no_list() -> None:
    found = read_bytes(
        b"title: T\nfocus_question: Q\nconcepts: [{id: a, label: A, aliases: b, sources: r}]\n"
        b"links: [{from: a, phrase: feeds, to: a}]\nreferences: [{id: r, title: R}]\n",
        "a.yaml",
    )
    assert codes(found) == ["CM306"]
    assert found.concepts["a"].aliases == ("b",)
    assert found.concepts["a"].sources[0].ref == "r"


def test_markup_is_kept_as_the_text_it_is() -> None:
    script = "<script>alert(1)</script>"
    found = cm(f"  - {{id: L1, from: rain, phrase: wets, to: wet, why: '{script}'}}\n")
    assert found.links["L1"].why == script


def test_plain_numbers_and_words_in_text_fields_are_kept_as_written() -> None:
    text = "concepts:\n" + "".join(f"- {{id: {w}, label: {w}}}\n" for w in ("010", "true", "1.50"))
    labels = [c.label for c in read_bytes(text.encode(), "a.yaml").concepts.values()]
    assert labels == ["010", "true", "1.50"]
