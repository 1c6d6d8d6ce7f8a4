"""`importance`: how much of a map hangs on each concept."""

from conceptmap.model import ConceptMap

__all__ = ["importance"]


def importance(cm: ConceptMap) -> dict[str, float]:
    """The a priori interest of each concept, 0 to 1: its share of the largest number of links.

    This is the first term of a degree of interest; the second, the distance from what is looked
    at, is `conceptmap.analysis.neighbourhood`.

    References
    ----------
    Furnas, G. W. (1986). Generalized fisheye views. CHI '86. doi:10.1145/22627.22342
    """
    degrees = dict(cm.graph.degree())
    most = max(degrees.values(), default=0) or 1
    return {name: degrees[name] / most for name in cm.concepts}
