"""`Hub`: brings what a room shows to everyone who follows it; each gets the latest only."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from typing import Protocol

__all__ = ["AGAIN", "CLOSED", "Boxes", "Hub", "Mailbox", "MemoryHub"]


CLOSED = b"closed"
"""The last message: no further one comes."""

AGAIN = b"again"
"""A message may have got lost: look how things stand."""


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


class Boxes:
    """The mailboxes of this process, by topic."""

    def __init__(self) -> None:
        self._boxes: defaultdict[str, set[Mailbox]] = defaultdict(set)

    def deliver(self, topic: str, message: bytes) -> None:
        """Leave a message in every mailbox of a topic."""
        for box in self._boxes.get(topic, ()):
            box.put(message)

    def deliver_to_all(self, message: bytes) -> None:
        """Leave a message in every mailbox."""
        for topic in list(self._boxes):
            self.deliver(topic, message)

    @contextmanager
    def open(self, topic: str) -> Iterator[Mailbox]:
        """A mailbox for as long as the context is open."""
        box = Mailbox()
        self._boxes[topic].add(box)
        try:
            yield box
        finally:
            self._boxes[topic].discard(box)
            if not self._boxes[topic]:
                del self._boxes[topic]

    def counts(self) -> dict[str, int]:
        """How many mailboxes each topic has."""
        return {topic: len(boxes) for topic, boxes in self._boxes.items()}

    async def followers(self, topic: str) -> int:
        """How many follow a topic in this process."""
        return len(self._boxes.get(topic, ()))


class Hub(Protocol):
    """Brings messages to a topic's mailboxes, in this process or in several.

    A topic is a room's code, or the code with a word behind it for what else is told of the room.
    """

    async def publish(self, topic: str, message: bytes) -> None:
        """Bring a message to everyone who follows a topic. May raise `OutOfReachError`."""

    def subscribe(self, topic: str) -> AbstractAsyncContextManager[Mailbox]:
        """Follow a topic for as long as the context is open."""


class MemoryHub:
    """The hub of one process."""

    def __init__(self, boxes: Boxes) -> None:
        self._boxes = boxes

    async def publish(self, topic: str, message: bytes) -> None:
        """Bring a message to everyone who follows a topic."""
        self._boxes.deliver(topic, message)

    @asynccontextmanager
    async def subscribe(self, topic: str) -> AsyncIterator[Mailbox]:
        """Follow a topic for as long as the context is open."""
        with self._boxes.open(topic) as box:
            yield box
