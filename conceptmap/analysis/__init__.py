"""Numbers about a map, never pictures: what is near, what matters, how two are connected."""

from conceptmap.analysis.importance import importance, overview
from conceptmap.analysis.neighbourhood import Direction, neighbourhood
from conceptmap.analysis.paths import Path, paths

__all__ = ["Direction", "Path", "importance", "neighbourhood", "overview", "paths"]
