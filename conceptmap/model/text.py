"""Text as the model keeps it: characters XML allows, composed form, and addresses that are safe."""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

__all__ = ["clean", "clean_block", "removed", "safe_url", "writable"]

_Value = TypeVar("_Value")

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BIDI_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")
_BREAKS = re.compile("\n{3,}")
_MOST_MARKS = 30
_SAFE_SCHEMES = ("http://", "https://", "mailto:")


def clean(text: str) -> str:
    r"""One line of text: XML 1.0 characters only, NFC, no bidi overrides, single spaces.

    Examples
    --------
    >>> clean("  caf" + "e\u0301" + "\x00\n noir ")
    'café noir'
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = _BIDI_OVERRIDES.sub("", _NOT_XML.sub("", text))
    return _SPACE.sub(" ", _composed(text)).strip()


def clean_block(text: str) -> str:
    r"""Text of several lines: each line as `clean` leaves it, at most one empty line in a row.

    Examples
    --------
    >>> clean_block(" Say this.\r\n\n\n\nThen  that. ")
    'Say this.\n\nThen that.'
    """
    return _BREAKS.sub("\n\n", "\n".join(clean(line) for line in text.splitlines())).strip()


def removed(text: str) -> tuple[str, ...]:
    r"""The code points that `clean` leaves out of a text, each once, by name.

    Examples
    --------
    >>> removed("a\x00b\u202ec"), removed("abc")
    (('U+0000', 'U+202E'), ())
    """
    if text.isascii() and text.isprintable():
        return ()
    found = _NOT_XML.findall(text) + _BIDI_OVERRIDES.findall(text)
    return tuple(dict.fromkeys(f"U+{ord(letter):04X}" for letter in found))


def writable(value: _Value) -> _Value:
    r"""The same text, tuple or part of a map without characters that no file format can hold.

    These are control characters, lone surrogates and noncharacters; everything else is kept.

    Examples
    --------
    >>> writable(("a\ud800b", 1, "c  d"))
    ('ab', 1, 'c  d')
    """
    found: Any = value
    if isinstance(value, str):
        if value.isascii() and value.isprintable():
            return value
        found = _NOT_XML.sub("", value)
    elif isinstance(value, tuple):
        found = tuple(map(writable, value))
    elif is_dataclass(value) and not isinstance(value, type):
        given = {field.name: getattr(value, field.name) for field in fields(value)}
        changed = {name: new for name, old in given.items() if (new := writable(old)) != old}
        found = replace(value, **changed) if changed else value
    return found  # type: ignore[no-any-return]


def safe_url(url: str) -> str:
    r"""The address if it is http, https or mailto; otherwise the empty string.

    Examples
    --------
    >>> safe_url("https://doi.org/10.1000/1"), safe_url("java\tscript:alert(1)")
    ('https://doi.org/10.1000/1', '')
    """
    url = "".join(clean(url).split())
    return url if url.lower().startswith(_SAFE_SCHEMES) else ""


def _composed(text: str) -> str:
    """NFC of a text. Accents beyond 30 on one letter are dropped: sorting them is quadratic.

    References
    ----------
    Unicode Standard Annex 15, section 13, the stream-safe text format:
    https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
    """
    if unicodedata.is_normalized("NFC", text):
        return text
    kept: list[str] = []
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= _MOST_MARKS:
            kept.append(letter)
    return unicodedata.normalize("NFC", "".join(kept))
