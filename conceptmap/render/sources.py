"""`sources_writer`: what pictures cite, as a file for reference managers."""

from collections.abc import Callable

from conceptmap.bibliography import export_references
from conceptmap.errors import ExportError
from conceptmap.render.deck import Deck, Options
from conceptmap.render.propositions import cited_in

__all__ = ["sources_writer"]


def sources_writer(suffix: str) -> Callable[[Deck, Options], bytes]:
    """Make the function that writes the references of a deck in a format of `bibliography`.

    A reference that several pictures cite is written once, in the map's order.
    """

    def write(deck: Deck, _options: Options) -> bytes:
        names = {name for picture in deck.pictures for name in cited_in(deck.cm, picture)}
        rows = [row for name, row in deck.cm.references.items() if name in names]
        if not rows:
            raise ExportError(
                f"nothing to write in a {suffix} file: these pictures cite no reference of the map"
            )
        return export_references(rows, suffix)

    return write
