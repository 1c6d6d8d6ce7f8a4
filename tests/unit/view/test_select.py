"""What is shown: views, focus, growth, filters, paths, comparisons; and that places are kept."""

import math
from statistics import mean, median

import pytest

import conceptmap
from conceptmap.export import arranger_for
from conceptmap.layout import Arrangement
from conceptmap.model import Concept, ConceptMap, Link
from conceptmap.view import ViewState, parts_of, select
from conceptmap.view.comparing import MOST_ROWS
from conceptmap.view.picture import arranged
from conceptmap.view.select import MOST_SHOWN

CM = conceptmap.load()


def shown(**fields: object) -> set[str]:
    return set(select(CM, ViewState(**fields)).concepts)  # type: ignore[arg-type]


def test_a_focus_shows_its_neighbourhood_from_the_whole_map() -> None:
    near = {"emdr", "psychodynamic-psychotherapy", "impact-of-the-past", "francine-shapiro"}
    near |= {"bilateral-stimulation", "adaptive-information-processing"}
    assert near <= shown(focus="emdr")
    assert shown(focus="emdr", direction="in") == {"emdr"}
    assert shown(focus="insight", direction="in") < shown(focus="insight", depth="2")
    chosen = select(CM, ViewState(focus="emdr"))
    assert chosen.focus_question == "What is EMDR linked to?"
    assert chosen.more["psychodynamic-psychotherapy"] > 10


def test_a_large_neighbourhood_keeps_what_matters_most() -> None:
    chosen = select(CM, ViewState(focus="psychodynamic-psychotherapy", depth="3"))
    assert len(chosen.concepts) == MOST_SHOWN
    assert chosen.left_out > 0
    assert {"psychodynamic-psychotherapy", "child", "therapeutic-relationship"} <= set(
        chosen.concepts
    )


def test_expanding_and_hiding() -> None:
    view = shown()
    grown = shown(expanded=("emdr",))
    assert grown - view == {
        "francine-shapiro",
        "bilateral-stimulation",
        "adaptive-information-processing",
    }
    assert shown(expanded=("emdr",), hidden=("francine-shapiro",)) == grown - {"francine-shapiro"}


