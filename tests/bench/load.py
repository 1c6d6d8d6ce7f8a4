"""Many students at once: what share of what the page asks for one server answers in time.

Run ``python tests/bench/load.py [STUDENTS] [CLICKS] [PAUSE]``: STUDENTS (default 50, at most 200)
make CLICKS each (default 12, at most 50), with PAUSE seconds between two clicks (default 3; 0 is
everybody without a pause). Only this machine's loopback is used. All click for the first time, then
all again, when every picture has been drawn once. The clients run on the same cores as the server,
so the figures are worse than a server's own. Nothing here passes or fails.
"""

import asyncio
import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import httpx
from page import start, stop

import conceptmap
from conceptmap import ConceptMap
from conceptmap.view import ViewState, encode
from conceptmap.web import ids
from conceptmap.web.server.ports import free_port

GOAL_MS = 300
LONGEST_S = 240
"""The whole is given up after so many seconds."""

ACTS = ("card",) * 11 + ("view",) * 4 + ("focus",) * 2 + ("filter", "path", "compare")
"""What twenty clicks of a student are."""

Click = tuple[str, ViewState]
"""What it is, and the state that it leads to."""


def main() -> None:
    given = [float(word) for word in sys.argv[1:4]]
    students, clicks, pause = [*given, *(50, 12, 3)[len(given) :]]
    students, clicks = min(int(students), 200), min(int(clicks), 50)
    port = free_port("127.0.0.1", 8770)
    address = f"http://127.0.0.1:{port}"
    server, _ = start(port, f"{address}/")
    try:
        for name in ("first", "again"):
            print(f"{name}: {students} students, {clicks} clicks each, {pause:g} s between two")
            timed = asyncio.run(lecture(address, students, clicks, pause))
            for what, figures in sorted(timed.items()):
                report(what, figures)
            report("all", [one for figures in timed.values() for one in figures])
    finally:
        stop(server)


async def lecture(address: str, students: int, clicks: int, pause: float) -> dict[str, list[float]]:
    cm = conceptmap.load()
    timed: dict[str, list[float]] = defaultdict(list)
    limits = httpx.Limits(max_connections=students, keepalive_expiry=2)
    async with (
        asyncio.timeout(LONGEST_S),
        httpx.AsyncClient(base_url=address, limits=limits, timeout=60) as client,
    ):
        await asyncio.gather(
            *[student(client, cm, number, clicks, pause, timed) for number in range(students)]
        )
    return timed


async def student(
    client: httpx.AsyncClient,
    cm: ConceptMap,
    number: int,
    clicks: int,
    pause: float,
    timed: dict[str, list[float]],
) -> None:
    chance = random.Random(number)
    await asyncio.sleep(chance.uniform(0, pause))
    for what, value in wishes(cm, chance, clicks):
        began = time.perf_counter()
        if what == "card":
            answer = await client.post("/_dash-update-component", json=body(value))
        else:
            answer = await client.get(f"/picture?{encode(value)}&shape=wide&system=light&soon=yes")
        answer.raise_for_status()
        timed[what].append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(chance.uniform(0.5, 1.5) * pause)


def wishes(cm: ConceptMap, chance: random.Random, clicks: int) -> Iterator[Click]:
    """A student's clicks: mostly cards, then views, now and then a question of their own."""
    concepts, views = list(cm.concepts), list(cm.views)
    for _ in range(clicks):
        what = chance.choice(ACTS)
        one, other = chance.sample(concepts, 2)
        states = {
            "card": ViewState(selected=f"concept:{one}"),
            "view": ViewState(view=chance.choice(views)),
            "focus": ViewState(focus=one),
            "filter": ViewState(view=chance.choice(views), levels=("1",)),
            "path": ViewState(path=(one, other)),
            "compare": ViewState(compared=(one, other)),
        }
        yield what, states[what]


def body(state: ViewState) -> dict[str, Any]:
    """The request for a card as the page sends it."""
    value = {"selected": state.selected}
    return {
        "output": f"{ids.CARD_TEXT}.data",
        "outputs": {"id": ids.CARD_TEXT, "property": "data"},
        "inputs": [{"id": ids.SELECTED, "property": "data", "value": value}],
        "changedPropIds": [f"{ids.SELECTED}.data"],
        "parsedChangedPropsIds": [f"{ids.SELECTED}.data"],
    }


def report(what: str, figures: list[float]) -> None:
    inside = sum(one <= GOAL_MS for one in figures) / len(figures)
    middle = statistics.median(figures)
    high = sorted(figures)[int(len(figures) * 0.95)]
    print(
        f"  {what:8} {len(figures):5} answers     median {middle:6.0f} ms   95 % {high:6.0f} ms"
        f"   {inside:6.1%} under {GOAL_MS} ms"
    )


if __name__ == "__main__":
    main()
