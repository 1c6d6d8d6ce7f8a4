"""`RedisHub`: brings what is told at one server to the followers of all."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from conceptmap.web.live.hub import AGAIN, Boxes, Mailbox
from conceptmap.web.live.shared.line import FAULTS, Line

__all__ = ["RedisHub"]

log = logging.getLogger("conceptmap.web")

_ASK_SECONDS = 1.0
_SILENT_SECONDS = 3.0
_AGAIN_SECONDS = 0.25


class RedisHub:
    """The hub of several servers.

    One connection hears all topics of a database. When it was lost, everyone who follows looks how
    things stand as soon as it is back.

    Parameters
    ----------
    line
        The way to the Redis.
    boxes
        The mailboxes of this process.
    is_told
        Whether a message is one of a topic's; what is not is left out.
    beside
        What else goes on for as long as the Redis answers.
    """

    def __init__(
        self,
        line: Line,
        boxes: Boxes,
        is_told: Callable[[str, bytes], bool],
        beside: Callable[[], Coroutine[Any, Any, None]],
    ) -> None:
        self._line = line
        self._boxes = boxes
        self._is_told = is_told
        self._beside = beside
        self._there = asyncio.Event()
        self._hearing: asyncio.Task[None] | None = None

    async def publish(self, topic: str, message: bytes) -> None:
        """Bring a message to everyone who follows a topic."""
        with self._line.reaching():
            await self._line.redis.publish(self._line.name("told", topic), message)

    @asynccontextmanager
    async def subscribe(self, topic: str) -> AsyncIterator[Mailbox]:
        """Follow a topic for as long as the context is open."""
        self._hearing = self._hearing or asyncio.create_task(self._hear())
        with self._boxes.open(topic) as box:
            try:
                async with asyncio.timeout(_SILENT_SECONDS):
                    await self._there.wait()
            except TimeoutError:
                pass  # It comes by and by, and then everyone looks.
            yield box

    async def _hear(self) -> None:
        """Hear what is told, for as long as the server runs."""
        lost = False
        while True:
            try:
                async with asyncio.TaskGroup() as both:
                    both.create_task(self._attend(lost))
                    both.create_task(self._beside())
            except* FAULTS as errors:
                if not lost:
                    first = errors.exceptions[0]
                    log.warning("The Redis at %s is lost (%s).", self._line.shown, first)
            self._there.clear()
            lost = True
            await self._line.pool.disconnect(inuse_connections=False)
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _attend(self, lost: bool) -> None:
        before = self._line.name("told", "")
        async with self._line.redis.pubsub() as ears:
            await ears.psubscribe(f"{before}*")
            asked = heard = time.monotonic()
            while True:
                message = await ears.get_message(timeout=_ASK_SECONDS)
                now = time.monotonic()
                if message is not None:
                    heard = now
                elif now - heard > _SILENT_SECONDS:
                    raise TimeoutError("it says nothing any more")
                if message and message["type"] == "psubscribe":
                    self._begin(lost)
                elif message and message["type"] == "pmessage":
                    topic = message["channel"].decode("utf-8", "replace").removeprefix(before)
                    self._deliver(topic, message["data"])
                if now - asked > _ASK_SECONDS:
                    asked = now
                    await ears.ping()

    def _begin(self, lost: bool) -> None:
        self._there.set()
        if lost:
            log.warning("The Redis at %s is back.", self._line.shown)
            self._boxes.deliver_to_all(AGAIN)

    def _deliver(self, topic: str, message: bytes) -> None:
        if self._is_told(topic, message):
            self._boxes.deliver(topic, message)
        else:
            log.warning("What came for '%.40s' from the Redis is no message; left out.", topic)
