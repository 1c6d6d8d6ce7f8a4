"""Text as the model keeps it: characters XML allows, composed form, and addresses that are safe."""

import re
import unicodedata

__all__ = ["clean", "safe_url"]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BIDI_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")
_SAFE_SCHEMES = ("http://", "https://", "mailto:")


def clean(text: str) -> str:
    r"""One line of text: XML 1.0 characters only, NFC, no bidi overrides, single spaces.

    Examples
    --------
    >>> clean("  caf" + "e\u0301" + "\x00\n noir ")
    'café noir'
    """
    text = _BIDI_OVERRIDES.sub("", _NOT_XML.sub("", text))
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def safe_url(url: str) -> str:
    r"""The address if it is http, https or mailto; otherwise the empty string.

    Examples
    --------
    >>> safe_url("https://doi.org/10.1000/1"), safe_url("java\tscript:alert(1)")
    ('https://doi.org/10.1000/1', '')
    """
    url = "".join(clean(url).split())
    return url if url.lower().startswith(_SAFE_SCHEMES) else ""
