"""An interactive concept-map explorer in which every proposition can be read.

>>> import conceptmap
>>> cm = conceptmap.load()                      # the built-in map; or load("my-map.yaml")
>>> cm.proposition("L003")
'Psychodynamic psychotherapy can help the child.'
>>> cm.graph.number_of_nodes() == len(cm.concepts)
True
"""

from conceptmap.door import load
from conceptmap.errors import (
    BadSizeError,
    ConceptMapError,
    ExportError,
    UnknownNameError,
    UnreadableMapError,
)
from conceptmap.model import (
    Citation,
    Concept,
    ConceptMap,
    Contested,
    Finding,
    Link,
    Reference,
    Step,
    Tour,
    View,
)

__all__ = [
    "BadSizeError",
    "Citation",
    "Concept",
    "ConceptMap",
    "ConceptMapError",
    "Contested",
    "ExportError",
    "Finding",
    "Link",
    "Reference",
    "Step",
    "Tour",
    "UnknownNameError",
    "UnreadableMapError",
    "View",
    "load",
]
