"""`Attendance`: how many follow, at all servers together."""

import asyncio
import json
import secrets

from conceptmap.web.live.hub import Boxes
from conceptmap.web.live.shared.line import Line

__all__ = ["Attendance"]

_LOOK_SECONDS = 0.5
_LOOKS = 4
_GONE_SECONDS = 6
"""A server that says nothing for so long is gone, and its followers with it."""


class Attendance:
    """Says how many follow here, and sums up what all servers said."""

    def __init__(self, line: Line, boxes: Boxes) -> None:
        self._line = line
        self._boxes = boxes
        self._me = secrets.token_hex(6)
        self._servers = line.name("servers")

    async def tell(self) -> None:
        """Say how many follow here, soon after each change and every two seconds, for ever."""
        redis, said = self._line.redis, ""
        while True:
            if (now := json.dumps(self._boxes.counts())) != said:
                said = now
                await redis.sadd(self._servers, self._me)
            await redis.set(self._line.name("server", self._me), now, ex=_GONE_SECONDS)
            for _ in range(_LOOKS):
                await asyncio.sleep(_LOOK_SECONDS)
                if json.dumps(self._boxes.counts()) != said:
                    break

    async def followers(self, topic: str) -> int:
        """How many follow a topic."""
        redis = self._line.redis
        with self._line.reaching():
            servers = [name.decode() for name in await redis.smembers(self._servers)]
            others = [name for name in servers if name != self._me]
            names = [self._line.name("server", name) for name in others]
            told = await redis.mget(names) if names else []
            gone = [name for name, text in zip(others, told, strict=True) if text is None]
            if gone:
                await redis.srem(self._servers, *gone)
        here: int = await self._boxes.followers(topic)
        there: int = sum(json.loads(text).get(topic, 0) for text in told if text)
        return here + there
