"""A map as a Plotly figure: everything where the scene has it, text as text, in notebooks too."""

import json

import pytest

import conceptmap
from conceptmap.errors import UnknownNameError
from conceptmap.model import Concept, ConceptMap, Link

CM = conceptmap.load()


def test_every_label_and_phrase_stands_in_its_place() -> None:
    made = CM.to_plotly("defences", size=(1400, 800))
    words = [text for row in made.data if row.mode == "text" for text in row.text]
    for name in CM.views["defences"].concepts:
        assert any(
            "".join(CM.concepts[name].label.split()) in "".join(w.replace("<br>", "").split())
            for w in words
        ), name
    assert "is one of the" in words
    for row in made.data:
        assert all(x is None or 0 <= x <= 1400 for x in row.x)
        assert all(y is None or 0 <= y <= 800 for y in row.y)
    assert tuple(made.layout.yaxis.range) == (800, 0)
    assert any("protect themselves" in note.text for note in made.layout.annotations)


def test_kinds_are_in_the_legend_and_concepts_tell_what_they_are() -> None:
    made = CM.to_plotly("defences")
    assert "Defence" in {row.name for row in made.data if row.showlegend}
    told = " ".join(text for row in made.data if row.hovertext for text in row.hovertext)
    assert CM.concepts["denial"].definition[:40] in told.replace("<br>", " ")


def test_hostile_labels_stay_text() -> None:
    cm = ConceptMap.build(
        [Concept("a", "<script>x</script>"), Concept("b", "<a href='http://x.y'>")],
        [Link("L1", "a", "<b>is</b>", "b")],
    )
    raw = json.dumps(cm._repr_mimebundle_()["application/vnd.plotly.v1+json"])
    assert "<script" not in raw
    assert "<a href" not in raw


def test_a_notebook_gets_plotly_an_svg_and_a_line() -> None:
    bundle = CM._repr_mimebundle_()
    figure = bundle["application/vnd.plotly.v1+json"]
    assert figure["layout"]["width"] == 1200
    assert bundle["image/svg+xml"].startswith("<svg")
    assert bundle["text/plain"].endswith(f"{len(CM.concepts)} concepts, {len(CM.links)} links")
    assert set(CM._repr_mimebundle_(include={"image/svg+xml"})) == {"image/svg+xml"}
    assert "image/svg+xml" not in CM._repr_mimebundle_(exclude={"image/svg+xml"})


def test_the_same_map_gives_the_same_figure() -> None:
    assert CM.to_plotly("defences").to_json() == CM.to_plotly("defences").to_json()


def test_what_is_not_there_is_named() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'defences'"):
        CM.to_plotly("defense")
    with pytest.raises(UnknownNameError, match="unknown theme"):
        CM.to_plotly(theme="pink")
