"""`spread`: a command whose many options are the fields of one value."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any, TypeVar, get_type_hints

__all__ = ["spread"]

_Options = TypeVar("_Options")


def spread(options: type[_Options]) -> Callable[[Callable[[_Options], None]], Callable[..., None]]:
    """Make a command of a function of one value: each field is an option, annotated as such.

    Parameters
    ----------
    options
        A dataclass; Typer reads its fields' types, defaults and ``Annotated`` words.

    Examples
    --------
    >>> from dataclasses import dataclass
    >>> @dataclass
    ... class Weather:
    ...     rain: bool = False
    >>> @spread(Weather)
    ... def told(weather: Weather) -> None:
    ...     print(weather)
    >>> told(rain=True)
    Weather(rain=True)
    """

    def made(command: Callable[[_Options], None]) -> Callable[..., None]:
        @wraps(command)
        def called(**given: Any) -> None:
            command(options(**given))

        called.__dict__["__signature__"] = signature(options)
        called.__annotations__ = get_type_hints(options, include_extras=True)
        return called

    return made
