"""Any NetworkX graph becomes a map, and the graph stays as it was."""

from typing import Any

import networkx as nx
import pytest

from conceptmap.model import Citation, Concept, ConceptMap


def test_labels_phrases_and_ids() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("rain", label="Heavy rain")
    graph.add_edge("rain", "flood", phrase="can cause")
    cm = ConceptMap.from_networkx(graph, title="Weather")
    assert cm.title == "Weather"
    assert [cm.proposition(link) for link in cm.links] == ["Heavy rain can cause flood."]
    assert list(cm.links) == ["link-1"]


def test_other_names_of_attributes() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("a", name="A")
    graph.add_node("b", name="B")
    graph.add_edge("a", "b", relation="feeds")
    cm = ConceptMap.from_networkx(graph, label="name", phrase="relation")
    assert cm.proposition("link-1") == "A feeds B."


def test_a_phrase_falls_back_to_the_label_and_to_words() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edge("a", "b", label="feeds")
    graph.add_edge("b", "c")
    graph.add_edge("c", "d", phrase=" \x00 ", label="meets")
    phrases = [link.phrase for link in ConceptMap.from_networkx(graph).links.values()]
    assert phrases == ["feeds", "relates to", "meets"]


def test_a_label_with_nothing_to_see_falls_back_to_the_id() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("a", label=" \x00 ")
    assert ConceptMap.from_networkx(graph).concepts["a"].label == "a"


def test_parallel_links_and_self_loops_are_kept() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edge("a", "b", id="x", phrase="feeds")
    graph.add_edge("a", "b", phrase="meets")
    graph.add_edge("b", "b", phrase="renews")
    cm = ConceptMap.from_networkx(graph)
    assert {link.id: (link.source, link.target) for link in cm.links.values()} == {
        "x": ("a", "b"),
        "link-2": ("a", "b"),
        "link-3": ("b", "b"),
    }


@pytest.mark.parametrize("kind", [nx.Graph, nx.MultiGraph])
def test_an_undirected_edge_becomes_one_link(kind: Any) -> None:
    assert len(ConceptMap.from_networkx(kind([(1, 2)])).links) == 1


def test_ids_of_any_type_become_text() -> None:
    graph: nx.DiGraph[Any] = nx.DiGraph([(1, ("a", 2))])
    cm = ConceptMap.from_networkx(graph)
    assert list(cm.concepts) == ["1", "('a', 2)"]


def test_ids_that_are_the_same_text_are_refused() -> None:
    graph: nx.DiGraph[Any] = nx.DiGraph([(1, "1")])
    with pytest.raises(ValueError, match="two concepts have the id '1'"):
        ConceptMap.from_networkx(graph)


def test_fields_are_kept_and_other_attributes_passed_over() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("a", kind="work", level=2, aliases=("A",), colour="red")
    graph.add_edge("a", "a", phrase="cites", type="described-in", weight=3)
    cm = ConceptMap.from_networkx(graph)
    assert cm.concepts["a"] == Concept("a", "a", kind="work", level=2, aliases=("A",))
    assert cm.links["link-1"].type == "described-in"


def test_the_graph_given_stays_as_it_was() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edge("a", "b", phrase="feeds")
    ConceptMap.from_networkx(graph)
    assert not nx.is_frozen(graph)
    assert dict(graph.nodes(data=True)) == {"a": {}, "b": {}}


def test_a_map_survives_the_way_through_its_own_graph() -> None:
    concept = Concept("a", "A", kind="work", sources=(Citation("r", "p. 4"),))
    first = ConceptMap.build([concept], [])
    again = ConceptMap.from_networkx(first.graph)
    assert again.concepts == {"a": concept}
    assert again.digest == first.digest
