"""What a draft asks of the server: the picture of a step, and the tour as a file."""

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.concurrency import run_in_threadpool

from conceptmap.errors import ConceptMapError
from conceptmap.export import FORMATS, Subject, draw_deck
from conceptmap.export import Request as Wanted
from conceptmap.files.tour_text import tours_text
from conceptmap.view import ViewState
from conceptmap.web.desk import Desk
from conceptmap.web.drafting.draft import DraftError, content_of, tour_of
from conceptmap.web.drafting.saving import saving_routes

__all__ = ["drafting_routes"]

_MOST_SHOWN = 60
_SIZE = "1280x720"


def drafting_routes(server: FastAPI, desk: Desk, key: str) -> None:
    """Add ``POST /drafts/preview`` and ``POST /drafts/file``; neither keeps anything.

    With a key also what saves, see `saving_routes`.

    Both take ``{"tour": {...}}`` in the form of a tour file; the first also ``step``, from 1, and
    ``theme``, and answers with an SVG; the second answers with the file.
    """
    saving_routes(server, desk, key)

    @server.post("/drafts/preview")
    async def preview(http: Request) -> Response:
        try:
            given = content_of(await http.body())
            svg = await run_in_threadpool(_drawn, desk, given)
        except ConceptMapError as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        return Response(svg, media_type="image/svg+xml")

    @server.post("/drafts/file")
    async def file(http: Request) -> Response:
        try:
            tour = tour_of(content_of(await http.body()).get("tour"), desk.map)
        except ConceptMapError as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        name = quote(desk.document.path.with_suffix(".tours.yaml").name)
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(tours_text([tour]), media_type="application/yaml", headers=headers)


def _drawn(desk: Desk, given: dict[str, Any]) -> bytes:
    tour = tour_of(given.get("tour"), desk.map)
    number = given.get("step", 1)
    if not isinstance(number, int) or not 1 <= number <= len(tour.steps):
        raise DraftError(f"this tour has steps 1 to {len(tour.steps)}")
    if len(tour.steps[number - 1].focus) > _MOST_SHOWN:
        raise DraftError(
            f"step {number} shows {len(tour.steps[number - 1].focus)} concepts; nobody can read "
            f"more than {_MOST_SHOWN} at once, 3 to 12 are right for the back row"
        )
    cm = replace(desk.map, tours={**desk.map.tours, tour.id: tour})
    state = ViewState(tour=tour.id, step=number)
    theme = str(given.get("theme", "light"))
    wanted = Wanted(size=_SIZE, theme=theme, legend=False, credit=False)
    deck = draw_deck(cm, [Subject("step", state)], wanted, desk.arranger)
    return FORMATS[".svg"].render(deck)
