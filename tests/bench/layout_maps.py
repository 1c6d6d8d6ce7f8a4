"""Concept maps made up in the style of real ones: hubs, fans, a tree with cross-links."""

import random

from conceptmap.layout import Edge, Node, Problem, Shape

__all__ = ["generated"]

FIRST = (
    "Reflective",
    "Early",
    "Shared",
    "Inner",
    "Secure",
    "Open",
    "Playful",
    "Steady",
    "Gradual",
    "Hidden",
    "Living",
    "Mutual",
    "Narrative",
    "Bodily",
    "Social",
    "Recurring",
    "Tacit",
    "Lasting",
)
SECOND = (
    "attention",
    "memory",
    "learning",
    "practice",
    "trust",
    "language",
    "change",
    "rhythm",
    "judgement",
    "curiosity",
    "habit",
    "meaning",
    "knowledge",
    "feedback",
    "imagery",
    "conflict",
)
OTHERS = (
    "Zone of proximal development",
    "Teacher",
    "Novak & Cañas (2008)",
    "Everyday life at home and at school",
    "Meta-analysis (2019)",
)
PHRASES = (
    "supports",
    "is part of",
    "depends on",
    "was described by",
    "can lead to",
    "makes room for",
    "is tested in",
    "differs from",
    "grows out of",
    "gives words to",
    "is needed, with some patience, for",
    "helps to build",
)
FANS = ("is a kind of", "is one way of", "takes part in")
SHAPES: tuple[Shape, ...] = ("rounded", "rounded", "rounded", "pill", "square", "chamfered")
HUBS = 0.08
"""Share of the concepts that are hubs."""


def generated(concepts: int, links: int, seed: int, aspect: float = 16 / 9) -> Problem:
    """Return a made-up map: a tree that favours a few hubs, three fans, then cross-links."""
    chance = random.Random(seed)
    labels = [f"{one} {two}" for one in FIRST for two in SECOND]
    chance.shuffle(labels)
    labels = [*OTHERS, *labels][:concepts]
    nodes = tuple(Node(f"c{i}", label, chance.choice(SHAPES)) for i, label in enumerate(labels))
    hubs = list(range(max(1, round(concepts * HUBS))))
    pairs: dict[tuple[int, int], str] = {}
    for i in range(1, concepts):
        parent = chance.choice(hubs) if chance.random() < 0.45 else chance.randrange(i)
        if parent != i:
            pairs[i, parent] = chance.choice(PHRASES)
    for fan in FANS:
        hub = chance.choice(hubs)
        for member in chance.sample(range(len(hubs), concepts), min(5, concepts // 4)):
            pairs[member, hub] = fan
    while len(pairs) < links:
        one = chance.randrange(concepts)
        near = chance.choice([b for a, b in pairs if a == one] or hubs)
        other = chance.choice([a for a, b in pairs if b == near] + [chance.randrange(concepts)])
        if one != other and (one, other) not in pairs and (other, one) not in pairs:
            pairs[one, other] = chance.choice(PHRASES)
    edges = tuple(
        Edge(f"L{i}", f"c{one}", f"c{other}", phrase)
        for i, ((one, other), phrase) in enumerate(list(pairs.items())[:links])
    )
    return Problem(nodes, edges, aspect)
