"""Contested points with both sides, and sources as short citations with their verified mark."""

from collections.abc import Iterable
from typing import Any

from dash import html

from conceptmap.model import Citation, ConceptMap, Contested, Reference

__all__ = ["contested_points", "source_lines", "source_list"]


def contested_points(cm: ConceptMap, names: Iterable[str]) -> list[Any]:
    """One section for each contested point that the map knows, without repetition."""
    return [_point(cm, cm.contested[name]) for name in dict.fromkeys(names) if name in cm.contested]


def source_list(cm: ConceptMap, citations: Iterable[Citation]) -> html.Div | None:
    """The section of sources; None where there are none."""
    rows = source_lines(cm, citations)
    if not rows:
        return None
    return html.Div([html.H3("Sources"), *rows], className="section")


def source_lines(cm: ConceptMap, citations: Iterable[Citation]) -> list[html.P]:
    """One line for each citation."""
    return [_source(cm, citation) for citation in citations]


def _point(cm: ConceptMap, point: Contested) -> html.Div:
    sides = (
        ("One view", point.view_a, point.view_a_sources, "side-a"),
        ("Another view", point.view_b, point.view_b_sources, "side-b"),
    )
    return html.Div(
        className="section contested",
        children=[
            html.H3(["Contested: ", point.topic]),
            *[
                html.Div(
                    className=style,
                    children=[
                        html.H4(name),
                        html.P(text),
                        *[_source(cm, citation) for citation in citations],
                    ],
                )
                for name, text, citations, style in sides
            ],
        ],
    )


def _source(cm: ConceptMap, citation: Citation) -> html.P:
    reference = cm.references.get(citation.ref)
    if reference is None:
        return html.P(f"{citation.ref} (not in the list of references)", className="source")
    address = f"https://doi.org/{reference.doi}" if reference.doi else reference.url
    title: Any = html.I(reference.title)
    if address:
        title = html.A(title, href=address, target="_blank", rel="noopener noreferrer")
    where = f", {citation.locator}" if citation.locator else ""
    who = reference.short.rstrip(".")
    return html.P([f"{who}. ", title, where, " ", _mark(reference)], className="source")


def _mark(reference: Reference) -> html.Span:
    if reference.verified:
        return html.Span(
            "✓ verified", className="verified", title="Each detail was seen in a retrieved source."
        )
    return html.Span(
        "not verified",
        className="unverified",
        title="Some details were not seen in a retrieved source.",
    )
