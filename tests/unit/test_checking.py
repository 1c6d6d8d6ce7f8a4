"""Findings of a map, with those that depend on the fonts of this machine."""

from collections.abc import Iterable
from pathlib import Path

import pytest

import conceptmap
from conceptmap.checking import check

NO_FONT_HAS_IT = "語"


def without_that_font(texts: Iterable[str]) -> str:
    return NO_FONT_HAS_IT if any(NO_FONT_HAS_IT in text for text in texts) else ""


def test_characters_that_no_font_has_are_a_finding_with_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conceptmap.checking.missing_glyphs", without_that_font)
    path = tmp_path / "map.yaml"
    path.write_text(
        "title: My map\nfocus_question: What is drawn?\nconcepts:\n"
        f"  - {{id: a, label: A}}\n  - {{id: b, label: 'B {NO_FONT_HAS_IT}'}}\n"
        "links:\n  - {from: a, phrase: can cause, to: b}\n",
        encoding="utf-8",
    )
    _, findings = check(path)
    (found,) = [finding for finding in findings if finding.code == "CM112"]
    assert (found.level, found.file, found.line) == ("note", "map.yaml", 5)
    assert "U+8A9E" in found.message
    assert "install Noto Sans CJK" in found.message


def test_what_many_references_lack_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(
        "title: My map\nfocus_question: What?\nconcepts: [{id: a, label: A}]\n"
        "links: [{from: a, phrase: grows with, to: a}]\nreferences:\n"
        + "".join(f"  - {{id: r{n}, title: T}}\n" for n in range(5))
        + "  - {id: whole, title: T, author: Ford, issued: 2010}\n"
    )
    told = {finding.code: finding for finding in check(path)[1]}
    assert told["CM408"].message == (
        "5 of 6 references have no year and are shown with n.d.: r0, r1, r2 and 2 more"
    )
    assert told["CM407"].message.startswith("5 of 6 references have no author")
    assert (told["CM407"].level, told["CM407"].file) == ("note", "map.yaml")


def test_the_built_in_map_is_clean() -> None:
    cm, findings = check()
    assert [finding.code for finding in findings] == ["CM407", "CM408"]
    assert cm.digest == conceptmap.load().digest
