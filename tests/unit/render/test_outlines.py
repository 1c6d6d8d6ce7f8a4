"""Type as shapes: no text is left, and what is drawn is as wide as it was measured."""

import re
from xml.etree import ElementTree

from decks import AWKWARD, deck_of

from conceptmap.layout.text import LABEL, width
from conceptmap.model import Concept, ConceptMap
from conceptmap.render.deck import Deck, Options
from conceptmap.render.svg_file import render_svg_file

SVG = "{http://www.w3.org/2000/svg}"


def drawn(deck: Deck) -> ElementTree.Element:
    return ElementTree.fromstring(render_svg_file(deck, Options(outlined=True)))


def test_no_type_and_no_font_is_left(deck: Deck) -> None:
    root = drawn(deck)
    assert not list(root.iter(f"{SVG}text"))
    assert not list(root.iter(f"{SVG}style"))
    labels = {group.get("aria-label") for group in root.iter(f"{SVG}g")}
    for mark in deck.pictures[0].scene.concepts:
        assert " ".join(mark.box.lines) in labels


def test_shapes_are_as_wide_as_the_words() -> None:
    deck = deck_of(ConceptMap.build([Concept("a", "Hamburgefonstiv")], []), "")
    unit = deck.pictures[0].scene.unit
    (group,) = [g for g in drawn(deck).iter(f"{SVG}g") if g.get("aria-label") == "Hamburgefonstiv"]
    path = group.find(f"{SVG}path")
    assert path is not None
    xs = [float(x) for x in re.findall(r"[MLQ](-?[\d.]+)[ ,]", path.get("d", ""))]
    wide = width("Hamburgefonstiv", LABEL) * unit
    assert 0.93 * wide < max(xs) - min(xs) < wide


def test_scripts_that_inter_lacks_stay_text(awkward: Deck) -> None:
    texts = {"".join(node.itertext()) for node in drawn(awkward).iter(f"{SVG}text")}
    assert AWKWARD[3] in texts
