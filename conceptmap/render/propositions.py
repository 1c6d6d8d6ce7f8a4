"""What pictures say, as rows of text: propositions and glossary, for handouts and spreadsheets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from conceptmap.model import KINDS, LINK_TYPES, ConceptMap, Term
from conceptmap.model.parts import Citation
from conceptmap.render.deck import Picture

__all__ = ["Entry", "Statement", "cited", "cited_in", "entries", "references", "statements"]


@dataclass(frozen=True, slots=True)
class Statement:
    """A proposition: its link's id, its three parts, the sentence, and what is known of it."""

    id: str
    source: str
    phrase: str
    target: str
    sentence: str
    type: str
    contested: bool
    why: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept of the glossary."""

    id: str
    label: str
    kind: str
    definition: str
    sources: tuple[Citation, ...]


def statements(cm: ConceptMap, picture: Picture) -> Iterator[Statement]:
    """The propositions a picture shows, in the map's order."""
    shown = {mark.id for mark in picture.scene.links}
    for link in cm.links.values():
        if link.id in shown:
            yield Statement(
                link.id,
                cm.concepts[link.source].label,
                link.phrase,
                cm.concepts[link.target].label,
                cm.proposition(link.id),
                _named(LINK_TYPES, link.type),
                cm.is_contested(link.id),
                link.why,
                link.sources,
            )


def entries(cm: ConceptMap, picture: Picture) -> Iterator[Entry]:
    """The concepts a picture shows, by their labels."""
    shown = (cm.concepts[mark.id] for mark in picture.scene.concepts)
    for concept in sorted(shown, key=lambda concept: (concept.label.casefold(), concept.id)):
        kind = _named(KINDS, concept.kind)
        yield Entry(concept.id, concept.label, kind, concept.definition, concept.sources)


def cited(cm: ConceptMap, sources: Iterable[Citation]) -> str:
    """Sources in one line, as a text cites them."""
    return "; ".join(
        ", ".join(
            part
            for part in (
                cm.references[source.ref].short if source.ref in cm.references else source.ref,
                source.locator,
            )
            if part
        )
        for source in sources
    )


def cited_in(cm: ConceptMap, picture: Picture) -> set[str]:
    """The ids of the references that a picture's propositions and concepts cite."""
    sources = [source for said in statements(cm, picture) for source in said.sources]
    sources += [source for entry in entries(cm, picture) for source in entry.sources]
    return {source.ref for source in sources}


def references(cm: ConceptMap, picture: Picture) -> Iterator[str]:
    """What a picture's propositions and concepts cite, in full, by author."""
    names = cited_in(cm, picture)
    found = [cm.references[name] for name in names if name in cm.references]
    for row in sorted(found, key=lambda row: (row.short.casefold(), row.title, row.id)):
        place = ", ".join(part for part in (row.container, row.volume, row.pages) if part)
        address = f"https://doi.org/{row.doi}" if row.doi else row.url
        who = f"{'; '.join(row.authors)} ({row.year or 'n.d.'})" if row.authors else row.year
        said = (part.rstrip(".") for part in (who, row.title, place) if part)
        yield " ".join([*(f"{part}." for part in said), *([address] if address else [])])


def _named(terms: dict[str, Term], name: str) -> str:
    return terms[name].label if name in terms else name
