"""The document follows its file, and survives every broken save."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from conceptmap.errors import UnreadableMapError
from conceptmap.model import Concept, ConceptMap, Finding
from conceptmap.web import watch
from conceptmap.web.watch import Document, Reading, document_route

PATIENCE = 30


def read_label(path: Path) -> ConceptMap:
    """One concept, labelled with the file's text; "broken" is no map."""
    text = path.read_text()
    if text == "broken":
        raise UnreadableMapError(f"{path.name}:1: this is no map")
    if text == "fault":
        raise ZeroDivisionError
    label, _, note = text.partition("|")
    finding = Finding("CM999", "note", note, path.name, 1)
    cm = ConceptMap.build([Concept(id="one", label=label)], [])
    return cm.with_findings([finding] if note else [])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "map.yaml"
    path.write_text("rain")
    return path


def label(document: Document) -> str:
    return document.map.concepts["one"].label


def replace(path: Path, text: str) -> None:
    """Save as editors do: a new file in the old one's place."""
    new = path.with_name("unrelated.tmp")
    new.write_text(text)
    new.replace(path)


def test_the_file_is_read_at_the_start(file: Path) -> None:
    document = Document(file, read_label)
    assert (label(document), document.problem) == ("rain", "")
    assert document.version.startswith(document.map.digest)


def test_an_unreadable_file_is_refused_at_the_start(file: Path) -> None:
    file.write_text("broken")
    with pytest.raises(UnreadableMapError):
        Document(file, read_label)


def test_the_built_in_map_is_the_default() -> None:
    document = Document()
    assert document.path.is_file()
    assert document.map.concepts


def test_a_save_swaps_the_map_and_its_version(file: Path) -> None:
    document = Document(file, read_label)
    versions = [document.version]
    for text in ("flood", "rain", "flood"):
        replace(file, text)
        document.refresh()
        assert label(document) == text
        versions.append(document.version)
    assert len(set(versions)) == 4


def test_a_broken_save_keeps_the_last_good_map(file: Path) -> None:
    document = Document(file, read_label)
    before = document.version
    replace(file, "broken")
    document.refresh()
    assert (label(document), document.version) == ("rain", before)
    assert document.problem == "map.yaml:1: this is no map"
    replace(file, "rain")
    document.refresh()
    assert (document.problem, document.version) == ("", before)


def test_a_deleted_file_keeps_the_last_good_map(file: Path) -> None:
    document = Document(file, read_label)
    file.unlink()
    document.refresh()
    assert label(document) == "rain"
    assert "map.yaml" in document.problem


def test_a_fault_of_the_reader_keeps_the_last_good_map(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    document = Document(file, read_label)
    replace(file, "fault")
    document.refresh()
    assert label(document) == "rain"
    assert document.problem == "map.yaml could not be read; see the log"
    assert "ZeroDivisionError" in caplog.text


def test_new_findings_about_the_same_content_are_taken_over(file: Path) -> None:
    document = Document(file, read_label)
    told: list[Reading] = []
    document.on_change(told.append)
    before = document.version
    replace(file, "rain|look here")
    document.refresh()
    assert document.version == before
    assert [finding.message for finding in document.findings] == ["look here"]
    assert len(told) == 1


def test_an_untouched_file_is_not_read_again(file: Path) -> None:
    reads: list[Path] = []

    def counting(path: Path) -> ConceptMap:
        reads.append(path)
        return read_label(path)

    document = Document(file, counting)
    for _ in range(3):
        document.refresh()
    assert len(reads) == 1


@pytest.fixture
def followed(file: Path) -> Iterator[tuple[Document, threading.Semaphore]]:
    """A watched document and a semaphore released at each change."""
    document, changed = Document(file, read_label), threading.Semaphore(0)
    document.on_change(lambda _reading: changed.release())
    thread = document.watch()
    yield document, changed
    document.stop()
    thread.join(PATIENCE)
    assert not thread.is_alive()


def test_watching_follows_saves_of_all_kinds(
    file: Path, followed: tuple[Document, threading.Semaphore]
) -> None:
    document, changed = followed
    file.write_text("in place")
    assert changed.acquire(timeout=PATIENCE)
    assert label(document) == "in place"
    replace(file, "replaced")
    assert changed.acquire(timeout=PATIENCE)
    assert label(document) == "replaced"
    replace(file, "broken")
    assert changed.acquire(timeout=PATIENCE)
    assert (label(document), document.problem) == ("replaced", "map.yaml:1: this is no map")
    replace(file, "mended")
    assert changed.acquire(timeout=PATIENCE)
    assert (label(document), document.problem) == ("mended", "")


@pytest.mark.parametrize("name", ["map.tours.yaml", "map.references.json"])
def test_watching_follows_the_companions(tmp_path: Path, file: Path, name: str) -> None:
    def both(path: Path) -> ConceptMap:
        beside = path.with_name(name)
        text = beside.read_text() if beside.exists() else "alone"
        return ConceptMap.build([Concept(id="one", label=text)], [])

    document, changed = Document(file, both), threading.Event()
    document.on_change(lambda _reading: changed.set())
    thread = document.watch()
    (tmp_path / name).write_text("with company")
    assert changed.wait(PATIENCE)
    assert label(document) == "with company"
    document.stop()
    thread.join(PATIENCE)


def test_a_file_system_without_notices_is_looked_at(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_paths: Path, **_options: Any) -> Iterator[Any]:
        raise OSError("inotify watch limit reached")

    monkeypatch.setattr(watch, "watch", refuse)
    monkeypatch.setattr(watch, "_LOOK_AGAIN_MS", 10)
    document, changed = Document(file, read_label), threading.Event()
    document.on_change(lambda _reading: changed.set())
    thread = document.watch()
    replace(file, "seen")
    assert changed.wait(PATIENCE)
    assert label(document) == "seen"
    document.stop()
    thread.join(PATIENCE)
    assert "inotify watch limit reached" in caplog.text


def test_a_listener_that_fails_does_not_stop_the_others(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_reading: Reading) -> None:
        raise ValueError("out of order")

    document = Document(file, read_label)
    told: list[Reading] = []
    document.on_change(fail)
    document.on_change(told.append)
    replace(file, "flood")
    document.refresh()
    assert told == [document.reading]
    assert "out of order" in caplog.text


def test_the_page_can_ask(make_page: Any, file: Path) -> None:
    server, document = make_page(), Document(file, read_label)
    document_route(server, document)
    client = TestClient(server, base_url="http://localhost")
    first = client.get("/document").json()
    assert first == {"version": document.version, "problem": "", "findings": []}
    replace(file, "flood|too wet")
    document.refresh()
    replace(file, "broken")
    document.refresh()
    second = client.get("/document").json()
    assert second["version"] != first["version"]
    assert second["problem"] == "map.yaml:1: this is no map"
    assert second["findings"] == [
        {"code": "CM999", "level": "note", "message": "too wet", "file": "map.yaml", "line": 1}
    ]
