"""The command line as a person uses it: what it prints, what it writes, how it ends."""

import json
import sys
from pathlib import Path

import pytest

from conceptmap import load
from conceptmap.cli import run
from conceptmap.export import arranger_for
from conceptmap.layout import Arrangement, Problem
from conceptmap.view import ASPECTS, arranged, step_states

SMALLEST = """title: My map
focus_question: What leads to what?
concepts:
  - {id: rain, label: Rain}
  - {id: flood, label: Flood}
links:
  - {from: rain, phrase: can cause, to: flood}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALLEST)
    return path


def call(monkeypatch: pytest.MonkeyPatch, *words: str | Path) -> int:
    monkeypatch.setattr(sys, "argv", ["conceptmap", *map(str, words)])
    with pytest.raises(SystemExit) as end:
        run()
    return int(end.value.code or 0)


def test_the_smallest_map_goes_through_every_room(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call(monkeypatch, "check", small) == 0
    assert call(monkeypatch, "export", small, "-o", tmp_path / "small.svg") == 0
    assert call(monkeypatch, "export", small, "-o", tmp_path / "small.json") == 0
    svg = (tmp_path / "small.svg").read_text()
    assert "can cause" in svg
    assert "What leads to what?" in svg
    drawn = json.loads((tmp_path / "small.json").read_text())
    assert [concept["id"] for concept in drawn["concepts"]] == ["rain", "flood"]
    assert drawn["links"][0]["from"] == "rain"


def test_check_prints_findings_as_json_and_exits_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(SMALLEST.replace("to: flood", "to: flod"))
    assert call(monkeypatch, "check", path, "--json") == 1
    content = json.loads(capsys.readouterr().out)
    assert content["map"] == "My map"
    dangling = next(row for row in content["findings"] if row["level"] == "error")
    assert set(dangling) == {"code", "level", "message", "file", "line"}
    assert dangling["line"] == 7


def test_notes_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "note.yaml"
    path.write_text(SMALLEST.replace("can cause", "can now and then bring about a"))
    assert call(monkeypatch, "check", path) == 0


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["export", "-o", "x.bmp"], "unknown picture format '.bmp'; choose one of: .svg, .png"),
        (["export", "-o", "x.svg", "--size", "big"], "'big' is not a size"),
        (["export", "-o", "x.svg", "--size", "1x1"], "too small"),
        (["export", "-o", "x.svg", "--theme", "drak"], "did you mean 'dark'?"),
        (["export", "-o", "x.svg", "--view", "overvew"], "did you mean 'overview'?"),
        (["export", "-o", "nowhere/x.svg"], "cannot be written"),
        (["check", "nowhere.yaml"], "nowhere.yaml"),
        (["serve", "--port", "99999"], "port 99999 does not exist; choose one from 0 to 65535"),
        (["serve", "--port", "many"], "Invalid value for '--port'"),
        (["export"], "'--output'; 'conceptmap export --help' says what there is"),
        (["export", "--path", "one"], "'--path' requires 2 arguments"),
        (["checked"], "Did you mean 'check'? 'conceptmap --help' says what there is"),
        (["export", "nowhere.yaml", "-o", "x.svg"], "nowhere.yaml"),
    ],
)
def test_a_wrong_word_is_one_line_and_exit_2(
    words: list[str],
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call(monkeypatch, *words) == 2
    said = capsys.readouterr().err
    assert expected in said
    assert said.count("\n") == 1
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_a_folder_as_output_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out.svg").mkdir()
    assert call(monkeypatch, "export", "-o", tmp_path / "out.svg") == 2
    assert "is a folder" in capsys.readouterr().err


def test_arrange_saves_what_export_then_uses(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, "arrange", small) == 0
    assert "3 arrangements saved" in capsys.readouterr().out
    assert (small.parent / "small.arrangements.json").exists()
    assert call(monkeypatch, "export", small, "-o", small.parent / "small.json") == 0


def test_arrange_saves_the_steps_of_a_tour_too(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = "[{heading: A, focus: [rain, flood]}, {heading: B, focus: [flood]}]"
    tours = f"\ntours: [{{id: walk, title: A walk, steps: {steps}}}]\n"
    small.write_text(small.read_text(encoding="utf-8") + tours, encoding="utf-8")
    assert call(monkeypatch, "arrange", small) == 0

    def anew(_problem: Problem) -> Arrangement:
        raise AssertionError("a step was arranged anew")

    cm, arranger = load(small), arranger_for(small, make=anew)
    for state in step_states(cm, "walk"):
        for shape in ASPECTS:
            shown = arranged(cm, state, shape, arranger).concepts
            assert set(shown) == ({"rain", "flood"} if state.step == 1 else {"flood"})


def test_the_version_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, "--version") == 0
    assert capsys.readouterr().out.startswith("conceptmap 0.")
