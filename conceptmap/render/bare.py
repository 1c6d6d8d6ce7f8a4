"""`bare`: a scene without its title block, legend or credit, the map grown into their room."""

from collections.abc import Iterable
from dataclasses import replace

from conceptmap.layout.problem import Box, Point
from conceptmap.layout.text import LABEL, PHRASE
from conceptmap.view.scene import Role, Scene, TextLine

__all__ = ["bare", "lines_of"]

_EDGE = 0.012
"""Free strip around the map, as a share of the picture's shorter side."""


def lines_of(scene: Scene, role: Role) -> tuple[TextLine, ...]:
    """The lines of text that belong to one piece of the furniture."""
    areas = [box for box in scene.furniture if box.role == role]
    return tuple(
        line
        for line in scene.texts
        if any(abs(line.y - box.y) <= box.height / 2 + 0.01 for box in areas)
    )


def bare(scene: Scene, *, title: bool = True, legend: bool = True, credit: bool = True) -> Scene:
    """Leave out what is False."""
    asked: dict[Role, bool] = {"title": title, "legend": legend, "credit": credit}
    gone = {role for role, wanted in asked.items() if not wanted}
    if not gone & {box.role for box in scene.furniture}:
        return scene
    left_out = {line for role in gone - {"legend"} for line in lines_of(scene, role)}
    kept = replace(
        scene,
        texts=tuple(line for line in scene.texts if line not in left_out),
        legend=scene.legend if legend else (),
        furniture=tuple(box for box in scene.furniture if box.role not in gone),
    )
    return _grown(kept) if kept.concepts else kept


def _grown(scene: Scene) -> Scene:
    """Scale and move the map to fill what the furniture leaves free; it never shrinks."""
    edge = _EDGE * min(scene.width, scene.height)
    heads = [box.y + box.height / 2 for box in scene.furniture if box.role == "title"]
    feet = [box.y - box.height / 2 for box in scene.furniture if box.role != "title"]
    top, bottom = max(heads, default=0.0) + edge, min(feet, default=scene.height) - edge
    left, above, right, below = _extent(scene)
    most = max((scene.width - 2 * edge) / (right - left), 1.0)
    share = max(min(most, (bottom - top) / (below - above)), 1.0)
    dx = scene.width / 2 - share * (left + right) / 2
    dy = (top + bottom) / 2 - share * (above + below) / 2

    def moved(point: Point) -> Point:
        return (round(point[0] * share + dx, 2), round(point[1] * share + dy, 2))

    def box(old: Box) -> Box:
        x, y = moved((old.x, old.y))
        wide, high = round(old.width * share, 2), round(old.height * share, 2)
        return replace(old, x=x, y=y, width=wide, height=high)

    unit = scene.unit * share
    return replace(
        scene,
        unit=unit,
        font_px=_smallest_type(scene, unit),
        concepts=tuple(replace(mark, box=box(mark.box)) for mark in scene.concepts),
        phrases=tuple(replace(mark, box=box(mark.box)) for mark in scene.phrases),
        links=tuple(
            replace(mark, points=tuple(moved(point) for point in mark.points))
            for mark in scene.links
        ),
    )


def _extent(scene: Scene) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all that the map draws."""
    boxes = [mark.box for mark in scene.concepts]
    boxes += [mark.box for mark in scene.phrases]
    corners: list[Point] = [point for mark in scene.links for point in mark.points]
    corners += [(box.x - box.width / 2, box.y - box.height / 2) for box in boxes]
    corners += [(box.x + box.width / 2, box.y + box.height / 2) for box in boxes]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _smallest_type(scene: Scene, unit: float) -> float:
    sizes: Iterable[float] = (
        LABEL.size * unit,
        *((PHRASE.size * unit,) if scene.phrases else ()),
        *(line.size for line in scene.texts),
        *(item.label.size for item in scene.legend),
    )
    return round(min(sizes), 2)
