"""The line in the terminal while a picture is arranged."""

import io

import pytest

from conceptmap import terminal
from conceptmap.layout.watching import did, expect
from conceptmap.terminal import waiting


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_long_work_is_shown_and_the_line_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "PATIENCE", 0.0)
    monkeypatch.setattr(terminal, "EVERY", 0.0)
    stream = Terminal()
    with waiting(stream):
        expect(100)
        did(50)
    lines = stream.getvalue().split("\r")
    assert lines[1] == "arranging [############            ]  50% "
    assert not lines[-1]
    assert not lines[-2].strip()
    assert len(lines[-2]) >= len(lines[1])


def test_short_work_and_files_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    with waiting(stream):
        expect(100)
        did(50)
    assert not stream.getvalue()
    monkeypatch.setattr(terminal, "PATIENCE", 0.0)
    file = io.StringIO()
    with waiting(file):
        expect(100)
        did(50)
    assert not file.getvalue()
