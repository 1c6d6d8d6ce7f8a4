"""How a deck is made of a map, and text that has broken other programs."""

from conceptmap.model import ConceptMap
from conceptmap.render.deck import Deck, Picture
from conceptmap.view import Arranger, Frame, ViewState, draw

AWKWARD = (
    "👩‍👧 mother and child",
    "שלום עולם",
    "مرحبا بالعالم",
    "語言治療",
    "non\U0001fffecharacter",
    "private \ue000 use",
    "Tiếng Việt",
    "=cmd|' /C calc'!A0",
    "</text><script>alert(1)</script>\"'&",
    "word" * 50,
    "#let x = 1; [*bold*]",
)


def deck_of(cm: ConceptMap, *views: str, frame: Frame | None = None) -> Deck:
    """A picture of each of these views; an empty name is the whole map or its first view."""
    arranger = Arranger()
    return Deck(
        cm,
        tuple(
            Picture(view, draw(cm, ViewState(view=view), frame or Frame(), arranger))
            for view in views
        ),
    )
