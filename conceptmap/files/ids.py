"""Ids: which are accepted, what becomes of the others, and ids for rows that have none."""

import re
import unicodedata
from collections.abc import Iterable

__all__ = ["FreeIds", "Mention", "ident", "slug"]

_LONGEST = 80
_UNUSABLE = re.compile(r"[\s/\\\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202f\u2060-\u206f]+")


def ident(text: str) -> str:
    r"""An id that links and addresses can carry: the text itself where it can be used.

    White space, slashes and control characters become hyphens; it ends after 80 characters. The
    same holds where an id is mentioned, so both sides of a mention stay equal.

    Examples
    --------
    >>> ident("L001"), ident("Angst-Überich"), ident(" my rain/snow\n")
    ('L001', 'Angst-Überich', 'my-rain-snow')
    """
    return _UNUSABLE.sub("-", text.strip())[:_LONGEST].strip("-")


class Mention(str):
    """An id that a row mentions, and the line it stands on; `str` of it is the id alone.

    Examples
    --------
    >>> mention = Mention("rain", 7)
    >>> mention == "rain", mention.line, type(str(mention)).__name__
    (True, 7, 'str')
    """

    __slots__ = ("line",)
    line: int

    def __new__(cls, text: str, line: int) -> "Mention":
        mention = super().__new__(cls, text)
        mention.line = line
        return mention


def slug(text: str) -> str:
    """An id made from a label: lower-case words joined by hyphens, in any script.

    Examples
    --------
    >>> slug("The child's inner world!"), slug("...")
    ('the-childs-inner-world', '')
    """
    text = unicodedata.normalize("NFC", text).casefold().replace("'", "").replace("’", "")
    words = "".join(letter if letter.isalnum() else " " for letter in text).split()
    return "-".join(words)[:_LONGEST].strip("-")


class FreeIds:
    """Gives out ids that nobody has.

    Parameters
    ----------
    reserved
        Ids that belong to somebody already.

    Examples
    --------
    >>> ids = FreeIds({"rain--flood-2"})
    >>> [ids.take("rain--flood") for _ in range(3)]
    ['rain--flood', 'rain--flood-3', 'rain--flood-4']
    """

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._taken = set(reserved)
        self._numbers: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """The id itself, or with the first number from 2 that is free; then it is taken."""
        given, number = wanted, self._numbers.get(wanted, 2)
        while given in self._taken:
            given, number = f"{wanted}-{number}", number + 1
        self._numbers[wanted] = number
        self._taken.add(given)
        return given
