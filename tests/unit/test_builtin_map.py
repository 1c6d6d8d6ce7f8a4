"""The built-in map: it reads without a finding, says what the article says, and keeps its rules."""

from functools import cache
from itertools import chain

import networkx as nx
import pytest
from article_coverage import ARTICLE_COVERAGE, Statement

from conceptmap.files import builtin_path, read
from conceptmap.model import KINDS, LINK_TYPES, Citation, ConceptMap, Link

UMBRELLA = "psychodynamic-psychotherapy"
OTHER_TRADITIONS = (
    "pcit",
    "emdr",
    "family-therapy",
    "systemic-interventions",
    "play-therapy",
    "sand-tray",
)
CORE_IDEAS = {
    "therapeutic-relationship",
    "finding-words",
    "discovering-together",
    "impact-of-the-past",
    "unconscious",
    "defences",
    "inner-conflict",
}
BESIDE_SHEDLER = {"midgley-2021-review", "impact-trial"}
YOUNG_PEOPLE = {"midgley2021", "abbass2013", "goodyer2016", "nihr-impact"}


@cache
def builtin() -> ConceptMap:
    return read(builtin_path())


def refs(*citations: Citation) -> set[str]:
    return {citation.ref for citation in citations}


def links_between(concepts: set[str]) -> list[Link]:
    return [x for x in builtin().links.values() if {x.source, x.target} <= concepts]


def test_reading_it_finds_nothing_to_mend():
    assert [str(finding) for finding in builtin().findings] == []


def test_it_says_what_it_is():
    cm = builtin()
    assert (cm.language, cm.licence) == ("en", "CC BY 4.0")
    assert "Monique Hiskens" in cm.credit and cm.licence in cm.credit
    assert cm.title and cm.description and cm.focus_question.endswith("?")


@pytest.mark.parametrize("statement", ARTICLE_COVERAGE, ids=lambda row: row.id)
def test_each_statement_of_the_article_is_in_the_map(statement: Statement):
    cm = builtin()
    assert set(statement.concepts) <= set(cm.concepts)
    assert statement.links and set(statement.links) <= set(cm.links)
    for link in (cm.links[link_id] for link_id in statement.links):
        assert {link.source, link.target} & set(statement.concepts)
        assert {link.source, link.target} <= set(cm.concepts)


def test_each_statement_is_marked_as_the_articles():
    cm = builtin()
    for statement in ARTICLE_COVERAGE:
        assert any(cm.links[link_id].origin == "article" for link_id in statement.links)


def test_the_coverage_table_is_complete_and_without_doubles():
    assert [row.id for row in ARTICLE_COVERAGE] == [f"S{n:02d}" for n in range(1, 77)]


def test_everything_has_a_source_that_is_listed():
    cm = builtin()
    for part in chain(cm.concepts.values(), cm.links.values()):
        assert part.sources, part.id
        assert refs(*part.sources) <= set(cm.references)


def test_each_reference_is_cited_and_says_whether_it_was_verified():
    cm = builtin()
    cited = refs(*chain.from_iterable(x.sources for x in cm.concepts.values()))
    cited |= refs(*chain.from_iterable(x.sources for x in cm.links.values()))
    for point in cm.contested.values():
        cited |= refs(*point.view_a_sources, *point.view_b_sources)
    assert cited == set(cm.references)
    assert {reference.verified for reference in cm.references.values()} == {True, False}


def test_what_the_article_states_cites_it():
    for part in chain(builtin().concepts.values(), builtin().links.values()):
        cites_it = bool({"hiskens-what-even", "hiskens-difference"} & refs(*part.sources))
        assert cites_it or part.origin == "field", part.id


def test_kinds_types_and_origins_are_in_the_vocabulary():
    cm = builtin()
    assert {concept.kind for concept in cm.concepts.values()} <= set(KINDS)
    assert {link.type for link in cm.links.values()} <= set(LINK_TYPES)
    origins = {part.origin for part in chain(cm.concepts.values(), cm.links.values())}
    assert origins == {"article", "field"}


def test_examples_are_marked_as_fictional():
    examples = [x.example for x in builtin().concepts.values() if x.example]
    assert examples and all(example.startswith("Fictional: ") for example in examples)


@pytest.mark.parametrize("link_id", builtin().links)
def test_each_proposition_reads_as_a_sentence(link_id: str):
    text = builtin().proposition(link_id)
    assert text[0].isupper()
    assert text.endswith(".") and ". " not in text and ".." not in text
    assert "  " not in text and text == text.strip()


def test_phrases_are_short_and_agree_with_their_subject():
    cm = builtin()
    for link in cm.links.values():
        assert 1 <= len(link.phrase) <= 24, link.id
        verb = link.phrase.split()[0]
        singular = {"is", "was", "has", "differs", "draws", "makes", "helps", "aims"}
        plural = {"are", "were", "have", "differ", "draw", "make", "help", "aim"}
        assert verb not in (singular if cm.concepts[link.source].plural else plural), link.id


