"""`read` and `read_bytes`: files, what lies beside them, and files that cannot be opened."""

import os
from pathlib import Path

import pytest

from conceptmap.errors import UnreadableMapError
from conceptmap.files import FORMATS, builtin, builtin_path, read, read_bytes
from conceptmap.files.limits import MAX_BYTES

SMALLEST = """\
title: My map
focus_question: What leads to what?
concepts:
  - {id: rain, label: Rain}
  - {id: flood, label: Flood}
links:
  - {from: rain, phrase: can cause, to: flood}
"""
TOURS = "tours:\n  - {id: walk, title: A walk, steps: [{heading: Rain, focus: [rain]}]}\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "weather.yaml"
    path.write_text(SMALLEST)
    return path


def refusal(path: Path | str) -> str:
    with pytest.raises(UnreadableMapError) as refused:
        read(path)
    return str(refused.value)


def test_the_smallest_map_has_no_findings(path: Path) -> None:
    cm = read(path)
    assert cm.findings == ()
    assert [cm.proposition(link) for link in cm.links] == ["Rain can cause Flood."]
    assert (cm.title, cm.focus_question, cm.language) == ("My map", "What leads to what?", "en")


def test_bytes_text_paths_and_both_suffixes_read_the_same_map(path: Path) -> None:
    short = path.with_suffix(".YML")
    short.write_text(SMALLEST)
    maps = [read(path), read(str(path)), read(short), read_bytes(SMALLEST.encode(), "a.yaml")]
    assert len({cm.digest for cm in maps}) == 1


def test_every_suffix_of_the_registry_is_read() -> None:
    for suffix, row in FORMATS.items():
        assert suffix in row.suffixes
        assert read_bytes(SMALLEST.encode(), f"map{suffix}").concepts


def test_tours_and_references_are_found_beside_the_map(path: Path) -> None:
    path.write_text(SMALLEST + TOURS.replace("walk", "first"))
    path.with_name("weather.tours.yaml").write_text(TOURS)
    path.with_name("weather.references.json").write_text('[{"id": "ford", "title": "On rain"}]')
    path.with_name("other.tours.yaml").write_text(TOURS.replace("walk", "other"))
    cm = read(path)
    assert cm.findings == ()
    assert list(cm.tours) == ["first", "walk"]
    assert list(cm.references) == ["ford"]


def test_findings_of_a_file_beside_name_that_file_and_its_line(path: Path) -> None:
    path.write_text(SMALLEST + TOURS)
    beside = path.with_name("weather.tours.yaml")
    beside.write_text("tuors: []\n" + TOURS.replace("[rain]", "[snow]"))
    found = {(f.code, f.file, f.line) for f in read(path).findings}
    assert found == {("CM101", str(beside), 1), ("CM203", str(beside), 3)}
    beside.write_text(TOURS.replace("walk", "second").replace("[rain]", "[snow]"))
    assert [(f.code, f.file, f.line) for f in read(path).findings] == [("CM601", str(beside), 2)]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("weather.tours.yaml", "tours: &a []", "the anchor '&a' is not allowed"),
        ("weather.references.json", "[{]", "not valid JSON"),
        ("weather.references.json", "{}", "expected '['"),
        ("weather.references.json", "[" * 100_000, "nested deeper than 40"),
        ("weather.references.json", '[{"id": NaN}]', "NaN is no JSON value"),
        ("weather.references.json", "#" * (MAX_BYTES + 1), "larger than 5 MB"),
    ],
)
def test_a_broken_file_beside_is_a_finding(path: Path, name: str, content: str, words: str) -> None:
    path.with_name(name).write_text(content)
    cm = read(path)
    assert [(f.code, f.level, f.file) for f in cm.findings] == [
        ("CM106", "error", str(path.with_name(name)))
    ]
    assert words in cm.findings[0].message
    assert len(cm.links) == 1


def test_an_empty_file_of_tours_says_nothing(path: Path) -> None:
    path.with_name("weather.tours.yaml").write_text("# to come\n")
    assert read(path).findings == ()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "rain.yaml does not exist" in refusal(tmp_path / "rain.yaml")


def test_a_folder_is_no_map(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "is no ordinary file" in refusal(tmp_path / "pipe.yaml")


def test_a_file_that_may_not_be_read_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    assert "may not be read" in refusal(path)


@pytest.mark.parametrize("name", ["a\0b.yaml", "x" * 5000 + ".yaml"])
def test_an_impossible_name_is_refused(name: str) -> None:
    assert "cannot be read" in refusal(name)


def test_an_unknown_suffix_lists_the_formats(tmp_path: Path) -> None:
    (tmp_path / "map.docx").write_text(SMALLEST)
    message = refusal(tmp_path / "map.docx")
    assert "the suffix '.docx'" in message
    assert all(suffix in message for suffix in FORMATS)
    with pytest.raises(UnreadableMapError, match="no suffix"):
        read_bytes(b"", "map")


def test_too_many_bytes_are_refused(path: Path) -> None:
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert "larger than 5 MB" in refusal(path)
    with pytest.raises(UnreadableMapError, match="larger than 5 MB"):
        read_bytes(b"#" * (MAX_BYTES + 1), "a.yaml")


def test_a_file_of_exactly_the_largest_size_is_read(path: Path) -> None:
    path.write_bytes(SMALLEST.encode() + b"#" * (MAX_BYTES - len(SMALLEST)))
    assert read(path).findings == ()


def test_a_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/rain-\xff.yaml"))
    path.write_text("concepts: []\n")
    for finding in read(path).findings:
        assert str(finding).encode()


def test_the_builtin_map_is_found_and_read() -> None:
    assert builtin_path().name == "psychodynamic.yaml"
    assert read(builtin_path()).concepts


def test_a_missing_builtin_map_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(builtin, "_FOLDERS", (tmp_path / "_data", tmp_path / "data"))
    with pytest.raises(UnreadableMapError, match="install conceptmap again"):
        builtin_path()


def test_the_installed_place_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for folder in ("_data", "data"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "psychodynamic.yaml").touch()
    monkeypatch.setattr(builtin, "_FOLDERS", (tmp_path / "_data", tmp_path / "data"))
    assert builtin_path() == tmp_path / "_data" / "psychodynamic.yaml"
