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
from conceptmap.model import Tour
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
    turn = threading.Lock()
    path = desk.document.path

    def saved(tour: Tour, version: str, new: bool) -> SavedTour:
        with turn:
            made = save_tour(path, tour, version, frozenset(desk.map.tours), new=new)
            desk.document.refresh()
            return made

    @server.get("/drafts")
    def drafts() -> JSONResponse:
        name = tour_file_of(path).name
        try:
            version = version_of(path) if key else ""
        except ConceptMapError as error:
            return JSONResponse({"saves": False, "file": name, "why": str(error)})
        return JSONResponse({"saves": bool(key), "file": name, "version": version})

    if not key:
        return

    @server.put("/drafts/tour")
    async def save(http: Request) -> Response:
        if refused := refusal(http, matching(key)):
            return refused
        try:
            given = content_of(await http.body())
            tour = tour_of(given.get("tour"), desk.map)
            new = not given["tour"].get("id")
            version = str(given.get("version", ""))
            made = await run_in_threadpool(saved, tour, version, new)
        except ChangedMeanwhileError as error:
            return JSONResponse({"error": str(error)}, status_code=409)
        except ConceptMapError as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        return JSONResponse({"id": made.id, "file": made.file.name, "version": made.version})
