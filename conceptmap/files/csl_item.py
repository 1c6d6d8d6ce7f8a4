"""`csl_item`: an item of CSL-JSON with all of its variables, as text that a map can keep."""

import json
from typing import Any

from conceptmap.files.node import Node
from conceptmap.model import clean, safe_url

__all__ = ["csl_item"]


def csl_item(node: Node) -> str:
    """The item as JSON: texts cleaned, addresses only where they are safe."""
    plain = _plain(node)
    if "URL" in plain:
        plain["URL"] = safe_url(str(plain["URL"]))
    kept = {key: value for key, value in plain.items() if value not in ("", None, [], {})}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _plain(node: Node) -> Any:
    match node.value:
        case dict():
            return {clean(key): _plain(value) for key, value in node.value.items()}
        case list():
            return [_plain(item) for item in node.value]
        case bool() | None:
            return node.value
        case _:
            return clean(node.text)
