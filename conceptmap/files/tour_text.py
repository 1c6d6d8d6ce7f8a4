"""`tours_text`: tours as the text of a tour file, as a person would write it."""

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from conceptmap.model import Step, Tour

__all__ = ["tour_text", "tours_text"]

_WIDTH = 100
_HEAD = "# Lectures through the map. `caption` is shown, `notes` are for the speaker.\n\ntours:\n"


class _Dumper(yaml.SafeDumper):
    """Texts of several lines stand as they are; nothing is said by an alias."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, words: str) -> yaml.ScalarNode:
    plain = "\n" in words and all(line == line.rstrip() for line in words.split("\n"))
    style = "|" if plain and not words.startswith((" ", "\n")) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", words, style=style)


_Dumper.add_representer(str, _text)


def tours_text(tours: Iterable[Tour]) -> str:
    """A whole tour file, which `conceptmap.files.read` finds beside a map."""
    return _HEAD + "\n".join(tour_text(tour, "  ") for tour in tours)


def tour_text(tour: Tour, indent: str = "") -> str:
    """One row of the list ``tours``; every line of it begins with the indent."""
    row = {
        "id": tour.id,
        "title": tour.title,
        "focus_question": tour.focus_question,
        "audience": tour.audience,
        "steps": [_step(step) for step in tour.steps],
    }
    dumped = yaml.dump(
        [_filled(row)],
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=_WIDTH,
    )
    return "".join(
        f"{indent}{line}" if line.strip() else line for line in dumped.splitlines(keepends=True)
    )


def _step(step: Step) -> dict[str, Any]:
    whole = step.minutes == int(step.minutes)
    return _filled(
        {
            "heading": step.heading,
            "focus": list(step.focus),
            "caption": step.caption,
            "minutes": int(step.minutes) if whole else step.minutes,
            "reveal": step.reveal,
            "notes": step.notes,
        }
    )


def _filled(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value}
