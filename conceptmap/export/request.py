"""`Request`: what is exported and how."""

from dataclasses import dataclass
from pathlib import Path

from conceptmap.render.deck import Handout

__all__ = ["USUAL_SIZE", "Request"]

USUAL_SIZE = "1920x1080"
"""The size of a picture where none is asked for."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is exported and how; each field is an option of the command line.

    Parameters
    ----------
    view, all_views
        The id of a named view (empty: the first), or every one of them.
    focus, steps
        Instead: a concept, and how many steps around it are shown, 1 to 3.
    path
        Instead: two concepts whose connection is shown.
    tour
        Instead: the id of a tour, a picture a step.
    layout
        How pictures are arranged, an id of `LAYOUTS`; a tour's steps have their own way.
    size
        A key of `SIZES`, or width x height in pixels.
    scale
        Pixels per CSS px of a raster picture, 1 to 4.
    format
        A suffix with or without its dot, where the output's name has none.
    title, legend, credit
        What stands around the map.
    template
        A PowerPoint file whose masters slides are made with, and whose shape they take.
    outlined
        Draw the type of an SVG as shapes.
    handout
        How a PDF is made to hand out; None makes a page a picture.
    blank
        Leave ``phrases`` or ``concepts`` empty; the full pictures follow as the answer key.
    """

    view: str = ""
    all_views: bool = False
    focus: str = ""
    steps: int = 1
    path: tuple[str, ...] = ()
    tour: str = ""
    layout: str = "network"
    size: str = USUAL_SIZE
    theme: str = "light"
    title: bool = True
    legend: bool = True
    credit: bool = True
    scale: float = 1.0
    transparent: bool = False
    format: str = ""
    template: Path | None = None
    outlined: bool = False
    handout: Handout | None = None
    blank: str = ""

    @property
    def several(self) -> bool:
        """Whether it asks for more than one picture."""
        return self.all_views or bool(self.tour)
