"""`conceptmap export` as a person uses it: what it writes, what it says, how it ends."""

import io
import os
import sys
from pathlib import Path

import pptx
import pypdf
import pytest
from PIL import Image

from conceptmap.cli import run
from conceptmap.render.formats import FORMATS
from conceptmap.render.output import write

VIEWS = """title: My map
concepts:
  - {id: rain, label: Rain, sources: [ford]}
  - {id: flood, label: Flood}
  - {id: dam, label: LABEL}
links:
  - {from: rain, phrase: can cause, to: flood}
  - {from: dam, phrase: holds back, to: flood}
tours:
  - id: walk
    title: A walk
    steps:
      - {heading: Rain first, focus: [rain, flood], caption: Water comes, notes: Pause here.}
      - {heading: Then the dam, focus: [dam, flood]}
references:
  - {id: ford, title: On rain, author: Ford, issued: 2010, publisher: The weather house of Oslo}
views:
  - {id: whole, title: The whole, concepts: [rain, flood, dam]}
  - {id: part, title: A part, concepts: [rain, flood]}
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    found = tmp_path / "map.yaml"
    found.write_text(VIEWS.replace("LABEL", "Dam"))
    return found


def call(monkeypatch: pytest.MonkeyPatch, *words: str | Path) -> int:
    monkeypatch.setattr(sys, "argv", ["conceptmap", "export", *map(str, words)])
    with pytest.raises(SystemExit) as end:
        run()
    return int(end.value.code or 0)


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_in_one_line(
    suffix: str, path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, path, "-o", f"out{suffix}", "--view", "part") == 0
    assert (path.parent / f"out{suffix}").stat().st_size > 100
    assert capsys.readouterr() == ("", "")


def test_options_reach_the_picture(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("--size", "800x600", "--scale", "2", "--transparent", "--theme", "dark")
    assert call(monkeypatch, path, "-o", "one.png", *words) == 0
    image = Image.open("one.png")
    assert image.size == (1600, 1200)
    assert image.convert("RGBA").getpixel((1, 1))[3] == 0
    assert call(monkeypatch, path, "-o", "full.svg") == 0
    assert call(monkeypatch, path, "-o", "bare.svg", "--no-title", "--no-legend") == 0
    assert "The whole</tspan>" not in Path("bare.svg").read_text()
    assert '<g class="furniture">' in Path("full.svg").read_text()
    assert '<g class="furniture">' not in Path("bare.svg").read_text()


def test_paper_is_known_by_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, path, "-o", "sheet.pdf", "--size", "A4-portrait") == 0
    box = pypdf.PdfReader("sheet.pdf").pages[0].mediabox
    assert float(box.width) == pytest.approx(595.28, abs=0.01)
    assert float(box.height) == pytest.approx(841.89, abs=0.01)


def test_type_too_small_to_read_on_paper_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    output = tmp_path / "sheet.pdf"
    assert call(monkeypatch, "-o", output, "--view", "overview", "--size", "a4") == 0
    assert "phrases are smaller than 12 pt on this paper" in capsys.readouterr().err
    assert call(monkeypatch, "-o", output, "--view", "overview", "--size", "a1") == 0
    assert capsys.readouterr().err == ""


def test_a_folder_may_have_a_dot(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, path, "-o", "v1.2", "--all-views", "--format", "svg") == 0
    assert sorted(found.name for found in Path("v1.2").iterdir()) == ["part.svg", "whole.svg"]


@pytest.mark.parametrize("suffix", [row.suffix for row in FORMATS.values() if not row.many])
def test_a_folder_gets_a_file_a_view(
    suffix: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call(monkeypatch, path, "-o", "a/pictures", "--all-views", "--format", suffix[1:]) == 0
    names = sorted(found.name for found in (path.parent / "a" / "pictures").iterdir())
    assert names == [f"part{suffix}", f"whole{suffix}"]


def test_a_document_holds_all_views(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(monkeypatch, path, "-o", "all.pdf", "--all-views") == 0
    assert len(pypdf.PdfReader("all.pdf").pages) == 2


def test_what_is_around_a_concept_and_how_two_are_connected(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call(monkeypatch, path, "-o", "near.md", "--focus", "dam") == 0
    assert "Rain can cause" not in Path("near.md").read_text()
    assert call(monkeypatch, path, "-o", "far.md", "--focus", "dam", "--steps", "2") == 0
    assert "Rain can cause" in Path("far.md").read_text()
    assert call(monkeypatch, path, "-o", "way.md", "--path", "rain", "flood") == 0
    assert "How are Rain and Flood connected?" in Path("way.md").read_text()


def test_a_tour_is_a_slide_a_step_with_what_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call(monkeypatch, path, "-o", "walk.pptx", "--tour", "walk") == 0
    first, second = pptx.Presentation("walk.pptx").slides
    assert first.shapes.title.text == "Rain first"
    texts = [shape.text_frame.text for shape in first.shapes if shape.has_text_frame]
    assert "Water comes" in texts
    assert first.notes_slide.notes_text_frame.text.startswith("Pause here.\n")
    assert "Dam holds back Flood." in second.notes_slide.notes_text_frame.text
    assert call(monkeypatch, path, "-o", "walk.pdf", "--tour", "walk") == 0
    assert len(pypdf.PdfReader("walk.pdf").pages) == 2
    assert call(monkeypatch, path, "-o", "steps", "--tour", "walk", "--format", "png") == 0
    assert sorted(p.name for p in Path("steps").iterdir()) == ["walk-01.png", "walk-02.png"]


def test_blanks_come_with_their_key_and_pages_to_hand_out(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("--all-views", "--format", "svg", "--blank", "phrases")
    assert call(monkeypatch, path, "-o", "twins", *words) == 0
    names = sorted(found.name for found in Path("twins").iterdir())
    assert names == ["part-blank.svg", "part-key.svg", "whole-blank.svg", "whole-key.svg"]
    assert "can cause" not in Path("twins/part-blank.svg").read_text()
    assert "can cause" in Path("twins/part-key.svg").read_text()
    words = ("--tour", "walk", "--handout", "2", "--no-credit")
    assert call(monkeypatch, path, "-o", "out.pdf", *words) == 0
    assert "Pause here." in pypdf.PdfReader("out.pdf").pages[0].extract_text()
    assert call(monkeypatch, path, "-o", "drawn.svg", "--outline") == 0
    assert "<text" not in Path("drawn.svg").read_text()


def test_a_full_disk_leaves_no_part_of_a_folder(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chmod, made = Path.chmod, []

    def full(self: Path, mode: int) -> None:
        made.append(self)
        if len(made) == 2:
            raise OSError(28, "No space left on device")
        chmod(self, mode)

    monkeypatch.setattr(Path, "chmod", full)
    assert call(monkeypatch, path, "-o", "new", "--all-views", "--format", "svg") == 2
    assert "No space left on device" in capsys.readouterr().err
    assert [found.name for found in path.parent.iterdir()] == ["map.yaml"]


def test_standard_output_carries_the_bytes_of_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert call(monkeypatch, path, "-o", "file.png") == 0
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.FileIO(1, "wb", closefd=False)))
    assert call(monkeypatch, path, "-o", "-", "--format", "png") == 0
    assert capfdbinary.readouterr().out == Path("file.png").read_bytes()


def test_a_character_without_a_font_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path.write_text(VIEWS.replace("LABEL", '"Dam \\U000F1234"'))
    assert call(monkeypatch, path, "-o", "x.svg") == 0
    assert capsys.readouterr().err == ""
    assert call(monkeypatch, path, "-o", "x.png") == 0
    said = capsys.readouterr().err
    assert "warning: no font on this machine has" in said
    assert "U+F1234" in said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["-o", "x.bmp"], "unknown picture format '.bmp'; choose one of: .svg, .png"),
        (["-o", "x"], "unknown picture format 'x'"),
        (["-o", "x", "--format", "bmp"], "unknown picture format '.bmp'"),
        (["-o", "-"], "standard output has no suffix; add --format with one of"),
        (["-o", "x", "--all-views"], "the folder 'x' has no suffix; add --format"),
        (["-o", "x.png", "--all-views"], "a .png file holds one picture; give a folder"),
        (["-o", "x.png", "--format", "pdf"], "'x.png' ends in .png, but --format says pdf"),
        (["-o", "."], "is a folder; name a file in it"),
        (["-o", "map.yaml/x.png"], "cannot be written"),
        (["-o", "map.yaml/sub", "--all-views", "--format", "png"], "cannot be made"),
        (["-o", "x.png", "--size", "0x0"], "too small"),
        (["-o", "x.png", "--size", "-5x5"], "is not a size"),
        (["-o", "x.png", "--size", "99999x99999"], "megapixels"),
        (["-o", "x.png", "--scale", "1000"], "the scale 1000 is outside 1 to 4"),
        (["-o", "x.png", "--scale", "nan"], "outside 1 to 4"),
        (["-o", "x.png", "--size", "a1", "--scale", "4"], "at most 100 can be drawn"),
        (["-o", "x.png", "--view", "prat"], "did you mean 'part'?"),
        (["-o", "x.png", "--theme", "drak"], "did you mean 'dark'?"),
        (["-o", "x.png", "--handout", "2"], "--handout means nothing to a .png file"),
        (["-o", "x.pdf", "--handout", "5"], "5 pictures do not make a page"),
        (["-o", "x.pdf", "--handout", "2", "--beside", "line"], "did you mean 'lines'?"),
        (["-o", "x.md", "--blank", "phrases"], "--blank means nothing to a .md file"),
        (["-o", "x.png", "--blank", "words"], "unknown blank 'words'"),
        (["-o", "x.svg", "--template", "map.yaml"], "--template means nothing to a .svg"),
        (["-o", "x.pptx", "--template", "map.yaml"], "not a PowerPoint presentation"),
        (["-o", "x.pptx", "--template", "none.pptx"], "cannot be read: No such file"),
        (["-o", "x.png", "--focus", "raim"], "did you mean 'rain'?"),
        (["-o", "x.png", "--focus", "rain", "--steps", "4"], "--steps takes 1, 2 or 3"),
        (["-o", "x.png", "--path", "rain", "food"], "did you mean 'flood'?"),
        (["-o", "x.pdf", "--tour", "talk"], "unknown tour 'talk'"),
        (["-o", "x.png", "--tour", "walk"], "a .png file holds one picture; give a folder"),
        (["-o", "x.png", "--focus", "rain", "--view", "part"], "--view and --focus ask for"),
    ],
)
def test_a_wrong_word_is_one_line_and_exit_2(
    words: list[str],
    expected: str,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert call(monkeypatch, path, *words) == 2
    said = capsys.readouterr().err
    assert expected in said
    assert said.count("\n") == 1
    assert [found.name for found in path.parent.iterdir()] == ["map.yaml"]


def test_a_full_disk_leaves_the_old_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = path.parent / "x.svg"
    old.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert call(monkeypatch, path, "-o", old) == 2
    assert "No space left on device" in capsys.readouterr().err
    assert sorted(found.name for found in path.parent.iterdir()) == ["map.yaml", "x.svg"]
    assert old.read_text() == "old"


def test_a_name_of_any_length_can_be_written(tmp_path: Path) -> None:
    name = f"{'x' * 250}.svg"
    write(tmp_path / name, b"done")
    assert [found.name for found in tmp_path.iterdir()] == [name]


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.svg").symlink_to(tmp_path / "real.svg")
    write(tmp_path / "link.svg", b"done")
    assert (tmp_path / "link.svg").is_symlink()
    assert (tmp_path / "real.svg").read_bytes() == b"done"


def test_a_device_is_written_to_not_replaced() -> None:
    write(Path(os.devnull), b"gone")
    assert Path(os.devnull).is_char_device()


def test_a_reader_who_leaves_early_is_no_crash(
    monkeypatch: pytest.MonkeyPatch, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Closed(io.BytesIO):
        def flush(self) -> None:
            raise BrokenPipeError(32, "Broken pipe")

    class Out:
        buffer = Closed()

    monkeypatch.setattr(sys, "stdout", Out())
    assert call(monkeypatch, path, "-o", "-", "--format", "csv") == 2
    assert "standard output took not all of it: Broken pipe" in capsys.readouterr().err
