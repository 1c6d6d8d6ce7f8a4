"""``GET /export/<name>.<suffix>?<the view's query>``: what the page shows, as a file.

The same bytes as the command line writes; as ``.zip`` a file for each of several pictures. Files
are made in two processes beside the server's, so that a large picture keeps nobody waiting; who
finds them busy waits, and too many are sent away.
"""

import asyncio
import multiprocessing
from collections import OrderedDict
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, replace
from urllib.parse import quote

from fastapi import Request as HttpRequest
from starlette.responses import JSONResponse, Response

from conceptmap.errors import ConceptMapError
from conceptmap.export import deck_for, draw_deck, rendered_apart
from conceptmap.render.archive import packed
from conceptmap.render.deck import Deck, Options
from conceptmap.render.formats import format_of
from conceptmap.render.legibility import legibility
from conceptmap.render.sizes import size_of
from conceptmap.web.desk import Desk
from conceptmap.web.export_job import Job, read_job
from conceptmap.web.server import Server

__all__ = ["Renderers", "export_route"]

_AT_ONCE = 2
_MOST_WAITING = 8
_KEPT_BYTES = 48_000_000
_RETRY_AFTER = 5

_SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:"


class BusyError(ConceptMapError):
    """Too many files are being made."""


class Renderers:
    """Makes files in processes of their own, at most two at once, and remembers the last ones."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._waiting = 0
        self._made: OrderedDict[str, bytes] = OrderedDict()

    async def make(self, key: str, job: Job, deck: Deck) -> bytes:
        """The file's bytes.

        Raises
        ------
        BusyError
            Too many others wait already.
        """
        if key in self._made:
            self._made.move_to_end(key)
            return self._made[key]
        if self._waiting >= _MOST_WAITING:
            raise BusyError("too many files are being made just now; try again in a few seconds")
        self._waiting += 1
        try:
            async with self._turn:
                data = await self._made_by_a_worker(job, deck)
        finally:
            self._waiting -= 1
        self._made[key] = data
        while len(self._made) > 1 and sum(map(len, self._made.values())) > _KEPT_BYTES:
            self._made.popitem(last=False)
        return data

    def stop(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    async def _made_by_a_worker(self, job: Job, deck: Deck) -> bytes:
        """Ask a process; where one was killed (no memory left, say) ask others once."""
        loop = asyncio.get_running_loop()
        work = (job.format.suffix, job.archive, job.options)
        try:
            return await loop.run_in_executor(self._workers(), _render, work, deck)
        except BrokenProcessPool:
            self._pool = None
        try:
            return await loop.run_in_executor(self._workers(), _render, work, deck)
        except BrokenProcessPool as error:
            self._pool = None
            raise ConceptMapError(
                "the file could not be made: the process that makes it was ended, perhaps for "
                "want of memory; choose a smaller size or fewer pictures"
            ) from error

    def _workers(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(_AT_ONCE, mp_context=context)
        return self._pool


def export_route(server: Server, desk: Desk) -> None:
    """Add the routes. ``<name>`` is only what the downloaded file is called.

    ``GET /export-facts?…`` answers for the same query how large the type turns out.
    """
    renderers = Renderers()
    server.at_stop.append(renderers.stop)

    @server.get("/export/{name}")
    async def export(name: str, http: HttpRequest) -> Response:
        cm, arranger = desk.map, desk.arranger
        try:
            job = read_job(name, http.url.query, cm)
            drawn = (job.format, cm, job.subjects, job.request, arranger)
            deck = await asyncio.to_thread(deck_for, *drawn)
            data = await renderers.make(f"{cm.digest} {job.key}", job, deck)
        except BusyError as error:
            after = {"Retry-After": str(_RETRY_AFTER)}
            return JSONResponse({"error": str(error)}, status_code=429, headers=after)
        except ConceptMapError as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
            "Content-Security-Policy": _SANDBOX,
        }
        media_type = "application/zip" if job.archive else job.format.media_type
        return Response(data, media_type=media_type, headers=headers)

    @server.get("/export-facts")
    async def facts(http: HttpRequest) -> Response:
        cm = desk.map
        try:
            job = read_job("x.svg", http.url.query, cm)
            asked = (cm, job.subjects, replace(job.request, blank=""), desk.arranger)
            deck = await asyncio.to_thread(draw_deck, *asked)
        except ConceptMapError as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        return JSONResponse(asdict(legibility(deck, size_of(job.request.size))))


def _render(work: tuple[str, bool, Options], deck: Deck) -> bytes:
    suffix, archive, options = work
    chosen = format_of(f"x{suffix}")
    if archive:
        return packed(rendered_apart(chosen, deck, options))
    return chosen.render(deck, options)
