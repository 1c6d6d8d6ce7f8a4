"""`Hub`: brings what a room shows to everyone who follows it; each gets the latest only."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

__all__ = ["CLOSED", "Hub", "Mailbox", "MemoryHub"]


CLOSED = b""
"""The last message: no further one comes."""


class Mailbox:
    """One slot: a later message takes the place of one that was not fetched yet.

    So a follower that reads slowly, or not at all, costs nobody anything but this slot.
    """

    __slots__ = ("_come", "_message")

    def __init__(self) -> None:
        self._message: bytes | None = None
        self._come = asyncio.Event()

    def put(self, message: bytes) -> None:
        """Leave a message, at once."""
        self._message = message
        self._come.set()

    async def take(self, seconds: float) -> bytes | None:
        """Wait for a message; None when there was none for so long."""
        try:
            async with asyncio.timeout(seconds):
                await self._come.wait()
        except TimeoutError:
            return None
        message, self._message = self._message, None
        self._come.clear()
        return message


class Hub(Protocol):
    """What one process, or several that share a broker, have to do for a room."""

    def publish(self, room: str, message: bytes) -> None:
        """Bring a message to every follower of a room."""

    def subscribe(self, room: str) -> AbstractContextManager[Mailbox]:
        """Follow a room for as long as the context is open."""


class MemoryHub:
    """The hub of one process."""

    def __init__(self) -> None:
        self._boxes: defaultdict[str, set[Mailbox]] = defaultdict(set)

    def publish(self, room: str, message: bytes) -> None:
        """Bring a message to every follower of a room."""
        for box in self._boxes.get(room, ()):
            box.put(message)

    @contextmanager
    def subscribe(self, room: str) -> Iterator[Mailbox]:
        """Follow a room for as long as the context is open."""
        box = Mailbox()
        self._boxes[room].add(box)
        try:
            yield box
        finally:
            self._boxes[room].discard(box)
            if not self._boxes[room]:
                del self._boxes[room]

    def close(self) -> None:
        """Let every follower's stream end: the server stops."""
        for room in list(self._boxes):
            self.publish(room, CLOSED)

    def followers(self, room: str) -> int:
        """How many follow a room just now."""
        return len(self._boxes.get(room, ()))
