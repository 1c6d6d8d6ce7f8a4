"""`style`: the page's styles as one sheet, with the colours of every theme and the font inside.

The picture's colours are variables here, one a role, so that one drawing serves every theme and
the printer.
"""

import re
from functools import cache
from pathlib import Path

from conceptmap.view.theme import THEMES, Paint, Theme

__all__ = ["INKS", "style"]

ASSETS = Path(__file__).parents[2] / "web" / "assets"
"""The styles and modules that this page shares with the one a server sends."""

_SHARED = ("tokens", "page", "bar", "stage", "card", "search", "dialogs", "kinds", "print")
_FACE = re.compile(r"@font-face \{[^}]*\}\n*")
_COMMENT = re.compile(r"/\*.*?\*/\n*", re.DOTALL)


def _names(theme: Theme) -> dict[str, str]:
    """The variables of a theme with their colours."""
    flat = {
        name: getattr(theme, name) for name in ("stage", "ink", "muted", "rule", "accent", "phrase")
    }
    for role, paint in theme.boxes.items():
        flat |= {f"{role}-{part}": colour for part, colour in paint._asdict().items()}
    flat |= {f"line-{tone}": colour for tone, colour in theme.lines.items()}
    return {f"--map-{name}": colour for name, colour in flat.items()}


def _inks() -> Theme:
    light = THEMES["light"]
    used = {name: f"var(--map-{name})" for name in ("stage", "ink", "muted", "rule", "accent")}
    boxes = {
        role: Paint(*(f"var(--map-{role}-{part})" for part in Paint._fields))
        for role in light.boxes
    }
    lines = {tone: f"var(--map-line-{tone})" for tone in light.lines}
    phrase = "var(--map-phrase)"
    return Theme("page", "As the page", **used, phrase=phrase, boxes=boxes, lines=lines)


INKS = _inks()
"""A theme whose colours are the variables that `style` sets."""


@cache
def style(face: str, own: tuple[str, ...] = ("page",)) -> str:
    """The sheet.

    Parameters
    ----------
    face
        The ``@font-face`` rule of the font.
    own
        Names of further sheets: this folder's, or those of the page that a server sends.
    """
    shared = [(ASSETS / f"{name}.css").read_text(encoding="utf-8") for name in _SHARED]
    here = [(_folder(name) / f"{name}.css").read_text(encoding="utf-8") for name in own]
    sheets = _COMMENT.sub("", _FACE.sub("", "\n".join([*shared, *here])))
    return "\n".join([face, *_themes(), sheets])


def _folder(name: str) -> Path:
    here = Path(__file__).parent
    return here if name in ("page", "follow") else ASSETS


def _themes() -> list[str]:
    rules = [f":root {{ {_declared(THEMES['light'])} }}"]
    rules += [
        f':root[data-theme="{name}"] {{ {_declared(theme)} }}'
        for name, theme in THEMES.items()
        if name != "light"
    ]
    return [*rules, f"@media print {{ :root:root:root {{ {_declared(THEMES['light'])} }} }}"]


def _declared(theme: Theme) -> str:
    return " ".join(f"{name}: {colour};" for name, colour in _names(theme).items())
