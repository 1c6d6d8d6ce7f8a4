"""What a lecture asks for: the tours with their notes, and pictures before they are wanted."""

from typing import Any
from urllib.parse import parse_qs

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

from conceptmap.analysis import questions
from conceptmap.model import ConceptMap, Step, Tour
from conceptmap.view import fields_of, in_order
from conceptmap.web.desk import Desk
from conceptmap.web.drawing import Known, Soon, arriving
from conceptmap.web.foresight import Foresight
from conceptmap.web.guessing import guessed

__all__ = ["presenting_routes", "tour_row"]

_LONGEST_QUERY = 12_000
"""Characters of a state, of which the longest that an address keeps has 10,000, and the rest."""


def presenting_routes(server: FastAPI, desk: Desk) -> None:
    """Add ``GET /tours``, ``/questions`` and ``/picture?<the address's query>&shape=…&system=…``.

    A picture comes when it is finished; with ``&soon=yes`` after a moment, however far it is; with
    ``&share=0.4&draft=yes`` as soon as there is news for a page that knows so much of it. With
    ``&guess=yes`` nobody waits for it: 204, and nothing is drawn, while somebody waits for another.
    """
    foresight = Foresight(desk)

    @server.get("/tours")
    def tours() -> dict[str, Any]:
        cm = desk.map
        return {"tours": [tour_row(cm, tour) for tour in cm.tours.values() if tour.steps]}

    @server.get("/questions")
    def asked() -> dict[str, Any]:
        return {"questions": {one.link: one.row for one in questions(desk.map).values()}}

    @server.get("/picture")
    async def picture(http: Request) -> Response:
        query = http.url.query
        if len(query) > _LONGEST_QUERY:
            words = f"the query has {len(query)} characters, at most {_LONGEST_QUERY} are read"
            return JSONResponse({"error": words}, status_code=400)
        given = {key: values[-1] for key, values in parse_qs(query).items()}
        wanted = {
            "state": fields_of(query),
            "shape": given.get("shape", "wide"),
            "system": given.get("system", "light"),
        }
        if given.get("guess") == "yes":
            scene = await guessed(desk, wanted, http.is_disconnected)
            return JSONResponse(scene) if scene else Response(status_code=204)
        scene = await arriving(desk, wanted, _known(given))
        if scene.get("svg") and scene["unfinished"] is None:
            foresight.follow(wanted)
        return JSONResponse(scene)


def _known(given: dict[str, str]) -> Known | Soon | None:
    if given.get("soon") == "yes":
        return Soon()
    try:
        return Known(float(given["share"]), given.get("draft") == "yes")
    except (KeyError, ValueError):
        return None


def tour_row(cm: ConceptMap, tour: Tour) -> dict[str, Any]:
    """A tour as the browser's modules walk it."""
    return {
        "id": tour.id,
        "title": tour.title,
        "question": tour.focus_question,
        "steps": [_step_row(cm, step) for step in tour.steps],
    }


def _step_row(cm: ConceptMap, step: Step) -> dict[str, Any]:
    """One step: its words, and its concepts and links in the order in which they are revealed."""
    concepts, links = in_order(cm, step)
    return {
        "heading": step.heading,
        "caption": step.caption,
        "notes": step.notes,
        "minutes": step.minutes,
        "reveal": step.reveal,
        "concepts": concepts,
        "links": [{"id": link.id, "from": link.source, "to": link.target} for link in links],
    }
