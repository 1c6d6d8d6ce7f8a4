"""References as they come: whole ones, and those that lack something or bring too much."""

import json
from typing import Any

from conceptmap.files import read_bytes
from conceptmap.model import Reference

__all__ = ["CASES", "reference"]

CASES: dict[str, dict[str, Any]] = {
    "whole": {
        "type": "article-journal",
        "title": "The efficacy of rain & wind: 100% {of} it_all",
        "author": [
            {"family": "Ford", "given": "Ada Mary"},
            {"family": "Berg", "given": "Jo", "non-dropping-particle": "van den"},
            {"literal": "World Rain and Weather Board"},
        ],
        "issued": {"date-parts": [[2010, 2]]},
        "container-title": "Weather",
        "volume": 65,
        "issue": "2",
        "page": "98–109",
        "DOI": "https://doi.org/10.1000/rain",
        "URL": "https://example.org/rain?a=1&b=2",
    },
    "chapter": {
        "type": "chapter",
        "title": "Clouds",
        "author": [{"family": "O'Neil", "given": "B."}],
        "editor": [{"family": "Ito", "given": "C."}],
        "container-title": "The sky",
        "publisher": "House",
        "publisher-place": "Oslo",
        "issued": {"date-parts": [["1999"]]},
        "page": "1-20",
    },
    "no-year": {"type": "book", "title": "On rain", "author": [{"family": "Ford", "given": "A."}]},
    "no-author": {"type": "webpage", "title": "Rain", "URL": "https://example.org"},
    "no-title": {"type": "book", "author": [{"family": "Ford", "given": "A."}]},
    "nothing": {},
    "many": {
        "type": "article-journal",
        "title": "Everybody's rain",
        "author": [{"family": f"Name{n}", "given": "A. B."} for n in range(300)],
        "issued": {"date-parts": [[2001]]},
        "container-title": "Weather",
    },
    "others": {
        "type": "book",
        "title": "Some rain",
        "author": [{"family": "Ford", "given": "A."}, {"literal": "et al."}],
        "issued": "2003",
    },
    "spaced-doi": {"type": "book", "title": "R", "DOI": "10.1000/ra in"},
    "chinese": {
        "type": "book",
        "title": "雨について",
        "author": [{"family": "毛", "given": "泽东"}, {"literal": "Научный центр"}],
        "issued": {"date-parts": [[1950]]},
    },
    "arabic": {
        "type": "book",
        "title": "عن المطر",
        "author": [{"family": "حداد", "given": "فؤاد"}],
        "issued": {"literal": "in press"},
    },
    "markup": {
        "type": "book",
        "title": "<script>alert(1)</script> $x$ #let \\ ` @cite *bold*",
        "author": [{"literal": "<b>A</b>"}],
        "URL": "javascript:alert(1)",
    },
    "odd": {
        "type": ["book"],
        "title": {"a": 1},
        "author": "Ford",
        "issued": 1987,
        "page": [1],
        "URL": "https://exa mple.org/%%",
        "volume": True,
    },
}


def reference(name: str) -> Reference:
    """One of `CASES` as the reader of map files hands it on."""
    return all_references()[name]


def all_references() -> dict[str, Reference]:
    """Every case, read from a map file."""
    rows = [{"id": name, **item} for name, item in CASES.items()]
    # JSON is YAML, too.
    text = json.dumps({"title": "T", "concepts": [{"id": "a", "label": "A"}], "references": rows})
    return dict(read_bytes(text.encode(), "map.yaml").references)
