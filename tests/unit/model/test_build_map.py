"""`ConceptMap.build`: a frozen graph with a digest of its content."""

from dataclasses import FrozenInstanceError

import networkx as nx
import pytest

from conceptmap.model import Concept, ConceptMap, Contested, Finding, Link, Reference, Tour, View

RAIN, FLOOD = Concept("rain", "Rain", inline="the rain"), Concept("flood", "Flood")
CAUSE = Link("L1", "rain", "can cause", "flood", contested=("c",))


def build(**more: object) -> ConceptMap:
    return ConceptMap.build([RAIN, FLOOD], [CAUSE], **more)  # type: ignore[arg-type]


def test_the_graph_carries_the_fields() -> None:
    graph = build().graph
    assert graph.nodes["rain"]["label"] == "Rain"
    assert graph.edges["rain", "flood", "L1"]["phrase"] == "can cause"
    assert "id" not in graph.nodes["rain"]


def test_nothing_can_be_changed() -> None:
    cm = build()
    with pytest.raises(nx.NetworkXError):
        cm.graph.add_node("snow")
    with pytest.raises(TypeError):
        cm.concepts["snow"] = RAIN  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        cm.title = "Snow"  # type: ignore[misc]


def test_parallel_links_are_kept() -> None:
    cm = ConceptMap.build([RAIN, FLOOD], [CAUSE, Link("L2", "rain", "precedes", "flood")])
    assert cm.graph.number_of_edges("rain", "flood") == 2


@pytest.mark.parametrize("end", ["source", "target"])
def test_a_dangling_link_is_refused(end: str) -> None:
    ends = {"source": "rain", "target": "flood", end: "snow"}
    with pytest.raises(ValueError, match="link 'L1' ends at 'snow', which is not a concept"):
        ConceptMap.build([RAIN, FLOOD], [Link("L1", phrase="meets", **ends)])


@pytest.mark.parametrize(
    ("table", "part", "noun"),
    [
        ("views", View("x", "X"), "view"),
        ("tours", Tour("x", "X"), "tour"),
        ("references", Reference("x", "X"), "reference"),
        ("contested", Contested("x", "X", "A", "B"), "contested point"),
    ],
)
def test_an_id_used_twice_is_refused(table: str, part: object, noun: str) -> None:
    with pytest.raises(ValueError, match=f"two {noun}s have the id 'x'"):
        build(**{table: [part, part]})


def test_two_concepts_or_links_with_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two concepts have the id 'rain'"):
        ConceptMap.build([RAIN, RAIN], [])
    with pytest.raises(ValueError, match="two links have the id 'L1'"):
        ConceptMap.build([RAIN, FLOOD], [CAUSE, CAUSE])


def test_the_digest_is_of_the_content_alone() -> None:
    cm = build()
    assert cm.digest == build().digest
    assert cm.with_findings([Finding("CM101", "note", "x")]).digest == cm.digest
    assert len(cm.digest) == 32
    assert int(cm.digest, 16)


@pytest.mark.parametrize(
    "more",
    [
        {"title": "T"},
        {"credit": "C"},
        {"views": [View("v", "V")]},
        {"tours": [Tour("t", "T")]},
        {"references": [Reference("r", "R")]},
        {"contested": [Contested("c", "C", "A", "B")]},
    ],
    ids=str,
)
def test_the_digest_changes_with_each_part(more: dict[str, object]) -> None:
    assert build(**more).digest != build().digest


def test_the_digest_changes_with_a_field() -> None:
    other = ConceptMap.build([RAIN, FLOOD], [Link("L1", "rain", "may cause", "flood")])
    assert other.digest != build().digest


def test_findings_are_carried_and_not_compared() -> None:
    finding = Finding("CM101", "note", "x")
    cm = build()
    assert cm.with_findings([finding]).findings == (finding,)
    assert cm.findings == ()


def test_questions_about_a_map() -> None:
    view = View("v", "V", concepts=("rain",))
    cm = build(views=[view])
    assert cm.proposition("L1") == "The rain can cause Flood."
    assert cm.is_contested("L1")
    assert cm.views_of("rain") == (view,)
    assert cm.views_of("flood") == ()
