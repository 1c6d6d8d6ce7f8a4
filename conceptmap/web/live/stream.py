"""`follow`: a room as server-sent events: the latest state first, then each change, and a beat."""

import json
import random
from collections.abc import AsyncIterator, Callable

from conceptmap.web.live.hub import CLOSED, Hub
from conceptmap.web.live.rooms import Room

__all__ = ["BEAT_SECONDS", "event_of", "follow"]

BEAT_SECONDS = 2.0
"""After so long without a change followers are told that the line still stands."""

_BEAT = b"event: beat\ndata: {}\n\n"
_END = b"event: end\ndata: {}\n\n"
_RETRY_MS = (300, 1500)


def event_of(room: Room) -> bytes:
    """What a room shows, as one event with the data ``{"seq", "view"}``."""
    data = json.dumps({"seq": room.seq, "view": room.view}, separators=(",", ":"))
    return f"id: {room.seq}\ndata: {data}\n\n".encode()


async def follow(
    hub: Hub, code: str, find: Callable[[], Room | None], beat: float = BEAT_SECONDS
) -> AsyncIterator[bytes]:
    """Yield the events of a room until it ends.

    A page whose server went away comes back after a time that differs from page to page, so that
    a hall of phones does not come back in one moment. A server that stops ends it in peace.
    """
    with hub.subscribe(code) as box:
        yield f"retry: {random.randint(*_RETRY_MS)}\n\n".encode()
        room = find()
        if room is not None:
            yield event_of(room)
        while True:
            message = await box.take(beat)
            if message == CLOSED:
                return
            if message is not None:
                yield message
            elif find() is None:
                yield _END
                return
            else:
                yield _BEAT
