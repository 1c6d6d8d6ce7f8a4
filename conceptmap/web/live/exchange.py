"""`Exchange`: what passes between stage, speaker and audience beside the state; never on a disk."""

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from conceptmap.web.live.rooms import MOST_ROOMS, Room

__all__ = ["MOST_ACTS", "MOST_DEVICES", "Act", "Exchange", "MemoryExchange", "counted"]

MOST_DEVICES = 5000
"""Devices whose answers to one question are counted."""

MOST_ACTS = 20
"""So many of the latest acts are told."""

Act = tuple[int, str, str, float]
"""Its number, what is to be done, to which thing, and when that was asked (seconds since 1970)."""


class Exchange(Protocol):
    """What a server keeps of a room while it is open.

    Of an answer nothing stays but which phrase a device chose, until the next question. Each
    method may raise `OutOfReachError`.
    """

    async def answer(self, room: Room, device: str, choice: int) -> bool:
        """Count a device's answer to the question, in place of its earlier one.

        False: `MOST_DEVICES` have answered.
        """

    async def counts(self, room: Room) -> list[int]:
        """How many chose each phrase of the question."""

    async def act(self, room: Room, name: str, of: str) -> None:
        """Ask the stage for an act."""

    async def acts(self, room: Room) -> list[Act]:
        """The latest acts, the oldest first."""

    async def tell(self, room: Room, told: dict[str, Any]) -> None:
        """Keep what the stage tells the speaker's windows."""

    async def told(self, room: Room) -> dict[str, Any]:
        """What it told last."""


@dataclass(slots=True)
class _Kept:
    asked: int = 0
    choices: dict[str, int] = field(default_factory=dict)
    number: int = 0
    acts: list[Act] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)


class MemoryExchange:
    """The exchange of one process."""

    def __init__(self) -> None:
        self._rooms: dict[str, _Kept] = {}

    def _kept(self, room: Room) -> _Kept:
        kept = self._rooms.setdefault(room.code, _Kept())
        if len(self._rooms) > 2 * MOST_ROOMS:
            self._rooms.pop(next(iter(self._rooms)))
        if kept.asked != room.asked:
            kept.asked, kept.choices = room.asked, {}
        return kept

    async def answer(self, room: Room, device: str, choice: int) -> bool:
        """Count a device's answer to the question, in place of its earlier one."""
        choices = self._kept(room).choices
        if device not in choices and len(choices) >= MOST_DEVICES:
            return False
        choices[device] = choice
        return True

    async def counts(self, room: Room) -> list[int]:
        """How many chose each phrase of the question."""
        return counted(self._kept(room).choices.values())

    async def act(self, room: Room, name: str, of: str) -> None:
        """Ask the stage for an act."""
        kept = self._kept(room)
        kept.number += 1
        kept.acts = [*kept.acts, (kept.number, name, of, time.time())][-MOST_ACTS:]

    async def acts(self, room: Room) -> list[Act]:
        """The latest acts, the oldest first."""
        return self._kept(room).acts

    async def tell(self, room: Room, told: dict[str, Any]) -> None:
        """Keep what the stage tells the speaker's windows."""
        self._kept(room).told = told

    async def told(self, room: Room) -> dict[str, Any]:
        """What it told last."""
        return self._kept(room).told


def counted(choices: Iterable[int]) -> list[int]:
    """How often each number occurs, from 0 to the largest.

    Examples
    --------
    >>> counted([1, 3, 1])
    [0, 2, 0, 1]
    """
    counts = Counter(choices)
    return [counts[number] for number in range(max(counts, default=-1) + 1)]
