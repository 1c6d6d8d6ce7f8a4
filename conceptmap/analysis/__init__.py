"""Numbers about a map, never pictures: what is near, what matters, how two are connected."""

from conceptmap.analysis.comparison import Comparison, Shared, compare
from conceptmap.analysis.importance import importance, overview
from conceptmap.analysis.neighbourhood import Direction, neighbourhood
from conceptmap.analysis.paths import Path, paths

__all__ = [
    "Comparison",
    "Direction",
    "Path",
    "Shared",
    "compare",
    "importance",
    "neighbourhood",
    "overview",
    "paths",
]
