"""Decks that several formats are tried with."""

import pytest
from decks import AWKWARD, deck_of

from conceptmap.model import Concept, ConceptMap, Link
from conceptmap.render.deck import Deck


@pytest.fixture(scope="session")
def deck(weather: ConceptMap) -> Deck:
    """One picture, with one of everything."""
    return deck_of(weather, "all")


@pytest.fixture(scope="session")
def views(weather: ConceptMap) -> Deck:
    """Two pictures of one map."""
    return deck_of(weather, "all", "dams")


@pytest.fixture(scope="session")
def awkward() -> Deck:
    """Text that has broken other programs, everywhere a map can have text."""
    concepts = [Concept(f"c{number}", text, definition=text) for number, text in enumerate(AWKWARD)]
    links = [
        Link(f"L{number}", f"c{number}", AWKWARD[number - 1][:60], f"c{number - 1}")
        for number in range(1, len(AWKWARD))
    ]
    cm = ConceptMap.build(
        concepts,
        links,
        title=AWKWARD[3],
        focus_question=AWKWARD[8],
        credit=AWKWARD[0],
        licence=AWKWARD[7],
        language="zh-Hant",
    )
    return deck_of(cm, "")
