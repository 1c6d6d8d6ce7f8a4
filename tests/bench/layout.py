"""Print how well and how fast pictures are arranged: ``python tests/bench/layout.py [map]``.

Without a map file, the built-in map's views are measured; ``--aspects 2.0,0.6`` picks frames,
``--layout hierarchy`` another layout. ``--generated 60/110 --seeds 10`` measures made-up maps of 60
concepts and 110 links instead, ``--shapes`` trees, stars, chains and the like, and ``--peers``
arranges the same maps with other engines in the same run (Graphviz's where ``pip install
pygraphviz`` was done). The last parts say when a first draft is there, and what moves when one
concept comes or goes, or a filter is set and lifted.
"""

import argparse
import math
import statistics
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from layout_maps import SHAPED, generated
from layout_peers import PEERS
from layout_stability import filtering, stability

from conceptmap import load
from conceptmap.layout import Arrangement, Problem, arrange
from conceptmap.layout.crowding import SMALLEST
from conceptmap.layout.layouts import LAYOUTS
from conceptmap.layout.metrics import measure
from conceptmap.layout.overall import crossing_angle, upward_links
from conceptmap.layout.prepare import prepare
from conceptmap.layout.watching import Watch, watching
from conceptmap.model import ConceptMap
from conceptmap.view import ASPECTS, ViewState, problem_of, select

TYPE = 12.5
"""Px of the smallest type of an arrangement drawn at 100 %."""


@dataclass(frozen=True)
class Row:
    """The figures of one picture."""

    seconds: float
    readable_share: float
    crossings: float
    angle: float
    bends: float
    cramped: float
    corridors: float
    overlaps: float
    through: float
    upward: float
    type_px: float


TITLES = ("s", "read", "cross", "angle", "bends", "cramp", "corr", "overl", "thru", "up", "type")


def measured(problem: Problem, engine: Callable[[Problem], Arrangement]) -> Row:
    """Arrange a picture and measure it; ``type_px`` is the smallest type on 1920x1080."""
    begun = time.process_time()
    plan = engine(problem)
    took = time.process_time() - begun
    m = measure(problem, plan)
    scale = min(1920 / plan.width, 1080 / plan.height)
    return Row(
        took,
        m.readable_share,
        m.crossings,
        crossing_angle(problem, plan),
        m.bends,
        m.cramped_links,
        m.shared_corridors,
        m.box_overlaps,
        m.links_through_boxes,
        upward_links(problem, plan),
        TYPE * scale,
    )


def say(name: str, row: Row) -> None:
    """Print one row."""
    figures = astuple(row)
    print(f"{name:34}{figures[0]:7.2f}{figures[1]:7.3f}", *(f"{v:6.1f}" for v in figures[2:]))


def compare(name: str, problems: list[Problem], engine: Callable[[Problem], Arrangement]) -> None:
    """Print the median of some pictures, and the spread of what matters most."""
    rows = [measured(problem, engine) for problem in problems]
    columns = list(zip(*map(astuple, rows), strict=True))
    say(name, Row(*(statistics.median(column) for column in columns)))
    if len(rows) > 2:
        share, crossed, corridors, px = columns[1], columns[2], columns[6], columns[-1]
        slide = [r.readable_share if round(r.type_px, 1) >= SMALLEST else 0.0 for r in rows]
        print(
            f"{'':6}{len(rows)} pictures: {min(columns[0]):.2f} to {max(columns[0]):.2f} s; "
            f"readable mean {statistics.mean(share):.3f}, least {min(share):.3f}; "
            f"with type of {SMALLEST:g} px on a full HD screen mean {statistics.mean(slide):.3f}, "
            f"least {min(slide):.3f}; type {min(px):.1f} to {max(px):.1f} px; "
            f"crossings {min(crossed):.0f} to {max(crossed):.0f}; "
            f"corridors {min(corridors):.0f} to {max(corridors):.0f}"
        )


def views(source: ConceptMap, aspect: float, way: str) -> dict[str, Problem]:
    """Return one problem for each named view."""
    states = {view: ViewState(view=view, layout=way) for view in source.views}
    return {
        name: problem_of(source, select(source, state), aspect, state)
        for name, state in states.items()
    }


class First(Watch):
    """Notes when the first draft comes, in s of processor time."""

    def __init__(self) -> None:
        self.begun = time.process_time()
        self.took = math.inf

    def shown(self, draft: Arrangement) -> None:
        """See a draft."""
        self.took = min(self.took, time.process_time() - self.begun)


def first_pictures(problems: list[Problem]) -> None:
    """Print after how long there is a draft to look at."""
    seconds = []
    for problem in problems:
        with watching(First()) as first:
            arrange(problem)
        seconds.append(first.took)
    print(
        f"first picture, {len(seconds)} times: median {statistics.median(seconds):.2f} s, "
        f"longest {max(seconds):.2f} s"
    )


def peers() -> dict[str, Callable[[Problem], Arrangement]]:
    """Return the other engines that are there."""
    try:
        import pygraphviz  # noqa: F401
    except ImportError:
        print("pygraphviz is not installed: Graphviz is left out")
        return {name: engine for name, engine in PEERS.items() if "graphviz" not in name}
    return dict(PEERS)


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("map", type=Path, nargs="?")
    parser.add_argument("--aspects", default=",".join(map(str, ASPECTS.values())))
    parser.add_argument("--layout", choices=LAYOUTS, default="network")
    parser.add_argument("--generated", metavar="CONCEPTS/LINKS")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--changed", type=int, default=2, help="how many of them are changed")
    parser.add_argument("--shapes", action="store_true")
    parser.add_argument("--peers", action="store_true")
    chosen = parser.parse_args()
    prepare()
    print(f"{'median':34}{'s':>7}{'read':>7}", *(f"{title:>6}" for title in TITLES[2:]))
    engines = {"conceptmap": arrange, **(peers() if chosen.peers else {})}
    if chosen.shapes:
        for name, problem in SHAPED.items():
            compare(name, [replace(problem, layout=chosen.layout)], arrange)
    elif chosen.generated:
        concepts, links = map(int, chosen.generated.split("/"))
        made = [generated(concepts, links, seed) for seed in range(chosen.seeds)]
        made = [replace(problem, layout=chosen.layout) for problem in made]
        for name, engine in engines.items():
            compare(name, made, engine)
        first_pictures(made)
        stability(made[: chosen.changed])
    else:
        source = load(chosen.map) if chosen.map else load()
        for aspect in map(float, chosen.aspects.split(",")):
            found = views(source, aspect, chosen.layout)
            for name, problem in found.items():
                say(f"{name}, {aspect}", measured(problem, arrange))
            for name, engine in engines.items():
                compare(f"all views, {aspect}: {name}", list(found.values()), engine)
        first_pictures(list(views(source, 2.0, "network").values()))
        stability(list(views(source, 2.0, "network").values())[:3])
        filtering(source)


if __name__ == "__main__":
    main()
