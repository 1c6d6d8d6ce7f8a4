"""`Killable`: a live server in a process of its own, to be killed and started again."""

import os
import subprocess
import sys
from pathlib import Path

from conceptmap.web.server.ports import listen

__all__ = ["Killable"]

_CODE = "from conceptmap.cli import run; run()"

_WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))

FIRST_PORT = 8750 + 100 * _WORKER
"""Tests that run beside each other look for ports in ranges of their own. These ports are below
those that the system gives to anybody, so that one is still free after its server was killed."""


class Killable:
    """A server that prints where it is as soon as it listens."""

    def __init__(self, path: Path, cache: Path, token: str, **environ: str) -> None:
        with listen("127.0.0.1", FIRST_PORT) as found:
            self._port = found.getsockname()[1]
        self.address = f"http://127.0.0.1:{self._port}/"
        self._path = path
        self._environ = os.environ | {
            "CONCEPTMAP_LIVE_TOKEN": token,
            "CONCEPTMAP_CACHE_DIR": str(cache),
            **environ,
        }

    def start(self) -> None:
        """Start it; it has said where it is when this returns."""
        options = ["serve", str(self._path), "--live", "--host", "127.0.0.1"]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _CODE, *options, "--port", str(self._port)],
            env=self._environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        out = self._process.stdout
        assert out
        said = next((line for line in out if "Present live" in line), "")
        assert self.address in said, f"the server did not start at {self.address}: {said}"

    def kill(self) -> None:
        """As a laptop that loses its power does."""
        self._process.kill()
        self._process.wait(10)
