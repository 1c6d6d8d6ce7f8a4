"""`FORMATS`: what a picture can be written as, by the suffix of the file. One row a format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from conceptmap.errors import UnknownNameError
from conceptmap.render.geometry import render_geometry
from conceptmap.render.svg_file import render_svg_file
from conceptmap.view.scene import Scene

__all__ = ["FORMATS", "Format", "format_of"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a scene as bytes."""

    suffix: str
    label: str
    media_type: str
    draw: Callable[[Scene], str]

    def render(self, scene: Scene) -> bytes:
        """The file's bytes."""
        return self.draw(scene).encode()


FORMATS: Mapping[str, Format] = {
    row.suffix: row
    for row in (
        Format(".svg", "vector picture", "image/svg+xml", render_svg_file),
        Format(".json", "drawn geometry", "application/json", render_geometry),
    )
}


def format_of(name: str) -> Format:
    """The format that a file's name asks for.

    Raises
    ------
    UnknownNameError
        The suffix belongs to no format.
    """
    suffix = PurePath(name).suffix.lower()
    try:
        return FORMATS[suffix]
    except KeyError:
        raise UnknownNameError("picture format", suffix or name, FORMATS) from None
