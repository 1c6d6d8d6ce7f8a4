"""`drawn`: the answer to a picture's request: the picture, and the words that stand around it."""

import asyncio
import base64
import time
from asyncio import to_thread
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from dash import html

from conceptmap.errors import ConceptMapError
from conceptmap.layout import Arrangement
from conceptmap.model import ConceptMap, Finding
from conceptmap.render.svg import legend_sample, render_svg
from conceptmap.view import (
    ASPECTS,
    THEMES,
    Selection,
    Theme,
    ViewState,
    arranged,
    compose,
    contradictions,
    from_store,
    legend_of,
    line_samples,
    problems,
    select,
    theme,
    to_store,
)
from conceptmap.web import ids
from conceptmap.web.crowded import crowded
from conceptmap.web.desk import Desk
from conceptmap.web.empty import nothing_left, nothing_said
from conceptmap.web.facets import facets
from conceptmap.web.list_changes import list_trail
from conceptmap.web.listing import listing, spoken
from conceptmap.web.making import Making, Wish
from conceptmap.web.markup import markup
from conceptmap.web.trail import size_of, trail

__all__ = ["TICK", "Known", "Soon", "arriving", "drawn", "making_of"]

_BLANK = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 160 90">'
    '<g class="camera"/></svg>'
)
"""The picture of nothing: what is not there is said beside it."""

TICK = 0.02
"""How often in seconds is looked for news."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the page knows of a picture in the making: how far it is, and whether it has a draft."""

    share: float
    draft: bool

    FURTHER: ClassVar[float] = 0.04
    LONGEST: ClassVar[float] = 1.0

    def is_old(self, making: Making, seconds: float) -> bool:
        """Return whether there is news; after a second, that it still goes on is news."""
        further = making.share >= self.share + self.FURTHER
        fresh = making.draft is not None and not self.draft
        return further or fresh or seconds >= self.LONGEST


@dataclass(frozen=True, slots=True)
class Soon:
    """A page that asks for a picture the first time: it waits a moment before it takes a draft.

    A small picture is finished so soon that a draft would only be in its way.
    """

    PATIENCE: ClassVar[float] = 0.35
    LONGER: ClassVar[float] = 0.7
    SMALL: ClassVar[int] = 45

    def is_old(self, making: Making, seconds: float) -> bool:
        """Return whether a draft is better now than a finished picture later."""
        return seconds >= (self.LONGER if making.size <= self.SMALL else self.PATIENCE)


def drawn(desk: Desk, request: dict[str, Any], patience: float = Soon.PATIENCE) -> dict[str, Any]:
    """Draw what the page asks for: ``{"state", "shape", "system"}``; nothing here raises.

    The answer repeats the request as ``of``: an answer may come when another one is wanted. Where
    something of the state means nothing in this map, ``understood`` is the state without that.
    Where the arrangement takes longer than ``patience`` (seconds), ``unfinished`` says how far it
    is (0 to 1), and the picture is a draft, or ``svg`` is None: ask again, see `arriving`.
    """
    wanted = _read(desk, request)
    cm, state, chosen = wanted.cm, wanted.state, wanted.chosen
    try:
        svg, strip, unfinished = _picture(desk, wanted, patience)
    except ConceptMapError as error:
        words = _words(wanted, cm.title)
        return {"error": str(error), "words": words, "of": request, "list": listing(cm, chosen)}
    title = chosen.focus_question or chosen.title or cm.title
    messages = [finding.message for finding in wanted.findings]
    return {
        "of": request,
        "understood": to_store(wanted.read) if messages else None,
        "svg": svg,
        "unfinished": unfinished,
        "view": state.view or next(iter(cm.views), ""),
        "concepts": list(chosen.concepts),
        "list": listing(cm, chosen),
        "said": spoken(state, chosen, size_of(chosen) if chosen.concepts else nothing_said(state)),
        "theme": theme(state.theme).id,
        "notes": [*messages, *contradictions(cm, state)],
        "title": chosen.title or cm.title,
        "more": dict(chosen.more),
        "facets": facets(cm, state, chosen),
        "words": _words(wanted, title, _legend(wanted), strip),
    }


