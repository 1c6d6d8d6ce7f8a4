"""Every field of the format arrives in the map, as the documentation shows it."""

import re
from pathlib import Path

import pytest

from conceptmap.files import CODES, Code, read_bytes
from conceptmap.files.limits import MAX_LISTED
from conceptmap.model import (
    KINDS,
    LINK_TYPES,
    ORIGINS,
    Citation,
    Concept,
    ConceptMap,
    Contested,
    Link,
    Reference,
    Step,
    Tour,
    View,
)

DOCUMENT = (Path(__file__).parents[3] / "docs" / "map-files.md").read_text()
EXAMPLES = re.findall(r"```yaml\n(.*?)```", DOCUMENT, re.DOTALL)


@pytest.fixture(scope="module")
def full() -> ConceptMap:
    return read_bytes(max(EXAMPLES, key=len).encode(), "full.yaml")


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_documentation_has_no_findings(example: str) -> None:
    assert read_bytes(example.encode(), "example.yaml").findings == ()


@pytest.mark.parametrize("code", CODES.values(), ids=list(CODES))
def test_every_code_is_documented_as_it_is(code: Code) -> None:
    assert f"| {code.code} | {code.level} | {code.title} | {code.advice} |" in DOCUMENT


def test_no_other_code_is_documented() -> None:
    assert set(re.findall(r"CM\d+", DOCUMENT)) == CODES.keys()


@pytest.mark.parametrize("word", [*KINDS, *LINK_TYPES, *ORIGINS])
def test_every_word_of_the_vocabularies_is_documented(word: str) -> None:
    assert f"`{word}`" in DOCUMENT


def test_the_texts_of_the_map(full: ConceptMap) -> None:
    assert full.title == "Weather"
    assert full.focus_question == "What leads to what?"
    assert full.description == "A map for beginners."
    assert (full.language, full.licence, full.credit) == ("en", "CC BY 4.0", "Drawn by Ada")


def test_a_concept_with_all_its_fields(full: ConceptMap) -> None:
    assert full.concepts["rain"] == Concept(
        id="rain",
        label="Rain",
        inline="heavy rain",
        plural=False,
        kind="core-idea",
        level=1,
        origin="article",
        aliases=("downpour", "shower"),
        definition="Water that falls from clouds.",
        example="A wet Sunday.",
        sources=(Citation("ford2010"), Citation("ford2010", "p. 4")),
    )


def test_a_link_with_all_its_fields(full: ConceptMap) -> None:
    assert full.links["L001"] == Link(
        id="L001",
        source="rain",
        phrase="can cause",
        target="flood",
        type="leads-to",
        origin="field",
        disputed=True,
        contested=("c-cause",),
        why="Drained soil takes up a great deal.",
        sources=(Citation("ford2010"),),
    )


def test_a_contested_point_with_all_its_fields(full: ConceptMap) -> None:
    assert full.contested["c-cause"] == Contested(
        id="c-cause",
        topic="Does rain cause floods?",
        view_a="It does.",
        view_b="Sealed ground does.",
        view_a_sources=(Citation("ford2010"),),
        advice="Say both.",
        links=("L001",),
    )


def test_a_view_and_a_tour_with_all_their_fields(full: ConceptMap) -> None:
    view = View("overview", "Overview", "What leads to what?", ("rain", "flood"))
    assert full.views == {"overview": view}
    step = Step("Rain", ("rain", "flood"), "It starts here.", "Ask who got wet.", 2.5, "concepts")
    tour = Tour("first", "A first walk", "What comes first?", "Beginners", (step,))
    assert full.tours == {"first": tour}


def test_a_reference_in_the_map(full: ConceptMap) -> None:
    assert full.references["ford2010"] == Reference(
        "ford2010",
        "On rain",
        "book",
        ("Ford, A.",),
        "2010",
        verified=True,
        evidence="review",
    )


def test_notes_keep_their_lines_and_other_texts_do_not() -> None:
    text = (
        'tours: [{id: t, title: "a\\nb", steps: [{heading: H, focus: [r], notes: "a\\n\\n\\nb"}]}]'
    )
    tour = read_bytes(f"concepts: [{{id: r, label: R}}]\n{text}".encode(), "a.yaml").tours["t"]
    assert (tour.title, tour.steps[0].notes) == ("a b", "a\n\nb")


def test_a_hundred_findings_of_a_code_are_listed_and_the_rest_counted() -> None:
    rows = "".join(f"  - {{id: c{n}, label: C}}\n" for n in range(MAX_LISTED + 7))
    found = read_bytes(
        f"title: T\nfocus_question: Q\nconcepts:\n{rows}".encode(), "a.yaml"
    ).findings
    assert len(found) == MAX_LISTED + 1
    assert found[-1].message.startswith("7 more like this (concept without links)")
    assert {finding.code for finding in found} == {"CM208"}
