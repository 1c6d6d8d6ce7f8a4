"""What a tree of components says and offers."""

import json
from collections.abc import Iterator
from typing import Any

__all__ = ["parts", "sets", "targets", "words"]


def parts(tree: Any) -> Iterator[Any]:
    """Every component and text of a tree, its own root first."""
    if isinstance(tree, list | tuple):
        for one in tree:
            yield from parts(one)
    else:
        yield tree
        yield from parts(getattr(tree, "children", None) or [])


def words(tree: Any) -> str:
    """All its text, joined by spaces."""
    return " ".join(part for part in parts(tree) if isinstance(part, str))


def targets(tree: Any) -> set[str]:
    """The marks that its buttons select."""
    selects = (getattr(part, "data-select", None) for part in parts(tree))
    return {select for select in selects if select}


def sets(tree: Any) -> list[dict[str, Any]]:
    """The fields that each of its buttons sets."""
    texts = (getattr(part, "data-set", None) for part in parts(tree))
    return [json.loads(text) for text in texts if text]
