"""`FileRooms`: the rooms of one server, in a file, so that they survive a restart."""

import asyncio
import contextlib
import json
import os
import secrets
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
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

__all__ = ["FileRooms"]


class FileRooms:
    """The rooms of one server.

    Parameters
    ----------
    file
        Where they are kept between two runs. A file that cannot be read counts as none.
    now
        The time, in seconds since 1970.
    """

    def __init__(self, file: Path, now: Callable[[], float] = time.time) -> None:
        self._file = file
        self._now = now
        self._rooms = {room.code: room for room in _read(file)}
        self._writing = asyncio.Lock()

    async def open(self) -> tuple[Room, str]:
        """Open a room; returns it and the presenter's key. Raises `TooManyRoomsError`."""
        self._rooms = {c: room for c, room in self._rooms.items() if not self._is_idle(room)}
        if len(self._rooms) >= MOST_ROOMS:
            raise too_many()
        key, lock = new_key()
        code = next(code for code in iter(new_code, "") if code not in self._rooms)
        self._rooms[code] = room = Room(code, lock, 0, "", self._now())
        await self._saved()
        return room, key

    async def get(self, code: str) -> Room | None:
        """The room of a code, if it is open."""
        room = self._rooms.get(code.lower())
        return room if room and not self._is_idle(room) else None

    async def show(self, room: Room, state: ViewState, leader: str = "") -> Room:
        """Have a room show a state; returns it with the next number."""
        latest = self._rooms.get(room.code, room)
        self._rooms[room.code] = shown = latest.shown(state, leader, self._now())
        await self._saved()
        return shown

    def _is_idle(self, room: Room) -> bool:
        return self._now() - room.used > IDLE_SECONDS

    async def _saved(self) -> None:
        async with self._writing:
            await asyncio.to_thread(self._save)

    def _save(self) -> None:
        """Write all rooms to the file, all or nothing."""
        text = json.dumps([asdict(room) for room in list(self._rooms.values())])
        part = self._file.with_name(f"{self._file.name}.{os.getpid()}.{secrets.token_hex(4)}.part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.touch(mode=0o600)
            part.write_text(text, encoding="utf-8")
            part.replace(self._file)
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink()


def _read(file: Path) -> list[Room]:
    try:
        rows: Any = json.loads(file.read_text(encoding="utf-8"))
        return [room_of(row) for row in rows]
    except (OSError, ValueError, TypeError):
        return []
