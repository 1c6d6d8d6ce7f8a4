"""What is near the picture that is shown is arranged while nobody asks for anything."""

import asyncio
from typing import Any

import pytest
from slow_desk import REQUEST, focus_on, slow_desk, soon, stays

import conceptmap
from conceptmap.analysis import importance
from conceptmap.view import ViewState, from_store, to_store
from conceptmap.web import foresight
from conceptmap.web.desk import Desk
from conceptmap.web.drawing import drawn
from conceptmap.web.foresight import Foresight, near
from conceptmap.web.guessing import guessed

CM = conceptmap.load()


def states(state: ViewState) -> list[ViewState]:
    request = {"state": to_store(state), "shape": "tall", "system": "dark"}
    found = list(near(CM, request))
    assert all((one["shape"], one["system"]) == ("tall", "dark") for one in found)
    return [from_store(one["state"], CM)[0] for one in found]


def test_the_other_views_come_first_then_neighbours_and_focus_in_turn() -> None:
    found = states(ViewState(view="modalities"))
    views = len(CM.views)
    assert [state.view for state in found[:views]] == [*CM.views]
    grown = [state.expanded[-1] for state in found[views:] if state.expanded]
    focused = [state.focus for state in found[views:] if state.focus]
    assert found[views].expanded
    assert found[views + 1].focus
    assert (len(grown), len(focused)) == (foresight.EXPANDED, foresight.FOCUSED)
    weights = [importance(CM)[name] for name in grown]
    assert weights == sorted(weights, reverse=True)
    assert {state.view for state in found[views:]} == {"modalities"}


def test_from_a_focus_one_goes_on_and_what_is_grown_grows() -> None:
    found = states(ViewState(focus="insight", depth="2"))
    assert {state.focus for state in found if state.expanded} == {"insight"}
    assert all(state.depth == "1" for state in found if not state.expanded)
    assert "insight" not in [state.focus for state in found if not state.expanded]
    more = states(ViewState(expanded=("emdr",)))
    assert {state.expanded[0] for state in more if state.expanded} == {"emdr"}
    assert states(ViewState(tour="tour-edges", step=2)) == []


@pytest.fixture
def working(monkeypatch: pytest.MonkeyPatch) -> tuple[Desk, Any]:
    """A desk with somebody who arranges beside it."""
    monkeypatch.setattr(foresight, "QUIET", 0.05)
    desk, hand = slow_desk()
    desk.workshop = hand  # type: ignore[assignment]
    return desk, hand


def test_it_begins_when_nobody_asks_and_gives_way_to_whoever_does(working: Any) -> None:
    desk, hand = working
    foreseen = Foresight(desk)
    foreseen.follow(focus_on("insight"))
    soon(lambda: hand.calls)
    assert drawn(desk, focus_on("emdr"), patience=0.0)["unfinished"] is not None
    assert hand.stopped.wait(20)
    hand.go_on.set()
    assert drawn(desk, focus_on("emdr"), patience=60.0)["unfinished"] is None
    made = hand.calls
    soon(lambda: hand.calls > made + 2)


def test_a_pages_own_guess_comes_first(working: Any) -> None:
    desk, hand = working
    Foresight(desk).follow(REQUEST)
    soon(lambda: hand.calls)
    ask = guessed(desk, focus_on("insight"), stays)

    async def both() -> Any:
        task = asyncio.ensure_future(ask)
        while not hand.stopped.is_set():
            await asyncio.sleep(0.01)
        hand.go_on.set()
        return await task

    assert asyncio.run(both())["svg"].startswith("<svg")


def test_without_somebody_beside_it_nothing_is_foreseen() -> None:
    desk, hand = slow_desk()
    Foresight(desk).follow(REQUEST)
    assert hand.calls == 0
