"""``GET /plotly.js``: the script that draws charts, from the installed package."""

import gzip
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from fastapi import FastAPI, Request
from starlette.responses import Response

__all__ = ["plotly_address", "plotly_route"]

_YEAR = 31_536_000


def plotly_address() -> str:
    """The script's address: another one for every version, so that browsers may keep it."""
    return f"plotly.js?v={version('plotly')}"


def plotly_route(server: FastAPI) -> None:
    """Add the route. It is packed once: that takes longer than all the rest."""

    @server.get("/plotly.js")
    def script(http: Request) -> Response:
        headers = {
            "Cache-Control": f"public, max-age={_YEAR}, immutable",
            "Vary": "Accept-Encoding",
        }
        packs = "gzip" in http.headers.get("accept-encoding", "") and not _is_here(http)
        if packs:
            headers["Content-Encoding"] = "gzip"
        else:
            headers["Content-Encoding"] = "identity"
        return Response(
            _packed() if packs else _plain(), media_type="text/javascript", headers=headers
        )


def _is_here(http: Request) -> bool:
    """Whether the browser is on this machine, where unpacking takes longer than sending."""
    return http.client is not None and http.client.host in {"127.0.0.1", "::1"}


@cache
def _plain() -> bytes:
    found = find_spec("plotly")
    origin = Path(found.origin or "") if found else Path()
    return (origin.parent / "package_data" / "plotly.min.js").read_bytes()


@cache
def _packed() -> bytes:
    return gzip.compress(_plain(), 6)
