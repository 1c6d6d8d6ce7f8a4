"""What the routes of a lecture read of a request."""

from typing import Annotated, Any, TypeVar

from fastapi import Request
from fastapi.responses import Response
from pydantic import BaseModel, Field, ValidationError
from pydantic_core import from_json

from conceptmap.web.server.answers import answer

__all__ = ["Answer", "Shown", "Spoken", "read", "unknown"]

_MOST_BYTES = 16_384
Form = TypeVar("Form", bound=BaseModel)
_Name = Annotated[str, Field(max_length=64, pattern=r"^[\w-]*$")]
_Of = Annotated[str, Field(max_length=64, pattern=r"^[\w:=-]*$")]


class Shown(BaseModel):
    """What the presenter sends: the state to show, if any, and the window that shows it."""

    view: str | None = None
    leader: _Name = ""


class Answer(BaseModel):
    """What a follower sends: the state that asked, a name made for this room, the phrase."""

    seq: Annotated[int, Field(ge=0, le=10**12)]
    device: Annotated[str, Field(min_length=8, max_length=64, pattern=r"^[\w-]+$")]
    choice: Annotated[int, Field(ge=0, le=99)]


class Spoken(BaseModel):
    """What those who lead send each other: an act, or all that the stage tells."""

    act: _Name = ""
    of: _Of = ""
    told: dict[str, Any] | None = None


async def read(http: Request, form: type[Form]) -> Form | Response:
    """The body in its form, or the refusal: 413 when it is too long, 400, 422."""
    body = await http.body()
    if len(body) > _MOST_BYTES:
        return answer(http.scope, 413, f"A message has at most {_MOST_BYTES} bytes.")
    try:
        content = from_json(body, allow_inf_nan=False)
    except ValueError:
        return answer(http.scope, 400, "The body is not JSON.")
    if not isinstance(content, dict):
        return answer(http.scope, 400, "The body is JSON, but no object.")
    try:
        return form.model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        return answer(http.scope, 422, f"Look at '{where[:80]}': {first['msg']}.")


def unknown(http: Request, code: str) -> Response:
    """404: no such room."""
    return answer(
        http.scope,
        404,
        f"No lecture is given under '{code[:20]}'. It may be over; ask the speaker for the code.",
    )
