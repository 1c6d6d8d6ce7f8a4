"""`Sweeper`: Python's search for garbage, kept out of the moments in which somebody waits."""

import gc
import threading

__all__ = ["Sweeper"]

_EVERY = 60.0
"""Seconds between two searches through all that is not settled."""

_NEVER = 1_000_000


class Sweeper:
    """Searches for garbage once a minute, and never through what stays.

    Python searches through everything a program holds whenever that has grown by a quarter, and
    the server stands still meanwhile: for a tenth of a second with a thousand followers, just when
    they come. What is short-lived is still searched by Python itself, in a few ms.
    """

    def __init__(self, every: float = _EVERY) -> None:
        self._every = every
        self._stop = threading.Event()
        self._usual = gc.get_threshold()

    def start(self) -> None:
        """Take the searches over, until `stop`."""
        young, middle, _ = self._usual
        gc.set_threshold(young, middle, _NEVER)
        self.settle()
        threading.Thread(target=self._sweep, name="conceptmap-sweeper", daemon=True).start()

    def settle(self, _cause: object = None) -> None:
        """Take all that is there by now, garbage left out, for what stays until the next call."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Leave the searches to Python again."""
        self._stop.set()
        gc.unfreeze()
        gc.set_threshold(*self._usual)

    def _sweep(self) -> None:
        while not self._stop.wait(self._every):
            gc.collect()
