"""How large a request may be, and how long it may take to arrive."""

import asyncio

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from conceptmap.web.server.answers import answer

__all__ = ["BODY_LIMIT", "BODY_SECONDS", "BodyCap", "TooLargeError", "read_body", "replay"]

BODY_LIMIT = 8 * 1024 * 1024
"""The largest request body that is read, in bytes."""

BODY_SECONDS = 30.0
"""The longest time a request body may take to arrive, in seconds."""

_BODILESS = ("GET", "HEAD", "OPTIONS")
_CLOSE = {"Connection": "close"}


class TooLargeError(Exception):
    """The body is longer than the limit."""


async def read_body(receive: Receive, limit: int) -> bytes | None:
    """Read a whole request body; None when the client left before its end.

    Raises
    ------
    TooLargeError
        As soon as more than `limit` bytes have arrived.
    """
    parts: list[bytes] = []
    length = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        part = message.get("body", b"")
        length += len(part)
        if length > limit:
            raise TooLargeError
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)


def replay(body: bytes, receive: Receive) -> Receive:
    """A ``receive`` that hands out a body that was read already, then goes on as before."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


class BodyCap:
    """Middleware that answers 413 to a body over the limit, announced or in chunks.

    A body that does not arrive in time is answered 408.

    Parameters
    ----------
    limit
        In bytes. A longer body is read no further than the piece that exceeds it.
    seconds
        How long the body may take to arrive.
    """

    def __init__(
        self, app: ASGIApp, limit: int = BODY_LIMIT, seconds: float = BODY_SECONDS
    ) -> None:
        self.app = app
        self.limit = limit
        self.seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _has_body(scope):
            await self.app(scope, receive, send)
            return
        body = await self._taken(scope, receive)
        if isinstance(body, Response):
            await body(scope, receive, send)
        elif body is not None:
            await self.app(scope, replay(body, receive), send)

    async def _taken(self, scope: Scope, receive: Receive) -> bytes | Response | None:
        """The body, or the refusal to send instead, or None when the client has left."""
        announced = Headers(scope=scope).get("content-length", "")
        if announced and not (announced.isascii() and announced.isdigit()):
            return answer(scope, 400, "The Content-Length header is not a number of bytes.")
        try:
            if announced and int(announced[:20]) > self.limit:
                raise TooLargeError
            async with asyncio.timeout(self.seconds):
                return await read_body(receive, self.limit)
        except TooLargeError:
            sentence = f"The request is larger than {self.limit // 1024**2} MB, the most allowed."
            return answer(scope, 413, sentence, _CLOSE)
        except TimeoutError:
            sentence = f"The request did not arrive within {self.seconds:.0f} seconds."
            return answer(scope, 408, sentence, _CLOSE)


def _has_body(scope: Scope) -> bool:
    names = {name for name, _value in scope["headers"]}
    announced = b"content-length" in names or b"transfer-encoding" in names
    return announced or scope["method"] not in _BODILESS
