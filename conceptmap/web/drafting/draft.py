"""`tour_of`: a tour that the page sends, checked before anything is made of it."""

import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from conceptmap.errors import ConceptMapError
from conceptmap.files.ids import ident, slug
from conceptmap.files.limits import MAX_STEP_MINUTES
from conceptmap.model import ConceptMap, Step, Tour, clean
from conceptmap.model.text import clean_block

__all__ = ["DraftError", "content_of", "tour_of"]

_MOST_BYTES = 1_000_000

Line = Annotated[str, Field(max_length=1000)]


class DraftError(ConceptMapError):
    """A tour that cannot be made; the message says why."""


class _Step(BaseModel):
    model_config = ConfigDict(extra="forbid")
    heading: Line = ""
    focus: list[Line] = Field(min_length=1, max_length=500)
    caption: Line = ""
    notes: Annotated[str, Field(max_length=20_000)] = ""
    minutes: float = Field(default=0, ge=0, le=MAX_STEP_MINUTES)
    reveal: Literal["", "concepts", "phrases"] = ""


class _Tour(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: Annotated[str, Field(max_length=80)] = ""
    title: Line = ""
    focus_question: Line = ""
    audience: Line = ""
    steps: list[_Step] = Field(min_length=1, max_length=200)


def content_of(body: bytes) -> dict[str, Any]:
    """The mapping that a request brings.

    Raises
    ------
    DraftError
        It is too long, or no JSON mapping.
    """
    if len(body) > _MOST_BYTES:
        raise DraftError(f"the tour is larger than {_MOST_BYTES // 1_000_000} MB; shorten it")
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        raise DraftError('expected JSON: {"tour": {"title": "…", "steps": […]}}')
    return content


def tour_of(given: Mapping[str, Any] | Any, cm: ConceptMap) -> Tour:
    """Read a tour; concepts that the map no longer has are left out.

    Raises
    ------
    DraftError
        It has no steps, a step has no concept of the map, or something is too long.
    """
    try:
        draft = _Tour.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        where = " ".join(str(part + 1 if isinstance(part, int) else part) for part in first["loc"])
        raise DraftError(f"the tour cannot be used: {where or 'tour'}: {first['msg']}") from None
    title = clean(draft.title) or "My tour"
    return Tour(
        ident(clean(draft.id)) or slug(title) or "my-tour",
        title,
        clean(draft.focus_question),
        clean(draft.audience),
        tuple(_step(step, number, cm) for number, step in enumerate(draft.steps, start=1)),
    )


def _step(step: _Step, number: int, cm: ConceptMap) -> Step:
    focus = tuple(name for name in dict.fromkeys(step.focus) if name in cm.concepts)
    if not focus:
        raise DraftError(
            f"step {number} has no concept that this map still has; show a picture and choose "
            "Take this picture instead, or delete the step"
        )
    heading = clean(step.heading) or f"Step {number}"
    return Step(
        heading, focus, clean(step.caption), clean_block(step.notes), step.minutes, step.reveal
    )
