"""Text at the model's border: what is left out, what is joined, which addresses are safe."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conceptmap.model import clean, safe_url
from conceptmap.model.text import clean_block, removed

ANY = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("  a \n b\tc ", "a b c"),
        ("a\u00a0b\u2028c", "a b c"),
        ("a\x00b\x07c\x7f", "abc\x7f"),
        ("\ud800a\udfff", "a"),
        ("\ufffe\uffffa", "a"),
        ("\u202eabc\u202c \u2066d\u2069", "abc d"),
        ("e\u0301", "é"),
        ("\u200fעברית", "\u200fעברית"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("<script>&amp;", "<script>&amp;"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(ANY)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY)
def test_clean_text_is_xml_composed_and_one_line(text: str) -> None:
    result = clean(text)
    result.encode()
    assert removed(result) == ()
    assert unicodedata.is_normalized("NFC", result)
    assert result == " ".join(result.split())


def test_a_thousand_accents_on_one_letter_are_cut_to_thirty() -> None:
    accents = "\u0300\u0316" * 500
    assert len(unicodedata.normalize("NFD", clean(f"a{accents}b"))) == 32


def test_a_block_keeps_its_lines() -> None:
    assert clean_block("  a  b \r\nc\n\n\n\n\nd\x00\n") == "a b\nc\n\nd"


@given(ANY)
def test_a_block_has_no_more_than_one_empty_line_in_a_row(text: str) -> None:
    assert "\n\n\n" not in clean_block(text)


def test_what_was_removed_is_named_once() -> None:
    assert removed("a\x00b\x00\u202e\ud800") == ("U+0000", "U+D800", "U+202E")
    assert removed("plain, é and 👩") == ()


@pytest.mark.parametrize(
    "url", ["http://a.org", "HTTPS://a.org/b?c=d#e", "mailto:a@b.org", "https://é.org/ü"]
)
def test_safe_addresses_are_kept(url: str) -> None:
    assert safe_url(f" {url} ") == url


@pytest.mark.parametrize(
    "url",
    [
        *("javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", "\x01javascript:x"),
        *(" data:text/html,x", "vbscript:x", "file:///etc/passwd", "//a.org", "a.org"),
        *("http:a.org", "", "#x", "blob:x"),
    ],
)
def test_other_addresses_are_not(url: str) -> None:
    assert safe_url(url) == ""
