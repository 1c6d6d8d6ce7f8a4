"""`Hub`: brings what a room shows to everyone who follows it; each gets the latest only."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
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
    """What a process has to do for a topic.

    A topic is a room's code, or the code with a word behind it for what else is told of the room.
    """

    async def publish(self, topic: str, message: bytes) -> None:
        """Bring a message to everyone who follows a topic."""

    def subscribe(self, topic: str) -> AbstractAsyncContextManager[Mailbox]:
        """Follow a topic for as long as the context is open."""

    async def followers(self, topic: str) -> int:
        """How many follow a topic just now."""

    def close(self) -> None:
        """Let everyone's stream end: the server stops."""


class MemoryHub:
    """The hub of one process."""

    def __init__(self) -> None:
        self._boxes: defaultdict[str, set[Mailbox]] = defaultdict(set)

    async def publish(self, topic: str, message: bytes) -> None:
        """Bring a message to everyone who follows a topic."""
        self.deliver(topic, message)

    def deliver(self, topic: str, message: bytes) -> None:
        """Leave a message in every mailbox of this process."""
        for box in self._boxes.get(topic, ()):
            box.put(message)

    @asynccontextmanager
    async def subscribe(self, topic: str) -> AsyncIterator[Mailbox]:
        """Follow a topic for as long as the context is open."""
        box = Mailbox()
        self._boxes[topic].add(box)
        try:
            yield box
        finally:
            self._boxes[topic].discard(box)
            if not self._boxes[topic]:
                del self._boxes[topic]

    async def followers(self, topic: str) -> int:
        """How many follow a topic just now."""
        return len(self._boxes.get(topic, ()))

    def close(self) -> None:
        """Let everyone's stream end: the server stops."""
        for topic in list(self._boxes):
            self.deliver(topic, CLOSED)
