"""`crossing`: how the concepts of one kind meet those of another, as a matrix."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from conceptmap.model import KINDS, ConceptMap

__all__ = ["Cell", "Crossing", "crossed_kinds", "crossing"]

_WANTED = ("modality", "core-idea")


@dataclass(frozen=True, slots=True)
class Cell:
    """How two concepts meet: by the links between them, or else through a concept in between."""

    links: tuple[str, ...]
    through: str = ""


@dataclass(frozen=True, slots=True)
class Crossing:
    """A matrix of two kinds: ids of concepts, those that meet most first, and its cells."""

    kinds: tuple[str, str]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]


def crossed_kinds(cm: ConceptMap) -> tuple[str, str] | None:
    """Modality and core idea where they are linked; else the two kinds with most links between.

    None where no link joins two kinds.
    """
    kinds = {name: concept.kind for name, concept in cm.concepts.items()}
    order = list(KINDS)
    pairs: Counter[tuple[str, str]] = Counter()
    for link in cm.links.values():
        ends = {kinds[link.source], kinds[link.target]}
        if len(ends) == 2:
            first, second = sorted(ends, key=order.index)
            pairs[second, first] += 1
    if not pairs:
        return None
    return _WANTED if pairs[_WANTED] else max(pairs, key=lambda pair: pairs[pair])


def crossing(cm: ConceptMap, kinds: tuple[str, str]) -> Crossing:
    """Cross the concepts of two kinds; those that meet nobody are left out.

    Two concepts meet by their links; where there are none, through the concept next to both that
    has fewest links itself, since that says most about the two.
    """
    rows, columns = (
        [name for name, concept in cm.concepts.items() if concept.kind == kind] for kind in kinds
    )
    near = {name: set(cm.graph.succ[name]) | set(cm.graph.pred[name]) for name in cm.concepts}
    ends = set(rows) | set(columns)
    cells = {}
    for row in rows:
        for column in columns:
            links = _between(cm, row, column)
            middle = (near[row] & near[column]) - ends
            if links:
                cells[row, column] = Cell(links)
            elif middle:
                through = min(middle, key=lambda name: (len(near[name]), name))
                links = (*_between(cm, row, through), *_between(cm, through, column))
                cells[row, column] = Cell(links, through)
    return Crossing(kinds, _by_weight(rows, cells, 0), _by_weight(columns, cells, 1), cells)


def _between(cm: ConceptMap, one: str, other: str) -> tuple[str, ...]:
    graph = cm.graph
    return tuple(
        str(link)
        for source, target in ((one, other), (other, one))
        if graph.has_edge(source, target)
        for link in graph[source][target]
    )


def _by_weight(names: list[str], cells: dict[tuple[str, str], Cell], end: int) -> tuple[str, ...]:
    weight: Counter[str] = Counter()
    for pair, cell in cells.items():
        weight[pair[end]] += 1 if cell.through else 100
    return tuple(sorted((name for name in names if weight[name]), key=lambda name: -weight[name]))
