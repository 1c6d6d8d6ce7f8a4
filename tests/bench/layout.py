"""Print how well and how fast pictures are arranged: ``python tests/bench/layout.py [map]``.

Without a map file, the built-in map's views are measured; ``--aspects 2.0,0.6`` picks frames.
``--generated 60/110 --seeds 5`` measures made-up maps of 60 concepts and 110 links instead.
"""

import argparse
import statistics
import time
from pathlib import Path

from layout_maps import generated

from conceptmap import load
from conceptmap.layout import Edge, Node, Problem, Shape, arrange
from conceptmap.layout.metrics import measure
from conceptmap.model import ConceptMap

SHAPES: dict[str, Shape] = {
    "core-idea": "square",
    "modality": "pill",
    "technique": "chamfered",
}


def problems(source: ConceptMap, aspect: float) -> dict[str, Problem]:
    """Return one problem for each named view."""
    found = {}
    for view in source.views.values():
        shown = set(view.concepts)
        concepts = [source.concepts[name] for name in view.concepts]
        found[view.id] = Problem(
            tuple(Node(c.id, c.label, SHAPES.get(c.kind, "rounded")) for c in concepts),
            tuple(
                Edge(link.id, link.source, link.target, link.phrase)
                for link in source.links.values()
                if {link.source, link.target} <= shown
            ),
            aspect,
        )
    return found


def measured(name: str, problem: Problem) -> tuple[float, float, int]:
    """Print one row; return seconds of work, readable share and crossings."""
    begun = time.process_time()
    plan = arrange(problem)
    took = time.process_time() - begun
    m = measure(problem, plan)
    size = f"{plan.width:.0f}x{plan.height:.0f}"
    print(
        f"{name:30}{problem.aspect:7.2f}{took:7.2f}{size:>12}{m.readable_share:6.2f}"
        f"{m.crossings:7}{m.bends:7}{m.cramped_links:8}"
    )
    return took, m.readable_share, m.crossings


def main() -> None:
    """Measure and print one row for each picture, and the median of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("map", type=Path, nargs="?")
    parser.add_argument("--aspects", default="2.0,1.15,0.6")
    parser.add_argument("--generated", metavar="CONCEPTS/LINKS")
    parser.add_argument("--seeds", type=int, default=5)
    chosen = parser.parse_args()
    print(
        f"{'picture':30}{'aspect':>7}{'s':>7}{'size':>12}{'read':>6}{'cross':>7}{'bends':>7}"
        f"{'cramped':>8}"
    )
    if chosen.generated:
        concepts, links = map(int, chosen.generated.split("/"))
        cases = [(f"seed {i}", generated(concepts, links, i)) for i in range(chosen.seeds)]
    else:
        source = load(chosen.map) if chosen.map else load()
        aspects = map(float, chosen.aspects.split(","))
        cases = [item for aspect in aspects for item in problems(source, aspect).items()]
    rows = [measured(name, problem) for name, problem in cases]
    seconds, shares, crossed = zip(*rows, strict=True)
    print(
        f"median {statistics.median(seconds):.2f} s, longest {max(seconds):.2f} s, "
        f"readable {statistics.mean(shares):.3f} (least {min(shares):.2f}), "
        f"crossings {statistics.median(crossed):.0f}"
    )


if __name__ == "__main__":
    main()
