"""`JoinPage`: what a follower's phone opens: the offline page of the map, following a lecture."""

import contextlib
import hashlib
import io
import os
import socket
import threading
from functools import cache
from pathlib import Path

import segno

from conceptmap.analysis import questions
from conceptmap.export.drawing import draw_page
from conceptmap.model import ConceptMap
from conceptmap.render.page import render_following
from conceptmap.web.desk import Desk
from conceptmap.web.server.ports import is_every_address

__all__ = ["JoinPage", "code_of", "reachable"]

_MOST_KEPT = 8
_PACKAGE = Path(__file__).parents[2]
_NOWHERE = ("192.0.2.1", 9)
"""An address that is never reached: only the way to it is asked for."""


class JoinPage:
    """The page of the map as it now is; drawn once, whoever asks meanwhile waits for it.

    Parameters
    ----------
    desk
        The map.
    folder
        Where pages are kept, so that the next start has them at once.
    """

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk = desk
        self._folder = folder
        self._turn = threading.Lock()
        self._made: tuple[str, bytes, str] = ("", b"", "")

    def get(self) -> tuple[bytes, str]:
        """The page and its Content-Security-Policy."""
        with self._turn:
            cm = self._desk.map
            if self._made[0] != cm.digest:
                kept = self._kept(cm.digest)
                made = _read(kept)
                if made is None:
                    made = self._draw(cm)
                    _write(kept, made)
                self._made = (cm.digest, *made)
            return self._made[1], self._made[2]

    def _kept(self, digest: str) -> Path:
        """Where the page of this map, made by this version of the program, is kept."""
        made = hashlib.sha256(f"{digest} {_program()}".encode()).hexdigest()[:32]
        return self._folder / f"{made}.html"

    def _draw(self, cm: ConceptMap) -> tuple[bytes, str]:
        deck = draw_page(cm, [], self._desk.arranger)
        asked = {one.link: one.row for one in questions(cm).values()}
        return render_following(deck, {"questions": asked})


@cache
def _program() -> str:
    """All that the page is made by, in short."""
    source = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*")):
        if path.suffix in {".py", ".mjs", ".css", ".html"}:
            source.update(path.read_bytes())
    return source.hexdigest()


def _read(kept: Path) -> tuple[bytes, str] | None:
    """A page and its policy, which stands in the first line; None where there is none."""
    try:
        policy, page = kept.read_bytes().split(b"\n", 1)
        return page, policy.decode("ascii")
    except (OSError, ValueError):
        return None


def _write(kept: Path, made: tuple[bytes, str]) -> None:
    """Keep a page, all of it or nothing, and forget all but the latest ones."""
    page, policy = made
    part = kept.with_name(f"{kept.name}.{os.getpid()}.part")
    with contextlib.suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(policy.encode("ascii") + b"\n" + page)
        part.replace(kept)
        pages = sorted(kept.parent.glob("*.html"), key=lambda path: path.stat().st_mtime)
        for old in pages[:-_MOST_KEPT]:
            old.unlink(missing_ok=True)


def reachable(host: str, port: int) -> str:
    """The address under which other devices in the network reach a server.

    Examples
    --------
    >>> reachable("192.0.2.7", 8050)
    'http://192.0.2.7:8050'
    """
    name = _own_address() if is_every_address(host) else host
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def _own_address() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            line.connect(_NOWHERE)
            return str(line.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def code_of(address: str) -> bytes:
    """The QR code of an address as SVG, dark on light."""
    out = io.BytesIO()
    segno.make(address, error="m").save(out, kind="svg", border=3, dark="#17202b", light="#fff")
    return out.getvalue()
