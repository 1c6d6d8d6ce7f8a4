"""`LAYOUTS`: the ways to arrange a picture, a row each. All run through the same engine."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from conceptmap.errors import UnknownNameError
from conceptmap.layout.around import around
from conceptmap.layout.groups import groups
from conceptmap.layout.hierarchy import hierarchy
from conceptmap.layout.problem import Problem
from conceptmap.layout.zones import Zones, everywhere

__all__ = ["LAYOUTS", "Layout", "layout"]


@dataclass(frozen=True, slots=True)
class Layout:
    """One way: its name, what it does in a sentence, its source, and where it lets concepts be."""

    id: str
    label: str
    says: str
    source: str
    zones: Callable[[Problem], Zones]


def _anywhere(problem: Problem) -> Zones:
    return everywhere(len(problem.nodes))


LAYOUTS: Mapping[str, Layout] = {
    row.id: row
    for row in (
        Layout(
            "network",
            "Network",
            "Concepts stand near those they are linked with, with as few crossings as can be.",
            "Gansner, Koren, North (2004), doi:10.1007/978-3-540-31843-9_25",
            _anywhere,
        ),
        Layout(
            "hierarchy",
            "Hierarchy",
            "The general stands at the top, and links run downwards from layer to layer.",
            "Sugiyama, Tagawa, Toda (1981), doi:10.1109/TSMC.1981.4308636",
            hierarchy,
        ),
        Layout(
            "around",
            "Around one concept",
            "One concept stands in the middle, the others on rings by their distance from it.",
            "Yee, Fisher, Dhamija, Hearst (2001), doi:10.1109/INFVIS.2001.963279",
            around,
        ),
        Layout(
            "groups",
            "Grouped by kind",
            "Concepts of one kind stand together in a part of the picture of their own.",
            "Bruls, Huizing, van Wijk (2000), doi:10.1007/978-3-7091-6783-0_4",
            groups,
        ),
    )
}


def layout(name: str) -> Layout:
    """Return a layout by its id.

    Raises
    ------
    UnknownNameError
        There is no such layout; the message names those there are.
    """
    if name not in LAYOUTS:
        raise UnknownNameError("layout", name, LAYOUTS)
    return LAYOUTS[name]
