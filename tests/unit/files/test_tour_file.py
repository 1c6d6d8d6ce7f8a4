"""Saving a tour: between what others wrote, whole or not at all, over nobody's change."""

from dataclasses import replace
from pathlib import Path

import pytest

from conceptmap.files import read
from conceptmap.files.tour_file import (
    ChangedMeanwhileError,
    UnsavedTourError,
    save_tour,
    tour_file_of,
    version_of,
)
from conceptmap.model import Step, Tour

MAP = """title: T
focus_question: Q?
concepts: [{id: a, label: A}, {id: b, label: B}]
links: [{from: a, phrase: leads to, to: b}]
"""
THEIRS = """# Our lectures.
tours:
  # The first one
  - id: first
    title: First   # as it was given in May
    steps:
      - heading: One
        focus: [a, b]
        notes: |
          Say:
          # this is said, too

  # The second one
  - id: second
    title: Second
    steps: [{heading: Two, focus: [b]}]
"""
MINE = Tour("mine", "My walk", steps=(Step("A", ("a",), notes="Ask.\n\n# then tell"),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "m.yaml"
    path.write_text(MAP)
    return path


@pytest.fixture
def theirs(path: Path) -> Path:
    tour_file_of(path).write_text(THEIRS)
    return path


def test_the_first_tour_makes_the_file(path: Path) -> None:
    assert version_of(path) == ""
    saved = save_tour(path, MINE, "")
    assert (saved.id, saved.file.name, saved.version) == ("mine", "m.tours.yaml", version_of(path))
    cm = read(path)
    assert cm.tours == {"mine": MINE}
    assert cm.findings == ()
    assert sorted(p.name for p in path.parent.iterdir()) == ["m.tours.yaml", "m.yaml"]


def test_a_tour_is_added_and_all_else_stays_as_it_was(theirs: Path) -> None:
    save_tour(theirs, MINE, version_of(theirs))
    text = tour_file_of(theirs).read_text()
    assert text.startswith(THEIRS)
    assert list(read(theirs).tours) == ["first", "second", "mine"]
    assert (theirs.parent / "m.tours.yaml.before").read_text() == THEIRS


def test_a_tour_is_exchanged_in_its_place(theirs: Path) -> None:
    first = replace(read(theirs).tours["first"], title="First, again")
    save_tour(theirs, first, version_of(theirs))
    cm = read(theirs)
    assert [tour.title for tour in cm.tours.values()] == ["First, again", "Second"]
    text = tour_file_of(theirs).read_text()
    assert text.startswith("# Our lectures.\ntours:\n  # The first one\n")
    assert text.endswith(THEIRS[THEIRS.index("  # The second one") :])
    last = replace(cm.tours["second"], title="Last")
    save_tour(theirs, last, version_of(theirs))
    assert [tour.title for tour in read(theirs).tours.values()] == ["First, again", "Last"]


def test_a_new_tour_never_takes_the_place_of_another(theirs: Path) -> None:
    named = replace(MINE, id="first")
    saved = save_tour(theirs, named, version_of(theirs), frozenset({"first-2"}), new=True)
    assert saved.id == "first-3"
    assert read(theirs).tours["first"].title == "First"
    elsewhere = save_tour(theirs, MINE, saved.version, frozenset({"mine"}))
    assert elsewhere.id == "mine-2"


def test_what_was_changed_meanwhile_is_left_alone(theirs: Path) -> None:
    seen = version_of(theirs)
    tour_file_of(theirs).write_text(THEIRS + "# and one word more\n")
    with pytest.raises(ChangedMeanwhileError, match=r"m\.tours\.yaml was changed meanwhile"):
        save_tour(theirs, MINE, seen)
    assert tour_file_of(theirs).read_text() == THEIRS + "# and one word more\n"
    with pytest.raises(ChangedMeanwhileError):
        save_tour(theirs, MINE, "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tours: [{id: x, title: X, steps: [{heading: H, focus: [a]}]}]\n", "cannot add to"),
        ("tours:\n", "cannot add to"),
        ("tours: [\n", "mend the file, or download"),
        ("- a list\n", "cannot add to"),
        (
            "tours:\n- {id: x, title: X, steps: [{heading: H, focus: [a]}]}\nother: 1\n",
            "same as before",
        ),
    ],
)
def test_a_file_that_cannot_take_a_tour_is_left_alone(path: Path, text: str, words: str) -> None:
    file = tour_file_of(path)
    file.write_text(text)
    with pytest.raises(UnsavedTourError, match=words):
        save_tour(path, MINE, version_of(path))
    assert file.read_text() == text
    assert sorted(p.name for p in path.parent.iterdir()) == ["m.tours.yaml", "m.yaml"]


def test_bytes_that_are_no_text_are_left_alone(path: Path) -> None:
    tour_file_of(path).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnsavedTourError, match="download the tour"):
        save_tour(path, MINE, version_of(path))


def test_a_folder_that_takes_no_file_is_told(theirs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("conceptmap.files.tour_file.tempfile.mkstemp", full)
    with pytest.raises(UnsavedTourError, match="not saved: No space left on device; download"):
        save_tour(theirs, MINE, version_of(theirs))
    assert tour_file_of(theirs).read_text() == THEIRS
