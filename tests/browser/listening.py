"""`Listener`: a follower without a page, who notes every byte that comes."""

import threading
import time
from contextlib import suppress

import httpx

__all__ = ["Listener"]


class Listener:
    """Hears a room's events, and takes a lost line up again, until it is stopped."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._heard: list[bytes] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        while not self._over.is_set():
            with suppress(httpx.HTTPError), httpx.stream("GET", self._address, timeout=4) as answer:
                self._heard.append(str(answer.headers).encode())
                for part in answer.iter_raw():
                    self._heard.append(part)
                    if self._over.is_set():
                        return
            self._over.wait(0.2)

    def stop_after(self, words: str, times: int) -> str:
        """All that was heard, once some words came so often; after 30 s whatever came."""
        end = time.monotonic() + 30
        while b"".join(self._heard).count(words.encode()) < times and time.monotonic() < end:
            self._over.wait(0.1)
        self._over.set()
        self._thread.join(10)
        return b"".join(self._heard).decode()
