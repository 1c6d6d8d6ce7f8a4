"""How fast exploring is: from a click to the new picture, on the built-in map and on a large one.

Run ``python tests/bench/explore.py [RUNS]``. Each figure is the median of RUNS (default 5) in
headless Chromium on 1280 x 800, with the slowest in brackets: first for pictures that nobody has
asked this server for, then for the same pictures again by another reader. The rows with a star are
pictures that nobody has asked for either, for a reader who looks at a card for half a second, and
points at its button for a fifth of a second, before pressing it. Nothing here passes or fails.
"""

import json
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from layout_maps import FIRST, PHRASES, SECOND
from page import ARGUMENTS, open_page, start, stop
from playwright.sync_api import Browser, Page, sync_playwright

import conceptmap
from conceptmap import ConceptMap
from conceptmap.analysis import importance
from conceptmap.settings import cache_dir
from conceptmap.view import ViewState, select
from conceptmap.web.server.ports import free_port

LARGE = 2000
"""Concepts of the large map, with twice as many links."""

READS_S, POINTS_S = 0.5, 0.2
"""How long a reader looks at a card, and points at a button before pressing it."""

TIMED = """([selector, values]) => new Promise((answer) => {
  const before = document.querySelector("#stage > svg");
  const button = document.querySelector(selector) ?? document.createElement("button");
  if (values) {
    button.dataset.set = JSON.stringify(values);
    document.body.append(button);
  }
  const start = performance.now();
  button.click();
  if (values) button.remove();
  const look = () => {
    const stage = document.querySelector("#stage");
    const now = stage.querySelector(":scope > svg");
    if (now !== before && stage.dataset.state !== "loading") answer(performance.now() - start);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})"""

TYPED = """(text) => new Promise((answer) => {
  const input = document.querySelector("#search input");
  input.focus();
  const start = performance.now();
  input.value = text;
  input.dispatchEvent(new InputEvent("input", {bubbles: true}));
  const look = () => {
    if (document.querySelector("#search [role=option]")) {
      answer(performance.now() - start);
      input.value = "";
      input.dispatchEvent(new InputEvent("input", {bubbles: true}));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})"""


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        forget_pictures(Path(folder) / "cache")
        measure("built-in map", None, runs, 1)
        path = Path(folder) / "large.yaml"
        path.write_text(json.dumps(large_map()), encoding="utf-8")
        measure(f"{LARGE:,} concepts", path, runs, 2)


def forget_pictures(cache: Path) -> None:
    """Let servers keep nothing that was arranged before; what is slow to make else stays."""
    cache.mkdir()
    for made in ("compiled", "fonts"):
        (cache / made).symlink_to(cache_dir() / made, target_is_directory=True)
    os.environ["CONCEPTMAP_CACHE_DIR"] = str(cache)


def large_map() -> dict[str, Any]:
    """A made-up map as its file says it."""
    chance = random.Random(7)
    names = [f"c{at}" for at in range(LARGE)]
    pairs = {(at, int(at * chance.random() ** 2)) for at in range(1, LARGE) for _ in range(3)}
    return {
        "title": "Large map",
        "focus_question": "How fast is a large map?",
        "concepts": [
            {
                "id": name,
                "label": f"{chance.choice(FIRST)} {chance.choice(SECOND)} {at}",
                "kind": ("concept", "technique")[at % 2],
            }
            for at, name in enumerate(names)
        ],
        "links": [
            {"from": names[one], "phrase": chance.choice(PHRASES), "to": names[other]}
            for one, other in sorted(pairs)[: 2 * LARGE]
        ],
    }


def measure(name: str, path: Path | None, runs: int, times: int) -> None:
    cm = conceptmap.load(path)
    asked = questions(cm, runs)
    port = free_port("127.0.0.1", 8760)
    address = f"http://127.0.0.1:{port}/"
    server, _ = start(port, address, path)
    print(f"{name}: first, then again")
    try:
        with sync_playwright() as playwright:
            found = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
            rounds = [visit(browser, address, asked) for _ in range(2)]
            for what in asked:
                report(what, [timed[what] for timed in rounds], 300 * times)
            near = unasked(cm, runs)
            for button in ("focus-here", "expand"):
                timed = [read_first(browser, address, one, button) for one in near]
                report(f"{button} *", [timed], 300 * times)
            page = browser.new_page()
            open_page(page, address)
            words = [cm.concepts[one].label[:9] for one in list(cm.concepts)[:runs]]
            report("search", [[float(page.evaluate(TYPED, one)) for one in words]], 100 * times)
            browser.close()
    finally:
        stop(server)


def questions(cm: ConceptMap, runs: int) -> dict[str, list[dict[str, Any]]]:
    """What is asked of the page: for each act a list of states, most important concepts first."""
    weight = importance(cm)
    order = sorted(cm.concepts, key=lambda one: -weight[one])[: 2 * runs]
    pairs = list(zip(order[::2], order[1::2], strict=False))
    kinds = sorted({concept.kind for concept in cm.concepts.values()})
    views = list(cm.views)[:runs] or [""]
    return {
        "focus": [{"view": None, "focus": one} for one in order[:runs]],
        "expand": [{"view": None, "focus": None, "expanded": [one]} for one in order[:runs]],
        "filter": [
            {"view": views[at % len(views)], "kinds": [kinds[at % len(kinds)]]}
            for at in range(runs)
        ],
        "compare": [{"kinds": None, "compared": list(pair)} for pair in pairs],
        "path": [{"path": list(pair)} for pair in pairs],
    }


def unasked(cm: ConceptMap, runs: int) -> list[str]:
    """Concepts of the first picture with neighbours outside, which `questions` does not ask for."""
    weight = importance(cm)
    more = sorted(select(cm, ViewState()).more, key=lambda one: -weight[one])
    asked = sorted(cm.concepts, key=lambda one: -weight[one])[: 2 * runs]
    return [name for name in more if name not in asked][:runs]


def visit(browser: Browser, address: str, asked: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """One reader who asks everything once."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    open_page(page, address)
    timed = {what: [act(page, values) for values in states] for what, states in asked.items()}
    page.close()
    return timed


def act(page: Page, values: dict[str, Any]) -> float:
    took = float(page.evaluate(TIMED, ["#no-such-button", values]))
    still(page)
    return took


def read_first(browser: Browser, address: str, name: str, button: str) -> float:
    """A reader who opens a concept's card, reads, points at a button of it, and presses it."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{address}?selected=concept:{name}")
    still(page)
    found = page.locator(f'.card-actions [data-act="{button}"][data-of="{name}"]')
    found.wait_for()
    time.sleep(READS_S)
    found.hover()
    time.sleep(POINTS_S)
    took = float(page.evaluate(TIMED, [f'.card-actions [data-act="{button}"]', None]))
    page.close()
    return took


def still(page: Page) -> None:
    page.locator("#stage[data-state=painted]:not([data-animating])").wait_for()


def report(what: str, figures: Sequence[Sequence[float]], goal: float) -> None:
    said = "   ".join(f"{statistics.median(row):6.0f} ms [{max(row):.0f}]" for row in figures)
    print(f"  {what:10} {said}   goal {goal:.0f} ms")


if __name__ == "__main__":
    main()
