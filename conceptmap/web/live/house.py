"""`House`: what a server needs to keep its rooms."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from conceptmap.settings import Settings
from conceptmap.web.live.exchange import Exchange, MemoryExchange
from conceptmap.web.live.file_rooms import FileRooms
from conceptmap.web.live.hub import CLOSED, Boxes, Hub, MemoryHub
from conceptmap.web.live.rooms import Rooms

__all__ = ["House", "house_of"]


@dataclass(frozen=True, slots=True)
class House:
    """The rooms, what is told in them, and what passes beside it.

    Parameters
    ----------
    boxes
        The mailboxes of this process, which `hub` fills.
    followers
        How many follow a topic, at whichever server; may raise `OutOfReachError`.
    """

    rooms: Rooms
    boxes: Boxes
    hub: Hub
    exchange: Exchange
    followers: Callable[[str], Awaitable[int]]

    def close(self) -> None:
        """Let everyone's stream end: the server stops."""
        self.boxes.deliver_to_all(CLOSED)


def house_of(settings: Settings) -> House:
    """The house that the settings ask for.

    Raises
    ------
    ConceptMapError
        The Redis that they name does not answer.
    """
    boxes = Boxes()
    if settings.redis_url:
        from conceptmap.web.live.shared import shared_house  # noqa: PLC0415 (an optional extra)

        return shared_house(settings.redis_url, boxes)
    file = settings.cache_dir / "live" / f"rooms-{settings.port}.json"
    return House(FileRooms(file), boxes, MemoryHub(boxes), MemoryExchange(), boxes.followers)
