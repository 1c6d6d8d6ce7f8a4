"""Which unquoted YAML values are more than text: the rules of YAML 1.2, not of 1.1.

``no``, ``on``, ``12:30:45``, ``2026-01-01`` and ``=`` are text; ``true``, ``null``, ``10`` and
``1.5`` are not. Numbers that no field can need (over 18 digits, infinite) stay text.

References
----------
YAML 1.2.2, section 10.3, the core schema: https://yaml.org/spec/1.2.2/#103-core-schema
"""

import math
import re

__all__ = ["resolve"]

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("null", "Null", "NULL", "~", "")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}", re.ASCII)
_FLOAT = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?=[eE]))([eE][-+]?[0-9]{1,4})?", re.ASCII
)
_LONGEST_NUMBER = 40
_FIRST = frozenset("0123456789+-.")


def resolve(text: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar.

    Examples
    --------
    >>> resolve("no"), resolve("true"), resolve("010"), resolve("12:30:45"), resolve("~")
    ('no', True, 10, '12:30:45', None)
    >>> resolve("1e3"), resolve("1e999"), resolve(".5.")
    (1000.0, '1e999', '.5.')
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _FIRST or len(text) > _LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    return text
