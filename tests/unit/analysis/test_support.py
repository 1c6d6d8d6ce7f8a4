"""What rests on each source, on a map made by hand."""

from conceptmap.analysis import supports
from conceptmap.model import Citation, Concept, ConceptMap, Contested, Link, Reference

MAP = ConceptMap.build(
    [Concept("a", "A", sources=(Citation("x"), Citation("x", "p. 2"))), Concept("b", "B")],
    [Link("1", "a", "to", "b", sources=(Citation("x"), Citation("y"))), Link("2", "b", "to", "a")],
    references=[Reference("x", "X"), Reference("y", "Y"), Reference("z", "Z")],
    contested=[Contested("c", "C?", "yes", "no", (Citation("y"),), (Citation("y"),))],
)


def test_each_part_counts_once_for_each_source() -> None:
    found = supports(MAP)
    assert (found["x"].links, found["x"].concepts, found["x"].points) == (["1"], ["a"], [])
    assert (found["y"].links, found["y"].concepts, found["y"].points) == (["1"], [], ["c"])
    assert [found[name].weight for name in "xyz"] == [2, 2, 0]


def test_what_is_cited_but_unknown_is_left_out() -> None:
    cm = ConceptMap.build([Concept("a", "A", sources=(Citation("nowhere"),))], [])
    assert supports(cm) == {}
