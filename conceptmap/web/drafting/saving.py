"""Saving a tour beside the map: only for who has the key that the server printed at its start."""

import threading

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.concurrency import run_in_threadpool

from conceptmap.errors import ConceptMapError
from conceptmap.files.tour_file import (
    ChangedMeanwhileError,
    SavedTour,
    save_tour,
    tour_file_of,
    version_of,
)
from conceptmap.web.desk import Desk
from conceptmap.web.drafting.draft import content_of, tour_of
from conceptmap.web.server.bearer import matching, refusal

__all__ = ["saving_routes"]


def saving_routes(server: FastAPI, desk: Desk, key: str) -> None:
    """Add ``GET /drafts`` and, with a key, ``PUT /drafts/tour``.

    The first says whether this server saves, into which file, and its ``version``. The second,
    with ``Authorization: Bearer <key>``, takes ``{"tour", "version"}``: 200 ``{"id", "file",
    "version"}``; 409 where the file has changed since that version; 400 where it cannot be. A
    tour without an id is a new one, and exchanges none. Saving never depends on where a request
    comes from: behind a proxy all come from one address.
    """
    saver = _Saver(desk)

    @server.get("/drafts")
    def drafts() -> JSONResponse:
        return JSONResponse(saver.told(bool(key)))

    if not key:
        return

    @server.put("/drafts/tour")
    async def save(http: Request) -> Response:
        if refused := refusal(http, matching(key)):
            return refused
        body = await http.body()
        try:
            made = await run_in_threadpool(saver.save, body)
        except ChangedMeanwhileError as error:
            return JSONResponse({"error": str(error)}, status_code=409)
        except ConceptMapError as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        return JSONResponse({"id": made.id, "file": made.file.name, "version": made.version})


class _Saver:
    """Saves one tour after the other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._path = desk.document.path
        self._turn = threading.Lock()

    def told(self, saves: bool) -> dict[str, object]:
        """What the page is told: whether it is saved, where, and which version is there."""
        name = tour_file_of(self._path).name
        try:
            version = version_of(self._path) if saves else ""
        except ConceptMapError as error:
            return {"saves": False, "file": name, "why": str(error)}
        return {"saves": saves, "file": name, "version": version}

    def save(self, body: bytes) -> SavedTour:
        """Save the tour that a request brings; the map is read anew."""
        given = content_of(body)
        tour = tour_of(given.get("tour"), self._desk.map)
        new, version = not given["tour"].get("id"), str(given.get("version", ""))
        with self._turn:
            taken = frozenset(self._desk.map.tours)
            made = save_tour(self._path, tour, version, taken, new=new)
            self._desk.document.refresh()
        return made
