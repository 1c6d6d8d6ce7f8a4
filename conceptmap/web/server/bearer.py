"""`refusal`: whether a request brings the key that it needs."""

import hmac

from fastapi import Request
from starlette.responses import Response

from conceptmap.web.server.answers import answer

__all__ = ["refusal"]


def refusal(http: Request, key: str) -> Response | None:
    """401 without ``Authorization: Bearer <key>``, 403 with a wrong one, None with the right one.

    An empty ``key`` opens nothing.
    """
    scheme, _, given = http.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not given.strip():
        words = "Send the key as: Authorization: Bearer <key>."
        return answer(http.scope, 401, words, {"WWW-Authenticate": "Bearer"})
    if not key or not hmac.compare_digest(given.strip().encode(), key.encode()):
        return answer(http.scope, 403, "This key does not open that. Check for a typing error.")
    return None
