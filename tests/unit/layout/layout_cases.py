"""Small hand-written problems that several layout suites share."""

from conceptmap.layout import Edge, Node, Problem, Shape

SHAPES: tuple[Shape, ...] = ("rounded", "pill", "chamfered", "square")


def node(name: str, label: str = "", shape: Shape = "rounded") -> Node:
    return Node(name, label or name.replace("-", " ").capitalize(), shape)


def problem(*links: tuple[str, str, str], aspect: float = 16 / 9, **more: object) -> Problem:
    """Return a problem from (source, phrase, target) triples; shapes take turns."""
    names = list(dict.fromkeys(name for source, _, target in links for name in (source, target)))
    nodes = tuple(node(name, "", SHAPES[i % 4]) for i, name in enumerate(names))
    edges = tuple(Edge(f"L{i}", s, t, phrase) for i, (s, phrase, t) in enumerate(links))
    return Problem(nodes, edges, aspect, **more)  # type: ignore[arg-type]


WATER = (
    ("sun", "warms", "sea"),
    ("sea", "gives off", "water-vapour"),
    ("water-vapour", "cools to form", "clouds"),
    ("clouds", "bring", "rain"),
    ("rain", "fills", "rivers"),
    ("rivers", "flow into", "sea"),
    ("rain", "feeds", "forest"),
    ("forest", "slows the run-off into", "rivers"),
    ("wind", "drives", "clouds"),
    ("sun", "sets in motion", "wind"),
)

ORCHESTRA = (
    *(
        (name, "is played in the", "orchestra")
        for name in ("violin", "oboe", "horn", "harp", "gong")
    ),
    ("conductor", "leads", "orchestra"),
    ("conductor", "reads", "score"),
    ("composer", "writes", "score"),
    ("violin", "is tuned to", "oboe"),
)
