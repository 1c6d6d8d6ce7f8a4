"""Which names this server answers to: a page of another site must not reach it by DNS tricks."""

import re
from collections.abc import Iterable

from starlette.types import ASGIApp, Receive, Scope, Send

from conceptmap.web.server.answers import answer
from conceptmap.web.server.ports import allowed_names, is_every_address, is_own_address

__all__ = ["TrustedHosts", "host_name"]

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)(?::\d{1,5})?", re.I)


def host_name(header: str) -> str | None:
    """Take the name out of a Host header, in lower case; None if it is not one.

    Examples
    --------
    >>> host_name("LocalHost:8050"), host_name("[::1]:8050"), host_name("a/b")
    ('localhost', '[::1]', None)
    """
    match = _HOST.fullmatch(header)
    return match[1].lower() if match else None


class TrustedHosts:
    """Middleware that answers 400 to any Host but this server's own, WebSockets included.

    Parameters
    ----------
    bound
        The address the server listens on. Where that is every address of the machine, a Host that
        is a number is looked up at the time, because a laptop changes networks.
    also
        Further names to answer to.
    """

    def __init__(self, app: ASGIApp, bound: str, also: Iterable[str] = ()) -> None:
        self.app = app
        self.every_address = is_every_address(bound)
        self.names = frozenset(
            f"[{name}]" if ":" in name and not name.startswith("[") else name
            for name in (name.lower() for name in (*allowed_names(bound), *also))
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        hosts = [value for name, value in scope["headers"] if name == b"host"]
        name = host_name(hosts[0].decode("latin-1")) if len(hosts) == 1 else None
        if name is not None and self._trusts(name):
            await self.app(scope, receive, send)
            return
        await answer(scope, 400, _refusal(name))(scope, receive, send)

    def _trusts(self, name: str) -> bool:
        return name in self.names or (self.every_address and is_own_address(name.strip("[]")))


def _refusal(name: str | None) -> str:
    if name is None:
        return (
            "The request does not name one valid host. Open the address that the server printed; "
            "a further name is allowed by starting the server with --allow-host NAME."
        )
    return (
        f"This server does not answer to the name '{name}'. If it is one of its names, "
        f"start the server with --allow-host {name}."
    )
