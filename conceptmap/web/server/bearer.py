"""`refusal`: whether a request brings the key that it needs."""

import hmac
from collections.abc import Callable

from fastapi import Request
from starlette.responses import Response

from conceptmap.web.server.answers import answer

__all__ = ["key_of", "matching", "refusal"]


def refusal(http: Request, opens: Callable[[str], bool]) -> Response | None:
    """401 without ``Authorization: Bearer <key>``, 403 with a wrong one, None with the right one.

    Parameters
    ----------
    http
        The request.
    opens
        Whether a key, which is ASCII, is the right one.
    """
    given = key_of(http)
    if not given:
        words = "Send the key as: Authorization: Bearer <key>."
        return answer(http.scope, 401, words, {"WWW-Authenticate": "Bearer"})
    if not given.isascii() or not opens(given):
        return answer(http.scope, 403, "This key does not open that. Check for a typing error.")
    return None


def matching(key: str) -> Callable[[str], bool]:
    """Whether a given key is this one, in constant time. An empty one opens nothing.

    Examples
    --------
    >>> [matching("secret")("secret"), matching("secret")("else"), matching("")("")]
    [True, False, False]
    """
    return lambda given: bool(key) and hmac.compare_digest(given.encode(), key.encode())


def key_of(http: Request) -> str:
    """The key that a request carries in its header, or nothing."""
    scheme, _, given = http.headers.get("authorization", "").partition(" ")
    return given.strip() if scheme.lower() == "bearer" else ""
