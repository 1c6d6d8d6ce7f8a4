"""The protocol of a lecture that others follow, over plain HTTP so that anything can speak it."""

import asyncio
import hmac
import json
import threading
from collections.abc import Callable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response, StreamingResponse

from conceptmap.view import decode, encode
from conceptmap.web.desk import Desk
from conceptmap.web.live.hub import MemoryHub
from conceptmap.web.live.join import JoinPage, code_of, reachable
from conceptmap.web.live.rooms import Room, Rooms, TooManyRoomsError
from conceptmap.web.live.stream import event_of, follow
from conceptmap.web.server.answers import answer

__all__ = ["live_routes"]

_MOST_BYTES = 16_384
_STREAM_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


def live_routes(server: FastAPI, desk: Desk, token: str, rooms: Rooms) -> None:
    """Add the routes.

    ``POST /live/rooms`` with ``Authorization: Bearer <token>`` opens a room: 201 ``{"room",
    "key"}``. ``POST /live/{room}`` with ``Bearer <key>`` and ``{"view": "<the address's query>"}``
    shows a state: ``{"seq", "followers"}``, and ``ignored`` where the map does not know what the
    view names: then nothing is shown; ``{}`` only asks. ``GET /live/{room}`` are server-sent
    events, ``/join`` below it the page that follows them, ``/code.svg`` a QR code of that page.

    Parameters
    ----------
    server, desk
        Where the routes are added, and the map whose views are shown.
    token
        Who has it may open rooms.
    rooms
        The rooms that are open.
    """
    settings = server.state.settings
    lectures = _Lectures(desk, token, rooms, reachable(settings.host, settings.port))
    server.state.live = lectures
    server.post("/live/rooms")(lectures.open)
    server.post("/live/{code}")(lectures.show)
    server.get("/live/{code}")(lectures.follow)
    server.get("/live/{code}/join")(lectures.join)
    server.get("/live/{code}/code.svg")(lectures.picture)


class _Lectures:
    """The answers to the three requests."""

    def __init__(self, desk: Desk, token: str, rooms: Rooms, address: str) -> None:
        self._desk = desk
        self._address = address
        self._page = JoinPage(desk)
        self._token = token.encode()
        self._rooms = rooms
        self._hub = MemoryHub()
        self._writing = asyncio.Lock()

    async def open(self, http: Request) -> Response:
        """Open a room."""
        if refused := _refusal(http, lambda key: hmac.compare_digest(key.encode(), self._token)):
            return refused
        try:
            room, key = self._rooms.open()
        except TooManyRoomsError as error:
            return answer(http.scope, 429, f"{error}.")
        await self._saved()
        headers = {"Location": f"/live/{room.code}", "Cache-Control": "no-store"}
        content = {"room": room.code, "key": key, "address": self._join(room)}
        return JSONResponse(content, status_code=201, headers=headers)

    async def show(self, code: str, http: Request) -> Response:
        """Show a state in a room."""
        room = self._rooms.get(code)
        if room is None:
            return _unknown(http, code)
        if refused := _refusal(http, room.opens_with):
            return refused
        body = await http.body()
        if len(body) > _MOST_BYTES:
            return answer(http.scope, 413, f"A state has at most {_MOST_BYTES} bytes.")
        content = _content(body)
        if content is None:
            return answer(http.scope, 400, 'Expected JSON: {"view": "<the query of an address>"}.')
        if "view" not in content:
            return JSONResponse({"seq": room.seq, "followers": self._hub.followers(room.code)})
        return JSONResponse(await self._shown(room, content["view"]))

    async def follow(self, code: str, http: Request) -> Response:
        """Follow a room."""
        room = self._rooms.get(code)
        if room is None:
            return _unknown(http, code)
        stream = follow(self._hub, room.code, lambda: self._rooms.get(code))
        return StreamingResponse(stream, media_type="text/event-stream", headers=_STREAM_HEADERS)

    async def join(self, code: str, http: Request) -> Response:
        """The page that follows a room."""
        if self._rooms.get(code) is None:
            return _unknown(http, code)
        page, policy = await asyncio.to_thread(self._page.get)
        return HTMLResponse(page, headers={"Content-Security-Policy": policy})

    async def picture(self, code: str, http: Request) -> Response:
        """A QR code that leads to that page."""
        room = self._rooms.get(code)
        if room is None:
            return _unknown(http, code)
        return Response(code_of(self._join(room)), media_type="image/svg+xml")

    def _join(self, room: Room) -> str:
        return f"{self._address}/live/{room.code}/join"

    def end(self) -> None:
        """Let all who follow go; they come back when the server does."""
        self._hub.close()

    def draw_ahead(self) -> None:
        """Have the page ready before the first follower comes."""
        threading.Thread(target=self._page.get, name="conceptmap-join", daemon=True).start()

    async def _shown(self, room: Room, view: str) -> dict[str, Any]:
        state, findings = decode(view, self._desk.map)
        if findings:
            ignored = [finding.message for finding in findings]
            followers = self._hub.followers(room.code)
            return {"seq": room.seq, "followers": followers, "ignored": ignored}
        latest = self._rooms.show(room, encode(state))
        self._hub.publish(latest.code, event_of(latest))
        await self._saved()
        return {"seq": latest.seq, "followers": self._hub.followers(latest.code)}

    async def _saved(self) -> None:
        async with self._writing:
            await asyncio.to_thread(self._rooms.save)


def _refusal(http: Request, accepts: Callable[[str], bool]) -> Response | None:
    """401 without a key, 403 with a wrong one, None with the right one."""
    scheme, _, given = http.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not given:
        words = "Send the key as: Authorization: Bearer <key>."
        return answer(http.scope, 401, words, {"WWW-Authenticate": "Bearer"})
    if not given.isascii() or not accepts(given.strip()):
        return answer(http.scope, 403, "This key does not open that. Check for a typing error.")
    return None


def _unknown(http: Request, code: str) -> Response:
    return answer(
        http.scope,
        404,
        f"No lecture is given under '{code[:20]}'. It may be over; ask the speaker for the code.",
    )


def _content(body: bytes) -> dict[str, Any] | None:
    try:
        content = json.loads(body)
    except ValueError:
        return None
    if not isinstance(content, dict) or not isinstance(content.get("view", ""), str):
        return None
    return content
