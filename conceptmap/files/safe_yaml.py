"""The only door to YAML: events are checked one by one, and nothing is built from a bad one.

PyYAML's loaders recurse on depth (a file of brackets ends the process), expand aliases and merge
keys (a few hundred bytes hang it) and follow YAML 1.1. Here only the parser's events are used.
Anchors, aliases, merge keys, tags, a second document and depth over `MAX_DEPTH` are refused at
the first event that shows them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

import yaml

from conceptmap.errors import UnreadableMapError
from conceptmap.files.decoding import decode
from conceptmap.files.limits import MAX_DEPTH, MAX_ITEMS, MAX_VALUES
from conceptmap.files.node import Node
from conceptmap.files.report import Report, shown
from conceptmap.files.scalars import resolve

__all__ = ["read_yaml"]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_YAML_TAG = "tag:yaml.org,2002:"

_HINTS = {
    "mapping values are not allowed": "a text with a colon and a space in it needs quotes",
    "cannot start any token": "indent with spaces, not tabs; quote text that begins with @ or `",
    "tab character": "indent with spaces, not tabs",
    "did not find expected": "check the indentation and that quotes and brackets are closed",
    "could not find expected ':'": "check that each key has a colon and a space after it",
    "nesting depth": f"deeper than {MAX_DEPTH} levels is refused",
    "unexpected end of stream": "a quote is opened and never closed",
}


def read_yaml(data: bytes, report: Report) -> Node:
    """Read one YAML document into a tree of nodes.

    Parameters
    ----------
    data
        UTF-8, with or without a byte order mark.
    report
        Keys written twice and keys that are not text are noted here; the first value is kept.

    Raises
    ------
    UnreadableMapError
        No valid YAML, or YAML with anchors, aliases, merge keys, tags, several documents, more
        than `MAX_DEPTH` levels or more than `MAX_VALUES` values. The message names the line.
    """
    text = decode(data, report)
    tree = _Tree(report)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            tree.take(event)
    except yaml.MarkedYAMLError as error:
        raise UnreadableMapError(_syntax_message(report.file, error)) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise UnreadableMapError(f"{report.file}: not valid YAML: {error}") from None
    return tree.root


def _syntax_message(file: str, error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark or error.context_mark
    place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
    problem = error.problem or error.context or "it cannot be read"
    hint = next((f"; {text}" for words, text in _HINTS.items() if words in problem), "")
    return f"{file}{place}: not valid YAML: {problem}{hint}"


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been seen.

    In a mapping ``key_line`` is 0 while a key comes next; ``keep`` says whether the value that
    comes next is kept.
    """

    items: list[Node] | dict[str, Node]
    key: str = ""
    key_line: int = 0
    keep: bool = True


class _Tree:
    """Builds nodes from events, checking each event first."""

    def __init__(self, report: Report) -> None:
        self.root = Node(None, 0)
        self._report = report
        self._stack: list[_Open] = []
        self._documents = 0
        self._values = 0
        self._actions: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceEndEvent: self._end,
            yaml.MappingEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: yaml.Event) -> None:
        """Use one event, or refuse the file."""
        if action := self._actions.get(type(event)):
            action(event)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._refuse(event, f"the alias {shown(f'*{event.anchor}')}", "write the value out again")

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(event, "a second document (---)", "keep one map in a file")

    def _check(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            what = f"the anchor {shown(f'&{event.anchor}')}"
            self._refuse(event, what, "write the value where it is used")
        if event.tag is not None:
            what = f"the tag {shown(event.tag.replace(_YAML_TAG, '!!'))}"
            self._refuse(event, what, "put a text that begins with ! in quotes")
        self._values += 1
        if self._values > MAX_VALUES:
            self._refuse(event, f"a file of more than {MAX_VALUES:,} values", "split the map")

    def _refuse(self, event: yaml.Event, what: str, advice: str) -> NoReturn:
        mark = event.start_mark
        place = f"{_line(event)}:{mark.column + 1 if mark else 0}"
        raise UnreadableMapError(
            f"{self._report.file}:{place}: {what} is not allowed in a map; {advice}"
        )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._check(event)
        text, line, plain = event.value, _line(event), event.implicit[0]
        open_ = self._stack[-1] if self._stack else None
        if open_ is None or isinstance(open_.items, list) or open_.key_line:
            self._place(Node(resolve(text) if plain else text, line, text), event)
            return
        if plain and text == "<<":
            self._refuse(event, "a merge key (<<)", "write the keys out again")
        open_.key, open_.key_line, open_.keep = text, line, text not in open_.items
        if not open_.keep:
            first = open_.items[text].line
            message = f"the key {shown(text)} stands here again; line {first} was read"
            self._report.add("CM105", line, message)

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        self._check(event)
        items: list[Node] | dict[str, Node]
        items = {} if isinstance(event, yaml.MappingStartEvent) else []
        if len(self._stack) >= MAX_DEPTH:
            self._refuse(event, f"nesting deeper than {MAX_DEPTH} levels", "flatten the lists")
        line = _line(event)
        open_ = self._stack[-1] if self._stack else None
        if open_ is not None and isinstance(open_.items, dict) and not open_.key_line:
            open_.key_line, open_.keep = line, False
            message = "a list or mapping stands where a key was expected; it was left out"
            self._report.add("CM108", line, message)
        else:
            self._place(Node(items, line), event)
        self._stack.append(_Open(items))

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        self._stack.pop()

    def _place(self, node: Node, event: yaml.Event) -> None:
        if not self._stack:
            self.root = node
            return
        open_ = self._stack[-1]
        if len(open_.items) >= MAX_ITEMS:
            what = f"a list or mapping of more than {MAX_ITEMS:,} items"
            self._refuse(event, what, "split the map")
        if isinstance(open_.items, list):
            open_.items.append(node)
            return
        if open_.keep:
            open_.items[open_.key] = Node(node.value, open_.key_line, node.text)
        open_.key_line = 0
