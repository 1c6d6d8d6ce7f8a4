"""How phones come to a lecture: the page they open, and the address that leads there."""

import base64
import gzip
import re
import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
from test_live import MAP, START, opened, settings

from conceptmap.web.app import create_app
from conceptmap.web.desk import Desk
from conceptmap.web.live.join import JoinPage, reachable
from conceptmap.web.server import Server
from conceptmap.web.watch import Document

Running = Callable[[Server], AbstractContextManager[tuple[str, int]]]


def unpacked(page: str) -> tuple[str, str]:
    """The map in a page, packed and unpacked."""
    packed = re.search('type="application/octet-stream" id="map">([^<]+)<', page)
    assert packed
    return packed[1], zlib.decompress(base64.b64decode(packed[1])).decode()


def test_the_page_that_follows_knows_no_key_and_no_notes(tmp_path: Path, running: Running) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(MAP, encoding="utf-8")
    with (
        running(create_app(settings(tmp_path), path)) as (host, port),
        httpx.Client(base_url=f"http://{host}:{port}", timeout=90) as web,
    ):
        room, key = opened(web)
        page = web.get(f"/live/{room}/join")
        code = web.get(f"/live/{room}/code.svg")
        exported = [web.get(f"/export/map.{kind}", headers=key).text for kind in ("html", "svg")]
        assert web.get("/live/zzzzz/join").status_code == 404
        assert web.get("/live/zzzzz/code.svg").status_code == 404
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert policy.endswith("connect-src 'self'")
    assert code.headers["content-type"] == "image/svg+xml"
    secrets = (key["Authorization"].removeprefix("Bearer "), "start-token", "Only I may see this")
    packed, content = unpacked(page.text)
    assert "can cause" in content
    for received in (page.text, content, code.text):
        assert not any(secret in received for secret in secrets)
    for made in (*exported, unpacked(exported[0])[1]):
        assert not any(secret in made for secret in secrets[:2])
    assert "EventSource" in page.text
    assert len(gzip.compress(page.text.replace(packed, "").encode())) < 150_000


def test_the_address_that_phones_reach() -> None:
    assert reachable("192.0.2.7", 80) == "http://192.0.2.7:80"
    assert reachable("::1", 80) == "http://[::1]:80"
    assert reachable("0.0.0.0", 80).count(".") == 3


def test_behind_a_proxy_phones_are_led_to_its_address(tmp_path: Path, running: Running) -> None:
    behind = settings(tmp_path, live_address="https://maps.example.org/")
    with (
        running(create_app(behind)) as (host, port),
        httpx.Client(base_url=f"http://{host}:{port}", headers={"Host": "maps.example.org"}) as web,
    ):
        opened = web.post("/live/rooms", headers=START).json()
        assert opened["address"] == f"https://maps.example.org/live/{opened['room']}/join"
        assert web.get("/healthz", headers={"Host": "maps.example.com"}).status_code == 400


def test_the_page_that_follows_is_kept_for_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(MAP, encoding="utf-8")
    desk = Desk(Document(path), path)
    folder = tmp_path / "pages"
    made = JoinPage(desk, folder).get()
    (kept,) = folder.iterdir()
    assert kept.read_bytes() == made[1].encode() + b"\n" + made[0]
    kept.write_bytes(b"policy\npage")
    assert JoinPage(desk, folder).get() == (b"page", "policy")
    kept.write_bytes(b"cut off")
    assert JoinPage(desk, folder).get() == made
