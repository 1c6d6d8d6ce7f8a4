"""Random maps with hostile text, in every format that takes text: nothing breaks, nothing runs."""

import csv
import io
from dataclasses import replace
from unittest.mock import patch
from xml.etree import ElementTree

import pptx
import pypdf
from decks import deck_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pages import read_page

from conceptmap.model import KINDS, Concept, ConceptMap, Link, clean
from conceptmap.render.deck import Deck, Options
from conceptmap.render.handout import render_markdown
from conceptmap.render.page import render_page
from conceptmap.render.pdf import render_pdf
from conceptmap.render.slides import render_pptx
from conceptmap.render.svg import render_svg
from conceptmap.render.table import render_csv

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    *("<script>alert(1)</script>", "]]>", "<![CDATA[", "&#0;", "&lt;", "<!--", "-->", "<?php"),
    *('" onload="alert(1)', "' onerror='x", "javascript:alert(1)", "url(#a)", "}</style>"),
    *("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "#eval(1)", "$x$", "[](http://a.b)", "{{7*7}}"),
    *("\u202eabc", "\u200d", "👩‍👧", "\ufffe", "\ud800", "\x00", "\x0b", "e" + "\u0301" * 40),
)
TEXTS = (
    st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12)), min_size=1, max_size=3)
    .map(lambda parts: clean(" ".join(parts))[:60])
    .filter(bool)
)


_PLAIN_MAP = ConceptMap.build([Concept("a", "A")], [], title="A", credit="A", language="en")
_PLAIN_PAGE = read_page(render_page(deck_of(_PLAIN_MAP, ""), Options()).decode())
PLAIN = [(tag, set(attributes)) for tag, attributes in _PLAIN_PAGE.elements]
SCRIPT = _PLAIN_PAGE.parts["script module"]


@st.composite
def maps(draw: st.DrawFn) -> ConceptMap:
    labels = draw(st.lists(TEXTS, min_size=2, max_size=4))
    concepts = [
        Concept(f"c{number}", label, definition=label, kind=draw(st.sampled_from(sorted(KINDS))))
        for number, label in enumerate(labels)
    ]
    links = [
        Link(f"L{number}", "c0", draw(TEXTS), f"c{number}", disputed=draw(st.booleans()))
        for number in range(1, len(labels))
    ]
    title, credit = draw(TEXTS), draw(TEXTS)
    return ConceptMap.build(concepts, links, title=title, credit=credit, language="en")


def many(examples: int) -> settings:
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=examples, derandomize=True, suppress_health_check=slow)


def deck(cm: ConceptMap) -> Deck:
    return deck_of(cm, "")


def check_drawing(svg: str) -> None:
    tree = ElementTree.fromstring(svg)
    known = {"svg", "title", "g", "rect", "path", "polygon", "text", "tspan"}
    assert {node.tag.removeprefix(SVG) for node in tree.iter()} <= known
    names = {name for node in tree.iter() for name in node.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name]


@many(200)
@given(maps())
def test_no_text_of_a_map_becomes_markup(cm: ConceptMap) -> None:
    check_drawing(render_svg(deck(cm).pictures[0].scene))


@many(200)
@given(maps())
def test_no_text_of_a_map_becomes_markup_of_a_page(cm: ConceptMap) -> None:
    (picture,) = deck(cm).pictures
    staged = replace(picture, stages={"wide": picture.scene})
    with patch("conceptmap.render.page.file.font_face", return_value=""):
        page = read_page(render_page(Deck(cm, (staged,)), Options()).decode())
    assert [(tag, set(a)) for tag, a in page.elements] == PLAIN
    assert page.parts["script module"] == SCRIPT
    check_drawing(page.content["pictures"][picture.name]["svg"]["wide"])


@many(40)
@given(maps())
def test_slides_and_pages_open_with_every_label(cm: ConceptMap) -> None:
    drawn = deck(cm)
    slide = pptx.Presentation(io.BytesIO(render_pptx(drawn, Options()))).slides[0]
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for mark in drawn.pictures[0].scene.concepts:
        assert "\v".join(mark.box.lines) in found
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(drawn, Options())), strict=True)
    assert len(reader.pages) == 1
    reader.pages[0].extract_text()


@many(100)
@given(maps())
def test_tables_and_handouts_keep_text_as_text(cm: ConceptMap) -> None:
    drawn = deck(cm)
    text = render_csv(drawn, Options()).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(cm.concepts) + len(cm.links) + 1
    assert rows[-1]["row"] == "map"
    assert not [v for row in rows for v in row.values() if v.startswith(("=", "+", "-", "@", "＝"))]
    handout = render_markdown(drawn, Options()).decode()
    assert "<script" not in handout.replace("\\<", "")
    assert handout.count("\n- **") == len(cm.concepts)
