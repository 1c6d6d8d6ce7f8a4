"""`RedisExchange`: answers, acts and what the stage tells, for several servers together."""

import json
import time
from typing import Any

from conceptmap.web.live.exchange import MOST_ACTS, MOST_DEVICES, Act
from conceptmap.web.live.rooms import IDLE_SECONDS, Room
from conceptmap.web.live.shared.line import Line

__all__ = ["RedisExchange"]

_ANSWER = f"""
local devices, counts, asked, device, choice = KEYS[1], KEYS[2], ARGV[1], ARGV[2], ARGV[3]
if redis.call('HGET', counts, 'asked') ~= asked then
  redis.call('DEL', devices, counts)
  redis.call('HSET', counts, 'asked', asked)
end
local before = redis.call('HGET', devices, device)
if not before and redis.call('HLEN', devices) >= {MOST_DEVICES} then return 0 end
if before then redis.call('HINCRBY', counts, before, -1) end
redis.call('HSET', devices, device, choice)
redis.call('HINCRBY', counts, choice, 1)
redis.call('EXPIRE', devices, {IDLE_SECONDS})
redis.call('EXPIRE', counts, {IDLE_SECONDS})
return 1
"""

_ACT = f"""
local number = redis.call('INCR', KEYS[1])
redis.call('RPUSH', KEYS[2], cjson.encode({{number, ARGV[1], ARGV[2], tonumber(ARGV[3])}}))
redis.call('LTRIM', KEYS[2], -{MOST_ACTS}, -1)
redis.call('EXPIRE', KEYS[1], {IDLE_SECONDS})
redis.call('EXPIRE', KEYS[2], {IDLE_SECONDS})
return number
"""


class RedisExchange:
    """The exchange of several servers.

    Each answer is counted, and the device's earlier one taken back, in one step of the Redis. The
    devices of a question are forgotten with the first answer to the next.
    """

    def __init__(self, line: Line) -> None:
        self._line = line
        self._answer = line.redis.register_script(_ANSWER)
        self._act = line.redis.register_script(_ACT)

    async def answer(self, room: Room, device: str, choice: int) -> bool:
        """Count a device's answer to the question, in place of its earlier one."""
        names = [self._line.name(what, room.code) for what in ("devices", "counts")]
        with self._line.reaching():
            return bool(await self._answer(keys=names, args=[room.asked, device, choice]))

    async def counts(self, room: Room) -> list[int]:
        """How many chose each phrase of the question."""
        with self._line.reaching():
            found = await self._line.redis.hgetall(self._line.name("counts", room.code))
        if found.pop(b"asked", b"") != str(room.asked).encode():
            return []
        counts = {int(choice): int(many) for choice, many in found.items()}
        last = max((choice for choice, many in counts.items() if many), default=-1)
        return [counts.get(choice, 0) for choice in range(last + 1)]

    async def act(self, room: Room, name: str, of: str) -> None:
        """Ask the stage for an act."""
        names = [self._line.name(what, room.code) for what in ("number", "acts")]
        with self._line.reaching():
            await self._act(keys=names, args=[name, of, time.time()])

    async def acts(self, room: Room) -> list[Act]:
        """The latest acts, the oldest first."""
        with self._line.reaching():
            rows = await self._line.redis.lrange(self._line.name("acts", room.code), 0, -1)
        return [(number, name, of, at) for number, name, of, at in map(json.loads, rows)]

    async def tell(self, room: Room, told: dict[str, Any]) -> None:
        """Keep what the stage tells the speaker's windows."""
        name = self._line.name("told", room.code)
        with self._line.reaching():
            await self._line.redis.set(name, json.dumps(told), ex=IDLE_SECONDS)

    async def told(self, room: Room) -> dict[str, Any]:
        """What it told last."""
        with self._line.reaching():
            text = await self._line.redis.get(self._line.name("told", room.code))
        told: dict[str, Any] = json.loads(text) if text else {}
        return told
