"""What only those who lead a room may ask: the answers' counts, and acts from another device."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import Response, StreamingResponse

from conceptmap.web.live.house import House
from conceptmap.web.live.join import code_of
from conceptmap.web.live.requests import Spoken, read, unknown
from conceptmap.web.live.rooms import OutOfReachError, Room
from conceptmap.web.live.stream import RING, attend, speakers
from conceptmap.web.server.bearer import key_of, refusal

__all__ = ["speaker_routes"]

_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


def speaker_routes(server: FastAPI, house: House, address: str) -> None:
    """Add the routes; all want ``Authorization: Bearer <key>``.

    ``GET /live/{room}/speaker`` are server-sent events, each the whole of ``{"seq", "leader",
    "followers", "asked", "counts", "acts", "told"}``. ``POST`` to the same address asks the stage
    for an act (``{"act", "of"}``) or keeps what the stage tells (``{"told": {…}}``): 204. ``GET
    /live/{room}/remote.svg`` is a QR code that opens the speaker's window on another device; the
    key stands behind its ``#``, which browsers send to nobody.

    Parameters
    ----------
    server, house
        Where the routes are added, and where the rooms are kept.
    address
        Under which other devices reach this server.
    """
    speaking = _Speaking(house, address)
    server.get("/live/{code}/speaker")(speaking.attend)
    server.post("/live/{code}/speaker")(speaking.speak)
    server.get("/live/{code}/remote.svg")(speaking.remote)


class _Speaking:
    def __init__(self, house: House, address: str) -> None:
        self._house = house
        self._address = address

    async def _led(self, code: str, http: Request) -> Room | Response:
        room = await self._house.rooms.get(code)
        if room is None:
            return unknown(http, code)
        return refusal(http, room.opens_with) or room

    async def attend(self, code: str, http: Request) -> Response:
        """Hear all that is told to those who lead."""
        room = await self._led(code, http)
        if isinstance(room, Response):
            return room
        stream = attend(self._house.hub, room.code, lambda: self._told(code))
        return StreamingResponse(stream, media_type="text/event-stream", headers=_HEADERS)

    async def speak(self, code: str, http: Request) -> Response:
        """Ask for an act, or tell how things stand."""
        room = await self._led(code, http)
        if isinstance(room, Response):
            return room
        spoken = await read(http, Spoken)
        if isinstance(spoken, Response):
            return spoken
        if spoken.told is not None:
            await self._house.exchange.tell(room, spoken.told)
        if spoken.act:
            await self._house.exchange.act(room, spoken.act, spoken.of)
        await self._house.hub.publish(speakers(room.code), RING)
        return Response(status_code=204)

    async def remote(self, code: str, http: Request) -> Response:
        """The QR code of the speaker's window."""
        room = await self._led(code, http)
        if isinstance(room, Response):
            return room
        picture = code_of(f"{self._address}/speaker#room={room.code}&key={key_of(http)}")
        return Response(picture, media_type="image/svg+xml", headers=_HEADERS)

    async def _told(self, code: str) -> dict[str, Any]:
        room = await self._house.rooms.get(code)
        if room is None:
            raise OutOfReachError(f"no lecture is given under '{code}'")
        exchange = self._house.exchange
        return {
            "seq": room.seq,
            "leader": room.leader,
            "followers": await self._house.followers(room.code),
            "asked": room.ask,
            "counts": await exchange.counts(room) if room.ask else [],
            "acts": await exchange.acts(room),
            "told": await exchange.told(room),
        }
