"""`Gathered`: the parts of one kind while a map is read, each with its line."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from conceptmap.files.ids import ident, slug
from conceptmap.files.report import Report, shown
from conceptmap.files.rows import Row
from conceptmap.model import Concept, Contested, Link, Reference, Tour, View

__all__ = ["Gathered", "own_id"]

Part = TypeVar("Part", Concept, Link, View, Tour, Reference, Contested)


@dataclass
class Gathered(Generic[Part]):
    """Parts by id, in the order of the file, with line and report of each."""

    noun: str
    parts: dict[str, Part] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)

    def add(self, part: Part, line: int, report: Report) -> None:
        """Keep a part, or note that its id is taken and leave it out."""
        if part.id in self.parts:
            other = self.reports[part.id]
            place = f"line {self.lines[part.id]}" + ("" if other is report else f" of {other.file}")
            message = f"{self.noun} {shown(part.id)}: {place} has this id; this one is left out"
            report.add("CM203", line, message)
            return
        self.parts[part.id] = part
        self.lines[part.id] = line
        self.reports[part.id] = report

    def note(
        self, code: str, part_id: str, message: str | Callable[[], str], line: int = 0
    ) -> None:
        """Note a finding about one part; without a line, at its own. See `Report.add`."""

        def said() -> str:
            words = message if isinstance(message, str) else message()
            return f"{self.noun} {shown(part_id)} {words}"

        self.reports[part_id].add(code, line or self.lines[part_id], said)


def own_id(row: Row, otherwise: str, report: Report) -> str:
    """The id of a row: as written, made usable, or made from its label or title.

    Empty when there is nothing to make one from; that is noted, and the row must be left out.
    """
    written: str = row["id"]
    if written:
        usable = ident(written)
        if usable != written:
            message = f"{row.name}: the id holds spaces, slashes or over 80 characters"
            report.add("CM202", row.line, f"{message}; {shown(usable)} is used")
        if usable:
            return usable
    made = slug(otherwise)
    if made:
        report.add("CM207", row.line, f"{row.name} has no id; {shown(made)} was made for it")
    else:
        report.add("CM201", row.line, f"{row.name} has no id; it was left out")
    return made
