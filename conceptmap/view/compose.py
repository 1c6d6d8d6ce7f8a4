"""`compose`: a selection and its arrangement become a scene, fitted to a frame."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from conceptmap.layout.problem import Arrangement, Box, Edge, Node, Point, Problem
from conceptmap.layout.text import LABEL, PHRASE
from conceptmap.model import ConceptMap
from conceptmap.view.comparing import is_comparison
from conceptmap.view.frame import Frame
from conceptmap.view.furniture import Furniture, furnish, legend_of
from conceptmap.view.looks import KIND_LOOKS, LINK_TONES
from conceptmap.view.scene import ConceptMark, LinkMark, PhraseMark, Scene
from conceptmap.view.select import Selection
from conceptmap.view.state import ViewState
from conceptmap.view.theme import Theme

__all__ = ["compose", "line_samples", "problem_of"]

_LARGEST_UNIT = 2.8


@dataclass(frozen=True, slots=True)
class _Fit:
    """A uniform scale and a shift, from the arrangement's px to the frame's."""

    unit: float
    dx: float
    dy: float

    def point(self, point: Point) -> Point:
        x, y = point
        return (round(self.dx + x * self.unit, 2), round(self.dy + y * self.unit, 2))

    def box(self, box: Box) -> Box:
        x, y = self.point((box.x, box.y))
        wide, high = round(box.width * self.unit, 2), round(box.height * self.unit, 2)
        return replace(box, x=x, y=y, width=wide, height=high)


def problem_of(
    cm: ConceptMap,
    selection: Selection,
    aspect: float,
    state: ViewState | None = None,
) -> Problem:
    """State what is to be arranged: the selection's boxes and links, in an area of this aspect.

    The state, if there is one, says how: its layout, its focus as the middle, its pins.
    """
    state = state or ViewState()
    kind = {name: cm.concepts[name].kind for name in selection.concepts}
    shown = set(selection.concepts)
    return Problem(
        nodes=tuple(
            Node(name, cm.concepts[name].label, KIND_LOOKS[kind[name]].shape, kind[name])
            for name in selection.concepts
        ),
        edges=tuple(
            Edge(name, cm.links[name].source, cm.links[name].target, cm.links[name].phrase)
            for name in selection.links
        ),
        aspect=aspect,
        pins={name: place for name, place in state.pins.items() if name in shown},
        layout="network" if state.tour else state.layout,
        centre=state.focus,
        compared=state.compared if _stands_beside(state) else (),
    )


def _stands_beside(state: ViewState) -> bool:
    """Return whether two compared concepts are drawn side by side, unless a layout was chosen."""
    return is_comparison(state) and len(state.compared) == 2 and state.layout == "network"


def compose(
    cm: ConceptMap,
    selection: Selection,
    arrangement: Arrangement,
    theme: Theme,
    frame: Frame | None = None,
) -> Scene:
    """Make the display list.

    Parameters
    ----------
    cm, selection, arrangement, theme
        The map, what is drawn of it, where, in which colours.
    frame
        The size of the picture, with title, legend and credit. None gives the map alone at 100 %,
        as the page shows it: there the page itself carries the furniture.
    """
    wide, high = arrangement.width, arrangement.height
    furniture, fit = Furniture((), (), (), (0.0, 0.0, wide, high)), _Fit(1.0, 0.0, 0.0)
    if frame is not None:
        kinds = (cm.concepts[name].kind for name in selection.concepts)
        rows = legend_of(cm, kinds, line_samples(cm, selection))
        furniture = furnish(cm, selection, frame, rows)
        fit = _fit(arrangement, furniture.free, frame)
        wide, high = frame.width, frame.height
    return Scene(
        width=wide,
        height=high,
        unit=fit.unit,
        font_px=round(min(_sizes(selection, arrangement, furniture, fit), default=0.0), 2),
        theme=theme,
        title=selection.focus_question or selection.title or cm.title,
        concepts=_concepts(cm, arrangement, fit),
        phrases=_phrases(arrangement, fit),
        links=_links(cm, arrangement, fit),
        texts=furniture.texts,
        legend=furniture.legend,
        furniture=furniture.boxes,
    )


def _sizes(
    selection: Selection, arrangement: Arrangement, furniture: Furniture, fit: _Fit
) -> Iterator[float]:
    """The sizes of all type in the picture, in px."""
    if selection.concepts:
        yield LABEL.size * fit.unit
    if arrangement.phrases:
        yield PHRASE.size * fit.unit
    yield from (line.size for line in furniture.texts)
    yield from (item.label.size for item in furniture.legend)


def line_samples(cm: ConceptMap, selection: Selection) -> set[str]:
    """Which kinds of line a picture draws, as ids of `LINE_SAMPLES`."""
    links = [cm.links[name] for name in selection.links]
    concepts = [cm.concepts[name] for name in selection.concepts]
    samples = {f"line-{LINK_TONES[link.type]}" for link in links if link.type in LINK_TONES}
    if any(cm.is_contested(link.id) for link in links):
        samples.add("line-contested")
    if "field" in {link.origin for link in links} | {concept.origin for concept in concepts}:
        samples.add("line-added")
    return samples


def _fit(arrangement: Arrangement, free: tuple[float, float, float, float], frame: Frame) -> _Fit:
    left, top, wide, high = free
    most = _LARGEST_UNIT * max(1.0, min(frame.width / 1920, frame.height / 1080))
    unit = min(wide / max(arrangement.width, 1), high / max(arrangement.height, 1), most)
    return _Fit(
        unit,
        left + (wide - arrangement.width * unit) / 2,
        top + (high - arrangement.height * unit) / 2,
    )


def _concepts(cm: ConceptMap, arrangement: Arrangement, fit: _Fit) -> tuple[ConceptMark, ...]:
    return tuple(
        ConceptMark(
            id=name,
            name=cm.concepts[name].label,
            box=fit.box(box),
            look=KIND_LOOKS[cm.concepts[name].kind],
            added=cm.concepts[name].origin == "field",
        )
        for name, box in arrangement.concepts.items()
    )


def _phrases(arrangement: Arrangement, fit: _Fit) -> tuple[PhraseMark, ...]:
    return tuple(
        PhraseMark(f"p{number}", phrase.links, fit.box(phrase.box), phrase.hub)
        for number, phrase in enumerate(arrangement.phrases)
    )


def _links(cm: ConceptMap, arrangement: Arrangement, fit: _Fit) -> tuple[LinkMark, ...]:
    phrase_of = {
        link: f"p{number}"
        for number, phrase in enumerate(arrangement.phrases)
        for link in phrase.links
    }
    marks = []
    for name, route in arrangement.routes.items():
        link = cm.links[name]
        marks.append(
            LinkMark(
                id=name,
                source=link.source,
                target=link.target,
                sentence=cm.proposition(name),
                phrase=phrase_of[name],
                points=tuple(fit.point(point) for point in route.points),
                at=route.at,
                tone=LINK_TONES.get(link.type, "neutral"),
                contested=cm.is_contested(name),
                added=link.origin == "field",
            )
        )
    return tuple(marks)