@pytest.mark.parametrize(
    ("fields", "test"),
    [
        ({"origin": "field"}, lambda cm, link: link.origin == "field"),
        ({"contested": "only"}, lambda cm, link: cm.is_contested(link.id)),
        ({"types": ("hinders",)}, lambda cm, link: link.type == "hinders"),
        (
            {"source": "shedler2010"},
            lambda cm, link: "shedler2010" in {s.ref for s in link.sources},
        ),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_filter_lets_only_its_own_pass(fields: dict, test: object) -> None:
    chosen = select(CM, ViewState(view="defences", **fields))
    for link in chosen.links:
        assert test(CM, CM.links[link])  # type: ignore[operator]
    ends = {end for i in chosen.links for end in (CM.links[i].source, CM.links[i].target)}
    assert set(chosen.concepts) == ends


def test_levels_and_kinds_stack() -> None:
    chosen = select(CM, ViewState(view="defences", kinds=("defence",), levels=("1",)))
    assert chosen.concepts
    for name in chosen.concepts:
        assert (CM.concepts[name].kind, CM.concepts[name].level) == ("defence", 1)


def test_a_connection_is_read_along_its_links_and_has_other_ways() -> None:
    first = select(CM, ViewState(path=("play-therapy", "insight")))
    other = select(CM, ViewState(path=("play-therapy", "insight"), way="2"))
    assert first.path
    assert other.path
    assert set(first.links) == set(first.path.links)
    assert set(first.concepts) == set(first.path.concepts)
    assert first.path != other.path


def test_no_connection_shows_the_two_ends() -> None:
    cm = ConceptMap.build([Concept("a", "A"), Concept("b", "B")], [])
    chosen = select(cm, ViewState(path=("a", "b")))
    assert (chosen.concepts, chosen.path) == (("a", "b"), None)


def test_a_comparison_shows_the_neighbours_of_both() -> None:
    chosen = select(CM, ViewState(compared=("mbt", "play-therapy")))
    assert chosen.focus_question.endswith("share?")
    assert {"mbt", "play-therapy", "psychodynamic-psychotherapy"} <= set(chosen.concepts)
    ends = [{CM.links[i].source, CM.links[i].target} for i in chosen.links]
    assert all(pair & {"mbt", "play-therapy"} for pair in ends)


def test_a_comparison_shows_as_much_as_can_be_read_and_more_when_asked() -> None:
    both = ("psychodynamic-psychotherapy", "defences")
    chosen = select(CM, ViewState(compared=both))
    assert "unconscious" in chosen.concepts
    assert len(chosen.concepts) <= 2 + 2 * MOST_ROWS
    assert chosen.left_out > 0
    assert chosen.more["defences"] > 0
    more = select(CM, ViewState(compared=both, expanded=("defences",)))
    assert "defences" not in more.more
    assert set(chosen.concepts) < set(more.concepts)
    three = select(CM, ViewState(compared=("mbt", "emdr", "play-therapy")))
    assert {"mbt", "emdr", "play-therapy", "psychodynamic-psychotherapy"} <= set(three.concepts)


def moves(before: Arrangement, after: Arrangement) -> list[float]:
    """How far each concept in both has moved, apart from a shift of the whole picture."""
    both = [name for name in before.concepts if name in after.concepts]
    steps = [
        (after.concepts[n].x - before.concepts[n].x, after.concepts[n].y - before.concepts[n].y)
        for n in both
    ]
    shift = (median(x for x, _ in steps), median(y for _, y in steps))
    return [math.dist(step, shift) for step in steps]


@pytest.mark.parametrize(
    "state",
    [
        ViewState(contested="only"),
        ViewState(hidden=("child", "adults")),
        ViewState(focus="insight"),
        ViewState(expanded=("emdr",)),
    ],
    ids=["filter", "hide", "focus", "expand"],
)
def test_what_stays_does_not_move(state: ViewState) -> None:
    arranger = arranger_for(None)
    before = arranged(CM, ViewState(), "wide", arranger)
    after = arranged(CM, state, "wide", arranger)
    diagonal = math.hypot(before.width, before.height)
    assert mean(moves(before, after)) <= 0.005 * diagonal


def test_a_map_too_large_to_read_opens_on_its_most_important_concepts() -> None:
    spokes = [Link(f"L{i}", "hub", "leads to", f"n{i}") for i in range(400)]
    names = ["hub", *(link.target for link in spokes)]
    cm = ConceptMap.build([Concept(name, name) for name in names], spokes)
    chosen = select(cm, ViewState())
    assert "hub" in chosen.concepts
    assert (len(chosen.concepts), chosen.left_out) == (MOST_SHOWN, 401 - MOST_SHOWN)


def test_an_empty_answer_is_an_answer() -> None:
    cm = ConceptMap.build([Concept("a", "A"), Concept("b", "B")], [Link("L", "a", "to", "b")])
    assert select(cm, ViewState(kinds=("person",))).concepts == ()


def test_a_part_of_a_view_is_shown_by_any_of_its_concepts() -> None:
    whole = parts_of(CM, ViewState())
    assert {name for part in whole.values() for name in part} == set(
        next(iter(CM.views.values())).concepts
    )
    name, part = next(iter(whole.items()))
    for one in sorted(part)[:3]:
        chosen = select(CM, ViewState(part=one))
        assert set(chosen.concepts) == part
        assert CM.concepts[one].label in chosen.focus_question
    assert set(select(CM, ViewState(part=name, focus="emdr")).concepts) != part
    elsewhere = next(one for one in CM.concepts if all(one not in part for part in whole.values()))
    assert set(select(CM, ViewState(part=elsewhere)).concepts) == set(
        select(CM, ViewState()).concepts
    )
