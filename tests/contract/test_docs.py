"""What is documented exists, and what exists is documented."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from conceptmap.cli import app
from conceptmap.render.formats import FORMATS
from conceptmap.settings import VARIABLES
from conceptmap.view import THEMES
from conceptmap.web.help import SHORTCUTS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()


@pytest.mark.parametrize("variable", VARIABLES, ids=lambda v: v.name)
def test_every_setting_is_in_the_readme(variable: object) -> None:
    assert f"| `{variable.name}` |" in README  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "name", [c.callback.__name__ for c in app.registered_commands if c.callback]
)
def test_every_command_is_in_the_readme_and_explains_itself(name: str) -> None:
    assert f"`conceptmap {name} [MAP]" in README
    shown = CliRunner().invoke(app, [name, "--help"])
    assert shown.exit_code == 0
    assert "Usage" in shown.output


def test_formats_and_themes_are_in_the_readme() -> None:
    for word in (*FORMATS, *THEMES):
        assert f"`{word}`" in README


def test_every_link_in_the_documents_leads_somewhere() -> None:
    for document in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("data/*.md")):
        for part in document.read_text().split("](")[1:]:
            target = part.partition(")")[0].partition("#")[0]
            if target and "://" not in target:
                assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_the_help_names_the_keys_that_the_page_listens_to() -> None:
    table = (ROOT / "conceptmap/web/assets/_shortcuts.mjs").read_text()
    rows = json.loads(table[table.index("[") : table.rindex("]") + 1])
    told = " ".join(keys for keys, _ in SHORTCUTS).replace("−", "-").split()
    for row in rows:
        assert set(row["keys"]) & set(told), f"the help does not tell the key for {row['act']}"
