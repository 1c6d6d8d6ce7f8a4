"""What an earlier arrangement says of boxes: where they were, how their text was broken."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from conceptmap.layout.boxes import Size
from conceptmap.layout.overlap import touching
from conceptmap.layout.plan import Bools, Floats, Plan
from conceptmap.layout.problem import Arrangement, Box

__all__ = ["CLOSE", "Old", "as_it_was", "remembered"]

CLOSE = 2.0
"""Px that boxes keep from each other where there is room."""


class Old(NamedTuple):
    """Where boxes were.

    Parameters
    ----------
    x, y
        Their centres, in px; 0 where that is not known.
    known
        For which boxes it is known.
    crowded
        Whether they lay closer together than where there is room.
    """

    x: Floats
    y: Floats
    known: Bools
    crowded: bool


def as_it_was(plan: Plan, start: Arrangement) -> Plan:
    """Return the plan with the line breaks that the start has for the same text."""
    sizes = list(plan.sizes)
    old = _boxes(plan, start)
    for i, box in enumerate(old):
        if box is None or _letters(box.lines) != _letters(sizes[i].lines):
            continue
        if i >= plan.concepts or box.shape == plan.problem.nodes[i].shape:
            sizes[i] = Size(box.width, box.height, box.lines)
    return replace(plan, sizes=tuple(sizes))


def _letters(lines: tuple[str, ...]) -> str:
    """Return a text without its spaces and line breaks."""
    return "".join("".join(lines).split())


def _boxes(plan: Plan, start: Arrangement) -> list[Box | None]:
    """Return the box that each box of the plan had in an earlier arrangement."""
    by_link = {link: phrase for phrase in start.phrases for link in phrase.links}
    found: list[Box | None] = [start.concepts.get(name) for name in plan.ids]
    for passage in plan.passages:
        same = [by_link[e.id] for e in passage.edges if e.id in by_link]
        same = [phrase for phrase in same if phrase.hub == passage.hub]
        found.append(same[0].box if same else None)
    return found


def remembered(plan: Plan, start: Arrangement) -> Old:
    """Return the places known from an earlier arrangement."""
    x, y = np.zeros(plan.count), np.zeros(plan.count)
    known = np.zeros(plan.count, dtype=bool)
    for i, box in enumerate(_boxes(plan, start)):
        if box is not None:
            x[i], y[i], known[i] = box.x, box.y, True
    half = plan.half_width[known], plan.half_height[known]
    crowded = touching(x[known], y[known], half, CLOSE)[0].size > 0
    return Old(x, y, known, crowded)
