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
    size
        A key of `SIZES`, or width x height in pixels.
    scale
        Pixels per CSS px of a raster picture, 1 to 4.
    format
        A suffix with or without its dot, where the output's name has none.
    """

    view: str = ""
    all_views: bool = False
    size: str = "1920x1080"
    theme: str = "light"
    title: bool = True
    legend: bool = True
    scale: float = 1.0
    transparent: bool = False
    format: str = ""
