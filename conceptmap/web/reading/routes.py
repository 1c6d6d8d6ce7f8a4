"""The addresses of the pages of words. They are written for the map as it now is, and kept."""

from collections.abc import Callable, Hashable
from pathlib import PurePath
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response

from conceptmap.bibliography import FORMATS, STYLES, export_references
from conceptmap.model import ConceptMap
from conceptmap.web.desk import Desk
from conceptmap.web.insights import insights, plotly_route
from conceptmap.web.reading.frame import Sheet, Visitor, framed
from conceptmap.web.reading.glossary import glossary
from conceptmap.web.reading.references import references
from conceptmap.web.server.answers import answer

__all__ = ["reading_routes"]

_LONGEST_QUERY = 4000
_ENTRIES = ("_reading_entries.css",)
_CHARTS = (*_ENTRIES, "_insights.css", "_insights_charts.css", "_insights_matrix.css")


def reading_routes(server: FastAPI, desk: Desk) -> None:
    """Add ``GET /glossary``, ``/references`` with its downloads, and ``/insights``.

    ``?from=`` is the query of the map's address to go back to; ``/references?style=`` names one of
    `STYLES`; ``/references.<suffix>`` is a row of `FORMATS`, of one reference with ``?only=<id>``.
    """
    words, sources, charts = _Kept(glossary), _Kept(references), _Kept(insights)
    plotly_route(server)

    @server.get("/glossary")
    def show_glossary(http: Request) -> HTMLResponse:
        cm = desk.map
        return _answer(http, cm, Sheet("glossary", words.of(cm), styles=_ENTRIES))

    @server.get("/references")
    def show_references(http: Request) -> HTMLResponse:
        cm, style = desk.map, http.query_params.get("style", "apa")
        body = sources.of(cm, style if style in STYLES else "apa")
        return _answer(http, cm, Sheet("references", body, styles=(*_ENTRIES, "_references.css")))

    @server.get("/insights")
    def show_insights(http: Request) -> HTMLResponse:
        cm = desk.map
        sheet = Sheet("insights", charts.of(cm), "_insights_entry.mjs", _CHARTS)
        return _answer(http, cm, sheet)

    @server.get("/references.{suffix}")
    def download(suffix: str, http: Request) -> Response:
        return _download(desk.map, f".{suffix}", http)


class _Kept:
    """What was written last, for as long as the map and the choices stay the same."""

    def __init__(self, write: Callable[..., str]) -> None:
        self._write = write
        self._last: tuple[Hashable, str] = ((), "")

    def of(self, cm: ConceptMap, *choices: str) -> str:
        """The content for a map."""
        wanted = (cm.digest, cm.findings, choices)
        kept, content = self._last
        if kept != wanted:
            content = self._write(cm, *choices)
            self._last = (wanted, content)
        return content


def _download(cm: ConceptMap, suffix: str, http: Request) -> Response:
    only = http.query_params.get("only", "")
    if suffix not in FORMATS:
        known = ", ".join(FORMATS)
        sentence = f"References come as one of {known}; '{suffix[:20]}' is none of them."
        return answer(http.scope, 404, sentence)
    if only and only not in cm.references:
        sentence = f"This map has no reference '{only[:60]}'. Go to the references and choose one."
        return answer(http.scope, 404, sentence)
    chosen = [cm.references[only]] if only else list(cm.references.values())
    stem = only or PurePath(cm.title or "references").name
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(stem + suffix)}"}
    return Response(
        export_references(chosen, suffix), media_type=FORMATS[suffix].media_type, headers=headers
    )


def _answer(http: Request, cm: ConceptMap, sheet: Sheet) -> HTMLResponse:
    came = http.query_params.get("from", "")[:_LONGEST_QUERY]
    return HTMLResponse(framed(cm, sheet, Visitor.of(came, cm)))
