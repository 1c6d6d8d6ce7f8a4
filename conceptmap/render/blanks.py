"""`blanked`: a picture with its phrases or concepts left empty, to be filled in by hand."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, get_args

from conceptmap.errors import UnknownNameError
from conceptmap.layout.problem import Box
from conceptmap.layout.text import PHRASE, width
from conceptmap.view.scene import LinkMark, PhraseMark, Scene

__all__ = ["BLANKS", "Blank", "blanked", "check_blank"]

Blank = Literal["phrases", "concepts"]
BLANKS: tuple[Blank, ...] = get_args(Blank)
"""What can be left empty."""

_GAP = "____"
_FEWEST = 3


def check_blank(name: str) -> Blank | None:
    """The name of what is left empty; None for an empty name.

    Raises
    ------
    UnknownNameError
        Nothing of that name can be left empty.
    """
    if not name:
        return None
    for row in BLANKS:
        if row == name:
            return row
    raise UnknownNameError("blank", name, BLANKS)


def blanked(scene: Scene, what: Blank) -> Scene:
    """Leave phrases (a line to write on) or concepts (an empty box) out, also from what is told.

    Every box keeps its place and size, so that the full picture is the answer key.
    """
    phrases, concepts = scene.phrases, scene.concepts
    if what == "phrases":
        phrases = tuple(replace(mark, box=_ruled(mark.box)) for mark in phrases)
    else:
        concepts = tuple(
            replace(mark, name=f"Concept {number}", box=replace(mark.box, lines=()))
            for number, mark in enumerate(concepts, 1)
        )
    names = {mark.id: mark.name for mark in concepts}
    words = {mark.id: _words(mark) for mark in phrases}
    links = tuple(replace(mark, sentence=_sentence(mark, names, words)) for mark in scene.links)
    return replace(scene, phrases=phrases, concepts=concepts, links=links)


def _ruled(box: Box) -> Box:
    """The box with a rule as long as each of its lines."""
    unit = width("_", PHRASE)
    lines = (width(line, PHRASE) for line in box.lines)
    return replace(box, lines=tuple("_" * max(int(line / unit), _FEWEST) for line in lines))


def _words(mark: PhraseMark) -> str:
    return _GAP if all(set(line) == {"_"} for line in mark.box.lines) else " ".join(mark.box.lines)


def _sentence(mark: LinkMark, names: Mapping[str, str], words: Mapping[str, str]) -> str:
    return f"{names[mark.source]} {words[mark.phrase]} {names[mark.target]}"
