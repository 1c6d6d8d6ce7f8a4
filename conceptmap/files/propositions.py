"""Does each link read aloud as a sentence, and is it said only once?"""

from typing import NamedTuple

from conceptmap.files.gathered import Gathered
from conceptmap.files.limits import MAX_PHRASE
from conceptmap.files.report import shown
from conceptmap.model import Concept, Link, sentence

__all__ = ["check_propositions"]


class _Names(NamedTuple):
    """What a concept is called, without regard to case."""

    spoken: str
    label: str


_ARTICLES = frozenset({"a", "an", "the"})


def check_propositions(links: Gathered[Link], concepts: Gathered[Concept], language: str) -> None:
    """Note links that read badly (CM303, CM304), twice (CM305) or end where they began (CM306).

    Parameters
    ----------
    links, concepts
        What is there to read; every link's ends are among the concepts.
    language
        A language tag; doubled articles are looked for in English alone.
    """
    english = language.casefold().split("-")[0] == "en"
    said: dict[tuple[str, str, str], str] = {}
    names = {
        concept.id: _Names(concept.spoken.casefold(), concept.label.casefold())
        for concept in concepts.parts.values()
    }
    for link in links.parts.values():
        source, target = concepts.parts[link.source], concepts.parts[link.target]
        if fault := _fault(link, names[link.source], names[link.target], english):
            aloud = shown(sentence(source.spoken, link.phrase, target.spoken))
            links.note("CM304", link.id, f"cannot be read aloud: {aloud}: {fault}")
        if len(link.phrase) > MAX_PHRASE:
            message = f"has a phrase of {len(link.phrase)} characters, over {MAX_PHRASE}"
            links.note("CM303", link.id, f"{message}: {shown(link.phrase)}")
        first = said.setdefault((link.source, link.phrase.casefold(), link.target), link.id)
        if first != link.id:
            line = links.lines[first]
            links.note("CM305", link.id, f"says the same as link {shown(first)} on line {line}")
        if link.source == link.target:
            links.note("CM306", link.id, f"goes from {shown(link.source)} to itself")


def _fault(link: Link, before: _Names, after: _Names, english: bool) -> str:
    phrase = link.phrase.casefold()
    if not any(letter.isalnum() for letter in phrase):
        return "the phrase has no word in it"
    if link.type == "is-a" and before.spoken == after.spoken:
        return "a thing is no kind of itself"
    if any(_opens_with(phrase, name) for name in {*before} - _ARTICLES):
        return "the phrase repeats the concept before it"
    if any(_ends_with(phrase, name) for name in {*after} - _ARTICLES):
        return "the phrase repeats the concept after it"
    if english and phrase.split()[-1] in _ARTICLES and _has_article(after.spoken):
        return "two articles follow each other"
    return ""


def _opens_with(phrase: str, name: str) -> bool:
    return phrase.startswith(name) and phrase[len(name) :][:1] in ("", " ")


def _ends_with(phrase: str, name: str) -> bool:
    return phrase.endswith(name) and phrase[: -len(name)][-1:] in ("", " ")


def _has_article(name: str) -> bool:
    first, *rest = name.split(maxsplit=1)
    return bool(rest) and first in _ARTICLES
