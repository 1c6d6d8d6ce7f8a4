"""Title block, legend and credit line: where they stand, and the area they leave free."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from conceptmap.layout.text import TypeStyle, width, wrap
from conceptmap.model import KINDS, ConceptMap
from conceptmap.view.frame import Frame
from conceptmap.view.scene import FurnitureBox, LegendItem, TextLine
from conceptmap.view.select import Selection

__all__ = ["LINE_SAMPLES", "Furniture", "furnish", "legend_of"]

LINE_SAMPLES = {
    "line-helps": "helps or leads to",
    "line-hinders": "hinders",
    "line-contested": "contested: two views",
    "line-added": "dashed: added by the field",
}

_SMALLEST_TYPE = 12.0
_MOST_TITLE_LINES = 3
_SMALLEST_SHARE = 0.4
"""Share of the height that the legend has to leave to the map."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the map, and the free area (left, top, width, height)."""

    texts: tuple[TextLine, ...]
    legend: tuple[LegendItem, ...]
    boxes: tuple[FurnitureBox, ...]
    free: tuple[float, float, float, float]


def legend_of(cm: ConceptMap, kinds: Iterable[str], lines: Iterable[str]) -> list[tuple[str, str]]:
    """The legend's rows (sample, words) for the kinds and line samples that a picture uses.

    A picture with one kind and plain lines needs none.
    """
    used, drawn = set(kinds), set(lines)
    rows = [(kind, term.label) for kind, term in KINDS.items() if kind in used]
    rows += [(sample, words) for sample, words in LINE_SAMPLES.items() if sample in drawn]
    return rows if len(rows) > 1 else []


def furnish(
    cm: ConceptMap, selection: Selection, frame: Frame, legend: list[tuple[str, str]]
) -> Furniture:
    """Place the furniture of a picture along the top and bottom of its frame.

    In a very small frame legend and credit give way to the map.
    """
    unit = min(max(math.sqrt(frame.width * frame.height / (1920 * 1080)), 0.5), 4.0)
    margin = 28 * unit
    head, head_box, top = _title(cm, selection, frame, unit, margin)
    credit, credit_box = _credit(cm, frame, unit, margin)
    items, legend_box, bottom = _legend(legend, frame, unit, margin, credit_box)
    if bottom - top < _SMALLEST_SHARE * frame.height:
        credit, credit_box = [], None
        items, legend_box, bottom = _legend([], frame, unit, margin, credit_box)
    boxes = [box for box in (head_box, legend_box, credit_box) if box]
    gap, side = 12 * unit, 10 * unit
    free = (side, top + gap, frame.width - 2 * side, max(bottom - gap - top - gap, 1.0))
    return Furniture((*head, *credit), items, tuple(boxes), free)


def _title(
    cm: ConceptMap, selection: Selection, frame: Frame, unit: float, margin: float
) -> tuple[list[TextLine], FurnitureBox | None, float]:
    headline = selection.focus_question or selection.title or cm.title
    above = " · ".join(part for part in (cm.title, selection.title) if part and part != headline)
    room = frame.width - 2 * margin
    lines: list[TextLine] = []
    y = margin * 0.8
    for text, size, weight, ink in (
        (above, max(17 * unit, _SMALLEST_TYPE), 500, "muted"),
        (headline, max(32 * unit, 16.0), 700, "ink"),
        (selection.caption, max(20 * unit, 13.0), 400, "muted"),
    ):
        for line in _clip(wrap(text, TypeStyle(size, weight), room), _MOST_TITLE_LINES):
            y += size
            lines.append(TextLine(line, margin, y, size, weight, ink))  # type: ignore[arg-type]
            y += size * 0.3
    if not lines:
        return [], None, margin * 0.5
    widest = max(width(line.text, TypeStyle(line.size, line.weight)) for line in lines)
    top = margin * 0.8
    box = FurnitureBox("title", margin + widest / 2, (top + y) / 2, widest, y - top)
    return lines, box, y


def _credit(
    cm: ConceptMap, frame: Frame, unit: float, margin: float
) -> tuple[list[TextLine], FurnitureBox | None]:
    licence = "" if cm.licence in cm.credit else cm.licence
    text = " · ".join(part for part in (cm.credit, licence) if part)
    if not text:
        return [], None
    style = TypeStyle(max(13 * unit, _SMALLEST_TYPE), 400)
    line = _clip(wrap(text, style, frame.width - 2 * margin), 1)[0]
    long, high = width(line, style), style.size * 1.3
    left, bottom = frame.width - margin - long, frame.height - margin * 0.6
    mark = TextLine(line, left, bottom - high * 0.25, style.size, style.weight, "muted")
    return [mark], FurnitureBox("credit", left + long / 2, bottom - high / 2, long, high)


def _legend(
    rows: list[tuple[str, str]],
    frame: Frame,
    unit: float,
    margin: float,
    credit: FurnitureBox | None,
) -> tuple[tuple[LegendItem, ...], FurnitureBox | None, float]:
    """Flow the legend in lines from the bottom up; the last line shares its height with credit."""
    bottom = credit.y - credit.height / 2 if credit else frame.height - margin * 0.6
    if not rows:
        return (), None, bottom
    size = max(15 * unit, _SMALLEST_TYPE)
    style, high, sample = TypeStyle(size, 500), size * 1.75, size * 1.9
    beside = (credit.x - credit.width / 2 - margin) if credit else frame.width - margin
    total = sum(sample + size * 1.9 + width(words, style) for _, words in rows)
    floor = credit.y + credit.height / 2 if credit and margin + total <= beside else bottom
    flowed = _flow(rows, style, sample, frame.width - 2 * margin)
    top = floor - high * len(flowed)
    items: list[LegendItem] = []
    for index, line in enumerate(flowed):
        x, y = margin, top + high * index + high / 2
        for name, words, long in line:
            label = TextLine(words, x + sample + size * 0.5, y + size * 0.36, size, 500, "muted")
            items.append(LegendItem(name, label, x + sample / 2, y, sample, size * 1.15))
            x += sample + size * 1.9 + long
    right = max(
        item.label.x + width(item.label.text, TypeStyle(size, item.label.weight)) for item in items
    )
    box = FurnitureBox(
        "legend", (margin + right) / 2, (top + floor) / 2, right - margin, floor - top
    )
    return tuple(items), box, top


def _flow(
    rows: list[tuple[str, str]], style: TypeStyle, sample: float, room: float
) -> list[list[tuple[str, str, float]]]:
    lines: list[list[tuple[str, str, float]]] = [[]]
    x = 0.0
    for name, words in rows:
        long = width(words, style)
        step = sample + style.size * 0.5 + long
        if lines[-1] and x + step > room:
            lines.append([])
            x = 0.0
        lines[-1].append((name, words, long))
        x += step + style.size * 1.4
    return lines


def _clip(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], lines[most - 1].rstrip() + " …")
