"""Files stay small, functions short, the public door explicit, the environment in one place."""

import ast
import re
from pathlib import Path

import pytest

import conceptmap

ROOT = Path(__file__).parents[2]
BROWSER = ("web/assets/*.*", "render/page/*.*", "render/page/browser/*.*")
WHERE = ("**/*.py", *BROWSER)
SOURCES = sorted({path for where in WHERE for path in ROOT.glob(f"conceptmap/{where}")})
PYTHON = [path for path in SOURCES if path.suffix == ".py"]
VAGUE = re.compile(r"^_?(utils?|helpers?|common|manager|misc)$")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_file_is_at_most_300_lines(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 300
    assert not VAGUE.match(path.stem)


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_a_function_is_at_most_40_lines_with_its_docstring(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, f"{node.name} is too long"


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_only_settings_reads_the_environment(path: Path) -> None:
    if path.name != "settings.py":
        assert not re.search(r"os\.environ|getenv", path.read_text())


def test_the_public_door_is_sorted_and_complete() -> None:
    assert conceptmap.__all__ == sorted(conceptmap.__all__)
    for public in conceptmap.__all__:
        assert getattr(conceptmap, public).__doc__


def test_no_two_test_files_have_one_name() -> None:
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names)), "pytest collects test files by their bare names"
