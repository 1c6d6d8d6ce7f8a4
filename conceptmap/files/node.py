"""`Node`: a value read from a file, with the line it stands on.

Every format's reader turns bytes into one tree of nodes in the shape of the map format; one
checker reads that tree. So each finding can name its line, whatever the file was.
"""

from typing import NamedTuple

__all__ = ["Node", "kind_of"]


class Node(NamedTuple):
    """A value and its place.

    Parameters
    ----------
    value
        Text, number, truth value or None; a list of nodes; or a mapping of text to nodes.
    line
        From 1. For an entry of a mapping it is the line of the key.
    text
        A single value exactly as written: ``010`` is the number 10, but its text is ``010``.
    """

    value: "str | int | float | bool | list[Node] | dict[str, Node] | None"
    line: int
    text: str = ""


def kind_of(node: Node) -> str:
    """What the node holds, in words for a message.

    Examples
    --------
    >>> kind_of(Node([], 1)), kind_of(Node(True, 1, "true")), kind_of(Node("no", 1, "no"))
    ('a list', 'true or false', 'text')
    """
    match node.value:
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case None:
            return "nothing"
        case str():
            return "text"
