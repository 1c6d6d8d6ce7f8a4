"""Whether the body of a callback request is one that the page itself could have sent."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from conceptmap.web.server.answers import answer
from conceptmap.web.server.body import BODY_LIMIT, read_body, replay

__all__ = ["CallbackBody", "check_callback"]

_SEVERAL = (["ALL"], ["ALLSMALLER"])
_WILD = (*_SEVERAL, ["MATCH"])


class Property(BaseModel):
    """One property of one component, as the page names it."""

    id: str | dict[str, str | int | float | bool]
    property: str


class CallbackRequest(BaseModel):
    """What the page sends to run a callback."""

    output: str
    outputs: Property | list[Property | list[Property]] | None = None
    inputs: list[Property | list[Property]]
    state: list[Property | list[Property]] = []
    changedPropIds: list[str] = []  # noqa: N815 (the page's name for it)


def check_callback(body: bytes, callbacks: Mapping[str, Mapping[str, Any]]) -> str:
    """Say what is wrong with a callback request; empty when it can be run.

    The values of the properties are not looked at: what they mean is for the callback to judge.

    Parameters
    ----------
    body
        The request body as it came.
    callbacks
        ``Dash.callback_map``.
    """
    try:
        request = CallbackRequest.model_validate(from_json(body, allow_inf_nan=False))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the body"
        return f"This is not a callback request; look at {where} ({first['type']})."
    except ValueError:
        return "The body is not JSON."
    row = callbacks.get(request.output, {})
    if "callback" not in row:
        return "The server has no callback for this output."
    for name, parts in (("inputs", request.inputs), ("state", request.state)):
        if not _all_fit(row[name], parts):
            return f"The {name} are not those of this callback."
    if not row["no_output"] and not _outputs_fit(row["output"], request.outputs):
        return "The outputs are not those of this callback."
    return ""


def _outputs_fit(declared: Any, sent: Any) -> bool:
    if isinstance(declared, list | tuple):
        return isinstance(sent, list) and _all_fit([one.to_dict() for one in declared], sent)
    return _fits(declared.to_dict(), sent)


def _all_fit(declared: Sequence[Mapping[str, Any]], sent: Sequence[Any]) -> bool:
    return len(declared) == len(sent) and all(map(_fits, declared, sent))


def _fits(declared: Mapping[str, Any], sent: Any) -> bool:
    name: str = declared["id"]
    pattern = json.loads(name) if name.startswith("{") else name
    several = isinstance(pattern, dict) and any(value in _SEVERAL for value in pattern.values())
    if several != isinstance(sent, list):
        return False
    return all(
        isinstance(one, Property)
        and one.property.partition("@")[0] == declared["property"].partition("@")[0]
        and _matches(pattern, one.id)
        for one in (sent if several else [sent])
    )


def _matches(pattern: Any, sent: Any) -> bool:
    if not isinstance(pattern, dict):
        return bool(pattern == sent)
    return (
        isinstance(sent, dict)
        and sent.keys() == pattern.keys()
        and all(value in _WILD or value == sent[key] for key, value in pattern.items())
    )


class CallbackBody:
    """Middleware that answers 400 to a callback request the page could not have sent.

    Dash itself would fail on it with 500.

    Parameters
    ----------
    path
        Where callbacks are posted to.
    callbacks
        ``Dash.callback_map``, looked up at each request.
    """

    def __init__(self, app: ASGIApp, path: str, callbacks: Mapping[str, Mapping[str, Any]]) -> None:
        self.app = app
        self.path = path
        self.callbacks = callbacks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != self.path or scope["method"] != "POST":
            await self.app(scope, receive, send)
            return
        if not Headers(scope=scope).get("content-type", "").startswith("application/json"):
            refusal = answer(scope, 415, "A callback request is application/json.")
            await refusal(scope, receive, send)
            return
        body = await read_body(receive, BODY_LIMIT)
        if body is None:
            return
        problem = check_callback(body, self.callbacks)
        if problem:
            await answer(scope, 400, problem)(scope, receive, send)
            return
        await self.app(scope, replay(body, receive), send)
