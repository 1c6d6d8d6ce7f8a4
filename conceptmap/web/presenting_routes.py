"""What a lecture asks for: the tours with their notes, and pictures before they are wanted."""

from typing import Any
from urllib.parse import parse_qs

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from conceptmap.model import ConceptMap, Step, Tour
from conceptmap.view import decode, select, step_states, to_store
from conceptmap.web.desk import Desk
from conceptmap.web.drawing import drawn

__all__ = ["presenting_routes", "tour_row"]

_LONGEST_QUERY = 4000


def presenting_routes(server: FastAPI, desk: Desk) -> None:
    """Add ``GET /tours`` and ``GET /picture?<the address's query>&shape=…&system=…``."""

    @server.get("/tours")
    def tours() -> dict[str, Any]:
        cm = desk.map
        return {"tours": [tour_row(cm, tour) for tour in cm.tours.values() if tour.steps]}

    @server.get("/picture")
    def picture(http: Request) -> JSONResponse:
        query = http.url.query
        if len(query) > _LONGEST_QUERY:
            words = f"the query has {len(query)} characters, at most {_LONGEST_QUERY} are read"
            return JSONResponse({"error": words}, status_code=400)
        given = {key: values[-1] for key, values in parse_qs(query).items()}
        state, _ = decode(query, desk.map)
        wanted = {
            "state": to_store(state),
            "shape": given.get("shape", "wide"),
            "system": given.get("system", "light"),
        }
        return JSONResponse(drawn(desk, wanted))


def tour_row(cm: ConceptMap, tour: Tour) -> dict[str, Any]:
    """A tour as the browser's modules walk it."""
    states = step_states(cm, tour.id)
    shown = [set(select(cm, state).concepts) for state in states]
    rows = zip(tour.steps, shown, strict=True)
    return {
        "id": tour.id,
        "title": tour.title,
        "question": tour.focus_question,
        "steps": [_step_row(cm, step, names) for step, names in rows],
    }


def _step_row(cm: ConceptMap, step: Step, shown: set[str]) -> dict[str, Any]:
    """One step: its words, and its concepts and links in the order in which they are revealed."""
    order = {name: place for place, name in enumerate(n for n in step.focus if n in shown)}
    links = [link for link in cm.links.values() if {link.source, link.target} <= order.keys()]
    links.sort(key=lambda link: sorted((order[link.source], order[link.target]))[::-1])
    return {
        "heading": step.heading,
        "caption": step.caption,
        "notes": step.notes,
        "minutes": step.minutes,
        "reveal": step.reveal,
        "concepts": [*order],
        "links": [{"id": link.id, "from": link.source, "to": link.target} for link in links],
    }
