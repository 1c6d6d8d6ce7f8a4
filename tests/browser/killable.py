"""`Killable`: a live server in a process of its own, to be killed and started again."""

import os
import subprocess
import sys
import time
from pathlib import Path

from conceptmap.settings import cache_dir
from conceptmap.web.server.ports import listen

__all__ = ["Killable"]

_CODE = "from conceptmap.cli import run; run()"

_WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))

FIRST_PORT = 8750 + 100 * _WORKER
"""Tests that run beside each other look for ports in ranges of their own. These ports are below
those that the system gives to anybody, so that one is still free after its server was killed."""


def _share_machine_code(cache: Path) -> None:
    """Have the loops of the layout translated once for all tests: that takes a while."""
    usual, here = cache_dir() / "compiled", cache / "compiled"
    usual.mkdir(parents=True, exist_ok=True)
    if not here.exists():
        here.symlink_to(usual)


class Killable:
    """A server that prints where it is as soon as it listens."""

    def __init__(self, path: Path, cache: Path, token: str, **environ: str) -> None:
        with listen("127.0.0.1", FIRST_PORT) as found:
            self._port = found.getsockname()[1]
        self.address = f"http://127.0.0.1:{self._port}/"
        self._path = path
        _share_machine_code(cache)
        self._log = path.with_suffix(".log")
        self._environ = os.environ | {
            "CONCEPTMAP_LIVE_TOKEN": token,
            "CONCEPTMAP_CACHE_DIR": str(cache),
            **environ,
        }

    def start(self) -> None:
        """Start it; it has said where it is when this returns."""
        options = ["serve", str(self._path), "--live", "--host", "127.0.0.1"]
        before = len(self.log())
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _CODE, *options, "--port", str(self._port)],
                env=self._environ,
                stdout=log,
                stderr=log,
            )
        for _ in range(600):
            if "Present live" in (said := self.log()[before:]):
                assert self.address in said, f"not at {self.address}: {said}"
                return
            time.sleep(0.05)
        raise AssertionError(f"the server did not start: {self.log()[before:]}")

    def log(self) -> str:
        """All that it has said, at each start."""
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    def kept(self) -> list[Path]:
        """What it keeps of its lectures on the disk."""
        return list(Path(self._environ["CONCEPTMAP_CACHE_DIR"]).glob("live/*.json"))

    def kill(self) -> None:
        """As a laptop that loses its power does."""
        self._process.kill()
        self._process.wait(10)
