"""Numbers about a map, never pictures: what is near, what matters, how two are connected."""

from conceptmap.analysis.comparison import Comparison, Shared, compare
from conceptmap.analysis.importance import importance, overview
from conceptmap.analysis.neighbourhood import Direction, neighbourhood
from conceptmap.analysis.parts import parts
from conceptmap.analysis.paths import Path, paths
from conceptmap.analysis.support import Support, supports

__all__ = [
    "Comparison",
    "Direction",
    "Path",
    "Shared",
    "Support",
    "compare",
    "importance",
    "neighbourhood",
    "overview",
    "parts",
    "paths",
    "supports",
]
