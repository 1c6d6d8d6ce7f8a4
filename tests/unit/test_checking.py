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


def test_the_built_in_map_is_clean() -> None:
    cm, findings = check()
    assert findings == ()
    assert cm.digest == conceptmap.load().digest
