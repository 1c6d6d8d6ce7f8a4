"""Arrangements kept in a file, so that opening a picture is instant and always the same."""

import contextlib
import hashlib
import json
import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from conceptmap.errors import ExportError
from conceptmap.layout.problem import Arrangement, Box, PhraseBox, Point, Problem, Route, Shape

__all__ = ["ENGINE", "load", "save", "signature"]

ENGINE = "4"
"""The engine's version: raised when the same problem is arranged in another way."""

FORMAT = "conceptmap-arrangements"

SHAPES: dict[str, Shape] = {
    "rounded": "rounded",
    "pill": "pill",
    "chamfered": "chamfered",
    "square": "square",
}


def signature(problem: Problem) -> str:
    """Return a short name for everything that decides an arrangement, except ``start``.

    Examples
    --------
    >>> signature(Problem((), ())) == signature(Problem((), (), aspect=2.0))
    False
    """
    parts: list[Any] = [
        ENGINE,
        [[n.id, n.label, n.shape] for n in problem.nodes],
        [[e.id, e.source, e.target, e.phrase] for e in problem.edges],
        round(problem.aspect, 4),
        sorted([key, round(x, 3), round(y, 3)] for key, (x, y) in problem.pins.items()),
    ]
    if problem.layout != "network":
        groups = [n.group for n in problem.nodes] if problem.layout == "groups" else []
        centre = problem.centre if problem.layout == "around" else ""
        parts += [problem.layout, centre, groups]
    if problem.compared:
        parts += ["compared", *problem.compared]
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def save(path: Path, arrangements: Mapping[str, Arrangement]) -> None:
    """Write arrangements to a file, all or nothing.

    Raises
    ------
    ExportError
        The file cannot be written there.
    """
    blocks = [f'"{key}": {_block(arrangements[key])}' for key in sorted(arrangements)]
    text = f'{{"format": "{FORMAT}", "arrangements": {{\n' + ",\n".join(blocks) + "\n}}\n"
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise ExportError(
            f"cannot write the arrangements to '{path}': {error.strerror}; "
            "choose a folder that exists and can be written to"
        ) from error


def load(path: Path) -> tuple[dict[str, Arrangement], str]:
    """Read saved arrangements.

    Returns
    -------
    The arrangements, and what is wrong with the file, if anything: then there are none, and
    pictures are arranged anew. A file that does not exist is no fault.
    """
    if not path.exists():
        return {}, ""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(document, dict) or document.get("format") != FORMAT:
            raise ValueError(f"its format is not '{FORMAT}'")
        found = {str(key): _arrangement(raw) for key, raw in document["arrangements"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        return {}, (
            f"saved arrangements in '{path}' cannot be used ({reason}); "
            "pictures are arranged anew: delete the file or save it again"
        )
    return found, ""


def _block(arrangement: Arrangement) -> str:
    """Return one arrangement as JSON, a line for each box and each route."""
    a = arrangement
    concepts = [f"{_json(k)}: {_json(_box(b))}" for k, b in sorted(a.concepts.items())]
    phrases = [_json([list(p.links), p.hub, _box(p.box)]) for p in a.phrases]
    routes = [
        f"{_json(k)}: {_json([r.at, [list(map(_number, p)) for p in r.points]])}"
        for k, r in sorted(a.routes.items())
    ]
    return (
        f'{{"size": {_json([_number(a.width), _number(a.height)])},\n'
        f' "concepts": {{\n  ' + ",\n  ".join(concepts) + "\n },\n"
        ' "phrases": [\n  ' + ",\n  ".join(phrases) + "\n ],\n"
        ' "routes": {\n  ' + ",\n  ".join(routes) + "\n }}"
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _number(value: float) -> float:
    return round(value, 2) + 0.0


def _box(box: Box) -> list[Any]:
    sizes = [_number(v) for v in (box.x, box.y, box.width, box.height)]
    return [*sizes, box.shape, *box.lines]


def _arrangement(raw: Any) -> Arrangement:
    width, height = (_real(v) for v in raw["size"])
    return Arrangement(
        width,
        height,
        {str(key): _read_box(box) for key, box in raw["concepts"].items()},
        tuple(
            PhraseBox(tuple(str(link) for link in links), _read_box(box), str(hub))
            for links, hub, box in raw["phrases"]
        ),
        {str(key): _read_route(str(key), route) for key, route in raw["routes"].items()},
    )


def _read_box(raw: Any) -> Box:
    x, y, width, height, shape, *lines = raw
    return Box(
        _real(x), _real(y), _real(width), _real(height), tuple(map(str, lines)), SHAPES[shape]
    )


def _read_route(link: str, raw: Any) -> Route:
    at, points = raw
    corners: tuple[Point, ...] = tuple((_real(x), _real(y)) for x, y in points)
    if not isinstance(at, int) or not 0 <= at < len(corners):
        raise ValueError(f"route '{link}' has no corner {at}")
    return Route(link, corners, at)


def _real(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{value!r} is not a length in px")
    return float(value)
