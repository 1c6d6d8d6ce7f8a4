"""`Desk`: what a running server works with: the map as it now is, and its arranger."""

from pathlib import Path

from conceptmap.export import arranger_for
from conceptmap.model import ConceptMap
from conceptmap.view import Arranger
from conceptmap.web.watch import Document

__all__ = ["Desk"]


class Desk:
    """The document and the arranger of one server. The map may change between two requests."""

    def __init__(
        self, document: Document, path: Path | None = None, cache: Path | None = None
    ) -> None:
        self.document = document
        self.arranger: Arranger = arranger_for(path, cache)

    @property
    def map(self) -> ConceptMap:
        """The last good reading of the map."""
        return self.document.map
