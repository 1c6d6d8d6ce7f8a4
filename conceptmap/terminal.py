"""`Waiting`: a line in the terminal that says how far a picture is, when that takes long."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from conceptmap.layout.watching import Watch, watching

__all__ = ["Waiting", "waiting"]

PATIENCE, EVERY = 0.5, 0.1
"""Seconds of work after which the line appears, and between two changes of it."""

BAR = 24
"""How many letters wide the bar is."""


class Waiting(Watch):
    """Writes ``arranging [#####     ] 20 %`` over itself.

    Parameters
    ----------
    stream
        A terminal.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._begun = self._written = time.monotonic()
        self._shown = False

    def told(self, share: float) -> None:
        """Say how far it is, where it has taken long."""
        now = time.monotonic()
        if now - self._begun < PATIENCE or now - self._written < EVERY:
            return
        self._written, self._shown = now, True
        bar = "#" * round(share * BAR)
        self._stream.write(f"\rarranging [{bar:{BAR}}] {share:4.0%} ")
        self._stream.flush()

    def over(self) -> None:
        """Take the line away."""
        if self._shown:
            self._stream.write("\r" + " " * (BAR + 22) + "\r")
            self._stream.flush()
        self._begun, self._shown = time.monotonic(), False


@contextmanager
def waiting(stream: TextIO) -> Iterator[Waiting]:
    """Say how far pictures are that are arranged inside, where the stream is a terminal."""
    line = Waiting(stream)
    if not stream.isatty():
        yield line
        return
    try:
        with watching(line):
            yield line
    finally:
        line.over()
