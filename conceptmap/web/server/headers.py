"""Security headers on every response, whoever made it."""

from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from conceptmap.web.server.answers import answer

__all__ = ["SecurityHeaders", "content_security_policy"]

_STARTS = ("http.response.start", "websocket.http.response.start")

_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
    ),
}


def content_security_policy(script_hashes: Sequence[str], frame_ancestors: str) -> str:
    """Write the policy: everything from this server, inline scripts by their hash only.

    Parameters
    ----------
    script_hashes
        Quoted hashes of the page's inline scripts, such as ``'sha256-…'``.
    frame_ancestors
        The sources that may frame the page, ``'none'`` for nobody.

    Examples
    --------
    >>> content_security_policy(["'sha256-x'"], "'none'").split("; ")[1]
    "script-src 'self' 'sha256-x'"
    """
    directives = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *script_hashes]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": frame_ancestors,
    }
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


class SecurityHeaders:
    """Middleware, the outermost: adds the headers to every response, refusals and faults too.

    A response that carries one of them already (a stricter policy on a downloaded picture, say)
    keeps its own. One that says nothing about caching gets ``Cache-Control: no-cache``: browsers
    may keep it, but ask each time whether it is still the same.

    Parameters
    ----------
    policy
        The Content-Security-Policy.
    """

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self.app = app
        self.headers = {
            "Content-Security-Policy": policy,
            **_FIXED,
            "Cache-Control": "no-cache",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        pending = scope["type"] == "websocket"

        async def with_headers(message: Message) -> None:
            nonlocal pending
            if pending and message["type"] == "websocket.close":
                # Closing before accepting is an HTTP answer, which the server would write itself.
                await answer(scope, 403, "There is no WebSocket here.")(
                    scope, receive, with_headers
                )
                return
            pending = False
            if message["type"] in _STARTS:
                present = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    present.setdefault(name, value)
                del present["Server"]
            await send(message)

        await self.app(scope, receive, with_headers)
