"""Print how well and how fast pictures are arranged: ``python tests/bench/layout.py [map]``.

Without a map file, the built-in map's views are measured; ``--aspects 2.0,0.6`` picks frames.
"""

import argparse
import time
from pathlib import Path

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


def main() -> None:
    """Measure and print one row for each view and aspect."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("map", type=Path, nargs="?")
    parser.add_argument("--aspects", default="2.0,1.15,0.6")
    chosen = parser.parse_args()
    source = load(chosen.map) if chosen.map else load()
    print(f"{'view':30}{'aspect':>7}{'s':>7}{'size':>12}{'read':>6}{'cross':>7}{'bends':>7}")
    for aspect in map(float, chosen.aspects.split(",")):
        for name, problem in problems(source, aspect).items():
            begun = time.process_time()
            plan = arrange(problem)
            took = time.process_time() - begun
            m = measure(problem, plan)
            size = f"{plan.width:.0f}x{plan.height:.0f}"
            print(
                f"{name:30}{aspect:7.2f}{took:7.2f}{size:>12}{m.readable_share:6.2f}"
                f"{m.crossings:7}{m.bends:7}"
            )


if __name__ == "__main__":
    main()
