"""The server around the page: which guards stand before it, and in which order."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from dash import Dash
from dash.exceptions import DependencyException
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from conceptmap.errors import ConceptMapError
from conceptmap.settings import Settings
from conceptmap.web.server.answers import Faults, answer_http_exception, answer_not_found
from conceptmap.web.server.body import BodyCap
from conceptmap.web.server.callback_body import CallbackBody
from conceptmap.web.server.headers import SecurityHeaders, content_security_policy
from conceptmap.web.server.hosts import TrustedHosts
from conceptmap.web.server.origin import CrossOrigin
from conceptmap.web.server.threads import run_in_threads

__all__ = ["Server", "make_server", "secure"]

_GZIP_LEVEL = 6
_WEBSOCKET = "_dash-ws-callback"


class Server(FastAPI):
    """A FastAPI application that answers nothing until `secure` has set its guards.

    What is in ``at_start`` is called when it begins to serve, ``at_stop`` when it ends.
    """

    guard: Callable[[ASGIApp], ASGIApp] | None = None

    def __init__(self, **options: Any) -> None:
        super().__init__(lifespan=_lifespan, **options)
        self.at_start: list[Callable[[], object]] = []
        self.at_stop: list[Callable[[], object]] = []

    def build_middleware_stack(self) -> ASGIApp:
        """Put the guards around everything, FastAPI's own fault handler included."""
        if self.guard is None:
            raise RuntimeError("call secure(server, app, settings) before serving")
        guarded = self.guard(super().build_middleware_stack())

        async def stack(scope: Scope, receive: Receive, send: Send) -> None:
            # Dash takes start-up as its cue to answer every unknown path with the page.
            is_start = scope["type"] == "lifespan"
            await (self.router if is_start else guarded)(scope, receive, send)

        return stack


def make_server(settings: Settings) -> Server:
    """Make the server that the page is put into.

    The three steps, in this order::

        server = make_server(settings)
        app = Dash(__name__, server=server, ...)
        ...                      # layout, callbacks, further routes
        secure(server, app, settings)

    Parameters
    ----------
    settings
        Kept as ``server.state.settings``.
    """
    server = Server(
        title="conceptmap",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        exception_handlers={HTTPException: answer_http_exception},
    )
    server.state.settings = settings
    server.add_middleware(Faults)

    @server.get("/healthz")
    async def healthz() -> PlainTextResponse:
        return PlainTextResponse("ok")

    return server


def secure(server: Server, app: Dash, settings: Settings) -> None:
    """Set the guards before the server; the last step, once all callbacks are registered.

    From the outside in: security headers, gzip, trusted hosts, body cap, cross-origin check,
    callback body check. Dash's WebSocket, which no callback uses, is taken out of page and server,
    and callbacks are moved off the event loop.

    Raises
    ------
    ConceptMapError
        Dash's MCP server is on, which would let programs run callbacks.
    """
    if app._enable_mcp:
        raise ConceptMapError(
            "Dash's MCP server is switched on, which this server does not allow; "
            "remove DASH_MCP_ENABLED from the environment"
        )
    app.backend.websocket_capability = False
    server.router.routes[:] = [
        route for route in server.router.routes if _path(route) != _prefix(app) + _WEBSOCKET
    ]
    server.add_exception_handler(DependencyException, answer_not_found)
    run_in_threads(app.callback_map)

    def guard(inner: ASGIApp) -> ASGIApp:
        inner = CallbackBody(inner, _prefix(app) + "_dash-update-component", app.callback_map)
        inner = BodyCap(CrossOrigin(inner))
        inner = TrustedHosts(inner, settings.host, settings.names)
        inner = GZipMiddleware(inner, minimum_size=500, compresslevel=_GZIP_LEVEL)
        policy = content_security_policy(app.csp_hashes(), settings.frame_ancestors)
        return SecurityHeaders(inner, policy)

    server.guard = guard


@asynccontextmanager
async def _lifespan(server: Server) -> AsyncIterator[None]:
    for begin in server.at_start:
        begin()
    yield
    for end in server.at_stop:
        end()


def _prefix(app: Dash) -> str:
    return str(app.config.routes_pathname_prefix)


def _path(route: Any) -> str:
    return str(getattr(route, "path", ""))
