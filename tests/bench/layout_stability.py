"""What moves, and how long it takes, when a concept comes or goes, or a filter is set, lifted."""

import math
import random
import statistics
import time
from collections.abc import Collection
from dataclasses import replace

from conceptmap.layout import Arrangement, Problem, arrange
from conceptmap.layout.metrics import readable_share
from conceptmap.layout.overall import movement
from conceptmap.model import ConceptMap
from conceptmap.view import Arranger, ViewState, arranged

__all__ = ["filtering", "stability"]

EACH = 12
"""One in so many concepts of a map comes and goes."""

SHARES = (0.1, 0.3)
"""Which share of the links, and of the concepts, a filter takes away."""


class Changes:
    """Figures of one kind of change."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.moved: list[float] = []
        self.seconds: list[float] = []
        self.read: list[float] = []

    def make(self, problem: Problem, start: Arrangement) -> Arrangement:
        """Arrange what is now to be seen, from what was."""
        begun = time.process_time()
        after = arrange(replace(problem, start=start))
        self.seconds.append(time.process_time() - begun)
        self.moved.append(100 * movement(start, after))
        self.read.append(readable_share(problem, after))
        return after

    def say(self) -> None:
        """Print the spread."""
        moved, seconds = self.moved, self.seconds
        print(
            f"{self.name}, {len(moved)} times: moved median {statistics.median(moved):.2f} % of "
            f"the diagonal, most {max(moved):.2f} %, over 0.5 % {sum(m > 0.5 for m in moved)} "
            f"times; readable least {min(self.read):.3f}; median "
            f"{statistics.median(seconds):.2f} s, longest {max(seconds):.2f} s"
        )


def without(problem: Problem, concepts: Collection[str], links: Collection[str] = ()) -> Problem:
    """Return a problem without some concepts, their links, and some links more."""
    return replace(
        problem,
        nodes=tuple(node for node in problem.nodes if node.id not in concepts),
        edges=tuple(
            edge
            for edge in problem.edges
            if edge.id not in links and not {edge.source, edge.target} & {*concepts}
        ),
    )


def stability(problems: list[Problem]) -> None:
    """Print what one concept more or less does, and a filter that is set and lifted again."""
    more, less = Changes("one concept more"), Changes("one concept less")
    for problem in problems:
        whole = arrange(problem)
        for gone in problem.nodes[3::EACH]:
            rest = without(problem, {gone.id})
            less.make(rest, whole)
            more.make(problem, arrange(rest))
    more.say()
    less.say()
    for share in SHARES:
        links = Changes(f"{share:.0%} of the links filtered out"), Changes("and back")
        concepts = Changes(f"{share:.0%} of the concepts filtered out"), Changes("and back")
        for number, problem in enumerate(problems):
            whole, chance = arrange(problem), random.Random(number)
            names = [edge.id for edge in problem.edges], [node.id for node in problem.nodes]
            out = [set(chance.sample(some, round(share * len(some)))) for some in names]
            rests = without(problem, (), out[0]), without(problem, out[1])
            for rest, (away, back) in zip(rests, (links, concepts), strict=True):
                back.make(problem, away.make(rest, whole))
        for change in (*links, *concepts):
            change.say()


def filtering(source: ConceptMap) -> None:
    """Print how much moves against each other when a filter is set, and how long it takes."""
    arranger, moved, seconds = Arranger(), [], []
    for view in list(source.views)[:3]:
        whole = arranged(source, ViewState(view=view), "wide", arranger)
        for chosen in ({"levels": ("1",)}, {"origin": "article"}, {"contested": "only"}):
            begun = time.process_time()
            after = arranged(source, ViewState(view=view, **chosen), "wide", arranger)
            seconds.append(time.process_time() - begun)
            shared = sorted(whole.concepts.keys() & after.concepts.keys())
            before, now = whole.concepts, after.concepts
            shifts = [(now[i].x - before[i].x, now[i].y - before[i].y) for i in shared]
            diagonal = math.hypot(whole.width, whole.height)
            moved.append(100 * max(math.dist(shift, shifts[0]) for shift in shifts) / diagonal)
    print(
        f"a filter of the page, {len(moved)} times: moved against each other most "
        f"{max(moved):.2f} % of the diagonal; {statistics.median(seconds):.2f} s, longest "
        f"{max(seconds):.2f} s"
    )
