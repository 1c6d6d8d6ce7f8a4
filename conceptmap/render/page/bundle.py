"""`bundle`: the browser's modules as one, so that a page needs no other file.

Modules have named exports, import by relative paths, and never in a circle: each becomes a function
that runs once, in the order of the imports, and hands on what it exports.
"""

import re
from functools import cache
from pathlib import Path

__all__ = ["bundle"]

_IMPORT = re.compile(r'^import\s*(\{[^}]*\})\s*from\s*"([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async function\*?|function\*?|class|const|let) (\w+))", re.M)
_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)


@cache
def bundle(entry: Path) -> str:
    """Join an entry module and all that it imports, without their comments.

    Raises
    ------
    ValueError
        Two modules import each other, or one imports or exports in another way.
    """
    placed: dict[Path, str] = {}
    parts: list[str] = []
    _place(entry.resolve(), placed, parts, ())
    return "\n".join(parts)


def _place(path: Path, placed: dict[Path, str], parts: list[str], above: tuple[Path, ...]) -> None:
    if path in above:
        raise ValueError(f"{path.name} imports itself through {', '.join(p.name for p in above)}")
    if path in placed:
        return
    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    taken = []
    for names, source in _IMPORT.findall(text):
        other = (path.parent / source).resolve()
        _place(other, placed, parts, (*above, path))
        taken.append(f"const {names.replace(' as ', ': ')} = {placed[other]};")
    body = _IMPORT.sub("", text)
    names = _EXPORT.findall(body)
    body = _EXPORT.sub("", body).strip()
    if re.search(r"^(?:import|export)\b", body, re.MULTILINE):
        raise ValueError(f"{path.name} imports or exports in a way that cannot be joined")
    placed[path] = f"m{len(placed)}"
    body = "\n".join([*taken, body])
    if above:
        body = f"const {placed[path]} = (() => {{\n{body}\nreturn {{ {', '.join(names)} }};\n}})();"
    parts.append(body)
