"""Ids that name nothing: each mention of one is noted and left out.

What is handed on is whole: every id a part mentions is there.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from conceptmap.files.gathered import Gathered
from conceptmap.files.ids import Mention
from conceptmap.files.nearest import Nearest
from conceptmap.files.report import shown
from conceptmap.model import Citation, Concept, Contested, Link, Reference, Tour, View

__all__ = ["MapParts", "settle_mentions"]


@dataclass(frozen=True)
class MapParts:
    """All parts of a map while it is read."""

    concepts: Gathered[Concept]
    links: Gathered[Link]
    contested: Gathered[Contested]
    views: Gathered[View]
    tours: Gathered[Tour]
    references: Gathered[Reference]


def settle_mentions(parts: MapParts) -> None:
    """Leave out mentions of what is not there, and make contested points and links agree.

    A link that a contested point lists is contested even where its own row does not say so, and
    the other way round. Views and tours that have nothing left are left out.
    """
    _settle_citations(parts)
    _settle_contested(parts)
    _settle_views(parts)
    _settle_tours(parts)


class _Known:
    """The ids of one kind of part, and how to say that an id is not among them."""

    def __init__(self, known: Gathered[Any], code: str) -> None:
        self._noun, self._code, self._parts = known.noun, code, known.parts
        self._nearest = Nearest(known.parts)

    def has(self, name: str, found: Gathered[Any], part_id: str) -> bool:
        """Whether the id is there; if not, that is noted at the part that mentions it."""
        if name in self._parts:
            return True
        line = name.line if isinstance(name, Mention) else 0
        found.note(self._code, part_id, partial(self._message, name), line)
        return False

    def _message(self, name: str) -> str:
        hint = self._nearest.hint(name)
        return f"names the {self._noun} {shown(name)}, which is not in the map{hint}"

    def ids(self, names: tuple[str, ...], found: Gathered[Any], part_id: str) -> tuple[str, ...]:
        """The ids that are there."""
        return tuple(str(name) for name in names if self.has(name, found, part_id))

    def cited(
        self, sources: tuple[Citation, ...], found: Gathered[Any], part_id: str
    ) -> tuple[Citation, ...]:
        """The citations whose reference is there."""
        return tuple(
            replace(source, ref=str(source.ref))
            for source in sources
            if self.has(source.ref, found, part_id)
        )


def _settle_citations(parts: MapParts) -> None:
    known = _Known(parts.references, "CM401")
    concepts, links, points = parts.concepts, parts.links, parts.contested
    for concept in tuple(concepts.parts.values()):
        if concept.sources:
            sources = known.cited(concept.sources, concepts, concept.id)
            concepts.parts[concept.id] = replace(concept, sources=sources)
    for link in tuple(links.parts.values()):
        if link.sources:
            links.parts[link.id] = replace(link, sources=known.cited(link.sources, links, link.id))
    for point in tuple(points.parts.values()):
        points.parts[point.id] = replace(
            point,
            view_a_sources=known.cited(point.view_a_sources, points, point.id),
            view_b_sources=known.cited(point.view_b_sources, points, point.id),
        )


def _settle_contested(parts: MapParts) -> None:
    links, points = parts.links, parts.contested
    known_links, known_points = _Known(links, "CM403"), _Known(points, "CM402")
    bears_on: defaultdict[str, list[str]] = defaultdict(list)
    concerns: defaultdict[str, list[str]] = defaultdict(list)
    for link in links.parts.values():
        concerns[link.id] = list(known_points.ids(link.contested, links, link.id))
        for point_id in concerns[link.id]:
            bears_on[point_id].append(link.id)
    for point in tuple(points.parts.values()):
        listed = known_links.ids(point.links, points, point.id)
        for link_id in listed:
            concerns[link_id].append(point.id)
        both = tuple(dict.fromkeys((*listed, *bears_on[point.id])))
        points.parts[point.id] = replace(point, links=both)
    for link in tuple(links.parts.values()):
        named = tuple(dict.fromkeys(concerns[link.id]))
        if named or link.contested:
            disputed = link.disputed or bool(named)
            links.parts[link.id] = replace(link, contested=named, disputed=disputed)


def _settle_views(parts: MapParts) -> None:
    known, views = _Known(parts.concepts, "CM501"), parts.views
    for view in tuple(views.parts.values()):
        kept = known.ids(view.concepts, views, view.id)
        if kept:
            views.parts[view.id] = replace(view, concepts=kept)
        else:
            views.note("CM505", view.id, "has no concept of the map; it was left out")
            del views.parts[view.id]


def _settle_tours(parts: MapParts) -> None:
    known, tours = _Known(parts.concepts, "CM601"), parts.tours
    for tour in tuple(tours.parts.values()):
        if not tour.steps:
            tours.note("CM604", tour.id, "has no steps; it was left out")
            del tours.parts[tour.id]
            continue
        steps = tuple(
            replace(step, focus=known.ids(step.focus, tours, tour.id)) for step in tour.steps
        )
        tours.parts[tour.id] = replace(tour, steps=steps)
