"""The font file that the page loads: a small subset once it is made, the whole font until then."""

import hashlib
import logging
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fastapi import Request
from starlette.responses import Response

from conceptmap.layout.glyphs import font_path
from conceptmap.render import font_subset
from conceptmap.render.font_face import ALWAYS
from conceptmap.web.server import Server

__all__ = ["FontFile", "PageFont", "font_route"]

log = logging.getLogger("conceptmap.web")

_RECIPE = "1"
"""Part of a cached file's name; another one for another way of making it."""

_KEPT = 8
"""How many subsets stay in the cache folder: editing a map adds characters, and so files."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font to send: its bytes, their media type, and a tag that changes with them."""

    content: bytes
    media_type: str
    etag: str

    @classmethod
    def of(cls, content: bytes, media_type: str) -> "FontFile":
        """Make the tag from the bytes."""
        return cls(content, media_type, f'"{hashlib.sha256(content).hexdigest()[:32]}"')


def make_in_process(charset: str) -> bytes:
    """Make the subset in a process of its own, at low priority.

    Raises
    ------
    OSError, subprocess.SubprocessError
        The process could not be started or failed.
    """
    program = [sys.executable, "-P", str(Path(font_subset.__file__)), str(font_path())]
    done = subprocess.run(
        program, input=charset.encode(), capture_output=True, check=True, timeout=120
    )
    return done.stdout


class PageFont:
    """The subset of Inter that a page needs, made once and kept on disk.

    The cache folder may be deleted or not writable, and several servers may share it.

    Parameters
    ----------
    cache_dir
        Where made subsets are kept, in the folder ``fonts``.
    make
        Turns characters into a WOFF2 font.
    """

    def __init__(self, cache_dir: Path, make: Callable[[str], bytes] = make_in_process) -> None:
        self._folder = cache_dir / "fonts"
        self._make = make
        source = font_path().read_bytes()
        self._source = hashlib.sha256(source).hexdigest()
        self._whole = FontFile.of(source, "font/ttf")
        self._made: dict[Path, FontFile] = {}
        self._making: dict[Path, threading.Thread] = {}
        self._failed: set[Path] = set()
        self._turn = threading.Lock()

    def current(self, charset: Iterable[str]) -> FontFile:
        """The subset with these characters if it is there, else the whole font, meanwhile."""
        self.prepare(charset)
        return self._made.get(self._file(charset), self._whole)

    def prepare(self, charset: Iterable[str]) -> threading.Thread | None:
        """See that the subset is made; the thread that makes it, None where none is needed."""
        file = self._file(charset)
        with self._turn:
            if file in self._made or file in self._failed:
                return None
            if file in self._making:
                return self._making[file]
            kept = _read(file)
            if kept:
                self._made = {file: kept}
                return None
            thread = threading.Thread(
                target=self._fill,
                args=(file, _wanted(charset)),
                name="conceptmap-font",
                daemon=True,
            )
            self._making[file] = thread
            thread.start()
            return thread

    def _file(self, charset: Iterable[str]) -> Path:
        key = hashlib.sha256("\n".join((_RECIPE, self._source, _wanted(charset))).encode())
        return self._folder / f"inter-{key.hexdigest()[:32]}.woff2"

    def _fill(self, file: Path, wanted: str) -> None:
        try:
            made = FontFile.of(self._make(wanted), "font/woff2")
        except (OSError, subprocess.SubprocessError):
            log.exception("the page's font could not be cut down; the whole font is sent")
            made = None
        if made:
            with suppress(OSError):
                _write(file, made.content)
        with self._turn:
            del self._making[file]
            if made:
                self._made = {file: made}
            else:
                self._failed.add(file)


def font_route(server: Server, charset: Callable[[], Iterable[str]]) -> PageFont:
    """Add ``GET /fonts/inter`` and begin to make the subset when the server starts.

    Parameters
    ----------
    server
        Its settings say where the cache is.
    charset
        The characters the page needs beside `ALWAYS`, such as
        ``lambda: characters(document.map)``; asked at every request, because a map may change.
    """
    font = PageFont(server.state.settings.cache_dir)
    server.at_start.append(lambda: font.prepare(charset()))

    @server.get("/fonts/inter")
    def inter(request: Request) -> Response:
        file = font.current(charset())
        headers = {"ETag": file.etag, "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match", "").removeprefix("W/") == file.etag:
            return Response(status_code=304, headers=headers)
        return Response(file.content, media_type=file.media_type, headers=headers)

    return font


def _wanted(charset: Iterable[str]) -> str:
    return "".join(sorted(ALWAYS.union(*charset)))


def _read(file: Path) -> FontFile | None:
    try:
        content = file.read_bytes()
    except OSError:
        return None
    whole = content[:4] == b"wOF2" and int.from_bytes(content[8:12], "big") == len(content)
    return FontFile.of(content, "font/woff2") if whole else None


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as part:
            part.write(content)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    for old in sorted(file.parent.glob("inter-*.woff2"), key=lambda one: -one.stat().st_mtime)[
        _KEPT:
    ]:
        old.unlink(missing_ok=True)
