"""Imports run one way: a package imports only from packages that stand above it in the table."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "conceptmap"

ALLOWED = {
    "errors": set(),
    "settings": {"errors"},
    "model": {"errors"},
    "files": {"errors", "settings", "model"},
    "door": {"model", "files"},
    "analysis": {"errors", "model"},
    "layout": {"errors", "settings", "model"},
    "view": {"errors", "model", "analysis", "layout"},
    "bibliography": {"model"},
    "render": {"errors", "model", "bibliography", "layout", "view"},
    "checking": {"model", "files", "door", "render"},
    "export": {"errors", "settings", "model", "files", "door", "layout", "view", "render"},
    "web": {
        *("errors", "settings", "model", "files", "door", "export"),
        *("analysis", "bibliography", "layout", "view", "render"),
    },
    "notebook": {"errors", "model", "layout", "view", "render", "export"},
    "terminal": {"layout"},
    "cli": {"terminal", "layout", "errors", "settings", "model", "checking", "export", "web"},
    "__init__": {"errors", "model", "door"},
}
LAZY = {"model/conceptmap.py": {"conceptmap.notebook"}}
"""The only imports upwards, inside functions: a map that draws itself when it is asked to."""
ONLY_IN = {"dash": {"web"}, "dash_mantine_components": {"web"}, "plotly": {"render"}}
ONLY_IN |= {
    "numba": {"layout"},
    "yaml": {"files"},
    "typer": {"cli"},
    "fastapi": {"web"},
    "uvicorn": {"web"},
    "redis": {"web"},
}


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports from the top, not relative ones"
            names.add(node.module or "")
    return names


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_file_imports_only_what_its_room_may(path: Path) -> None:
    here = room(path)
    lazy = LAZY.get(str(path.relative_to(PACKAGE)), set())
    assert not lazy & {
        node.module for node in ast.parse(path.read_text()).body if isinstance(node, ast.ImportFrom)
    }
    for name in imports(path) - lazy:
        top, *rest = name.split(".")
        if top == "conceptmap" and rest:
            assert rest[0] in ALLOWED[here] | {here}, f"{here} must not import {name}"
        assert here in ONLY_IN.get(top, {here}), f"{here} must not import {top}"


def test_every_room_is_in_the_table() -> None:
    assert {room(path) for path in FILES} <= set(ALLOWED)
