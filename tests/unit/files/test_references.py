"""CSL-JSON: what becomes of each variable, and what a broken list says."""

import json
from pathlib import Path
from typing import Any

import pytest

from conceptmap.errors import UnreadableMapError
from conceptmap.files import read
from conceptmap.files.csl_json import read_json_list
from conceptmap.files.limits import MAX_DEPTH
from conceptmap.files.report import Report
from conceptmap.model import ConceptMap, Reference

RAIN = """\
title: T
focus_question: Q
concepts: [{id: a, label: A}]
links: [{from: a, phrase: b, to: a}]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "rain.yaml"
    path.write_text(RAIN)
    return path


def with_references(path: Path, text: str) -> ConceptMap:
    path.with_name("rain.references.json").write_text(text)
    return read(path)


def one(path: Path, **item: Any) -> Reference:
    row = {"id": "r", "title": "R", **item}
    return with_references(path, json.dumps([row])).references["r"]


def test_an_item_with_all_that_a_map_shows(path: Path) -> None:
    found = one(
        path,
        type="article-journal",
        title="The efficacy of rain",
        author=[{"family": "Ford", "given": "Ada Mary"}, {"literal": "Rain Board"}],
        issued={"date-parts": [[2010, 2]]},
        volume=65,
        issue="2",
        page="98-109",
        DOI="https://doi.org/10.1000/rain",
        URL="https://example.org/rain",
        note="Seen.",
        custom={"verified": True},
        publisher="passed over",
        **{"container-title": "Weather"},
    )
    assert found == Reference(
        id="r",
        title="The efficacy of rain",
        type="article-journal",
        authors=("Ford, A. M.", "Rain Board"),
        year="2010",
        container="Weather",
        volume="65(2)",
        pages="98-109",
        doi="10.1000/rain",
        url="https://example.org/rain",
        note="Seen.",
        verified=True,
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ({"family": "Ford", "given": "Jean-Paul"}, "Ford, J.-P."),
        ({"family": "Ford", "given": "A. M."}, "Ford, A. M."),
        (
            {"family": "Kolk", "given": "Bessel", "non-dropping-particle": "van der"},
            "van der Kolk, B.",
        ),
        ({"family": "王", "given": "小明"}, "王, 小."),
        ({"family": "Plato"}, "Plato"),
        ({"literal": "World Rain Board"}, "World Rain Board"),
        ("Ford, A.", "Ford, A."),
    ],
)
def test_names(path: Path, name: object, shown: str) -> None:
    assert one(path, author=[name]).authors == (shown,)


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ({"date-parts": [[2010]]}, "2010"),
        ({"date-parts": [["2010", 3, 1]]}, "2010"),
        ({"literal": "in press"}, "in press"),
        ({"raw": "spring 2010"}, "spring 2010"),
        ({"date-parts": []}, ""),
        (2010, "2010"),
        (None, ""),
    ],
)
def test_years(path: Path, issued: object, year: str) -> None:
    assert one(path, issued=issued).year == year


@pytest.mark.parametrize(("volume", "issue", "shown"), [("65", "2", "65(2)"), ("65", "", "65")])
def test_volume_and_issue(path: Path, volume: str, issue: str, shown: str) -> None:
    assert one(path, volume=volume, issue=issue).volume == shown


@pytest.mark.parametrize("custom", [None, {}, {"verified": False}, "text"])
def test_only_a_true_mark_says_verified(path: Path, custom: object) -> None:
    assert one(path, custom=custom).verified is False


def test_an_unsafe_address_is_left_out(path: Path) -> None:
    cm = with_references(path, '[\n{"id": "r", "title": "R",\n "URL": "javascript:x"}]')
    assert [(f.code, f.line) for f in cm.findings if f.level != "note"] == [("CM110", 2)]
    assert cm.references["r"].url == ""


def test_surrogates_and_control_characters_are_left_out(path: Path) -> None:
    cm = with_references(path, '[{"id": "r", "title": "R\\ud800\\u0007 \\ud83c\\udf27"}]')
    assert cm.references["r"].title == "R 🌧"
    assert "CM109" in {finding.code for finding in cm.findings}


def lines(text: str) -> list[tuple[str, int]]:
    report = Report("r.json")
    read_json_list(text.encode(), report)
    return [(finding.code, finding.line) for finding in report.findings()]


def test_a_key_written_twice_is_found_at_its_item() -> None:
    assert lines('[\n\n{"a": 1},\n{"b": {"c": 1, "c": 2}}\n]') == [("CM105", 4)]


@pytest.mark.parametrize("text", ["[]", " [ ] \n", '\ufeff[{"a": [1, 2.5, true, null, {}]}]'])
def test_good_lists_say_nothing(text: str) -> None:
    assert lines(text) == []


def test_numbers_are_kept_as_written() -> None:
    node = read_json_list(b"[1.50, 007e1]".replace(b"007e1", b"9" * 5000), Report("r.json"))
    assert isinstance(node.value, list)
    assert [item.text for item in node.value] == ["1.50", "9" * 5000]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "r.json:1:1: not valid JSON: expected '['"),
        ("{}", "r.json:1:1: not valid JSON: expected '['"),
        ("[1\n2]", "r.json:2:1: not valid JSON: expected ','"),
        ("[1,]", "not valid JSON"),
        ("[1", "not valid JSON"),
        ("[] x", "r.json:1:4: not valid JSON: text after the end"),
        ('["a', "not valid JSON"),
        ("[NaN]", "NaN is no JSON value"),
        ("[{}, -Infinity]", "-Infinity is no JSON value"),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "deeper than 40"),
        ('[{"a":' * 200_000, "deeper than 40"),
        ("[" + "1," * 800_000 + "1]", "more than 750,000 values"),
        ('["' + '\\"' * 1_000_000, "not valid JSON"),
    ],
)
def test_a_broken_list_is_refused(text: str, words: str) -> None:
    with pytest.raises(UnreadableMapError) as refusal:
        read_json_list(text.encode(), Report("r.json"))
    assert words in str(refusal.value)


def test_brackets_inside_text_are_no_depth() -> None:
    assert lines('["' + "[" * 1000 + '\\"' + "{" * 1000 + '"]') == []


def test_a_doi_with_a_space_is_mended_and_told(path: Path) -> None:
    cm = with_references(path, '[{"id": "r", "title": "R",\n "DOI": "doi: 10.1000/ra in"}]')
    assert cm.references["r"].doi == "10.1000/rain"
    (found,) = [finding for finding in cm.findings if finding.code == "CM406"]
    assert (found.level, found.line) == ("warning", 1)
    assert found.file.endswith("rain.references.json")
    assert "'10.1000/ra in'" in found.message


def test_what_is_no_doi_is_kept_and_told(path: Path) -> None:
    cm = with_references(path, '[{"id": "r", "title": "R", "DOI": "unknown"}]')
    assert cm.references["r"].doi == "unknown"
    assert "expected the form 10.1000/182" in str(cm.findings)


def test_all_variables_are_kept_clean(path: Path) -> None:
    row = one(path, publisher="House\x00", editor=[{"family": "Ito"}], URL="javascript:x", volume=6)
    assert json.loads(row.csl) == {
        "id": "r",
        "title": "R",
        "publisher": "House",
        "editor": [{"family": "Ito"}],
        "volume": "6",
    }
    assert hash(row) == hash(Reference("r", "R", volume="6"))


def test_the_kind_of_evidence_is_a_word_of_its_vocabulary(path: Path) -> None:
    assert one(path, custom={"evidence": "review"}).evidence == "review"
    cm = with_references(path, '[{"id": "r", "title": "R", "custom": {"evidence": "opinion"}}]')
    assert cm.references["r"].evidence == ""
    assert "'opinion', expected one of: review, trial" in str(cm.findings)
