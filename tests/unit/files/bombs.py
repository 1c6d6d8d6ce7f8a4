"""Hostile map files too large to keep: each name with a function that makes its bytes."""

from collections.abc import Callable

_HEAD = b"title: T\nfocus_question: Q?\n"


def _concepts(count: int) -> bytes:
    return b"concepts:\n" + b"".join(b"- {id: c%d, label: C}\n" % n for n in range(count))


def _merge_bomb() -> bytes:
    rows = [b"a0: &a0 {k: v}"]
    rows += [
        b"a%d: &a%d {<<: [%s]}" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 9)
    ]
    return b"\n".join(rows)


def _alias_bomb() -> bytes:
    rows = [b"a0: &a0 [x, x]"]
    rows += [b"a%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 12)]
    return b"\n".join(rows)


def _same_pair() -> bytes:
    rows = b"- {from: c0, phrase: p, to: c1}\n" * 30_000
    return _HEAD + _concepts(2) + b"links:\n" + rows


def _long_label_in_many_links() -> bytes:
    concepts = b"concepts:\n- {id: a, label: %s}\n- {id: b, label: B}\nlinks:\n" % (
        b"x" * 2_000_000
    )
    return _HEAD + concepts + b"- {from: b, phrase: p, to: a}\n" * 30_000


def _dangling() -> bytes:
    rows = (b"- {from: x%d, phrase: p, to: y%d}\n" % (n, n) for n in range(30_000))
    return _HEAD + _concepts(400) + b"links:\n" + b"".join(rows)


def _dense_views() -> bytes:
    ids = b", ".join(b"c%d" % n for n in range(30))
    pairs = ((a, b) for a in range(30) for b in range(30) if a != b)
    links = b"".join(b"- {from: c%d, phrase: p, to: c%d}\n" % pair for pair in pairs)
    views = b"".join(b"- {id: v%d, title: V, concepts: [%s]}\n" % (n, ids) for n in range(5_000))
    return _HEAD + _concepts(30) + b"links:\n" + links + b"views:\n" + views


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "square brackets": (lambda: b"[" * 200_000, "deeper than 40 levels"),
    "square brackets on lines": (lambda: b"[\n" * 200_000, "deeper than 40 levels"),
    "curly brackets": (lambda: b"{" * 200_000, "deeper than 40 levels"),
    "nested flow mappings": (lambda: b"{a: " * 100_000, "deeper than 40 levels"),
    "nested dashes": (lambda: b"- " * 100_000, "deeper than 40 levels"),
    "nested question marks": (lambda: b"? " * 100_000, "deeper than 40 levels"),
    "merge bomb": (_merge_bomb, "the anchor '&a0' is not allowed"),
    "alias bomb": (_alias_bomb, "the anchor '&a0' is not allowed"),
    "6 MB": (lambda: b"#" * 6_000_000, "larger than 5 MB"),
    "20,001 concepts": (lambda: _HEAD + _concepts(20_001), "20,001 concepts"),
    "a list of a million": (lambda: b"[" + b"a," * 1_000_000 + b"]", "more than 100,000 items"),
    "a million keys": (lambda: b"".join(b"k%d:\n" % n for n in range(400_000)), "100,000 items"),
    "many values": (lambda: b"- [a,a,a,a,a,a,a,a,a]\n" * 90_000, "more than 750,000 values"),
    "a quote never closed": (lambda: b'title: "' + b'\\"' * 2_000_000, "never closed"),
    "a key of a megabyte": (lambda: b"x" * 1_000_000 + b": 1", "not valid YAML"),
    "control characters": (lambda: b"title: " + b"\x01" * 2_000_000, "control characters"),
}
"""Name, bytes, and words of the refusal."""

READ: dict[str, tuple[Callable[[], bytes], str]] = {
    "20,000 concepts": (lambda: _HEAD + _concepts(20_000), "CM208"),
    "30,000 links of one pair": (_same_pair, "CM305"),
    "30,000 dangling links": (_dangling, "CM301"),
    "a huge label in many links": (_long_label_in_many_links, "CM111"),
    "accents on one letter": (
        lambda: (
            _HEAD + b'concepts: [{id: a, label: "a' + "\u0300\u0316".encode() * 500_000 + b'"}]'
        ),
        "CM208",
    ),
    "many dense views": (_dense_views, "CM502"),
    "long integers": (
        lambda: _HEAD + b"concepts: [{id: a, level: %s}]" % (b"9" * 1_000_000),
        "CM206",
    ),
    "unknown keys": (lambda: _HEAD + b"".join(b"key%d: 1\n" % n for n in range(90_000)), "CM101"),
}
"""Name, bytes, and a code that reading finds."""
