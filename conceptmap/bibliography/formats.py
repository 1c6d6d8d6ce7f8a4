"""`FORMATS`: what references can be downloaded as, by suffix. One row a format."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from conceptmap.bibliography.bibtex import to_bibtex
from conceptmap.bibliography.items import Item, item_of
from conceptmap.bibliography.ris import to_ris
from conceptmap.model import Reference

__all__ = ["FORMATS", "Format", "export_references"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write items of CSL-JSON as bytes."""

    suffix: str
    label: str
    media_type: str
    write: Callable[[Iterable[Item]], bytes]


def _to_csl_json(items: Iterable[Item]) -> bytes:
    return (json.dumps(list(items), ensure_ascii=False, indent=2) + "\n").encode()


FORMATS: Mapping[str, Format] = {
    row.suffix: row
    for row in (
        Format(".bib", "BibTeX", "application/x-bibtex; charset=utf-8", to_bibtex),
        Format(".ris", "RIS", "application/x-research-info-systems; charset=utf-8", to_ris),
        Format(".csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", _to_csl_json),
    )
}


def export_references(references: Iterable[Reference], suffix: str) -> bytes:
    """Write references in a format of `FORMATS`; the same ones give the same bytes."""
    return FORMATS[suffix].write([item_of(reference) for reference in references])
