"""The door to YAML: what values become, where they stand, and what is refused."""

import pytest
import yaml

from conceptmap.errors import UnreadableMapError
from conceptmap.files import safe_yaml
from conceptmap.files.limits import MAX_DEPTH
from conceptmap.files.node import Node
from conceptmap.files.report import Report
from conceptmap.files.safe_yaml import read_yaml


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def each_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs with PyYAML's C parser and with its Python parser."""
    monkeypatch.setattr(safe_yaml, "_LOADER", getattr(yaml, request.param))


def parse(text: str) -> tuple[Node, Report]:
    report = Report("m.yaml")
    return read_yaml(text.encode(), report), report


def plain(node: Node) -> object:
    match node.value:
        case dict():
            return {key: plain(item) for key, item in node.value.items()}
        case list():
            return [plain(item) for item in node.value]
    return node.value


@pytest.mark.parametrize("word", ["no", "No", "on", "off", "yes", "y", "=", "12:30:45", "1:2"])
def test_words_of_yaml_1_1_stay_text(word: str) -> None:
    assert plain(parse(f"a: {word}")[0]) == {"a": word}


@pytest.mark.parametrize("word", ["2026-01-01", "0x1F", "0b1", "1_000", ".inf", ".nan", "1e999"])
def test_numbers_and_dates_no_field_needs_stay_text(word: str) -> None:
    assert plain(parse(f"a: {word}")[0]) == {"a": word}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        *[("true", True), ("False", False), ("null", None), ("~", None), ("", None)],
        *[("7", 7), ("-7", -7), ("010", 10), ("1.5", 1.5), ("1e3", 1000.0), ("9" * 19, "9" * 19)],
    ],
)
def test_the_core_schema_types_the_rest(word: str, value: object) -> None:
    node = parse(f"a: {word}")[0]
    assert plain(node) == {"a": value}
    assert isinstance(node.value, dict)
    assert node.value["a"].text == word


@pytest.mark.parametrize("quoted", ["'true'", '"null"', "'7'", '""', "'~'", "'<<'", '"*a"'])
def test_a_quoted_value_is_text(quoted: str) -> None:
    assert plain(parse(f"a: {quoted}")[0]) == {"a": quoted[1:-1]}


def test_every_key_and_item_knows_its_line() -> None:
    node = parse("a:\n  - b\n  -\n    c: {d: 1,\n      e: 2}\nf: |\n  g\n")[0]
    assert isinstance(node.value, dict)
    items = node.value["a"].value
    assert isinstance(items, list)
    row = items[1].value
    assert isinstance(row, dict)
    inner = row["c"].value
    assert isinstance(inner, dict)
    lines = [node.value["a"].line, items[0].line, row["c"].line, inner["d"].line, inner["e"].line]
    assert lines == [1, 2, 4, 4, 5]
    assert node.value["f"].line == 6


def test_a_key_written_twice_is_found_and_the_first_is_kept() -> None:
    node, report = parse("a: 1\nb:\n  c: 2\n  c: {d: 3}\na: [4]\n")
    assert plain(node) == {"a": 1, "b": {"c": 2}}
    assert [(f.code, f.line) for f in report.findings()] == [("CM105", 4), ("CM105", 5)]


def test_a_key_that_is_no_text_is_found_and_its_value_left_out() -> None:
    node, report = parse("? [a, {b: c}]\n: {d: e}\nf: g\n")
    assert plain(node) == {"f": "g"}
    assert [(f.code, f.line) for f in report.findings()] == [("CM108", 1)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: &x 1", "m.yaml:1:4: the anchor '&x'"),
        ("a: &x [1]", "m.yaml:1:4: the anchor '&x'"),
        ("\na: *x", "m.yaml:2:4: the alias '*x'"),
        ("a: !!str 1", "m.yaml:1:4: the tag '!!str'"),
        ("a: !x {}", "the tag '!x'"),
        ("a: ! 1", "the tag '!'"),
        ("a: {<<: {b: 1}}", "m.yaml:1:5: a merge key"),
        ("a: 1\n--- \nb: 2", "m.yaml:2:1: a second document"),
        ("[" * (MAX_DEPTH + 1), f"m.yaml:1:{MAX_DEPTH + 1}: nesting deeper than {MAX_DEPTH}"),
        ("a: b: c", "m.yaml:1:5: not valid YAML"),
        ('a: "\\UFFFFFFFF"', "not valid YAML"),
    ],
)
def test_what_a_map_may_not_hold_is_refused_with_its_place(text: str, words: str) -> None:
    with pytest.raises(UnreadableMapError, match=r"m\.yaml") as refusal:
        parse(text)
    assert words in str(refusal.value)


def test_the_deepest_nesting_allowed_is_read() -> None:
    assert parse("[" * MAX_DEPTH + "]" * MAX_DEPTH)[0].line == 1


def test_nothing_is_constructed_from_a_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr("os.system", made.append)
    with pytest.raises(UnreadableMapError):
        parse("a: !!python/object/apply:os.system [ls]")
    assert made == []


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\x1b", "\x7f", "\x84", "\ufeff", "\ufffe"])
def test_a_control_character_is_left_out_with_its_line(mark: str) -> None:
    node, report = parse(f"a: b\nc: d{mark}e\n")
    assert isinstance(node.value, dict)
    assert node.value["c"].text in ("de", "d e")
    assert [(f.code, f.line) for f in report.findings()] == [("CM109", 2)]
