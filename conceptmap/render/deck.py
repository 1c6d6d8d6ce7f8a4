"""What a format is given: `Deck`, one or more pictures of a map, and the `Options` of the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain

from conceptmap.errors import BadSizeError, ExportError, UnknownNameError
from conceptmap.model import ConceptMap
from conceptmap.render.sizes import Paper
from conceptmap.view.scene import Scene

__all__ = ["BESIDE", "LARGEST_SCALE", "PER_PAGE", "Deck", "Handout", "Options", "Picture"]

LARGEST_SCALE = 4.0
PER_PAGE = (1, 2, 4, 6)
"""How many pictures a page of a handout can have."""
BESIDE = ("notes", "lines", "")
"""What can stand below a picture of a handout."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what is drawn, and the name that a file of its own would have.

    Parameters
    ----------
    title
        What it is called where its headline is a question; a tour's title for a step of it.
    caption, notes, tour
        Of a tour's step: what is shown below its heading, what is said, and the tour's id.
    stages
        The map alone at 100 %, by frame class, for formats that people explore.
    """

    name: str
    scene: Scene
    title: str = ""
    caption: str = ""
    notes: str = ""
    tour: str = ""
    stages: Mapping[str, Scene] = field(default_factory=dict)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The propositions it shows, as sentences."""
        return tuple(mark.sentence for mark in self.scene.links)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every line of text that is drawn."""
        scene = self.scene
        return (
            *chain.from_iterable(mark.box.lines for mark in scene.concepts),
            *chain.from_iterable(mark.box.lines for mark in scene.phrases),
            *(line.text for line in scene.texts),
            *(item.label.text for item in scene.legend),
        )


@dataclass(frozen=True, slots=True)
class Deck:
    """Pictures of one map, at least one, in the order they are shown.

    ``start`` names the one that is shown first where all can be chosen; empty means the first.
    """

    cm: ConceptMap
    pictures: tuple[Picture, ...]
    start: str = ""

    @property
    def title(self) -> str:
        """What the file is called in its metadata: never empty."""
        named = [self.pictures[0].scene.title] if len(self.pictures) == 1 else []
        return next((text for text in (*named, self.cm.title) if text), "Concept map")

    @property
    def rights(self) -> str:
        """Credit and licence in one line; empty if the map states neither."""
        licence = "" if self.cm.licence in self.cm.credit else self.cm.licence
        return " · ".join(text for text in (self.cm.credit, licence) if text)

    @property
    def sources(self) -> str:
        """What the pictures rest on, as a text cites it, in one line; by author."""
        shown = {mark.id for picture in self.pictures for mark in picture.scene.links}
        named = {mark.id for picture in self.pictures for mark in picture.scene.concepts}
        cites = [self.cm.links[name].sources for name in self.cm.links if name in shown]
        cites += [self.cm.concepts[name].sources for name in self.cm.concepts if name in named]
        found = {cite.ref for part in cites for cite in part} & self.cm.references.keys()
        return "; ".join(sorted({self.cm.references[name].short for name in found}))

    @property
    def about(self) -> str:
        """Credit, licence, sources and version in one line, for metadata that has one field."""
        sources = f"Sources: {self.sources}" if self.sources else ""
        return " · ".join(text for text in (self.rights, sources, self.version) if text)

    @property
    def version(self) -> str:
        """Which content of the map the pictures show."""
        return f"conceptmap {self.cm.digest}"


@dataclass(frozen=True, slots=True)
class Handout:
    """Pages to hand out.

    Parameters
    ----------
    pictures
        Pictures a page: 1, 2, 4 or 6.
    beside
        What stands below each: what is said (``notes``), lines to write on (``lines``), or
        nothing (empty).
    listing
        Whether the propositions and references of all pictures follow.
    """

    pictures: int = 1
    beside: str = "notes"
    listing: bool = True

    def __post_init__(self) -> None:
        if self.pictures not in PER_PAGE:
            raise ExportError(
                f"{self.pictures} pictures do not make a page; "
                f"choose one of: {', '.join(map(str, PER_PAGE))}"
            )
        if self.beside not in BESIDE:
            raise UnknownNameError(
                "room beside a picture", self.beside, (*filter(None, BESIDE), "none")
            )


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is written, where its format knows of it.

    Parameters
    ----------
    scale
        Pixels of a raster picture per CSS px, 1 to 4.
    transparent
        Leave the ground unpainted.
    paper
        The sheet that a page of a document is; None makes the page as large as the picture.
    template
        A PowerPoint file whose masters slides are made with.
    outlined
        Draw the type of an SVG as shapes.
    handout
        Several pictures a page of a PDF, with room beside them.
    """

    scale: float = 1.0
    transparent: bool = False
    paper: Paper | None = None
    template: bytes | None = field(default=None, repr=False)
    outlined: bool = False
    handout: Handout | None = None

    def __post_init__(self) -> None:
        if not 1.0 <= self.scale <= LARGEST_SCALE:
            raise BadSizeError(
                f"the scale {self.scale:g} is outside 1 to {LARGEST_SCALE:g}; "
                "for a larger picture give a larger size, for example 3840x2160"
            )
