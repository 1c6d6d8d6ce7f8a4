"""`ConceptMap`: concepts and links held in a frozen NetworkX graph, with what belongs to them."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

import networkx as nx

from conceptmap.model.finding import Finding
from conceptmap.model.from_networkx import concepts_of, links_of
from conceptmap.model.parts import Concept, Contested, Link, Reference, Tour, View
from conceptmap.model.text import writable

__all__ = ["ConceptMap", "sentence"]

_Part = TypeVar("_Part", Concept, Link, View, Tour, Reference, Contested)


def sentence(source: str, phrase: str, target: str) -> str:
    """Join three parts into a sentence: first letter capitalised, a full stop at the end.

    Examples
    --------
    >>> sentence("rain", "can cause", "flood")
    'Rain can cause flood.'
    """
    text = " ".join(part for part in (source.strip(), phrase.strip(), target.strip()) if part)
    stop = "" if text.endswith((".", "!", "?", "…")) else "."
    return text[:1].upper() + text[1:] + stop


@dataclass(frozen=True)
class ConceptMap:
    """A concept map. It never changes: an edit makes another one, with another digest.

    Parameters
    ----------
    graph
        Directed, with parallel links: node = concept id, edge key = link id; the attributes are
        the fields of `Concept` and `Link`. It is frozen (`networkx.freeze`) on the way in.
    findings
        What reading the map noticed; not part of its content or of its digest.

    Build one with `conceptmap.load`, `ConceptMap.build` or `ConceptMap.from_networkx`.
    """

    graph: "nx.MultiDiGraph[str]"
    concepts: Mapping[str, Concept]
    links: Mapping[str, Link]
    title: str = ""
    focus_question: str = ""
    description: str = ""
    language: str = "en"
    licence: str = ""
    credit: str = ""
    views: Mapping[str, View] = field(default_factory=dict)
    tours: Mapping[str, Tour] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    contested: Mapping[str, Contested] = field(default_factory=dict)
    findings: tuple[Finding, ...] = field(default=(), compare=False)

    @classmethod
    def build(
        cls,
        concepts: Iterable[Concept],
        links: Iterable[Link],
        *,
        views: Iterable[View] = (),
        tours: Iterable[Tour] = (),
        references: Iterable[Reference] = (),
        contested: Iterable[Contested] = (),
        **meta: Any,
    ) -> "ConceptMap":
        """Make a map from its parts. ``meta`` are the text fields: title, focus_question, ….

        Characters that no file can hold (`conceptmap.model.text.writable`) are left out.

        Raises
        ------
        ValueError
            An id is used twice, or a link ends at a concept that is not there. Readers of files
            report such things as findings and leave the row out before they come here.
        """
        nodes, edges = _unique("concept", concepts), _unique("link", links)
        meta = {name: writable(text) for name, text in meta.items()}
        return cls(
            graph=_graph(nodes, edges),
            concepts=MappingProxyType(nodes),
            links=MappingProxyType(edges),
            views=MappingProxyType(_unique("view", views)),
            tours=MappingProxyType(_unique("tour", tours)),
            references=MappingProxyType(_unique("reference", references)),
            contested=MappingProxyType(_unique("contested point", contested)),
            **meta,
        )

    @classmethod
    def from_networkx(
        cls, graph: "nx.Graph[Any]", *, label: str = "label", phrase: str = "phrase", **meta: Any
    ) -> "ConceptMap":
        """Copy any NetworkX graph into a concept map; the graph given is left alone.

        Parameters
        ----------
        graph
            Directed or not, simple or multi. Node ids become text; an undirected edge becomes one
            link in the order it is stored.
        label, phrase, **meta
            The node attribute with the concept's label (the id where it is missing) and the edge
            attribute with the linking phrase (``label``, then ``relates to``, where missing).
            Other attributes that carry the name of a field of `Concept` or `Link` are kept
            where their value is one that the field may have.

        Examples
        --------
        >>> import networkx as nx
        >>> rain = nx.DiGraph()
        >>> rain.add_edge("rain", "flood", phrase="can cause")
        >>> cm = ConceptMap.from_networkx(rain, title="Weather")
        >>> [cm.proposition(link) for link in cm.links]
        ['Rain can cause flood.']
        """
        return cls.build(concepts_of(graph, label), links_of(graph, phrase), **meta)

    @cached_property
    def digest(self) -> str:
        """A hash of the content, 32 hexadecimal digits: the key of every cache."""
        meta = (self.title, self.focus_question, self.description, self.language)
        content = {
            "meta": [*meta, self.licence, self.credit],
            "parts": [
                [asdict(part) for part in table.values()]
                for table in (self.concepts, self.links, self.views, self.tours)
            ],
            "context": [
                [asdict(part) for part in table.values()]
                for table in (self.references, self.contested)
            ],
        }
        raw = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(raw.encode()).hexdigest()[:32]

    def proposition(self, link_id: str) -> str:
        """Read one link aloud: ``source phrase target.``"""
        link = self.links[link_id]
        return sentence(
            self.concepts[link.source].spoken, link.phrase, self.concepts[link.target].spoken
        )

    def is_contested(self, link_id: str) -> bool:
        """Whether the field disagrees about this proposition."""
        link = self.links[link_id]
        return link.disputed or bool(link.contested)

    def views_of(self, concept_id: str) -> tuple[View, ...]:
        """The named views that show a concept, in the map's order."""
        return tuple(view for view in self.views.values() if concept_id in view.concepts)

    def to_plotly(
        self, view: str = "", *, theme: str = "light", size: tuple[int, int] = (1200, 720)
    ) -> Any:
        """Draw a view as a Plotly figure (`plotly.graph_objects.Figure`).

        Parameters
        ----------
        view
            Id of a named view; empty means the first, or the whole map if it has none.
        theme
            ``light``, ``dark``, ``contrast`` or ``print``.
        size
            Width and height in px, 240 each or more; the legend is added below.

        Raises
        ------
        UnknownNameError, BadSizeError
            No such view or theme; the size cannot be drawn.

        Examples
        --------
        >>> import conceptmap
        >>> conceptmap.load().to_plotly("defences").layout.width
        1200
        """
        from conceptmap.notebook import to_plotly  # noqa: PLC0415 (drawing is above the model)

        return to_plotly(self, view, theme, size)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        """What a notebook shows: the first view as a Plotly figure, else as SVG."""
        from conceptmap.notebook import mime_bundle  # noqa: PLC0415 (drawing is above the model)

        found = mime_bundle(self)
        wanted = set(include or found) - set(exclude or ())
        return {name: shown for name, shown in found.items() if name in wanted}

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel to another process as parts; findings stay behind."""
        meta = (self.title, self.focus_question, self.description, self.language)
        tables: tuple[Mapping[str, Any], ...] = (self.concepts, self.links, self.views, self.tours)
        tables += (self.references, self.contested)
        parts = tuple(tuple(table.values()) for table in tables)
        return (_rebuilt, (parts, (*meta, self.licence, self.credit)))

    def with_findings(self, findings: Iterable[Finding]) -> "ConceptMap":
        """The same map with what was noticed about it."""
        return replace(self, findings=tuple(findings))


def _rebuilt(parts: tuple[Any, ...], meta: tuple[str, ...]) -> ConceptMap:
    concepts, links, views, tours, references, contested = parts
    names = ("title", "focus_question", "description", "language", "licence", "credit")
    return ConceptMap.build(
        concepts,
        links,
        views=views,
        tours=tours,
        references=references,
        contested=contested,
        **dict(zip(names, meta, strict=True)),
    )


def _unique(what: str, parts: Iterable[_Part]) -> dict[str, _Part]:
    table: dict[str, _Part] = {}
    for part in map(writable, parts):
        if part.id in table:
            raise ValueError(f"two {what}s have the id '{part.id}'; give one of them another")
        table[part.id] = part
    return table


def _graph(nodes: Mapping[str, Concept], edges: Mapping[str, Link]) -> "nx.MultiDiGraph[str]":
    """The frozen graph of concepts and of links that end at them."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for concept in nodes.values():
        graph.add_node(concept.id, **_attributes(concept))
    for link in edges.values():
        for end in (link.source, link.target):
            if end not in nodes:
                raise ValueError(
                    f"link '{link.id}' ends at '{end}', which is not a concept of this map"
                )
        graph.add_edge(link.source, link.target, key=link.id, **_attributes(link))
    nx.freeze(graph)
    return graph


def _attributes(part: Concept | Link) -> dict[str, Any]:
    own = {"id", "source", "target"}
    return {f.name: getattr(part, f.name) for f in fields(part) if f.name not in own}
