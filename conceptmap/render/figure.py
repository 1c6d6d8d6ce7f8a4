"""`figure`: a scene as a Plotly figure, to look at in a notebook or to build on.

Everything stands where the scene has it: one unit of the axes is one px, y down. Concepts tell
their definition when they are pointed at, and kinds can be switched in the legend.
"""

import html
import math
from collections.abc import Iterable, Sequence

import plotly.graph_objects as go

from conceptmap.layout.problem import Box, Point
from conceptmap.layout.text import LABEL, PHRASE, TypeStyle, width
from conceptmap.model import KINDS, ConceptMap
from conceptmap.render.halves import Half, halves
from conceptmap.render.paths import CORNER, arrowhead, shortened
from conceptmap.render.svg import FONTS
from conceptmap.view.scene import ConceptMark, Scene, TextLine

__all__ = ["figure"]

_LINE, _DOUBLE, _GAP, _BORDER = 1.5, 4.4, 1.8, 1.6
_HEAD = (9.0, 7.6)
_STEPS = 6
_LEGEND = 46
_WRAPPED = 60


def figure(cm: ConceptMap, scene: Scene) -> go.Figure:
    """Draw a scene of a map; as wide as the scene, and higher by the room for the legend."""
    made = go.Figure([*_lines(scene), *_phrases(scene), *_concepts(cm, scene)])
    axis = {"visible": False, "fixedrange": False}
    made.update_layout(
        width=scene.width,
        height=scene.height + _LEGEND,
        margin={"l": 0, "r": 0, "t": 0, "b": _LEGEND},
        paper_bgcolor=scene.theme.stage,
        plot_bgcolor=scene.theme.stage,
        font={"family": FONTS, "color": scene.theme.ink},
        hovermode="closest",
        dragmode="pan",
        xaxis={**axis, "range": [0, scene.width]},
        yaxis={**axis, "range": [scene.height, 0], "scaleanchor": "x"},
        legend={"orientation": "h", "x": 0.01, "y": 0, "yanchor": "top"},
        annotations=[_annotation(scene, line) for line in scene.texts],
        meta={"title": scene.title, "version": cm.digest},
    )
    return made


def _annotation(scene: Scene, line: TextLine) -> dict[str, object]:
    """A line of the furniture; what stands at the right keeps its right end in any font."""
    right = line.x > scene.width / 2
    reach = width(line.text, TypeStyle(line.size, line.weight))
    return {
        "text": html.escape(line.text),
        "x": line.x + reach if right else line.x,
        "y": line.y + line.size * 0.4,
        "xanchor": "right" if right else "left",
        "yanchor": "bottom",
        "borderpad": 0,
        "showarrow": False,
        "font": {
            "size": line.size,
            "weight": line.weight,
            "color": scene.theme.ink if line.ink == "ink" else scene.theme.muted,
        },
    }


def _lines(scene: Scene) -> Iterable[go.Scatter]:
    """Links by their look: tone, dashed or not, contested or not."""
    looks: dict[tuple[str, bool, bool], list[Half]] = {}
    for half in halves(scene):
        looks.setdefault((half.tone, half.added, half.contested), []).append(half)
    for (tone, added, contested), found in looks.items():
        colour, unit = scene.theme.lines[tone], scene.unit
        cut = _HEAD[0] * unit * 0.8
        runs = [shortened(row.points, cut) if row.headed else row.points for row in found]
        style = {"color": colour, "dash": "dash" if added else "solid"}
        yield _run(runs, {**style, "width": (_DOUBLE if contested else _LINE) * unit})
        if contested:
            yield _run(runs, {"color": scene.theme.stage, "width": _GAP * unit})
        heads = [_head(row, unit) for row in found if row.headed]
        yield _areas(heads, colour, colour, 0)


def _phrases(scene: Scene) -> Iterable[go.Scatter]:
    boxes = [mark.box for mark in scene.phrases]
    yield _areas([_outline(box, 0) for box in boxes], scene.theme.stage, scene.theme.stage, 0)
    size = PHRASE.size * scene.unit
    yield _words(boxes, size, PHRASE.weight, scene.theme.phrase)


