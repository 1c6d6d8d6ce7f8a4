"""Numbers about a map, never pictures: what is near, what matters, how two are connected."""

from conceptmap.analysis.cohesion import Cohesion, cohesion
from conceptmap.analysis.comparison import Comparison, Shared, compare
from conceptmap.analysis.crossing import Cell, Crossing, crossed_kinds, crossing
from conceptmap.analysis.disputes import Dispute, disputes
from conceptmap.analysis.grounds import NO_SOURCE, NOT_SAID, Ground, ground_of, grounds
from conceptmap.analysis.importance import importance, overview
from conceptmap.analysis.neighbourhood import Direction, neighbourhood
from conceptmap.analysis.parts import parts
from conceptmap.analysis.paths import Path, paths
from conceptmap.analysis.questions import Question, question, questions
from conceptmap.analysis.support import Support, supports

__all__ = [
    "NOT_SAID",
    "NO_SOURCE",
    "Cell",
    "Cohesion",
    "Comparison",
    "Crossing",
    "Direction",
    "Dispute",
    "Ground",
    "Path",
    "Question",
    "Shared",
    "Support",
    "cohesion",
    "compare",
    "crossed_kinds",
    "crossing",
    "disputes",
    "ground_of",
    "grounds",
    "importance",
    "neighbourhood",
    "overview",
    "parts",
    "paths",
    "question",
    "questions",
    "supports",
]
