"""Broken and hostile map files: each is read with findings or refused with a clear sentence."""

import json
import subprocess
import sys
from pathlib import Path

import bombs
import pytest

from conceptmap.errors import UnreadableMapError
from conceptmap.files import CODES, read

pytestmark = pytest.mark.xdist_group("corpus")
"""What the child process says is asked for once, not by each worker."""

CORPUS = Path(__file__).parents[2] / "corpus"

REFUSED = {
    "alias.yaml": "1:8: the alias '*t' is not allowed",
    "anchor.yaml": "1:8: the anchor '&t' is not allowed",
    "bad-escape.yaml": "1:11: not valid YAML: found unknown escape character",
    "bad-indent.yaml": "2:11: not valid YAML",
    "bang.yaml": "1:8: the tag '!' is not allowed",
    "binary-tag.yaml": "the tag '!!binary' is not allowed",
    "colon-in-text.yaml": "a text with a colon and a space in it needs quotes",
    "empty.yaml": "the file is empty; expected title",
    "latin-1.yaml": "not UTF-8 text from byte offset 9 (line 1)",
    "list-at-top.yaml": "the top level is a list, expected a mapping",
    "lone-surrogate.yaml": "1:11: not valid YAML: found invalid Unicode character escape code",
    "merge-key.yaml": "4:6: a merge key (<<) is not allowed",
    "nul-byte.yaml": "a NUL character on line 1",
    "null-at-top.yaml": "the file is empty",
    "number-at-top.yaml": "the top level is a number, expected a mapping",
    "only-comments.yaml": "the file is empty",
    "overlong-utf-8.yaml": "not UTF-8 text from byte offset 7",
    "private-tag.yaml": "the tag '!secret' is not allowed",
    "python-tag.yaml": "the tag '!!python/object/apply:os.system' is not allowed",
    "self-reference.yaml": "the anchor '&c' is not allowed",
    "tab-indent.yaml": "3:1: not valid YAML: found character that cannot start any token; indent",
    "text-at-top.yaml": "the top level is text, expected a mapping",
    "two-documents.yaml": "2:1: a second document (---) is not allowed",
    "unclosed-bracket.yaml": "check the indentation and that quotes and brackets are closed",
    "unclosed-quote.yaml": "a quote is opened and never closed",
    "utf-16-no-bom.yaml": "a NUL character on line 1",
    "utf-16.yaml": "byte 0 begins UTF-16 text, expected UTF-8",
    "yaml-3-directive.yaml": "not valid YAML: found incompatible YAML document",
}
"""Words of the sentence with which a file is refused."""

FOUND = {
    "bidi-override.yaml": "CM109",
    "bom.yaml": "",
    "concepts-as-strings.yaml": "CM102",
    "concepts-as-text.yaml": "CM102 CM107",
    "control-characters.yaml": "CM109",
    "crlf.yaml": "",
    "doi-that-cannot-be.yaml": "CM406",
    "dangling-everything.yaml": "CM301 CM401 CM402 CM403 CM501 CM505 CM601",
    "duplicate-ids.yaml": "CM203",
    "duplicate-key.yaml": "CM105",
    "empty-labels.yaml": "CM204",
    "empty-phrases.yaml": "CM208 CM302",
    "huge-integer.yaml": "CM206 CM208",
    "isolated-concept.yaml": "CM208",
    "label-of-1001.yaml": "CM111 CM205",
    "label-of-200.yaml": "",
    "label-of-201.yaml": "CM205",
    "line-separators.yaml": "",
    "links-as-mapping.yaml": "CM102 CM208",
    "list-as-key.yaml": "CM108",
    "long-phrase.yaml": "CM303",
    "misspelt-keys.yaml": "CM101 CM103 CM104 CM204 CM208 CM302",
    "misspelt-words.yaml": "CM206",
    "no-concepts.yaml": "CM107",
    "no-final-newline.yaml": "",
    "no-ids.yaml": "CM201 CM207 CM306",
    "no-title.yaml": "CM103 CM104",
    "numbers-as-ids.yaml": "",
    "old-mac.yaml": "",
    "one-sided-dispute.yaml": "CM101 CM102 CM207 CM404",
    "poor-tours.yaml": "CM102 CM103 CM206 CM602 CM603 CM604 CM605 CM606",
    "poor-views.yaml": "CM103 CM201 CM503 CM504 CM505",
    "quotes-and-brackets.yaml": "",
    "said-twice.yaml": "CM305",
    "scripts-everywhere.yaml": "CM303 CM304 CM406",
    "scripts-of-the-world.yaml": "",
    "self-loop.yaml": "CM306",
    "strange-language.yaml": "CM206",
    "template-braces.yaml": "CM102 CM103 CM104 CM107 CM108",
    "unreadable-propositions.yaml": "CM304 CM306",
    "unsafe-addresses.yaml": "CM110",
    "untitled-reference.yaml": "CM102 CM201 CM405",
    "unusable-ids.yaml": "CM202",
    "wrong-types-everywhere.yaml": "CM101 CM102 CM103 CM104 CM204 CM207 CM208 CM301 CM302 CM401 "
    "CM405 CM604",
    "yaml-1-1-words.yaml": "",
}
"""All codes found in a file."""

CHILD = """
import json, resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (512_000_000, 512_000_000))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
from conceptmap.errors import UnreadableMapError
from conceptmap.files import read
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        answer = " ".join(sorted({finding.code for finding in read(path).findings}))
    except UnreadableMapError as error:
        answer = str(error)
    print(json.dumps([path.stem, answer]), flush=True)
"""


def test_every_file_of_the_corpus_has_an_expectation() -> None:
    assert {path.name for path in CORPUS.iterdir()} == REFUSED.keys() | FOUND.keys()


def test_every_code_of_the_registry_is_found_somewhere() -> None:
    only_by_check = {"CM112", "CM407", "CM408"}
    beside_or_large = {"CM106", *only_by_check, *(code for _, code in bombs.READ.values())}
    assert beside_or_large.union(*(codes.split() for codes in FOUND.values())) == CODES.keys()


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(UnreadableMapError) as refusal:
        read(CORPUS / name)
    message = str(refusal.value)
    assert REFUSED[name] in message
    assert message.startswith(str(CORPUS / name))
    assert "\n" not in message


@pytest.mark.parametrize("name", FOUND)
def test_a_broken_file_is_read_with_findings(name: str) -> None:
    findings = read(CORPUS / name).findings
    assert sorted({finding.code for finding in findings}) == FOUND[name].split()
    for finding in findings:
        assert finding.file == str(CORPUS / name)
        assert finding.line >= 1
        assert "\n" not in finding.message


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a child process with little memory says about every bomb, until one kills it."""
    folder = tmp_path_factory.mktemp("bombs")
    for name, (make, _) in {**bombs.REFUSED, **bombs.READ}.items():
        (folder / f"{name}.yaml").write_bytes(make())
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder)],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert child.returncode == 0, child.stderr[-500:]
    return dict(json.loads(line) for line in child.stdout.splitlines())


@pytest.mark.parametrize("name", bombs.REFUSED)
def test_a_bomb_is_refused_and_the_process_lives(name: str, answers: dict[str, str]) -> None:
    assert bombs.REFUSED[name][1] in answers[name]


@pytest.mark.parametrize("name", bombs.READ)
def test_a_huge_map_is_read_and_the_process_lives(name: str, answers: dict[str, str]) -> None:
    assert bombs.READ[name][1] in answers[name].split()
