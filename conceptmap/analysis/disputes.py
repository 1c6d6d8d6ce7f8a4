"""`disputes`: where the field disagrees, and how many sources stand on each side."""

from dataclasses import dataclass

from conceptmap.model import ConceptMap

__all__ = ["Dispute", "disputes"]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A contested point: ids of the sources of both views, and of the links it bears on."""

    point: str
    side_a: tuple[str, ...]
    side_b: tuple[str, ...]
    links: tuple[str, ...]


def disputes(cm: ConceptMap) -> tuple[Dispute, ...]:
    """The contested points, those with most sources first, then with most propositions."""
    found = [
        Dispute(
            point.id,
            tuple(dict.fromkeys(source.ref for source in point.view_a_sources)),
            tuple(dict.fromkeys(source.ref for source in point.view_b_sources)),
            tuple(name for name in point.links if name in cm.links),
        )
        for point in cm.contested.values()
    ]
    weight = {row.point: (len(row.side_a) + len(row.side_b), len(row.links)) for row in found}
    return tuple(sorted(found, key=lambda row: weight[row.point], reverse=True))
