"""`follow`, `attend`: a room as server-sent events, for its followers and for who leads it."""

import asyncio
import json
import random
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from conceptmap.web.live.hub import AGAIN, CLOSED, Hub
from conceptmap.web.live.rooms import OutOfReachError, Room

__all__ = ["BEAT_SECONDS", "RING", "attend", "event_of", "follow", "is_told", "speakers"]

BEAT_SECONDS = 2.0
"""After so long without a change followers are told that the line still stands."""

RING = b"ring"
"""Tells who leads that something of the room is another now."""

_SPEAKERS = "/speaker"
_REST_SECONDS = 0.1
_BEAT = b"event: beat\ndata: {}\n\n"
_END = b"event: end\ndata: {}\n\n"
_NOTHING = b""
_EVENT = re.compile(rb"id: \d+\ndata: (\{[^\n]*\})\n\n")
_RETRY_MS = (300, 1500)

Find = Callable[[], Awaitable[Room | None]]


def speakers(room: str) -> str:
    """The topic of what only those who lead a room are told."""
    return room + _SPEAKERS


def event_of(room: Room) -> bytes:
    """What a room shows, as one event with the data ``{"seq", "view"}``."""
    return f"id: {room.seq}\n".encode() + _event({"seq": room.seq, "view": room.view})


def is_told(topic: str, message: bytes) -> bool:
    """Whether this is what is told in a topic, and not what a stranger put there."""
    if topic.endswith(_SPEAKERS):
        return message == RING
    found = _EVENT.fullmatch(message)
    if found is None:
        return False
    try:
        data = json.loads(found[1])
    except ValueError:
        return False
    return set(data) == {"seq", "view"} and type(data["seq"]) is int and type(data["view"]) is str


def _event(data: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(data, separators=(',', ':'))}\n\n".encode()


async def follow(
    hub: Hub, code: str, find: Find, beat: float = BEAT_SECONDS
) -> AsyncIterator[bytes]:
    """Yield the events of a room until it ends: the latest state first, then each change.

    A page whose server went away comes back after a time that differs from page to page, so that
    a hall of phones does not come back in one moment. A server that stops ends it in peace. At
    each beat the room is looked up, so that a state that got lost on the way comes after all; when
    it cannot be looked up nothing is said, and the page finds the line dead.
    """
    async with hub.subscribe(code) as box:
        yield f"retry: {random.randint(*_RETRY_MS)}\n\n".encode()
        sent, message = _NOTHING, AGAIN
        while message != CLOSED:
            if message == AGAIN:
                message = await _latest(find)
            if message and message == sent:
                yield _BEAT
            elif message:
                yield (sent := message)
            if sent == _END:
                return
            come = await box.take(beat)
            message = AGAIN if come is None else come


async def _latest(find: Find) -> bytes:
    """What a room shows now, as an event; nothing when that cannot be looked up."""
    try:
        room = await find()
    except OutOfReachError:
        return _NOTHING
    return _END if room is None else event_of(room)


async def attend(
    hub: Hub, code: str, tell: Callable[[], Awaitable[dict[str, Any]]], beat: float = BEAT_SECONDS
) -> AsyncIterator[bytes]:
    """Yield what only those who lead a room are told, the whole of it at each change.

    Parameters
    ----------
    hub, code, beat
        As for `follow`.
    tell
        All of it as it is now; ``OutOfReachError`` lets a beat fall out.
    """
    async with hub.subscribe(speakers(code)) as box:
        sent = b""
        while True:
            try:
                now = _event(await tell())
            except OutOfReachError:
                now = b""
            if now:
                yield _BEAT if now == sent else now
                sent = now
            await asyncio.sleep(_REST_SECONDS)
            if await box.take(beat) == CLOSED:
                return
