"""Whether a request that could change something comes from this site's own pages."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from conceptmap.web.server.answers import answer

__all__ = ["CrossOrigin", "is_cross_origin"]

_SAFE = ("GET", "HEAD", "OPTIONS")
_DEFAULT_PORTS = {"http": 80, "https": 443}


def is_cross_origin(fetch_site: str, origin: str, host: str) -> bool:
    """Decide from three headers, empty where absent, whether another site sent a request.

    Browsers state it in Sec-Fetch-Site, but only to secure addresses and to localhost; elsewhere
    Origin must name the very host asked. Programs that are no browser send neither and may pass:
    nobody can make them send a request with someone else's rights.

    The scheme is not compared, because a server behind a proxy does not know its own.

    Parameters
    ----------
    fetch_site, origin, host
        The values of Sec-Fetch-Site, Origin and Host.

    References
    ----------
    The algorithm of ``net/http.CrossOriginProtection`` in Go 1.25.

    Examples
    --------
    >>> is_cross_origin("same-origin", "", "localhost:8050")
    False
    >>> is_cross_origin("", "http://localhost:8051", "localhost:8050")
    True
    """
    if fetch_site:
        return fetch_site.lower() not in ("same-origin", "none")
    if not origin:
        return False
    try:
        parts = urlsplit(origin)
        port = _DEFAULT_PORTS[parts.scheme]
        asked = urlsplit(f"//{host}")
        ours = (asked.hostname, asked.port or port)
        return not parts.hostname or (parts.hostname, parts.port or port) != ours
    except (KeyError, ValueError):
        return True


class CrossOrigin:
    """Middleware that answers 403 to unsafe methods and WebSockets that other sites ask for."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        watched = scope["type"] == "websocket" or (
            scope["type"] == "http" and scope["method"] not in _SAFE
        )
        if watched and _is_foreign(Headers(scope=scope)):
            sentence = "The request comes from a page of another site, which this server refuses."
            await answer(scope, 403, sentence)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _is_foreign(headers: Headers) -> bool:
    if len(headers.getlist("origin")) > 1 or len(headers.getlist("sec-fetch-site")) > 1:
        return True
    return is_cross_origin(
        headers.get("sec-fetch-site", ""), headers.get("origin", ""), headers.get("host", "")
    )
