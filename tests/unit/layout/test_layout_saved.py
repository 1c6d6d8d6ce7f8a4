import json
from dataclasses import replace
from pathlib import Path

import pytest
from layout_cases import ORCHESTRA, WATER, problem

from conceptmap.errors import ExportError
from conceptmap.layout import arrange, load, save, signature

CASE = problem(*ORCHESTRA)
PLAN = arrange(CASE)


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "arrangements.json"
    save(path, {signature(CASE): PLAN, "other": arrange(problem(*WATER[:3]))})
    found, trouble = load(path)
    assert trouble == ""
    assert found[signature(CASE)] == PLAN


def test_saving_twice_gives_the_same_bytes_in_key_order(tmp_path: Path) -> None:
    save(tmp_path / "one", {"b": PLAN, "a": PLAN})
    save(tmp_path / "two", {"a": PLAN, "b": PLAN})
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert {p.name for p in tmp_path.iterdir()} == {"one", "two"}


def test_nothing_saved_is_nothing_and_no_fault(tmp_path: Path) -> None:
    assert load(tmp_path / "absent.json") == ({}, "")
    save(tmp_path / "empty.json", {})
    assert load(tmp_path / "empty.json") == ({}, "")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "arrangements.json"
    save(path, {"key": PLAN})
    return path


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text[: len(text) // 2],
        lambda text: "",
        lambda text: "[]",
        lambda text: "\x00\x01",
        lambda text: "[" * 100_000,
        lambda text: text.replace("conceptmap-arrangements", "something-else"),
        lambda text: text.replace('"arrangements": {', '"arrangements": null, "x": {'),
        lambda text: text.replace('"size": [', '"size": [NaN,'),
        lambda text: text.replace('"size": [', '"size": [1e999,'),
        lambda text: text.replace('"pill"', '"heart"'),
        lambda text: text.replace(": [1,[[", ": [77,[["),
        lambda text: text.replace(": [1,[[", ': ["1",[['),
    ],
)
def test_a_broken_file_gives_nothing_and_says_why(good: Path, spoil) -> None:
    spoilt = spoil(good.read_text())
    good.write_text(spoilt)
    found, trouble = load(good)
    assert found == {}
    assert str(good) in trouble
    assert "arranged anew" in trouble


def test_bytes_that_are_no_text_are_refused(good: Path) -> None:
    good.write_bytes(b"\xff\xfe\x00junk")
    assert load(good)[0] == {}


def test_a_folder_that_is_not_there_is_an_export_error(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="choose a folder"):
        save(tmp_path / "no" / "where.json", {})


def test_a_failed_save_leaves_the_old_file(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = good.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ExportError, match="No space"):
        save(good, {})
    assert good.read_bytes() == before
    assert list(good.parent.iterdir()) == [good]


def test_the_signature_names_what_decides_the_picture() -> None:
    others = [
        replace(CASE, aspect=1.0),
        replace(CASE, nodes=CASE.nodes[::-1]),
        replace(CASE, edges=CASE.edges[1:]),
        replace(CASE, nodes=(replace(CASE.nodes[0], label="Viola"), *CASE.nodes[1:])),
        replace(CASE, pins={"oboe": (500, 500)}),
    ]
    assert len({signature(p) for p in [CASE, *others]}) == 6
    assert signature(replace(CASE, start=PLAN)) == signature(CASE)


def test_the_file_is_plain_json_with_a_line_for_each_thing(good: Path) -> None:
    text = good.read_text()
    assert json.loads(text)["format"] == "conceptmap-arrangements"
    assert text.count("\n") > len(PLAN.concepts) + len(PLAN.routes)
