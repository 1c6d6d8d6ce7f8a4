"""`RedisServer`: a real Redis for tests, which keeps nothing on disk and can be lost."""

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest

from conceptmap.web.server.ports import free_port

__all__ = ["RedisServer"]


class RedisServer:
    """A Redis on a port of its own. Where none is installed the test is skipped, but not in CI."""

    def __init__(self, folder: Path) -> None:
        program = shutil.which("redis-server")
        if program is None:
            missing = "there is no redis-server; Debian's package of that name has it"
            if os.environ.get("CI"):
                pytest.fail(missing)
            pytest.skip(missing)
        self._program = program
        self._folder = folder
        self._port = free_port("127.0.0.1", 7380)
        self.url = f"redis://127.0.0.1:{self._port}/3"
        self.start()

    def start(self) -> None:
        """Start it; it answers when this returns, and knows nothing."""
        options = ["--port", str(self._port), "--bind", "127.0.0.1", "--dir", str(self._folder)]
        self._process = subprocess.Popen(
            [self._program, *options, "--save", "", "--appendonly", "no"],
            stdout=subprocess.DEVNULL,
        )
        for _ in range(200):
            try:
                with socket.create_connection(("127.0.0.1", self._port), timeout=1):
                    return
            except OSError:
                time.sleep(0.02)
        pytest.fail("redis-server does not answer")

    def lose(self) -> None:
        """As a machine that goes down: nothing is told, nothing is kept."""
        self._process.kill()
        self._process.wait(10)
