"""Components as HTML text: what the browser gets is what the tree says, and never more."""

from html.parser import HTMLParser

import dash_mantine_components as dmc
import pytest
from component_tree import words
from dash import html
from hypothesis import given
from hypothesis import strategies as st

import conceptmap
from conceptmap.model import ConceptMap
from conceptmap.web.card import card
from conceptmap.web.filter_panel import filter_panel
from conceptmap.web.help import help_dialog
from conceptmap.web.icons import icon
from conceptmap.web.intro import intro
from conceptmap.web.markup import hollow, markup
from conceptmap.web.notes import notes_panel

HOSTILE = "</p><script>alert(1)</script>\"'&amp; <img src=x onerror=alert(1)>"


class Reader(HTMLParser):
    """Tags, attributes and text as a browser reads them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.values: list[str | None] = []
        self.said = ""
        self.open = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.values += [value for _, value in attrs]
        self.open += tag not in {"img", "br", "hr", "input"}

    def handle_endtag(self, tag: str) -> None:
        self.open -= 1

    def handle_data(self, data: str) -> None:
        self.said += data


def letters(text: str) -> str:
    return "".join(text.split())


@given(st.text() | st.just(HOSTILE))
def test_text_stays_text(text: str) -> None:
    text = text.replace("\r", "").replace("\0", "")
    read = Reader(markup(html.P(text, title=text)))
    assert read.tags == ["p"]
    assert read.values == [text]
    assert read.said == text


def test_names_and_flags_are_those_of_html() -> None:
    made = html.Td("x", className="cell", colSpan=2, hidden=True, tabIndex=-1, **{"data-of": "a"})
    assert markup(made) == ('<td class="cell" colspan="2" hidden tabindex="-1" data-of="a">x</td>')
    assert markup(html.Button("x", hidden=False)) == "<button>x</button>"
    assert 'style="mask-image:url(data:image/svg+xml;base64,' in markup(icon("fit"))


def test_a_component_with_a_script_of_its_own_is_refused() -> None:
    with pytest.raises(TypeError, match=r"use dash\.html"):
        markup(html.Div(dmc.Switch(label="x")))


def test_a_hollow_part_keeps_its_name_and_loses_its_content(weather: ConceptMap) -> None:
    part = filter_panel(weather)
    left = hollow(part)
    assert (left.id, left.className, left.children) == (part.id, part.className, None)
    assert part.children


def test_cards_and_panels_say_the_same_as_their_trees() -> None:
    cm = conceptmap.load()
    trees = [card(cm, {"selected": f"concept:{name}"}) for name in cm.concepts]
    panels = [filter_panel(cm), help_dialog(), intro(), notes_panel()]
    for tree in [*trees, *[panel.children for panel in panels]]:
        read = Reader(markup(tree))
        assert read.open == 0
        assert letters(read.said) == letters(words(tree))