def _concepts(cm: ConceptMap, scene: Scene) -> Iterable[go.Scatter]:
    """A trace for each kind with its boxes, one with their labels, one to be pointed at."""
    kinds: dict[str, list[ConceptMark]] = {}
    for mark in scene.concepts:
        kinds.setdefault(cm.concepts[mark.id].kind, []).append(mark)
    for kind, term in KINDS.items():
        marks = kinds.get(kind, [])
        if not marks:
            continue
        paint, unit = scene.theme.boxes[marks[0].look.role], scene.unit
        boxes = [mark.box for mark in marks]
        outlines = [_outline(box, CORNER * unit) for box in boxes]
        shown = _areas(outlines, paint.fill, paint.border, _BORDER * unit)
        yield shown.update(name=term.label, legendgroup=kind, showlegend=True)
        words = _words(boxes, LABEL.size * unit, LABEL.weight, paint.text)
        yield words.update(legendgroup=kind)
        yield _pointed(cm, marks).update(name=term.label, legendgroup=kind)


def _pointed(cm: ConceptMap, marks: Sequence[ConceptMark]) -> go.Scatter:
    """What tells a concept's definition when its box is pointed at."""
    told = [cm.concepts[mark.id] for mark in marks]
    return go.Scatter(
        x=[mark.box.x for mark in marks],
        y=[mark.box.y for mark in marks],
        mode="markers",
        marker={"size": 28, "opacity": 0},
        hovertext=[
            f"<b>{html.escape(row.label)}</b><br>{_broken(row.definition)}".removesuffix("<br>")
            for row in told
        ],
        hoverinfo="text",
        customdata=[row.id for row in told],
        showlegend=False,
    )


def _words(boxes: Sequence[Box], size: float, weight: int, colour: str) -> go.Scatter:
    return go.Scatter(
        x=[box.x for box in boxes],
        y=[box.y for box in boxes],
        text=["<br>".join(map(html.escape, box.lines)) for box in boxes],
        mode="text",
        textfont={"size": size, "weight": weight, "color": colour},
        hoverinfo="skip",
        showlegend=False,
    )


def _run(runs: Sequence[Sequence[Point]], line: dict[str, object]) -> go.Scatter:
    xs, ys = _joined(runs)
    return go.Scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _areas(areas: Sequence[Sequence[Point]], fill: str, border: str, stroke: float) -> go.Scatter:
    xs, ys = _joined([[*area, area[0]] for area in areas])
    return go.Scatter(
        x=xs,
        y=ys,
        mode="lines",
        fill="toself",
        fillcolor=fill,
        line={"color": border, "width": stroke},
        hoverinfo="skip",
        showlegend=False,
    )


def _joined(runs: Sequence[Sequence[Point]]) -> tuple[list[float | None], list[float | None]]:
    """Runs of points as two columns, with a gap after each."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for run in runs:
        xs += [round(x, 2) for x, _ in run] + [None]
        ys += [round(y, 2) for _, y in run] + [None]
    return xs, ys


def _head(half: Half, unit: float) -> list[Point]:
    wide = _HEAD[1] * unit + (2.5 * unit if half.contested else 0)
    corners = arrowhead(half.points, _HEAD[0] * unit, wide).split(" ")
    return [(float(x), float(y)) for x, y in (corner.split(",") for corner in corners)]


def _outline(box: Box, radius: float) -> list[Point]:
    """A box's outline as a polygon; rounded corners in a few straight steps."""
    w, h = box.width / 2, box.height / 2
    cut = {"square": 0.0, "pill": min(w, h)}.get(box.shape, min(radius, w, h))
    steps = 1 if box.shape == "chamfered" else _STEPS
    quarter = math.pi / 2
    points = []
    for turn, (sx, sy) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        for step in range(steps + 1 if cut else 1):
            angle = quarter * (turn + step / steps)
            x = box.x + sx * (w - cut) + cut * math.cos(angle)
            points.append((x, box.y + sy * (h - cut) + cut * math.sin(angle)))
    return points


def _broken(text: str) -> str:
    """Text in lines of some 60 letters."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) > _WRAPPED:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "<br>".join(map(html.escape, [*lines, *([line] if line else [])]))
