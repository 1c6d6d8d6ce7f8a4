"""References in a style: right where all is known, as good as can be where it is not."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from references_for_tests import CASES, all_references

import conceptmap
from conceptmap.bibliography import STYLES, styled
from conceptmap.model import Reference

EVERY = all_references()
APA = styled(list(EVERY.values()))


def test_apa_of_a_whole_article() -> None:
    assert APA["whole"].text == (
        "Ford, A. M., van den Berg, J., & World Rain and Weather Board. (2010). "
        "The efficacy of rain & wind: 100% {of} it_all. Weather, 65(2), 98–109. "
        "https://doi.org/10.1000/rain"
    )
    assert "<em>Weather</em>, <em>65</em>(2)" in APA["whole"].html
    assert '<a href="https://doi.org/10.1000/rain">' in APA["whole"].html


def test_apa_of_what_lacks_something() -> None:
    assert APA["no-year"].text == "Ford, A. (n.d.). On rain."
    assert APA["no-author"].text.startswith("Rain. (n.d.).")
    assert APA["no-title"].text.startswith("Ford, A. (n.d.)")
    assert APA["others"].text == "Ford, A., et al. (2003). Some rain."
    assert "A. B., … Name299, A. B. (2001)." in APA["many"].text
    assert APA["arabic"].text.count("in press") == 1
    assert "毛" in APA["chinese"].text
    assert all(row.text for row in APA.values())


def test_nothing_becomes_markup_or_an_unsafe_address() -> None:
    assert "&lt;script>alert(1)&lt;/script> $x$ #let \\ ` @cite *bold*" in APA["markup"].html
    for row in APA.values():
        assert set(re.findall(r"<(/?[a-z]+)", row.html)) <= {
            "em",
            "/em",
            "a",
            "/a",
            "span",
            "/span",
        }
        assert all(link.startswith("http") for link in re.findall(r'href="([^"]*)"', row.html))


@pytest.mark.parametrize("style", STYLES)
def test_every_style_tells_of_every_built_in_reference(style: str) -> None:
    known = conceptmap.load().references
    found = styled(list(known.values()), style)
    assert found.keys() == known.keys()
    for name, row in known.items():
        assert row.title.rstrip("?.")[:40] in found[name].text
        assert not row.authors or row.authors[0].split(",")[0] in found[name].text
        assert "doc-biblioref" not in found[name].html
        assert not re.search(r"[?!]\.|\.\.|,\)|& et al", found[name].text)


def test_no_references_no_work() -> None:
    assert styled([]) == {}
    assert CASES.keys() == APA.keys()


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)


@settings(max_examples=25, deadline=None)
@given(TEXT, TEXT, TEXT, TEXT, TEXT)
def test_whatever_is_written_something_is_said(
    title: str, author: str, year: str, place: str, url: str
) -> None:
    odd = Reference(
        "r", title, "book", (author,), year, container=place, url=f"https://{url}", doi=url
    )
    fine = Reference("s", "On rain", "book", ("Ford, A.",), "2010")
    found = styled([odd, fine])
    assert found["s"].text == "Ford, A. (2010). On rain."
    assert "r" in found
