"""An offline page taken apart as a browser would: its markup, its policy, its parts, its map."""

import base64
import json
import zlib
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

__all__ = ["Taken", "read_page"]


@dataclass
class Taken:
    """The elements with their attributes, the text of scripts and styles, the policy, the map."""

    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    parts: dict[str, str] = field(default_factory=dict)
    policy: str = ""
    content: dict[str, Any] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.taken = Taken()
        self._part = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.taken.elements.append((tag, named))
        if tag in {"style", "script"}:
            self._part = f"{tag} {named.get('type', '')}".strip()
        if named.get("http-equiv") == "Content-Security-Policy":
            self.taken.policy = named["content"] or ""

    def handle_endtag(self, tag: str) -> None:
        self._part = ""

    def handle_data(self, data: str) -> None:
        if self._part:
            self.taken.parts[self._part] = self.taken.parts.get(self._part, "") + data


def read_page(text: str) -> Taken:
    """Take a page apart; fails where its map cannot be read."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    taken = reader.taken
    packed = base64.b64decode(taken.parts["script application/octet-stream"], validate=True)
    taken.content = json.loads(zlib.decompress(packed))
    return taken
