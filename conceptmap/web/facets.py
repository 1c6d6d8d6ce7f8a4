"""`facets`: how many concepts or propositions each filter would leave, as things are."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from conceptmap.model import ConceptMap, Reference
from conceptmap.view import FIELDS, Selection, ViewState, select

__all__ = ["FACETS", "active", "cited", "facets"]

Count = Callable[[ConceptMap, Selection], Iterable[str]]


def _of_links(value: Callable[[ConceptMap, str], Iterable[str]]) -> Count:
    return lambda cm, chosen: (word for link in chosen.links for word in value(cm, link))


FACETS: Mapping[str, Count] = {
    "kinds": lambda cm, chosen: (cm.concepts[name].kind for name in chosen.concepts),
    "levels": lambda cm, chosen: (str(cm.concepts[name].level) for name in chosen.concepts),
    "types": _of_links(lambda cm, link: [cm.links[link].type]),
    "origin": _of_links(lambda cm, link: filter(None, [cm.links[link].origin])),
    "contested": _of_links(lambda cm, link: ["only"] if cm.is_contested(link) else []),
    "source": _of_links(lambda cm, link: {citation.ref for citation in cm.links[link].sources}),
}
"""For each field that filters: its value for everything that a selection draws."""


def facets(cm: ConceptMap, state: ViewState, chosen: Selection) -> dict[str, dict[str, int]]:
    """Count, for each filter, what is in the picture without that filter.

    Parameters
    ----------
    cm, state, chosen
        The map, what is shown of it, and ``select(cm, state)``.
    """
    counts = {}
    for field, words in FACETS.items():
        without = chosen
        if getattr(state, field) != FIELDS[field].default:
            without = select(cm, replace(state, **{field: FIELDS[field].default}))
        counts[field] = dict(Counter(words(cm, without)))
    return counts


def active(state: ViewState) -> list[str]:
    """The fields that filter something out."""
    return [field for field in FACETS if getattr(state, field) != FIELDS[field].default]


def cited(cm: ConceptMap) -> list[Reference]:
    """The references that a proposition rests on, by author and year."""
    used = {citation.ref for link in cm.links.values() for citation in link.sources}
    return sorted(
        (ref for name, ref in cm.references.items() if name in used), key=lambda ref: ref.short
    )
