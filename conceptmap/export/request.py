"""`Request`: what is exported and how."""

from dataclasses import dataclass

__all__ = ["Request"]


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
    size
        A key of `SIZES`, or width x height in pixels.
    scale
        Pixels per CSS px of a raster picture, 1 to 4.
    format
        A suffix with or without its dot, where the output's name has none.
    """

    view: str = ""
    all_views: bool = False
    focus: str = ""
    steps: int = 1
    path: tuple[str, ...] = ()
    tour: str = ""
    size: str = "1920x1080"
    theme: str = "light"
    title: bool = True
    legend: bool = True
    scale: float = 1.0
    transparent: bool = False
    format: str = ""

    @property
    def several(self) -> bool:
        """Whether it asks for more than one picture."""
        return self.all_views or bool(self.tour)
