"""Downloads of references, read again by programs that others wrote."""

import json
from typing import Any

import bibtexparser
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors
from references_for_tests import CASES, all_references, reference

import conceptmap
from conceptmap.bibliography import FORMATS, export_references, item_of
from conceptmap.model import Reference

EVERY = list(all_references().values())


def bibtex(references: list[Reference]) -> dict[str, dict[str, Any]]:
    text = export_references(references, ".bib").decode()
    library = bibtexparser.parse_string(
        text, append_middleware=[SeparateCoAuthors(), LatexDecodingMiddleware()]
    )
    assert not library.failed_blocks
    return {
        entry.key: {"kind": entry.entry_type} | {f.key: f.value for f in entry.fields}
        for entry in library.entries
    }


def ris(references: list[Reference]) -> dict[str, dict[str, Any]]:
    text = export_references(references, ".ris").decode()
    return {row["id"]: row for row in rispy.loads(text)}


def test_bibtex_says_what_the_reference_says() -> None:
    found = bibtex(EVERY)
    assert found.keys() == CASES.keys()
    whole = found["whole"]
    assert whole["kind"] == "article"
    assert whole["title"] == CASES["whole"]["title"]
    assert whole["author"][:2] == ["Ford, Ada Mary", "van den Berg, Jo"]
    assert whole["author"][2].strip("{}") == "World Rain and Weather Board"
    assert (whole["journal"], whole["volume"], whole["number"]) == ("Weather", "65", "2")
    assert (whole["pages"].replace("–", "--"), whole["year"]) == ("98--109", "2010")
    assert whole["doi"] == "10.1000/rain"
    assert f"url = {{{CASES['whole']['URL']}}}" in export_references(EVERY, ".bib").decode()
    assert found["chapter"]["kind"] == "incollection"
    assert found["chapter"]["booktitle"] == "The sky"
    assert (found["chapter"]["publisher"], found["chapter"]["address"]) == ("House", "Oslo")
    assert found["many"]["author"] == [f"Name{n}, A. B." for n in range(300)]
    assert found["others"]["author"] == ["Ford, A.", "others"]
    assert found["chinese"]["author"][0] == "毛, 泽东"
    assert found["chinese"]["title"] == "雨について"
    assert found["arabic"]["year"] == "in press"
    assert found["spaced-doi"]["doi"] == "10.1000/rain"
    assert "doi" not in found["no-year"]
    assert found["odd"]["year"] == "1987"


def test_ris_says_what_the_reference_says() -> None:
    found = ris(EVERY)
    assert found.keys() == CASES.keys()
    whole = found["whole"]
    assert whole["type_of_reference"] == "JOUR"
    assert whole["title"] == CASES["whole"]["title"]
    assert whole["authors"] == [
        "Ford, Ada Mary",
        "van den Berg, Jo",
        "World Rain and Weather Board",
    ]
    assert (whole["volume"], whole["number"], whole["year"]) == ("65", "2", "2010")
    assert (whole["start_page"], whole["end_page"]) == ("98", "109")
    assert (whole["doi"], whole["urls"]) == ("10.1000/rain", [CASES["whole"]["URL"]])
    assert found["chapter"]["secondary_authors"] == ["Ito, C."]
    assert len(found["many"]["authors"]) == 300
    assert found["arabic"]["authors"] == ["حداد, فؤاد"]
    assert "year" not in found["no-year"]
    assert "title" not in found["nothing"]


def test_csl_json_is_the_item_with_all_its_variables() -> None:
    rows = json.loads(export_references(EVERY, ".csl.json"))
    found = {row["id"]: row for row in rows}
    assert found["chapter"] == {
        "id": "chapter",
        **CASES["chapter"],
        "issued": {"date-parts": [[1999]]},
    }
    assert found["whole"]["DOI"] == "10.1000/rain"
    assert found["whole"]["volume"] == "65"
    assert found["nothing"] == {"id": "nothing", "type": "document"}
    assert "URL" not in found["markup"]
    assert found["odd"]["author"] == [{"literal": "Ford"}]
    assert found["odd"]["issued"] == {"date-parts": [[1987]]}


def test_the_built_in_references_come_back_whole() -> None:
    known = conceptmap.load().references
    rows = list(known.values())
    assert list(bibtex(rows)) == list(known)
    read = ris(rows)
    assert list(read) == list(known)
    for name, row in known.items():
        assert read[name]["title"] == row.title
        assert len(read[name].get("authors", [])) == len(row.authors)


def test_keys_stay_apart_and_free_of_signs() -> None:
    rows = [Reference(name, "T") for name in ("a b", "a-b", "a{b", "毛")]
    text = export_references(rows, ".bib").decode()
    keys = [line[6:-1] for line in text.splitlines() if line.startswith("@")]
    assert keys == ["a-b", "a-b-2", "a-b-3", "毛"]


def test_a_lone_brace_breaks_nothing() -> None:
    rows = [Reference("a", "One { brace"), Reference("b", "Next } brace {"), Reference("c", "Fine")]
    assert list(bibtex(rows)) == ["a", "b", "c"]
    assert bibtex(rows)["c"]["title"] == "Fine"


def test_a_reference_made_in_python_is_an_item_too() -> None:
    made = Reference("a", "On rain", "book", ("Ford, A.", "Rain Board"), "2010", volume="6(2)")
    assert item_of(made) == {
        "id": "a",
        "type": "book",
        "title": "On rain",
        "author": [{"family": "Ford", "given": "A."}, {"literal": "Rain Board"}],
        "issued": {"date-parts": [[2010]]},
        "volume": "6",
        "issue": "2",
    }
    assert {len(export_references([made], suffix)) > 50 for suffix in FORMATS} == {True}
    assert item_of(reference("no-title")).get("title") is None
