"""How a refusal or a fault is answered: a small page for people, JSON for programs."""

import html
import logging
from collections.abc import Mapping
from http import HTTPStatus

from dash.exceptions import PreventUpdate
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["Faults", "answer", "answer_http_exception", "answer_not_found"]

log = logging.getLogger("conceptmap.web")

_NOT_FOUND = "There is nothing at this address."
_FAULT = "Something went wrong on the server. What went wrong is in the server's log."

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; font: 1rem/1.5 Inter, system-ui, sans-serif; }}
body {{ max-width: 34rem; margin: 18vh auto 0; padding: 0 1.5rem; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{sentence}</p>
<p><a href="/">Go to the map</a></p>
</main>
</body>
</html>
"""


def answer(
    scope: Scope, status: int, sentence: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Make the response for a request that is not served.

    Parameters
    ----------
    scope
        The request: one that accepts ``text/html`` gets a page, any other JSON with the keys
        ``error`` (the status in words) and ``message``.
    status
        400 to 599.
    sentence
        What was wrong and what to do, in words a reader understands; plain text.
    headers
        More response headers.
    """
    title = HTTPStatus(status).phrase
    if scope["type"] == "http" and "text/html" in Headers(scope=scope).get("accept", ""):
        page = _PAGE.format(title=html.escape(title), sentence=html.escape(sentence))
        return HTMLResponse(page, status, headers)
    return JSONResponse({"error": title, "message": sentence}, status, headers)


async def answer_http_exception(request: Request, error: Exception) -> Response:
    """Answer what the router raises: 404 for an unknown path, 405 for a wrong method, …."""
    if not isinstance(error, HTTPException):
        raise error
    sentence = _NOT_FOUND if error.status_code == 404 else f"{error.detail}."
    return answer(request.scope, error.status_code, sentence, error.headers)


async def answer_not_found(request: Request, _error: Exception) -> Response:
    """Answer 404 for an error that means that the thing asked for does not exist."""
    return answer(request.scope, 404, _NOT_FOUND)


class Faults:
    """Middleware that logs what a route or callback raises and answers 500 without details.

    It sits inside Dash's own, which would answer without writing the log.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except PreventUpdate:
            raise
        except Exception:
            if started:
                raise
            log.exception("%s %s failed", scope["method"], scope["path"])
            await answer(scope, 500, _FAULT)(scope, receive, send)
