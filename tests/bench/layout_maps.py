"""Concept maps made up in the style of real ones: hubs, fans, a tree with cross-links."""

import random

from conceptmap.layout import Edge, Node, Problem, Shape

__all__ = ["SHAPED", "generated"]

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


def _shape(links: list[tuple[int, str, int]]) -> Problem:
    """Return a map of numbered concepts with the given links."""
    names = sorted({end for source, _, target in links for end in (source, target)})
    labels = [f"{FIRST[i % len(FIRST)]} {SECOND[i * 7 % len(SECOND)]}" for i in names]
    nodes = tuple(
        Node(f"c{i}", label, SHAPES[i % len(SHAPES)])
        for i, label in zip(names, labels, strict=True)
    )
    return Problem(
        nodes,
        tuple(
            Edge(f"L{i}", f"c{source}", f"c{target}", phrase)
            for i, (source, phrase, target) in enumerate(links)
        ),
    )


def _say(i: int) -> str:
    return PHRASES[i * 5 % len(PHRASES)]


SHAPED = {
    "tree of 80": _shape([(i, _say(i), (i - 1) // 3) for i in range(1, 80)]),
    "chain of 60": _shape([(i, _say(i), i + 1) for i in range(59)]),
    "circle of 40": _shape([(i, _say(i), (i + 1) % 40) for i in range(40)]),
    "star of 40, one phrase": _shape([(i, "is a kind of", 0) for i in range(1, 41)]),
    "star of 40, many phrases": _shape([(i, _say(i), 0) for i in range(1, 41)]),
    "two parts of 25": _shape(
        [(base + i, _say(i), base + i * 7 % 25) for base in (0, 100) for i in range(1, 25)]
    ),
    "four clusters of 9": _shape(
        [
            *(
                (9 * k + i, _say(i + j), 9 * k + j)
                for k in range(4)
                for i in range(9)
                for j in (3, 7)
                if i != j and (i + j) % 3
            ),
            *((9 * k, "leads on to", 9 * ((k + 1) % 4)) for k in range(4)),
        ]
    ),
    "complete of 9": _shape([(i, _say(i + j), j) for i in range(9) for j in range(i)]),
}
"""Maps of one shape each, in 16:9."""


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
