"""`part_of`: some of an arrangement, everything in its place, the frame drawn in around it."""

from collections.abc import Collection
from dataclasses import replace

from conceptmap.layout.problem import Arrangement, Box, Point

__all__ = ["cropped", "part_of"]

MARGIN = 14.0
"""Free space around a cropped arrangement, in px."""


def part_of(
    arrangement: Arrangement, concepts: Collection[str], links: Collection[str]
) -> Arrangement:
    """The arrangement of some of its concepts and links; what stays does not move.

    A shared phrase box keeps its place for the links that stay.
    """
    phrases = [
        replace(phrase, links=kept)
        for phrase in arrangement.phrases
        if (kept := tuple(link for link in phrase.links if link in links))
    ]
    return replace(
        arrangement,
        concepts={name: box for name, box in arrangement.concepts.items() if name in concepts},
        phrases=tuple(phrases),
        routes={name: route for name, route in arrangement.routes.items() if name in links},
    )


def cropped(arrangement: Arrangement) -> Arrangement:
    """The same picture in the smallest frame that holds it with its margin.

    Nothing moves against anything else. An empty arrangement stays as it is.
    """
    boxes = [*arrangement.concepts.values(), *(phrase.box for phrase in arrangement.phrases)]
    if not boxes:
        return arrangement
    corners = [point for route in arrangement.routes.values() for point in route.points]
    xs = [x for x, _ in corners] + [b.x + s * b.width / 2 for b in boxes for s in (-1, 1)]
    ys = [y for _, y in corners] + [b.y + s * b.height / 2 for b in boxes for s in (-1, 1)]
    dx, dy = MARGIN - min(xs), MARGIN - min(ys)

    def moved(box: Box) -> Box:
        return replace(box, x=round(box.x + dx, 2), y=round(box.y + dy, 2))

    def shifted(point: Point) -> Point:
        return (round(point[0] + dx, 2), round(point[1] + dy, 2))

    return Arrangement(
        width=round(max(xs) - min(xs) + 2 * MARGIN, 2),
        height=round(max(ys) - min(ys) + 2 * MARGIN, 2),
        concepts={name: moved(box) for name, box in arrangement.concepts.items()},
        phrases=tuple(replace(phrase, box=moved(phrase.box)) for phrase in arrangement.phrases),
        routes={
            name: replace(route, points=tuple(map(shifted, route.points)))
            for name, route in arrangement.routes.items()
        },
    )
