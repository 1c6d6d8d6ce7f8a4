"""``GET /export/<name>.<suffix>?<the view's query>``: what the page shows, as a file.

The same bytes as the command line writes. Files are made in two processes beside the server's, so
that a large picture keeps nobody waiting; who finds them busy waits, and too many are sent away.
"""

import asyncio
import multiprocessing
from collections import OrderedDict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, quote

from fastapi import Request as HttpRequest
from starlette.responses import JSONResponse, Response

from conceptmap.errors import BadSizeError, ConceptMapError
from conceptmap.export import Request, Subject, deck_for
from conceptmap.model import ConceptMap
from conceptmap.render.deck import Deck, Options
from conceptmap.render.formats import format_of
from conceptmap.render.sizes import size_of
from conceptmap.view import ViewState, decode
from conceptmap.web.desk import Desk
from conceptmap.web.server import Server

__all__ = ["MOST_PIXELS", "Renderers", "export_route"]

MOST_PIXELS = 25_000_000
"""Pixels of the largest picture that is made over HTTP; the command line makes larger ones."""

_LONGEST_QUERY = 4000
_AT_ONCE = 2
_MOST_WAITING = 8
_KEPT_BYTES = 48_000_000
_RETRY_AFTER = 5

_SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:"


class BusyError(ConceptMapError):
    """Too many files are being made."""


@dataclass(frozen=True, slots=True)
class _Job:
    """What one address asks for."""

    suffix: str
    state: ViewState
    request: Request
    options: Options


class Renderers:
    """Makes files in processes of their own, at most two at once, and remembers the last ones."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._waiting = 0
        self._made: OrderedDict[str, bytes] = OrderedDict()

    async def make(self, key: str, suffix: str, deck: Deck, options: Options) -> bytes:
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
                loop = asyncio.get_running_loop()
                data = await loop.run_in_executor(self._workers(), _render, suffix, deck, options)
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

    def _workers(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(_AT_ONCE, mp_context=context)
        return self._pool


def export_route(server: Server, desk: Desk) -> None:
    """Add the route. ``<name>`` is only what the downloaded file is called."""
    renderers = Renderers()
    server.at_stop.append(renderers.stop)

    @server.get("/export/{name}")
    async def export(name: str, http: HttpRequest) -> Response:
        try:
            job = _job(name, http.url.query, desk)
            cm = desk.map
            subjects = [_subject(cm, job.state)]
            chosen = format_of(name)
            deck = await asyncio.to_thread(
                deck_for, chosen, cm, subjects, job.request, desk.arranger
            )
            key = f"{cm.digest} {job}"
            data = await renderers.make(key, job.suffix, deck, job.options)
        except BusyError as error:
            after = {"Retry-After": str(_RETRY_AFTER)}
            return JSONResponse({"error": str(error)}, status_code=429, headers=after)
        except ConceptMapError as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
            "Content-Security-Policy": _SANDBOX,
        }
        return Response(data, media_type=format_of(name).media_type, headers=headers)


def _subject(cm: ConceptMap, state: ViewState) -> Subject:
    """What is on screen: a named view, or a picture of its own."""
    view = state.view or next(iter(cm.views), "map")
    named = ViewState(view=view if state.view else "")
    plain = replace(state, selected="", theme="auto") == named
    return Subject(view, ViewState(view=view)) if plain and cm.views else Subject("shown", state)


def _job(name: str, query: str, desk: Desk) -> _Job:
    if len(query) > _LONGEST_QUERY:
        raise ConceptMapError(
            f"the address has {len(query)} characters, at most {_LONGEST_QUERY} are read; "
            "put dragged concepts back, or export with the command line"
        )
    suffix = format_of(name).suffix
    state, _ = decode(query, desk.map)
    given = {key: values[-1] for key, values in parse_qs(query).items()}
    theme = "light" if state.theme == "auto" else state.theme
    request = Request(
        size=given.get("size", "1920x1080"),
        theme=theme,
        title=given.get("title") != "0",
        legend=given.get("legend") != "0",
    )
    size = size_of(request.size)
    options = Options(_scale(given.get("scale", "1")), given.get("transparent") == "1", size.paper)
    pixels = size.frame.width * size.frame.height * options.scale**2
    if pixels > MOST_PIXELS:
        raise BadSizeError(
            f"the picture would have {pixels / 1e6:.0f} megapixels; here at most "
            f"{MOST_PIXELS // 1_000_000} are made. The command line makes larger ones: "
            "conceptmap export"
        )
    return _Job(suffix, state, request, options)


def _scale(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise BadSizeError(f"the scale '{text[:20]}' is not a number from 1 to 4") from None


def _render(suffix: str, deck: Deck, options: Options) -> bytes:
    return format_of(f"x{suffix}").render(deck, options)
