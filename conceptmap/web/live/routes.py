"""The protocol of a lecture that others follow, over plain HTTP so that anything can speak it."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response, StreamingResponse

from conceptmap.analysis import question
from conceptmap.view import decode
from conceptmap.web.desk import Desk
from conceptmap.web.live.house import House
from conceptmap.web.live.join import JoinPage, code_of, reachable
from conceptmap.web.live.requests import Answer, Shown, read, unknown
from conceptmap.web.live.rooms import OutOfReachError, Room, TooManyRoomsError
from conceptmap.web.live.speaking import speaker_routes
from conceptmap.web.live.stream import RING, event_of, follow, speakers
from conceptmap.web.server.answers import answer
from conceptmap.web.server.bearer import matching, refusal

__all__ = ["live_routes"]

_STREAM_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


def live_routes(server: FastAPI, desk: Desk, token: str, house: House) -> None:
    """Add the routes.

    ``POST /live/rooms`` with ``Authorization: Bearer <token>`` opens a room: 201 ``{"room",
    "key"}``. ``POST /live/{room}`` with ``Bearer <key>`` and ``{"view": "<the address's query>"}``
    shows a state: ``{"seq", "followers"}``, and ``ignored`` where the map does not know what the
    view names: then nothing is shown; ``{}`` only asks. ``GET /live/{room}`` are server-sent
    events, ``/join`` below it the page that follows them, ``/code.svg`` a QR code of that page.
    ``POST /live/{room}/answers`` with ``{"seq", "device", "choice"}`` answers the question that a
    state asks: 204, or 409 when it is over.

    Parameters
    ----------
    server, desk
        Where the routes are added, and the map whose views are shown.
    token
        Who has it may open rooms.
    house
        Where the rooms are kept.
    """
    settings = server.state.settings
    address = settings.live_address.rstrip("/") or reachable(settings.host, settings.port)
    lectures = _Lectures(desk, token, house, address, settings.cache_dir / "live" / "pages")
    server.state.live = lectures
    server.post("/live/rooms")(lectures.open)
    server.post("/live/{code}")(lectures.show)
    server.get("/live/{code}")(lectures.follow)
    server.post("/live/{code}/answers")(lectures.answer)
    server.get("/live/{code}/join")(lectures.join)
    server.get("/live/{code}/code.svg")(lectures.picture)
    speaker_routes(server, house, address)
    server.exception_handler(OutOfReachError)(_out_of_reach)


class _Lectures:
    """The answers to the requests of presenters and followers."""

    def __init__(self, desk: Desk, token: str, house: House, address: str, pages: Path) -> None:
        self._desk = desk
        self._address = address
        self._page = JoinPage(desk, pages)
        self._token = token
        self._house = house
        self._rooms = house.rooms
        self._asked: tuple[str, str, int] = ("", "", 0)

    async def open(self, http: Request) -> Response:
        """Open a room."""
        if refused := refusal(http, matching(self._token)):
            return refused
        try:
            room, key = await self._rooms.open()
        except TooManyRoomsError as error:
            return answer(http.scope, 429, f"{error}.")
        headers = {"Location": f"/live/{room.code}", "Cache-Control": "no-store"}
        content = {"room": room.code, "key": key, "address": self._join(room)}
        return JSONResponse(content, status_code=201, headers=headers)

    async def show(self, code: str, http: Request) -> Response:
        """Show a state in a room."""
        room = await self._rooms.get(code)
        if room is None:
            return unknown(http, code)
        if refused := refusal(http, room.opens_with):
            return refused
        given = await read(http, Shown)
        if isinstance(given, Response):
            return given
        more: dict[str, Any] = {}
        if given.view is not None:
            room, more = await self._shown(room, given.view, given.leader)
        followers = await self._house.followers(room.code)
        return JSONResponse({"seq": room.seq, "followers": followers, **more})

    async def follow(self, code: str, http: Request) -> Response:
        """Follow a room."""
        room = await self._rooms.get(code)
        if room is None:
            return unknown(http, code)
        stream = follow(self._house.hub, room.code, lambda: self._rooms.get(code))
        return StreamingResponse(stream, media_type="text/event-stream", headers=_STREAM_HEADERS)

    async def answer(self, code: str, http: Request) -> Response:
        """Answer the question of a room."""
        room = await self._rooms.get(code)
        if room is None:
            return unknown(http, code)
        given = await read(http, Answer)
        if isinstance(given, Response):
            return given
        if not room.takes(given.seq):
            return answer(http.scope, 409, "This question is over. Reload to see what is asked.")
        if given.choice >= self._choices(room.ask):
            return answer(http.scope, 422, f"This question has no choice {given.choice}.")
        if not await self._house.exchange.answer(room, given.device, given.choice):
            return answer(http.scope, 429, "No further answers are counted.")
        await self._house.hub.publish(speakers(room.code), RING)
        return Response(status_code=204)

    def _choices(self, link: str) -> int:
        """How many phrases the question about a link offers."""
        cm = self._desk.map
        if self._asked[:2] != (cm.digest, link):
            asked = question(cm, link)
            self._asked = (cm.digest, link, len(asked.choices) if asked else 0)
        return self._asked[2]

    async def join(self, code: str, http: Request) -> Response:
        """The page that follows a room."""
        if await self._rooms.get(code) is None:
            return unknown(http, code)
        page, policy = await asyncio.to_thread(self._page.get)
        return HTMLResponse(page, headers={"Content-Security-Policy": policy})

    async def picture(self, code: str, http: Request) -> Response:
        """A QR code that leads to that page."""
        room = await self._rooms.get(code)
        if room is None:
            return unknown(http, code)
        return Response(code_of(self._join(room)), media_type="image/svg+xml")

    def _join(self, room: Room) -> str:
        return f"{self._address}/live/{room.code}/join"

    def end(self) -> None:
        """Let all who follow go; they come back when the server does."""
        self._house.close()

    def draw_ahead(self, then: Callable[[], None]) -> None:
        """Have the page ready before the first follower comes; ``then`` is called in its thread."""

        def draw() -> None:
            self._page.get()
            then()

        threading.Thread(target=draw, name="conceptmap-join", daemon=True).start()

    async def _shown(self, room: Room, view: str, leader: str) -> tuple[Room, dict[str, Any]]:
        state, findings = decode(view, self._desk.map)
        if findings:
            return room, {"ignored": [finding.message for finding in findings]}
        latest = await self._rooms.show(room, state, leader)
        await self._house.hub.publish(latest.code, event_of(latest))
        await self._house.hub.publish(speakers(latest.code), RING)
        return latest, {}


async def _out_of_reach(http: Request, error: Exception) -> Response:
    return answer(http.scope, 503, f"{error}.")
