"""Whatever the bytes, reading ends in a map or in a refusal; whatever the label, it survives."""

import unicodedata
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from conceptmap.errors import UnreadableMapError
from conceptmap.files import read_bytes
from conceptmap.files.csl_json import read_json_list
from conceptmap.files.report import Report
from conceptmap.model import clean

FILES = sorted((Path(__file__).parents[2] / "corpus").iterdir())
SIGNS = "- |: |\n|  |? |{|}|[|]|,|'|\"|#|>-\n|&a|*a|!x |<<|---\n|%|@|\t|\r|\x00|\u0085|\ufeff"
WORDS = (
    "concepts:\n|links:\n|views:\n|tours:\n|steps:\n|references:\n|null|true|99999999999999999999"
)
ROWS = "id: a|label: b|from: a|to: a|phrase: c|sources: |contested: |view_a: |focus: "
FRAGMENTS = st.sampled_from(
    [b"\xff", b"|\n", *(word.encode() for word in f"{SIGNS}|{WORDS}|{ROWS}".split("|"))]
)

MANY = settings(max_examples=200)


def quoted(text: str) -> str:
    """A double-quoted YAML scalar in which every other character is escaped."""
    return (
        '"' + "".join(c if c.isalnum() and c.isascii() else f"\\U{ord(c):08x}" for c in text) + '"'
    )


def read_or_refuse(data: bytes) -> None:
    try:
        cm = read_bytes(data, "m.yaml")
    except UnreadableMapError as refusal:
        assert str(refusal).startswith("m.yaml")
        return
    for finding in cm.findings:
        assert finding.message.encode()
        assert finding.line >= 1
    assert cm.digest


@MANY
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_every_label_survives(label: str) -> None:
    data = f"concepts:\n  - {{id: a, label: {quoted(label)}}}\n".encode()
    expected = clean(label) or "a"
    assert read_bytes(data, "m.yaml").concepts["a"].label == expected
    assert unicodedata.is_normalized("NFC", expected)


@MANY
@given(st.from_regex(r"[A-Za-z0-9~=.:/_-]{1,20}", fullmatch=True))
def test_every_plain_word_survives_in_quotes(label: str) -> None:
    data = f"concepts:\n  - {{id: a, label: '{label}'}}\n".encode()
    assert read_bytes(data, "m.yaml").concepts["a"].label == label


@MANY
@given(st.binary(max_size=300))
def test_arbitrary_bytes_give_a_map_or_a_refusal(data: bytes) -> None:
    read_or_refuse(data)


@MANY
@given(st.lists(FRAGMENTS, max_size=40).map(b"".join))
def test_arbitrary_pieces_of_yaml_give_a_map_or_a_refusal(data: bytes) -> None:
    read_or_refuse(data)


@MANY
@given(st.sampled_from(FILES), st.integers(0, 2000), st.integers(0, 5), FRAGMENTS)
def test_damaged_files_give_a_map_or_a_refusal(
    path: Path, at: int, dropped: int, inserted: bytes
) -> None:
    data = path.read_bytes()[:8000]
    at %= len(data) + 1
    read_or_refuse(data[:at] + inserted + data[at + dropped :])


@MANY
@given(st.one_of(st.binary(max_size=200), st.text('[]{}",:\\ueE+-0123456789NaInfty ', max_size=80)))
def test_arbitrary_json_gives_a_list_or_a_refusal(data: bytes | str) -> None:
    try:
        node = read_json_list(data if isinstance(data, bytes) else data.encode(), Report("r.json"))
    except UnreadableMapError as refusal:
        assert str(refusal).startswith("r.json")
    else:
        assert isinstance(node.value, list)
