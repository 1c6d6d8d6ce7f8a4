"""`questions`: each proposition as a question: which of the map's phrases links these two?"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from conceptmap.model import ConceptMap, Link

__all__ = ["MOST_CHOICES", "Question", "question", "questions"]

MOST_CHOICES = 4
"""A question offers so many phrases, or as many different ones as the map has."""

_WORD = re.compile(r"\w+")
_SMALL = """
a an and are as at be been by can could for from has have help helps in into is it its may might
must of often on one or some sometimes than that the their this to was were will with also more
most first
"""
_EMPTY = frozenset(_SMALL.split())
_FAMILIES = {
    "leads-to": "enables",
    "is-a": "part-of",
    "described-in": "developed-by",
    "evidenced-by": "developed-by",
}
"""Types of link so near in meaning that a phrase of one could be true in place of the other."""


@dataclass(frozen=True, slots=True)
class Question:
    """Predict the link: two concepts, and the phrases to choose among.

    Parameters
    ----------
    link
        The id of the proposition that is asked for.
    choices
        Two to `MOST_CHOICES` different phrases, in the order in which they are offered.
    answer
        Which of them is the map's own, from 0.
    start, end
        The two concepts as the sentence names them.
    """

    link: str
    choices: tuple[str, ...]
    answer: int
    start: str
    end: str

    @property
    def row(self) -> dict[str, Any]:
        """The question as the browser's modules take it."""
        return {
            "from": self.start,
            "to": self.end,
            "choices": self.choices,
            "answer": self.answer,
        }


def question(cm: ConceptMap, link: str) -> Question | None:
    """The question about one link; None where the map has no other phrase to choose.

    The others come from the map itself: phrases that stand between the same kinds of concept and
    in the same number, but mean something else. Nothing that the map says of the same two concepts
    is offered beside the answer. The same map gives the same question in the same order.

    Examples
    --------
    >>> from conceptmap.model import Concept
    >>> cm = ConceptMap.build(
    ...     [Concept("rain", "Rain"), Concept("flood", "Flood"), Concept("dam", "Dam")],
    ...     [Link("1", "rain", "can cause", "flood"), Link("2", "dam", "holds back", "flood")],
    ... )
    >>> sorted(question(cm, "1").choices)
    ['can cause', 'holds back']
    """
    asked = cm.links.get(link)
    if asked is None or not asked.phrase:
        return None
    others = _others(cm, asked, list(_candidates(cm, asked)))
    if not others:
        return None
    choices = sorted((asked.phrase, *others), key=lambda phrase: _chance("order", link, phrase))
    start, end = cm.concepts[asked.source].spoken, cm.concepts[asked.target].spoken
    answer = choices.index(asked.phrase)
    return Question(link, tuple(choices), answer, start[:1].upper() + start[1:], end)


def questions(cm: ConceptMap) -> dict[str, Question]:
    """The question about each link that can be asked for, by the link's id."""
    made = (question(cm, link) for link in cm.links)
    return {one.link: one for one in made if one}


def _candidates(cm: ConceptMap, asked: Link) -> Iterator[Link]:
    """Links whose phrase is not said of the same two concepts, nor nearly the answer's."""
    ends = {asked.source, asked.target}
    said = {_plain(link.phrase) for link in cm.links.values() if {link.source, link.target} == ends}
    core = _core(asked.phrase)
    for link in cm.links.values():
        if link.phrase and _plain(link.phrase) not in said and not core & _core(link.phrase):
            yield link


def _others(cm: ConceptMap, asked: Link, candidates: list[Link]) -> list[str]:
    """The best fitting ones first, each unlike those before it."""
    ranked = sorted(
        candidates,
        key=lambda link: (-_fitness(cm, asked, link), _chance("other", asked.id, link.phrase)),
    )
    chosen: list[Link] = []
    for strict in (True, False):
        for link in ranked:
            if len(chosen) < MOST_CHOICES - 1 and all(_unlike(link, o, strict) for o in chosen):
                chosen.append(link)
    return [link.phrase for link in chosen]


def _fitness(cm: ConceptMap, asked: Link, link: Link) -> float:
    source, target = cm.concepts[asked.source], cm.concepts[asked.target]
    other, end = cm.concepts[link.source], cm.concepts[link.target]
    length = abs(len(asked.phrase.split()) - len(link.phrase.split()))
    return (
        4 * (source.plural == other.plural)
        + 3 * (_family(asked) != _family(link))
        + 2 * (source.kind == other.kind)
        + 2 * (target.kind == end.kind)
        - 0.6 * length
    )


def _unlike(link: Link, other: Link, strict: bool) -> bool:
    if _plain(link.phrase) == _plain(other.phrase) or _core(link.phrase) & _core(other.phrase):
        return False
    return not strict or _family(link) != _family(other)


def _family(link: Link) -> str:
    return _FAMILIES.get(link.type, link.type)


@lru_cache(4096)
def _plain(phrase: str) -> str:
    return " ".join(_WORD.findall(phrase.casefold()))


@lru_cache(4096)
def _core(phrase: str) -> frozenset[str]:
    """The words that carry a phrase's meaning, without their usual endings."""
    words = set(_WORD.findall(phrase.casefold())) - _EMPTY
    return frozenset(re.sub(r"(?<=\w{3})(?:ing|ed|es|s)$", "", word) for word in words)


def _chance(*words: str) -> bytes:
    """An order that says nothing about which phrase is the answer, the same everywhere."""
    return hashlib.sha256("\n".join(words).encode("utf-8", "replace")).digest()
