"""`Desk`: what a running server works with: the map as it now is, and its arranger."""

from pathlib import Path

from conceptmap.export import arranger_for
from conceptmap.layout.workshop import Workshop
from conceptmap.model import ConceptMap
from conceptmap.view import Arranger
from conceptmap.web.making import Makings
from conceptmap.web.watch import Document

__all__ = ["Desk"]


class Desk:
    """The document and the arranger of one server. The map may change between two requests.

    Parameters
    ----------
    document, path
        The map, and its file (None for the built-in one).
    cache
        Where arrangements are kept.
    workshop
        The process that arranges; without one, the threads of this process do.
    """

    def __init__(
        self,
        document: Document,
        path: Path | None = None,
        cache: Path | None = None,
        workshop: Workshop | None = None,
    ) -> None:
        self.document = document
        self.workshop = workshop
        make = workshop.arrange if workshop else None
        self.arranger: Arranger = arranger_for(path, cache, make)
        self.makings = Makings(self.arranger)

    def expect(self) -> None:
        """Have the workshop started, if it does not run: something will soon be arranged."""
        if self.workshop is not None:
            self.workshop.open()

    @property
    def map(self) -> ConceptMap:
        """The last good reading of the map."""
        return self.document.map
