"""Keeps the server answering while a callback computes."""

from collections.abc import Callable, MutableMapping
from functools import partial, wraps
from inspect import iscoroutinefunction
from typing import Any

from anyio.to_thread import run_sync

__all__ = ["run_in_threads"]


def run_in_threads(callbacks: MutableMapping[str, MutableMapping[str, Any]]) -> None:
    """Have the plain functions among Dash's callbacks run in worker threads.

    Dash calls them in the event loop, where one that computes for a second holds up every other
    request and every event stream for that second. Several may now run at once, as they must be
    prepared to with several people at the page.

    Parameters
    ----------
    callbacks
        ``Dash.callback_map``; changed in place.
    """
    for row in callbacks.values():
        function = row.get("callback")
        if function is not None and not iscoroutinefunction(function):
            row["callback"] = _threaded(function)


def _threaded(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    async def call(*args: Any, **kwargs: Any) -> Any:
        return await run_sync(partial(function, *args, **kwargs))

    return call
