"""`guessed`: a picture that somebody will perhaps ask for next, drawn while nobody waits."""

import asyncio
from asyncio import to_thread
from collections.abc import Awaitable, Callable
from typing import Any

from conceptmap.errors import ConceptMapError
from conceptmap.web.desk import Desk
from conceptmap.web.drawing import TICK, drawn, making_of
from conceptmap.web.making import Wish

__all__ = ["guessed"]


async def guessed(
    desk: Desk, request: dict[str, Any], gone: Callable[[], Awaitable[bool]]
) -> dict[str, Any] | None:
    """Draw what is perhaps asked for next; None where somebody is waiting for something else.

    One guess is arranged at a time, and it is dropped when anything is asked for, or when whoever
    guessed has gone.

    Parameters
    ----------
    desk, request
        As `drawn` has them.
    gone
        Whether whoever guessed has lost interest.
    """
    if desk.makings.busy(Wish.GUESSED):
        return None
    try:
        making = await to_thread(making_of, desk, request, Wish.GUESSED)
    except ConceptMapError:
        return None
    while making is not None and not making.over:
        if await gone():
            making.drop()
        making.ask()
        await asyncio.sleep(TICK)
    if making is not None and making.error is not None:
        return None
    scene = await to_thread(drawn, desk, request, 0.0)
    return scene if scene.get("svg") else None
