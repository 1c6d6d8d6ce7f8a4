"""`Rooms`: which lectures are given, what each shows, who may lead it; they survive a restart."""

import contextlib
import hashlib
import json
import os
import secrets
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from conceptmap.errors import ConceptMapError

__all__ = ["LETTERS", "MOST_ROOMS", "Room", "Rooms", "TooManyRoomsError"]

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""What codes are made of: nothing that is mistaken for another when it is read aloud."""

MOST_ROOMS = 200
"""Rooms that can be open at once."""

_LETTERS_OF_A_CODE = 5
_IDLE_SECONDS = 24 * 3600.0


class TooManyRoomsError(ConceptMapError):
    """No further room can be opened until one has ended."""


@dataclass(frozen=True, slots=True)
class Room:
    """A lecture that is given.

    Parameters
    ----------
    code
        What followers type or scan.
    lock
        SHA-256 of the presenter's key, which itself is kept nowhere.
    seq, view
        How many states were shown, and the latest, as an address's query.
    used
        When that was, in seconds since 1970.
    """

    code: str
    lock: str
    seq: int
    view: str
    used: float

    def opens_with(self, key: str) -> bool:
        """Whether this is the presenter's key."""
        return secrets.compare_digest(self.lock, _locked(key))


class Rooms:
    """The rooms of one server, kept in a file.

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

    def open(self) -> tuple[Room, str]:
        """Open a room; returns it and the presenter's key.

        Raises
        ------
        TooManyRoomsError
            `MOST_ROOMS` are open.
        """
        self._end_idle()
        if len(self._rooms) >= MOST_ROOMS:
            raise TooManyRoomsError(
                f"{MOST_ROOMS} lectures are open, no further one can be; "
                "a room ends when nothing was shown in it for 24 hours"
            )
        key = secrets.token_urlsafe(24)
        code = self._unused_code()
        self._rooms[code] = room = Room(code, _locked(key), 0, "", self._now())
        return room, key

    def get(self, code: str) -> Room | None:
        """The room of a code, if it is open."""
        room = self._rooms.get(code.lower())
        return room if room and not self._is_idle(room) else None

    def show(self, room: Room, view: str) -> Room:
        """Have a room show a view; returns it with the next number."""
        latest = self._rooms.get(room.code, room)
        shown = replace(latest, seq=latest.seq + 1, view=view, used=self._now())
        self._rooms[room.code] = shown
        return shown

    def save(self) -> None:
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

    def _unused_code(self) -> str:
        while True:
            code = "".join(secrets.choice(LETTERS) for _ in range(_LETTERS_OF_A_CODE))
            if code not in self._rooms:
                return code

    def _is_idle(self, room: Room) -> bool:
        return self._now() - room.used > _IDLE_SECONDS

    def _end_idle(self) -> None:
        self._rooms = {c: room for c, room in self._rooms.items() if not self._is_idle(room)}


def _locked(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def _read(file: Path) -> list[Room]:
    try:
        rows: Any = json.loads(file.read_text(encoding="utf-8"))
        rooms = [Room(**row) for row in rows]
        return [replace(room, seq=int(room.seq), used=float(room.used)) for room in rooms]
    except (OSError, ValueError, TypeError):
        return []
