"""`JoinPage`: what a follower's phone opens: the offline page of the map, following a lecture."""

import io
import socket
import threading

import segno

from conceptmap.analysis import questions
from conceptmap.export.drawing import draw_page
from conceptmap.render.page import render_following
from conceptmap.web.desk import Desk
from conceptmap.web.server.ports import is_every_address

__all__ = ["JoinPage", "code_of", "reachable"]

_NOWHERE = ("192.0.2.1", 9)
"""An address that is never reached: only the way to it is asked for."""


class JoinPage:
    """The page of the map as it now is; drawn once, whoever asks meanwhile waits for it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._turn = threading.Lock()
        self._made: tuple[str, bytes, str] = ("", b"", "")

    def get(self) -> tuple[bytes, str]:
        """The page and its Content-Security-Policy."""
        with self._turn:
            cm = self._desk.map
            if self._made[0] != cm.digest:
                deck = draw_page(cm, [], self._desk.arranger)
                asked = {one.link: one.row for one in questions(cm).values()}
                self._made = (cm.digest, *render_following(deck, {"questions": asked}))
            return self._made[1], self._made[2]


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
