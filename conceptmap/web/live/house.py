"""`House`: what a server needs to keep its rooms."""

from dataclasses import dataclass

from conceptmap.settings import Settings
from conceptmap.web.live.exchange import Exchange, MemoryExchange
from conceptmap.web.live.file_rooms import FileRooms
from conceptmap.web.live.hub import Hub, MemoryHub
from conceptmap.web.live.rooms import Rooms

__all__ = ["House", "house_of"]


@dataclass(frozen=True, slots=True)
class House:
    """The rooms, what is told in them, and what passes beside it."""

    rooms: Rooms
    hub: Hub
    exchange: Exchange


def house_of(settings: Settings) -> House:
    """The house that the settings ask for."""
    file = settings.cache_dir / "live" / f"rooms-{settings.port}.json"
    return House(FileRooms(file), MemoryHub(), MemoryExchange())
