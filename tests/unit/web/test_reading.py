"""The pages of words: what they say, how they lead into the map and back, and what they refuse."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from starlette.testclient import TestClient

import conceptmap
from conceptmap.model import Concept, ConceptMap, Link
from conceptmap.settings import Settings
from conceptmap.view import decode, select
from conceptmap.web.app import create_app
from conceptmap.web.insights import insights
from conceptmap.web.places import Places
from conceptmap.web.reading.glossary import glossary
from conceptmap.web.reading.references import references

CM = conceptmap.load()


def client(path: Path | None = None) -> TestClient:
    return TestClient(create_app(Settings(), path), base_url="http://127.0.0.1:8050")


class _Reader(HTMLParser):
    """Collects tags that close, ids and addresses."""

    VOID = ("meta", "link", "input", "br")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a":
            self.links.append(str(given["href"]))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("page", ["glossary", "references", "insights"])
def test_a_page_is_whole_and_leads_only_to_what_is_there(page: str) -> None:
    web = client()
    answer = web.get(f"/{page}?from=view%3Ddefences")
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    read = _Reader(answer.text)
    assert read.open == []
    assert len(read.ids) == len(set(read.ids))
    assert "./?view=defences" in read.links
    for link in read.links:
        parts = urlsplit(link)
        if parts.scheme in {"http", "https"}:
            continue
        if not parts.path:
            assert parts.fragment in read.ids
        elif parts.path == "./":
            assert decode(parts.query, CM)[1] == ()
    for file in set(re.findall(r'(?:href|src)="(assets/[^"]+)"', answer.text)):
        assert web.get(f"/{file}").status_code == 200, file


def test_the_glossary_says_all_that_is_known_of_a_concept() -> None:
    text = glossary(CM)
    entry = text[text.index('id="c-emdr"') :]
    entry = entry[: entry.index("</article>")]
    concept = CM.concepts["emdr"]
    assert concept.definition.split("'")[0] in entry
    said = [link for link in CM.links.values() if "emdr" in (link.source, link.target)]
    assert entry.count("<li>") == len(said)
    assert entry.count("two views") == sum(CM.is_contested(link.id) for link in said)
    assert all(f"references#r-{source.ref}" in entry for source in concept.sources)


def test_every_way_into_the_map_shows_what_it_names() -> None:
    places = Places(CM)
    for name in CM.concepts:
        state, findings = decode(urlsplit(places.concept(name)).query, CM)
        assert not findings
        assert name in select(CM, state).concepts
    for name in CM.links:
        state, _ = decode(urlsplit(places.link(name)).query, CM)
        assert name in select(CM, state).links, name
    state, _ = decode(urlsplit(places.source("shedler2010")).query, CM)
    assert select(CM, state).links


def test_entries_stand_under_their_letters_whatever_the_script() -> None:
    labels = ["Zorn", "éclat", "Ärger", "3-year-olds", "Eagle", "怒り", "'Quoted'", "апатия", "?"]
    cm = ConceptMap.build([Concept(f"c{n}", label) for n, label in enumerate(labels)], [])
    text = glossary(cm)
    letters = re.findall(r'<h2 id="letter-\d+">(.*?)</h2>', text)
    assert letters == ["#", "0–9", "A", "E", "Q", "Z", "А", "怒"]
    assert text.index("Eagle") > text.index("3-year-olds")


def test_nothing_in_a_map_becomes_markup() -> None:
    bad = "<img src=x onerror=alert(1)>\"'&"
    cm = ConceptMap.build(
        [Concept("a", bad, definition=bad, example=bad, aliases=(bad,)), Concept("b", "B")],
        [Link("l", "a", bad, "b")],
        title=bad,
        focus_question=bad,
    )
    for text in (glossary(cm), references(cm, "apa"), insights(cm)):
        assert "<img" not in re.sub(r"(?s)<script type.*?</script>", "", text)
        assert "<img" not in text
        assert _Reader(text).open == []


def test_a_map_without_concepts_or_references_says_so() -> None:
    empty = ConceptMap.build([], [])
    assert "no concepts yet" in glossary(empty)
    assert "no references yet" in references(empty, "apa")
    assert "once the map has links" in insights(empty)


def test_the_references_say_what_rests_on_each() -> None:
    text = references(CM, "apa")
    entry = text[text.index('id="r-shedler2010"') :]
    entry = entry[: entry.index('</li><li class="entry"')]
    assert "Shedler, J. (2010)." in entry
    assert "Supports 4 propositions, 6 concepts and 2 contested points" in entry
    assert "✓ verified" in entry
    assert 'href="references.bib?only=shedler2010"' in entry


def test_downloads_of_all_and_of_one() -> None:
    web = client()
    every = web.get("/references.csl.json")
    assert [row["id"] for row in every.json()] == list(CM.references)
    assert every.headers["content-disposition"].endswith(".csl.json")
    one = web.get("/references.bib?only=shedler2010")
    assert one.text.startswith("@article{shedler2010,")
    assert one.text.count("@") == 1
    assert web.get("/references.ris").text.count("TY  - ") == len(CM.references)
    assert "come as one of .bib, .ris" in web.get("/references.doc").json()["message"]
    assert "no reference 'x'" in web.get("/references.bib?only=x").json()["message"]


def test_nonsense_in_the_address_falls_back() -> None:
    web = client()
    query = quote("view=nowhere&selected=<b>")
    answer = web.get(f"/references?style=nonsense&from={query}")
    assert answer.status_code == 200
    assert 'class="back" href="./"' in answer.text
    assert '<option value="apa" selected>' in answer.text
    assert web.get(f"/glossary?from={'x' * 9000}").status_code == 200


def test_the_pages_follow_the_file(tmp_path: Path) -> None:
    path = tmp_path / "rain.yaml"
    text = "title: T\nfocus_question: Q?\nconcepts: [{id: a, label: Rain}]\nlinks: []\n"
    path.write_text(text)
    server = create_app(Settings(cache_dir=tmp_path), path)
    web = TestClient(server, base_url="http://127.0.0.1:8050")
    assert "Rain" in web.get("/glossary").text
    path.write_text(text.replace("Rain", "Snow and ice"))
    server.state.document.refresh()
    assert "Snow and ice" in web.get("/glossary").text


def test_every_mark_of_the_large_drawing_is_a_link_of_the_page_too() -> None:
    text = insights(CM)
    links = _Reader(text).links
    ids = _Reader(text).ids
    found = re.findall(
        r'(?s)<script type="application/json" id="([a-z]+)-data">(.*?)</script>', text
    )
    assert [name for name, _ in found] == ["holding", "meeting", "resting", "disagreeing"]
    for _, data in found:
        marks = json.loads(data)
        rows = marks.get("cells") or marks["rows"]
        for row in rows:
            hrefs = [row["href"]] if "href" in row else row["hrefs"]
            counts = row.get("counts", [1])
            for href, count in zip(hrefs, counts, strict=True):
                assert not count or href in links
                assert not count or not href.startswith("#") or href[1:] in ids


def test_lengths_of_bars_are_parts_of_the_longest() -> None:
    text = insights(CM)
    for measure in ("between", "links", "bridging"):
        bars = re.search(rf'<ol class="bars" data-measure="{measure}".*?</ol>', text)
        assert bars
        shares = [float(one) for one in re.findall(r"--share: ([0-9.]+)", bars[0])]
        assert len(shares) == 12
        assert shares[0] == 1
        assert shares == sorted(shares, reverse=True)
        assert shares[-1] > 0
    stack = re.findall(r'<span class="stack">(.*?)</span>', text)
    for one in stack:
        shares = [float(part) for part in re.findall(r"--share: ([0-9.]+)", one)]
        assert sum(shares) == pytest.approx(1, abs=0.01)


def test_a_map_whose_sources_do_not_say_what_they_are_has_no_chart_of_it(
    weather: ConceptMap,
) -> None:
    text = insights(weather)
    assert 'id="holding"' in text
    assert 'id="disagreeing"' in text
    assert 'id="resting"' not in text
    assert _Reader(text).open == []


def test_the_drawing_script_is_packed_for_others_and_kept() -> None:
    answer = client().get("/plotly.js?v=1", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    assert "plotly.js v" in answer.text[:200]
    assert 'src="plotly.js' not in client().get("/").text


def test_what_is_cited_but_not_listed_is_named(tmp_path: Path) -> None:
    path = tmp_path / "rain.yaml"
    path.write_text(
        "title: T\nfocus_question: Q?\n"
        "concepts: [{id: a, label: Rain, sources: [ford2010, frod2010]}]\nlinks: []\n"
    )
    path.with_name("rain.references.json").write_text(json.dumps([{"id": "ford2010"}]))
    text = client(path).get("/references").text
    assert "Cited, but not in the list" in text
    assert "frod2010" in text
