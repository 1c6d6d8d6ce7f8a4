"""`Room`: a lecture that others follow; `Rooms`: where the rooms of a server are kept."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from typing import Any, Protocol

from conceptmap.errors import ConceptMapError
from conceptmap.view import ViewState, encode

__all__ = [
    "IDLE_SECONDS",
    "LETTERS",
    "MOST_ROOMS",
    "OutOfReachError",
    "Room",
    "Rooms",
    "TooManyRoomsError",
    "new_code",
    "new_key",
    "room_of",
    "too_many",
]

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""What codes are made of: nothing that is mistaken for another when it is read aloud."""

MOST_ROOMS = 200
"""Rooms that can be open at once."""

IDLE_SECONDS = 24 * 3600
"""A room ends when nothing was shown in it for so long."""

_LETTERS_OF_A_CODE = 5


class TooManyRoomsError(ConceptMapError):
    """No further room can be opened until one has ended."""


class OutOfReachError(ConceptMapError):
    """What keeps the rooms does not answer just now."""


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
    ask, asked, taking
        The link that is asked for, the number of the state that began the question, and whether
        answers are taken: not any more once the answer is shown.
    leader
        Which window showed the latest state, by the name that it gave itself.
    """

    code: str
    lock: str
    seq: int
    view: str
    used: float
    ask: str = ""
    asked: int = 0
    taking: bool = False
    leader: str = ""

    def opens_with(self, key: str) -> bool:
        """Whether this is the presenter's key."""
        return secrets.compare_digest(self.lock, _locked(key))

    def takes(self, seq: int) -> bool:
        """Whether an answer to the question of this state still counts."""
        return self.taking and self.asked <= seq <= self.seq

    def shown(self, state: ViewState, leader: str, now: float) -> "Room":
        """The room when it shows the next state."""
        seq = self.seq + 1
        return replace(
            self,
            seq=seq,
            view=encode(state),
            used=now,
            ask=state.ask,
            asked=self.asked if state.ask == self.ask else seq,
            taking=bool(state.ask) and not state.tally,
            leader=leader or self.leader,
        )


class Rooms(Protocol):
    """Where rooms are kept: a file of this server, or what several servers share.

    Each method may raise `OutOfReachError`.
    """

    async def open(self) -> tuple[Room, str]:
        """Open a room; returns it and the presenter's key. Raises `TooManyRoomsError`."""

    async def get(self, code: str) -> Room | None:
        """The room of a code, if it is open."""

    async def show(self, room: Room, state: ViewState, leader: str = "") -> Room:
        """Have a room show a state; returns it with the next number."""


def room_of(row: Any) -> Room:
    """The room that a row of its fields tells. Raises `TypeError` or `ValueError` for junk.

    Examples
    --------
    >>> room_of({"code": "abcde", "lock": "", "seq": "2", "view": "step=1", "used": 0}).seq
    2
    """
    room = Room(**row)
    if not all(isinstance(word, str) for word in (room.code, room.lock, room.view, room.ask)):
        raise ValueError("a room's words are text")
    return replace(room, seq=int(room.seq), asked=int(room.asked), used=float(room.used))


def new_code() -> str:
    """A code that can be read aloud."""
    return "".join(secrets.choice(LETTERS) for _ in range(_LETTERS_OF_A_CODE))


def new_key() -> tuple[str, str]:
    """A presenter's key, and its lock."""
    key = secrets.token_urlsafe(24)
    return key, _locked(key)


def too_many() -> TooManyRoomsError:
    """The error that says when a room can be opened again."""
    return TooManyRoomsError(
        f"{MOST_ROOMS} lectures are open, no further one can be; "
        "a room ends when nothing was shown in it for 24 hours"
    )


def _locked(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
