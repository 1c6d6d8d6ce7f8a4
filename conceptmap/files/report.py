"""`Report`: the findings of one file while it is read."""

from collections import Counter
from collections.abc import Callable

from conceptmap.files.codes import CODES
from conceptmap.files.limits import MAX_LISTED
from conceptmap.model import Finding, clean

__all__ = ["Report", "shown"]

_SHOWN = 48


class Report:
    """Collects findings about one file, at most `MAX_LISTED` of each code.

    Parameters
    ----------
    file
        The file's name as findings and refusals give it.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self._findings: list[Finding] = []
        self._seen: Counter[str] = Counter()

    def add(self, code: str, line: int, message: str | Callable[[], str]) -> None:
        """Note a finding.

        Parameters
        ----------
        code
            A key of `CODES`.
        line
            From 1; 0 when there is no line to name.
        message
            A function where it costs time to say it: called only when the finding is listed.
        """
        self._seen[code] += 1
        if self._seen[code] <= MAX_LISTED:
            said = message if isinstance(message, str) else message()
            self._findings.append(Finding(code, CODES[code].level, said, self.file, line))

    def findings(self) -> tuple[Finding, ...]:
        """All that was noted, by line; a last finding a code counts what was not listed."""
        listed = sorted(self._findings, key=lambda finding: (finding.line, finding.code))
        counted = [
            Finding(
                code,
                CODES[code].level,
                f"{seen - MAX_LISTED} more like this ({CODES[code].title.lower()}) are not listed",
                self.file,
            )
            for code, seen in sorted(self._seen.items())
            if seen > MAX_LISTED
        ]
        return (*listed, *counted)


def shown(text: str) -> str:
    """The author's own words inside a message: quoted, cleaned and cut to 48 characters.

    Examples
    --------
    >>> shown("rain"), shown("x" * 60)[-4:]
    ("'rain'", "xx…'")
    """
    text = clean(text[: 4 * _SHOWN])
    return f"'{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'}'"