def test_no_phrase_says_only_that_things_are_related():
    empty = {"relates to", "is related to", "related to"}
    assert not empty & {link.phrase for link in builtin().links.values()}


def test_every_concept_is_in_a_view():
    assert set(chain.from_iterable(v.concepts for v in builtin().views.values())) == set(
        builtin().concepts
    )


@pytest.mark.parametrize("view_id", builtin().views)
def test_each_view_is_one_connected_picture_for_a_slide(view_id: str):
    view = builtin().views[view_id]
    inside = links_between(set(view.concepts))
    assert len(view.concepts) == len(set(view.concepts)) <= 40
    assert len(inside) <= 70
    assert nx.is_weakly_connected(builtin().graph.subgraph(view.concepts))
    assert 0 < len(view.title) <= 32 and view.focus_question.endswith("?")


def test_the_first_view_is_the_overview_with_the_core_of_the_article():
    overview = next(iter(builtin().views.values()))
    assert overview.id == "overview"
    methods = {*OTHER_TRADITIONS, "mbt", "art-therapy", "dyadic-therapy"}
    who = {"child", "adolescents", "parents", "family", "client", "psychotherapist"}
    change = {"insight", "lasting-change"}
    assert CORE_IDEAS | methods | who | change <= set(overview.concepts)


def test_the_core_ideas_are_marked_as_such():
    kinds = builtin().concepts.values()
    assert {concept.id for concept in kinds if concept.kind == "core-idea"} == CORE_IDEAS


def test_contested_links_name_points_with_both_sides_cited():
    cm = builtin()
    named = [link for link in cm.links.values() if link.contested]
    assert named and all(cm.is_contested(link.id) and link.why for link in named)
    points = {point_id for link in named for point_id in link.contested}
    assert points == set(cm.contested)
    for point in cm.contested.values():
        assert point.view_a and point.view_b and point.advice, point.id
        assert point.view_a_sources and point.view_b_sources, point.id


def test_a_point_and_the_links_it_marks_name_each_other():
    cm = builtin()
    for point in cm.contested.values():
        marked = {link.id for link in cm.links.values() if point.id in link.contested}
        assert set(point.links) == marked, point.id


@pytest.mark.parametrize("method", OTHER_TRADITIONS)
def test_methods_of_other_traditions_can_be_used_in_it_and_that_is_contested(method: str):
    both = {method, UMBRELLA}
    links = [link for link in links_between(both) if {link.source, link.target} == both]
    assert [(link.source, link.phrase) for link in links] == [(method, "can be used in")]
    assert all(link.type != "is-a" and link.contested for link in links)


def test_shedler_is_never_the_only_evidence_about_children():
    cm = builtin()
    point = cm.contested["c-evidence"]
    against = refs(*point.view_b_sources)
    assert {"midgley2021", "anestis2011", "nihr-impact"} <= against
    for link in cm.links.values():
        if "c-evidence" in link.contested:
            assert refs(*link.sources) & ({"anestis2011"} | YOUNG_PEOPLE), link.id
    for concept_id in ("evidence-base", "lasting-change"):
        cited = refs(*cm.concepts[concept_id].sources)
        assert "shedler2010" not in cited or cited & YOUNG_PEOPLE, concept_id


def test_where_shedlers_review_is_shown_as_evidence_others_stand_beside_it():
    cm = builtin()
    steps = chain.from_iterable(tour.steps for tour in cm.tours.values())
    pictures = [set(view.concepts) for view in cm.views.values()] + [set(s.focus) for s in steps]
    shown = [p for p in pictures if {"shedler-2010-paper", "evidence-base"} <= p]
    assert shown and all(p >= BESIDE_SHEDLER for p in shown)


def test_neighbouring_ideas_are_kept_apart():
    cm = builtin()
    pairs = [
        ("holding-environment", "containment"),
        ("projection", "projective-identification"),
        ("repression", "denial"),
        ("sand-tray", "sandplay-therapy"),
        ("mentalizing", "reflective-functioning"),
    ]
    for one, other in pairs:
        names = [
            {word.casefold() for word in (c.label, c.inline, *c.aliases)}
            for c in (cm.concepts[one], cm.concepts[other])
        ]
        assert not names[0] & names[1]


def test_five_tours_lead_through_known_concepts():
    cm = builtin()
    assert len(cm.tours) == 5
    for tour in cm.tours.values():
        assert tour.title and len(tour.title) <= 32 and tour.audience
        assert tour.focus_question.endswith("?")
        for step in tour.steps:
            assert step.focus and set(step.focus) <= set(cm.concepts)
            assert step.heading and step.caption and step.notes
            assert 3 <= len(step.focus) <= 12 and 2 <= step.minutes <= 5
        assert 35 <= tour.minutes <= 45, "a lecture of an hour with its questions"
