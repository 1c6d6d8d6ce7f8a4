"""`Nearest`: which known name somebody probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property

__all__ = ["Nearest"]

_MOST_NAMES = 400
_LONGEST = 80


class Nearest:
    """Finds the known name closest to a misspelt one.

    Comparing names letter by letter is slow, so it is done against at most 400 known names;
    beyond that only case and punctuation are forgiven.

    Examples
    --------
    >>> Nearest(["label", "definition"]).hint("lable")
    " (did you mean 'label'?)"
    >>> Nearest(["rain-fall"]).hint("Rain fall"), Nearest(["rain"]).hint("xyz")
    (" (did you mean 'rain-fall'?)", '')
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._known = list(known)

    @cached_property
    def _folds(self) -> dict[str, str]:
        return {_folded(name): name for name in self._known}

    def hint(self, name: str) -> str:
        """`` (did you mean 'x'?)``, or nothing."""
        near = self._nearest(name)
        return f" (did you mean '{near}'?)" if near else ""

    def _nearest(self, name: str) -> str:
        if len(name) > _LONGEST:
            return ""
        if near := self._folds.get(_folded(name)):
            return near
        if len(self._known) > _MOST_NAMES:
            return ""
        return next(iter(get_close_matches(name, self._known, n=1)), "")


def _folded(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
