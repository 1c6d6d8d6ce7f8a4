"""`Line`: the way to a Redis, and what is said when nobody answers there."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from conceptmap.errors import ConceptMapError
from conceptmap.web.live.rooms import OutOfReachError

try:
    import redis
    from redis.asyncio import BlockingConnectionPool, Redis
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff
    from redis.exceptions import RedisError
except ImportError as error:
    raise ConceptMapError(
        "CONCEPTMAP_REDIS_URL is set, but Python has no 'redis' here; "
        "install it (pip install 'conceptmap[redis]') or unset the variable"
    ) from error

__all__ = ["FAULTS", "Line", "connect"]

FAULTS = (RedisError, OSError)
"""What is raised when a Redis does not answer, or not as it should."""

_PATIENCE = 2.0
_MOST_CONNECTIONS = 16


class Line:
    """The way to a Redis.

    Parameters
    ----------
    url
        ``redis://…``, ``rediss://…`` or ``unix://…``; the number behind it is the database, and
        servers that name the same one share their rooms.
    """

    def __init__(self, url: str) -> None:
        self.shown = _without_password(url)
        self.pool = BlockingConnectionPool.from_url(
            url,
            max_connections=_MOST_CONNECTIONS,
            timeout=_PATIENCE,
            socket_timeout=_PATIENCE,
            socket_connect_timeout=_PATIENCE,
            retry=Retry(NoBackoff(), 0),
        )
        self.redis: Any = Redis(connection_pool=self.pool)
        self._database = self.pool.connection_kwargs.get("db") or 0

    def name(self, *parts: str) -> str:
        """How a thing is called there."""
        return ":".join(("conceptmap", str(self._database), *parts))

    @contextmanager
    def reaching(self) -> Iterator[None]:
        """What is asked inside raises `OutOfReachError` when nobody answers."""
        try:
            yield
        except FAULTS as error:
            raise OutOfReachError(
                "the lecture's rooms cannot be reached just now; trying again may help"
            ) from error


def connect(url: str) -> Line:
    """The way to a Redis that answers.

    Raises
    ------
    ConceptMapError
        It does not, or the address is not one.
    """
    try:
        with redis.Redis.from_url(
            url, socket_timeout=_PATIENCE, socket_connect_timeout=_PATIENCE
        ) as probe:
            probe.ping()
        return Line(url)
    except (*FAULTS, ValueError) as error:
        raise ConceptMapError(
            f"no Redis answers at {_without_password(url)} ({error}); start one there, "
            "correct CONCEPTMAP_REDIS_URL (such as redis://localhost:6379/0), "
            "or unset it to serve lectures from this server alone"
        ) from error


def _without_password(url: str) -> str:
    """An address as it may be printed.

    Examples
    --------
    >>> _without_password("redis://me:secret@192.0.2.1/0?password=secret")
    'redis://192.0.2.1/0'
    """
    return re.sub(r"//[^/]*@", "//", url).partition("?")[0]
