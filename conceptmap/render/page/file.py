"""`render_page`: the whole map as one HTML file.

Its policy allows the one module and the one sheet that stand in it, by their hashes, and nothing
else: no request, no handler in markup, no frame. The map is data, apart from the code.
"""

import base64
import hashlib
import json
import zlib
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from conceptmap.render.deck import Deck, Options
from conceptmap.render.font_face import ALWAYS, characters, font_face
from conceptmap.render.page.bundle import bundle
from conceptmap.render.page.content import content
from conceptmap.render.page.style import style
from conceptmap.view import THEMES

__all__ = ["render_following", "render_page"]

_HERE = Path(__file__).parent
_POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
_CONNECT = "; connect-src 'self'"


def render_page(deck: Deck, _options: Options) -> bytes:
    """Write the page with every picture of the deck that has stages; it opens on the first."""
    return _written(deck, "entry.mjs", ("page",))[0]


def render_following(deck: Deck, more: dict[str, Any]) -> tuple[bytes, str]:
    """Write the page for a server: it follows the lecture that it is opened for.

    Parameters
    ----------
    deck
        What it shows.
    more
        What it knows beside the map: the ``questions`` that can be asked about each link.

    Returns
    -------
    The page, and the policy that it needs as a header.
    """
    return _written(deck, "follow.mjs", ("page", "question", "follow"), more)


def _written(
    deck: Deck, entry: str, sheets: tuple[str, ...], more: dict[str, Any] | None = None
) -> tuple[bytes, str]:
    cm = deck.cm
    script, sheet = (
        bundle(_HERE / "browser" / entry),
        style(font_face((characters(cm), *ALWAYS)), sheets),
    )
    shell = Template((_HERE / "shell.html").read_text(encoding="utf-8"))
    policy = _POLICY.format(script=_hash(script), style=_hash(sheet))
    if more is not None:
        policy += _CONNECT
    page = shell.substitute(
        language=escape(cm.language or "en"),
        policy=escape(policy),
        title=escape(deck.title),
        credit=escape(cm.credit),
        rights=escape(deck.rights),
        sources=escape(deck.sources),
        version=escape(deck.version),
        description=escape(" ".join((cm.focus_question or cm.description).split())),
        style=sheet,
        views=_options_of({row.name: row.title for row in deck.pictures if not row.tour}),
        themes=_options_of({"auto": "Auto", **{t.id: t.label for t in THEMES.values()}}),
        data=_packed(content(deck) | (more or {})),
        script=script,
    )
    return page.encode(), policy


def _options_of(rows: dict[str, str]) -> str:
    return "".join(
        f'<option value="{escape(name)}">{escape(label)}</option>' for name, label in rows.items()
    )


def _packed(known: dict[str, Any]) -> str:
    raw = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(raw.encode(), 9)).decode()


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