async def arriving(
    desk: Desk, request: dict[str, Any], known: Known | Soon | None
) -> dict[str, Any]:
    """Draw what the page asks for as soon as there is news.

    News is that it is finished, has a draft, or is further than what the page knows; with None
    the end is waited for.
    """
    with suppress(ConceptMapError):
        making = await to_thread(making_of, desk, request)
        began = time.monotonic()
        while making and not making.over:
            if known is not None and known.is_old(making, time.monotonic() - began):
                break
            making.ask()
            await asyncio.sleep(TICK)
    return await to_thread(drawn, desk, request, 0.0)


def making_of(desk: Desk, request: dict[str, Any], wish: Wish = Wish.ASKED) -> Making | None:
    """The arrangement in the making that a request waits for, see `Makings.ask`."""
    return _making(desk, _read(desk, request), wish)


@dataclass(frozen=True, slots=True)
class _Wanted:
    cm: ConceptMap
    state: ViewState
    read: ViewState
    shape: str
    findings: tuple[Finding, ...]
    chosen: Selection


def _read(desk: Desk, request: dict[str, Any]) -> _Wanted:
    cm = desk.map
    read, findings = from_store(request.get("state"), cm)
    shape = str(request.get("shape"))
    state = read
    if state.theme == "auto" and request.get("system") in THEMES:
        state = replace(state, theme=str(request["system"]))
    shape = shape if shape in ASPECTS else "wide"
    return _Wanted(cm, state, read, shape, findings, select(cm, state))


def _making(desk: Desk, wanted: _Wanted, wish: Wish = Wish.ASKED) -> Making | None:
    """Have the arrangement made; None where it is there, or nothing is to be arranged."""
    if not wanted.chosen.concepts:
        return None
    steps = problems(wanted.cm, wanted.state, wanted.shape)
    return desk.makings.ask(steps, slides=bool(wanted.state.tour), wish=wish)


def _picture(
    desk: Desk, wanted: _Wanted, patience: float
) -> tuple[str | None, list[Any], float | None]:
    """The picture or a draft if there is one, what is said of it, and how far a draft is."""
    if not wanted.chosen.concepts:
        return _BLANK, [], None
    making = _making(desk, wanted)
    if making is None or making.wait(patience):
        return *_finished(desk, wanted, making), None
    draft = _svg(wanted, making.draft) if making.draft else None
    return draft, [], round(making.share, 3)


def _finished(desk: Desk, wanted: _Wanted, making: Making | None) -> tuple[str, list[Any]]:
    """The picture, and what is said where it cannot be read at once."""
    if making is not None and making.error is not None:
        raise making.error
    cm, state = wanted.cm, wanted.state
    arrangement = arranged(cm, state, wanted.shape, desk.arranger)
    return _svg(wanted, arrangement), crowded(cm, state, wanted.chosen, arrangement)


def _svg(wanted: _Wanted, arrangement: Arrangement) -> str:
    scene = compose(wanted.cm, wanted.chosen, arrangement, theme(wanted.state.theme))
    return render_svg(scene, for_page=True)


def _words(wanted: _Wanted, title: str, legend: Any = None, strip: Any = None) -> dict[str, str]:
    """What stands around the picture and its list, by the ids of the places."""
    cm, state, chosen = wanted.cm, wanted.state, wanted.chosen
    empty = [] if chosen.concepts else nothing_left(cm, state)
    parts = {
        ids.HEADLINE: title,
        ids.EYEBROW: trail(cm, state, chosen),
        ids.LEGEND: legend,
        ids.EMPTY: empty,
        ids.CROWDED: strip,
        ids.LIST_TRAIL: list_trail(cm, state, chosen, strip),
        ids.LIST_EMPTY: empty,
    }
    return {name: markup(part) for name, part in parts.items()}


def _legend(wanted: _Wanted) -> list[Any]:
    cm, chosen, colours = wanted.cm, wanted.chosen, theme(wanted.state.theme)
    rows = legend_of(cm, (cm.concepts[c].kind for c in chosen.concepts), line_samples(cm, chosen))
    return [
        html.Span([html.Img(src=_sample(name, colours), alt=""), words], className="legend-item")
        for name, words in rows
    ]


def _sample(name: str, colours: Theme) -> str:
    drawn = legend_sample(name, colours, 24, 14)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="28" height="18" viewBox="-14 -9 28 18">'
        f"{drawn}</svg>"
    )
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
