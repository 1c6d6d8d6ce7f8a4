"""Links cut at their phrases."""

import math

import pytest
from decks import deck_of

from conceptmap.model import Concept, ConceptMap, Link
from conceptmap.render.deck import Deck
from conceptmap.render.halves import halves


def test_a_link_has_two_halves_and_the_second_the_arrowhead(deck: Deck) -> None:
    scene = deck.pictures[0].scene
    found = list(halves(scene))
    assert len(found) == 2 * len(scene.links)
    assert sum(half.headed for half in found) == len(scene.links)


def test_halves_end_on_the_phrases_box(deck: Deck) -> None:
    scene = deck.pictures[0].scene
    boxes = {mark.id: mark.box for mark in scene.phrases}
    for half in halves(scene):
        (x, y), box = (
            (half.points[0], boxes[half.start.id])
            if half.start.is_phrase
            else (
                half.points[-1],
                boxes[half.end.id],
            )
        )
        across, down = abs(x - box.x) - box.width / 2, abs(y - box.y) - box.height / 2
        assert max(across, down) == pytest.approx(0, abs=0.02)


def test_a_fans_shared_half_comes_once_with_all_its_propositions() -> None:
    spokes = [Concept(name, name.title()) for name in ("oak", "elm", "ash", "yew")]
    cm = ConceptMap.build(
        [Concept("tree", "Tree"), *spokes],
        [Link(f"L-{c.id}", c.id, "is a kind of", "tree") for c in spokes],
    )
    scene = deck_of(cm, "").pictures[0].scene
    assert len(scene.phrases) == 1
    found = list(halves(scene))
    assert len(found) == 5
    (trunk,) = [half for half in found if half.headed]
    assert trunk.end.id == "tree"
    assert len(trunk.sentences) == 4
    assert math.dist(trunk.points[0], trunk.points[-1]) > 0
