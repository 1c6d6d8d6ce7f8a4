"""The glossary: every concept of the map from A to Z, with its propositions as sentences."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby

from conceptmap.model import KINDS, LEVELS, ORIGINS, Citation, Concept, ConceptMap, Link
from conceptmap.web.places import Places

__all__ = ["glossary", "letter_of"]

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FIGURES = "0–9"


def glossary(cm: ConceptMap) -> str:
    """Write the page's content."""
    if not cm.concepts:
        return _head(cm, 0) + '<p class="nothing">The map has no concepts yet.</p>'
    concepts = sorted(cm.concepts.values(), key=lambda one: (_sorting(one.label), one.id))
    entry = _Entries(cm).entry
    sections = [
        (letter, "".join(entry(concept) for concept in group))
        for letter, group in groupby(concepts, key=lambda one: letter_of(one.label))
    ]
    parts = [
        f'<section class="letter" aria-labelledby="letter-{n}"><h2 id="letter-{n}">{letter}</h2>'
        f"{entries}</section>"
        for n, (letter, entries) in enumerate(sections)
    ]
    return (
        f"{_head(cm, len(concepts))}{_tools([letter for letter, _ in sections])}"
        f'<div class="entries">{"".join(parts)}</div>'
        '<p class="nothing" id="none" hidden>No concept has these words. '
        '<button type="button" class="plain" id="clear">Show all</button></p>'
    )


def letter_of(label: str) -> str:
    """The letter under which a label stands: without its accent, figures together.

    Examples
    --------
    >>> letter_of("Éclat"), letter_of("3-year-olds"), letter_of("'Good enough'"), letter_of("怒り")
    ('E', '0–9', 'G', '怒')
    """
    for char in unicodedata.normalize("NFD", label):
        if char.isdigit():
            return _FIGURES
        if char.isalpha():
            return char.upper()[:1]
    return "#"


def _sorting(label: str) -> tuple[int, str, str, str]:
    """Signs, figures, then letters in the order of the alphabet; accents aside."""
    plain = "".join(
        char
        for char in unicodedata.normalize("NFD", label.casefold())
        if char.isalnum() or char == " "
    ).strip()
    first = letter_of(label)
    return ({"#": 0, _FIGURES: 1}.get(first, 2), first, plain, label)


def _head(cm: ConceptMap, count: int) -> str:
    question = f'<p class="lead">{escape(cm.focus_question)}</p>' if cm.focus_question else ""
    size = f"{count} concept{'' if count == 1 else 's'}, {len(cm.links)} propositions"
    return f'<div class="title"><h1>Glossary</h1>{question}<p class="size">{size}</p></div>'


def _tools(letters: Sequence[str]) -> str:
    places = {letter: n for n, letter in enumerate(letters)}
    latin = [*places, *_ALPHABET] if set(places) & set(_ALPHABET) else [*places]
    order = sorted(dict.fromkeys(latin), key=lambda one: (one != "#", one != _FIGURES, one))
    links = "".join(
        f'<a href="#letter-{places[one]}">{escape(one)}</a>'
        if one in places
        else f'<span aria-hidden="true">{one}</span>'
        for one in order
    )
    return (
        '<div class="tools"><div class="find" role="search"><label for="filter">'
        'Find a concept</label><input id="filter" type="search" autocomplete="off" '
        'spellcheck="false" placeholder="Find a concept" data-of="concepts">'
        '<output id="found" for="filter"></output>'
        '<button type="button" class="plain" id="print">Print</button></div>'
        f'<nav class="letters" aria-label="Letters">{links}</nav></div>'
    )


class _Entries:
    """Entries of one map."""

    def __init__(self, cm: ConceptMap) -> None:
        self._cm = cm
        self._places = Places(cm)
        self._links: Mapping[str, tuple[list[Link], list[Link]]] = {
            name: ([], []) for name in cm.concepts
        }
        for link in cm.links.values():
            self._links[link.source][0].append(link)
            if link.target != link.source:
                self._links[link.target][1].append(link)
        self._said = {name: self._sentence(name) for name in cm.links}

    def entry(self, concept: Concept) -> str:
        """One concept."""
        outgoing, incoming = self._links[concept.id]
        parts = (
            self._heading(concept),
            f'<p class="also">Also: {escape(", ".join(concept.aliases))}</p>'
            if concept.aliases
            else "",
            f'<p dir="auto">{escape(concept.definition)}</p>' if concept.definition else "",
            f'<p class="example" dir="auto">{escape(concept.example)}</p>'
            if concept.example
            else "",
            self._sentences((*outgoing, *incoming)),
            self._sources(concept.sources),
        )
        return f'<article class="entry" id="c-{escape(concept.id)}">{"".join(parts)}</article>'

    def _heading(self, concept: Concept) -> str:
        facts = [LEVELS[concept.level].label]
        if concept.origin:
            facts.append(ORIGINS[concept.origin].label)
        return (
            f'<h3 dir="auto"><a href="{escape(self._places.concept(concept.id))}" '
            f'title="Show it in the map">{escape(concept.label)}</a></h3>'
            f'<p class="facts"><span class="kind-mark" data-kind="{concept.kind}"></span>'
            f'{KINDS[concept.kind].label}<span class="fact">{" · ".join(facts)}</span></p>'
        )

    def _sentences(self, links: Sequence[Link]) -> str:
        if not links:
            return ""
        return f'<ul class="sentences">{"".join(self._said[link.id] for link in links)}</ul>'

    def _sentence(self, name: str) -> str:
        mark = ' <span class="two">two views</span>' if self._cm.is_contested(name) else ""
        href, words = escape(self._places.link(name)), escape(self._cm.proposition(name))
        return f'<li><a href="{href}" dir="auto">{words}</a>{mark}</li>'

    def _sources(self, citations: Iterable[Citation]) -> str:
        rows = [self._source(citation) for citation in citations]
        return f'<p class="sources">Sources: {"; ".join(rows)}</p>' if rows else ""

    def _source(self, citation: Citation) -> str:
        where = f", {escape(citation.locator)}" if citation.locator else ""
        known = self._cm.references.get(citation.ref)
        if known is None:
            return f"{escape(citation.ref)} (not in the list of references){where}"
        href = f"references#r-{escape(known.id)}"
        return f'<a href="{href}">{escape(known.short)}</a>{where}'
