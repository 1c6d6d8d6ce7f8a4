"""How large a map may be, and why reading stops there."""

__all__ = [
    "MAX_BYTES",
    "MAX_CONCEPTS",
    "MAX_DEPTH",
    "MAX_ITEMS",
    "MAX_LABEL",
    "MAX_LINE",
    "MAX_LISTED",
    "MAX_PHRASE",
    "MAX_VALUES",
    "MAX_VIEW_CONCEPTS",
    "MAX_VIEW_LINKS",
]

MAX_BYTES = 5_000_000
"""Bytes of one file: a map of 20,000 concepts and 60,000 links fits."""

MAX_CONCEPTS = 20_000
"""Concepts of one map."""

MAX_DEPTH = 40
"""Lists and mappings inside each other; a map needs seven. Deeper ones exhaust the stack."""

MAX_ITEMS = 100_000
"""Items of one list, or keys of one mapping."""

MAX_VALUES = 750_000
"""Values, lists and mappings in one file: bounds the time and memory that one file can take."""

MAX_LISTED = 100
"""Findings of one code that are listed for one file; the rest are counted."""

MAX_LABEL = 200
"""Characters of a label that a box can still show."""

MAX_LINE = 1000
"""Characters of a label, phrase, title or question; the rest is cut."""

MAX_PHRASE = 24
"""Characters of a linking phrase that fit on two short lines."""

MAX_VIEW_CONCEPTS = 40
"""Concepts of a view that fit on a slide with type that can be read."""

MAX_STEP_CONCEPTS = 12
"""Concepts of a tour's step that can be read from the back row."""

MAX_STEP_MINUTES = 600
"""Minutes that one step can be planned to take."""

MAX_VIEW_LINKS = 70
"""Links of a view that fit on a slide with every linking phrase readable."""
