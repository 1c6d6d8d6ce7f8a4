"""The offline page: one file, a strict policy, the same pictures, light enough for a phone."""

import base64
import gzip
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pages import Taken, read_page

import conceptmap
from conceptmap.export import Request, Subject, arranger_for, deck_for, named_views
from conceptmap.model import Concept, ConceptMap, Link, Reference
from conceptmap.render.deck import Options
from conceptmap.render.formats import FORMATS
from conceptmap.render.page.bundle import bundle
from conceptmap.render.svg import render_svg
from conceptmap.view import THEMES, Arranger, ViewState, draw_for_page

CM = conceptmap.load()
ARRANGER = arranger_for(None)
PAGE = FORMATS[".html"]


def written(cm: ConceptMap, *subjects: Subject) -> str:
    arranger = ARRANGER if cm is CM else Arranger()
    shown = subjects or named_views(cm)[:1]
    return PAGE.render(deck_for(PAGE, cm, shown, Request(), arranger), Options()).decode()


@pytest.fixture(scope="module")
def text() -> str:
    return written(CM)


@pytest.fixture(scope="module")
def page(text: str) -> Taken:
    return read_page(text)


def test_nothing_is_asked_for_and_only_its_own_parts_may_run(page: Taken) -> None:
    assert page.policy.startswith("default-src 'none';")
    for name, part in (("script", "script module"), ("style", "style")):
        digest = base64.b64encode(hashlib.sha256(page.parts[part].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in page.policy
    assert "unsafe" not in page.policy
    names = {name for _, attributes in page.elements for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in {"src", "href", "style"}}
    addresses = re.findall(r"url\(([^)]{0,30})", page.parts["style"])
    assert [found[:15] for found in addresses] == ["data:font/woff2"]


def test_size(text: str, page: Taken) -> None:
    packed = page.parts["script application/octet-stream"]
    assert len(text.encode()) < 2_000_000
    assert len(gzip.compress(text.replace(packed, "").encode())) < 150_000


@pytest.mark.parametrize("theme", THEMES)
def test_the_drawings_are_the_page_s_own_in_every_theme(theme: str, page: Taken) -> None:
    rule = (
        r"^:root \{(.*)\}$" if theme == "light" else rf'^:root\[data-theme="{theme}"\] \{{(.*)\}}$'
    )
    declared = re.search(rule, page.parts["style"], re.MULTILINE)
    assert declared
    colours = dict(re.findall(r"(--map-[\w-]+): (#\w+);", declared[1]))
    for subject in named_views(CM)[:3]:
        for shape, drawing in page.content["pictures"][subject.name]["svg"].items():
            scene = draw_for_page(CM, replace(subject.state, theme=theme), shape, ARRANGER)
            painted = re.sub(r"var\((--map-[\w-]+)\)", lambda found: colours[found[1]], drawing)
            assert painted == render_svg(scene, for_page=True)


def test_every_view_and_everything_that_cards_tell(page: Taken) -> None:
    told = page.content
    assert [row["id"] for row in told["views"]] == list(CM.views)
    assert set(told["concepts"]) == set(CM.concepts)
    assert {row["sentence"] for row in told["links"].values()} == {
        CM.proposition(name) for name in CM.links
    }
    assert set(told["references"]) == set(CM.references)
    assert all(len(point["sides"]) == 2 for point in told["contested"].values())


def test_it_opens_on_what_was_asked_for() -> None:
    asked = Subject("defences", ViewState(view="defences"))
    assert read_page(written(CM, asked)).content["start"] == "defences"
    near = Subject("shown", ViewState(focus="emdr"))
    told = read_page(written(CM, near)).content
    assert told["start"] == "shown"
    assert told["pictures"]["shown"]["question"] == "What is EMDR linked to?"


def test_a_link_out_goes_to_the_web_or_nowhere() -> None:
    references = [Reference("a", "A", url="javascript:alert(1)"), Reference("b", "B", doi="10.1/b")]
    links = [Link("L1", "x", "is", "y")]
    cm = ConceptMap.build([Concept("x", "X"), Concept("y", "Y")], links, references=references)
    told = read_page(written(cm)).content["references"]
    assert told["a"]["href"] == ""
    assert told["b"]["href"] == "https://doi.org/10.1/b"


def test_metadata_says_whose_it_is(page: Taken) -> None:
    told = {a["name"]: a["content"] for tag, a in page.elements if tag == "meta" and "name" in a}
    assert told["author"] == CM.credit
    assert CM.digest in str(told["generator"])


def test_modules_that_cannot_be_joined_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.mjs").write_text('import { b } from "./b.mjs";\nexport const a = b;\n')
    (tmp_path / "b.mjs").write_text('import { a } from "./a.mjs";\nexport const b = a;\n')
    with pytest.raises(ValueError, match="imports itself"):
        bundle(tmp_path / "a.mjs")
    (tmp_path / "c.mjs").write_text("export default 1;\n")
    with pytest.raises(ValueError, match="cannot be joined"):
        bundle(tmp_path / "c.mjs")
