"""The words a map may use for kinds of concept, types of link and where a statement comes from.

Each vocabulary is a registry of rows: reading, legend, filters and documentation walk these.
"""

from dataclasses import dataclass

__all__ = ["EVIDENCE", "KINDS", "LEVELS", "LINK_TYPES", "ORIGINS", "REVEALS", "Term"]


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a vocabulary: its id in files, its name on screen, what it means."""

    id: str
    label: str
    meaning: str


def _registry(*terms: Term) -> dict[str, Term]:
    return {term.id: term for term in terms}


KINDS = _registry(
    Term("core-idea", "Core idea", "One of the few ideas that the whole map rests on."),
    Term("concept", "Concept", "Any other idea; the default."),
    Term("modality", "Modality", "A form of therapy or a way of working."),
    Term("technique", "Technique", "Something a practitioner does."),
    Term("outcome", "What changes", "A result that the work may have."),
    Term("defence", "Defence", "A way of protecting oneself from what hurts."),
    Term("role", "Who takes part", "A person by the part they play."),
    Term("person", "Person", "Somebody who shaped the field."),
    Term("work", "Written work", "A book, paper or case that matters by itself."),
    Term("evidence", "Evidence", "A study, review or guideline."),
    Term("setting", "Setting", "Where, when and how long."),
)

LINK_TYPES = _registry(
    Term("related-to", "related to", "Any relation that no other type names; the default."),
    Term("is-a", "is a", "The first is a kind of the second."),
    Term("part-of", "part of", "The first belongs to the second."),
    Term("uses", "uses", "The first makes use of the second."),
    Term("enables", "enables", "The first makes the second possible or easier."),
    Term("leads-to", "leads to", "The first brings about the second."),
    Term("hinders", "hinders", "The first stands in the way of the second."),
    Term("contrasts-with", "contrasts with", "The two differ in a way worth knowing."),
    Term("developed-by", "developed by", "The second is who shaped the first."),
    Term("described-in", "described in", "The second is a work that describes the first."),
    Term("evidenced-by", "evidenced by", "The second is evidence about the first."),
)

LEVELS = {
    1: Term("1", "Foundations", "For a first meeting with the subject."),
    2: Term("2", "Further", "For a second reading."),
    3: Term("3", "Advanced", "For specialists."),
}

ORIGINS = _registry(
    Term("article", "Stated in the article", "The source that the map starts from says it."),
    Term("field", "Added by the field", "Other sources say it."),
)

EVIDENCE = _registry(
    Term("review", "Reviews", "A review or meta-analysis of many studies."),
    Term("trial", "Trials", "A study that compares treatments, most often by chance."),
    Term("guideline", "Guidelines", "What a public body recommends."),
    Term("study", "Other studies", "A study without comparison, or the plan of one."),
    Term("theory", "Theory and cases", "Books, papers and cases that think a thing through."),
    Term("article", "The article", "The source that the map starts from."),
    Term("background", "Background", "Encyclopedias, web pages and the like."),
)
"""What kind of source a reference is; what says most about effects comes first."""

REVEALS = _registry(
    Term("concepts", "Concepts", "The step's concepts appear one by one, with their links."),
    Term("phrases", "Phrases", "The boxes stand from the start, the links appear one by one."),
)
