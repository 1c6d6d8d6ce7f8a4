"""`RedisRooms`: the rooms that several servers keep together."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from conceptmap.view import ViewState
from conceptmap.web.live.rooms import (
    IDLE_SECONDS,
    MOST_ROOMS,
    Room,
    new_code,
    new_key,
    room_of,
    too_many,
)
from conceptmap.web.live.shared.line import Line

__all__ = ["RedisRooms"]


class RedisRooms:
    """Rooms in a Redis.

    What this server saw of a room last it gives back to a Redis that has lost it, so that a
    lecture outlives one that keeps nothing on disk.
    """

    def __init__(self, line: Line) -> None:
        self._line = line
        self._open = line.name("rooms")
        self._seen: dict[str, Room] = {}
        self._asked: dict[str, asyncio.Task[Room | None]] = {}

    async def open(self) -> tuple[Room, str]:
        """Open a room; returns it and the presenter's key. Raises `TooManyRoomsError`."""
        redis, now = self._line.redis, time.time()
        with self._line.reaching():
            await redis.zremrangebyscore(self._open, 0, now - IDLE_SECONDS)
            if await redis.zcard(self._open) >= MOST_ROOMS:
                raise too_many()
            key, lock = new_key()
            while True:
                room = Room(new_code(), lock, 0, "", now)
                name = self._line.name("room", room.code)
                if await redis.set(name, _text(room), nx=True, ex=IDLE_SECONDS):
                    break
            await redis.zadd(self._open, {room.code: now})
        return self._noted(room), key

    async def get(self, code: str) -> Room | None:
        """The room of a code, if it is open.

        Who asks in the same moment shares one question to the Redis: at each beat all do.
        """
        code = code.lower()
        asked = self._asked.get(code)
        if asked is None:
            self._asked[code] = asked = asyncio.create_task(self._look(code))
        return await asyncio.shield(asked)

    async def show(self, room: Room, state: ViewState, leader: str = "") -> Room:
        """Have a room show a state; returns it with the next number."""

        def next_of(latest: Room) -> Room:
            return latest.shown(state, leader, time.time())

        with self._line.reaching():
            return self._noted(await self._change(room, next_of))

    async def _look(self, code: str) -> Room | None:
        await asyncio.sleep(0)
        del self._asked[code]
        with self._line.reaching():
            found = _room(await self._line.redis.get(self._line.name("room", code)))
            seen = self._seen.get(code)
            if seen and time.time() - seen.used > IDLE_SECONDS:
                del self._seen[code]
            elif seen and (found is None or found.seq < seen.seq):
                found = await self._change(seen, lambda latest: latest)
        return self._noted(found) if found else None

    async def _change(self, known: Room, change: Callable[[Room], Room]) -> Room:
        """Put a room that comes of the latest in its place, whoever else does so meanwhile."""
        name = self._line.name("room", known.code)

        async def put(pipe: Any) -> Room:
            there = _room(await pipe.get(name))
            changed = change(there if there and there.seq >= known.seq else known)
            pipe.multi()
            pipe.set(name, _text(changed), ex=IDLE_SECONDS)
            pipe.zadd(self._open, {changed.code: changed.used})
            return changed

        done: Awaitable[Room] = self._line.redis.transaction(put, name, value_from_callable=True)
        return await done

    def _noted(self, room: Room) -> Room:
        self._seen.pop(room.code, None)
        self._seen[room.code] = room
        if len(self._seen) > MOST_ROOMS:
            del self._seen[next(iter(self._seen))]
        return room


def _text(room: Room) -> str:
    return json.dumps(asdict(room))


def _room(text: bytes | None) -> Room | None:
    """The room that a text tells; junk counts as none."""
    try:
        return room_of(json.loads(text)) if text else None
    except (ValueError, TypeError):
        return None
