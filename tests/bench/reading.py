"""How soon the pages of words and charts are there: ``python tests/bench/reading.py``.

The glossary of a map of 2,000 concepts and 4,000 propositions, the references of the built-in
map, and its charts, in a real Chromium on this machine; medians of five, each in a window of its
own, after one that is not counted. ``opened`` is when the page can be used, in milliseconds from
the beginning of the visit.
"""

import random
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))

from served import Served

_RUNS = 5
_READY = "body[data-state=ready]"
_PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"
_ENLARGE = """async () => {
  const began = performance.now();
  document.querySelector("[data-enlarge]").click();
  const large = document.querySelector("#large");
  while (large.dataset.state !== "painted") await new Promise(requestAnimationFrame);
  return performance.now() - began;
}"""
_NOW = "performance.now()"
_FILTER = """(words) => {
  const box = document.querySelector("#filter");
  const began = performance.now();
  box.value = words;
  box.dispatchEvent(new Event("input"));
  document.body.getBoundingClientRect();
  return performance.now() - began;
}"""


def large(folder: Path, concepts: int = 2000, links: int = 4000) -> Path:
    """A map of so many concepts, always the same."""
    chance = random.Random(3)
    rows = ["title: Large", "focus_question: What is large?", "concepts:"]
    rows += [
        f"  - {{id: c{n}, label: Concept {chance.choice('ABCDEFGHIJ')}{n}, "
        f"definition: 'What concept {n} is, told in a sentence of about this length.'}}"
        for n in range(concepts)
    ]
    rows.append("links:")
    for _ in range(links):
        one, other = chance.sample(range(concepts), 2)
        rows.append(f"  - {{from: c{one}, phrase: can lead to, to: c{other}}}")
    path = folder / "large.yaml"
    path.write_text("\n".join(rows) + "\n")
    return path


def opened(browser: Browser, address: str, until: str) -> float:
    """Milliseconds from the beginning of a visit until the page has what is waited for."""
    times = []
    for _ in range(_RUNS + 1):
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(address, wait_until="commit")
        page.locator(until).wait_for(state="attached")
        times.append(page.evaluate(_NOW))
        page.close()
    return statistics.median(times[1:])


def charts(browser: Browser, address: str) -> tuple[float, float]:
    """Milliseconds until charts are painted, and from asking for a large one until it is there.

    The page comes as one answer that holds all charts, so its first paint has them; the large one
    includes loading and starting the script that draws it, for the first time.
    """
    painted, enlarged = [], []
    for _ in range(_RUNS + 1):
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(address)
        page.wait_for_function(f"() => {_PAINTED}")
        painted.append(page.evaluate(_PAINTED))
        enlarged.append(page.evaluate(_ENLARGE))
        page.close()
    return statistics.median(painted[1:]), statistics.median(enlarged[1:])


def main() -> None:
    """Measure and print."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    folder = Path(tempfile.mkdtemp())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        with Served(large(folder), folder) as served:
            address = f"{served.address}glossary"
            print(f"glossary of 2,000 concepts opened: {opened(browser, address, _READY):.0f} ms")
            page = browser.new_page()
            page.goto(address)
            page.locator(_READY).wait_for()
            typed = [page.evaluate(_FILTER, words) for words in ("c", "co", "concept a1", "sent")]
            print(f"  a letter typed: {max(typed):.0f} ms at most")
            page.close()
        with Served(None, folder) as served:
            for name in ("references", "insights"):
                told = opened(browser, f"{served.address}{name}", _READY)
                print(f"{name} opened: {told:.0f} ms")
            painted, enlarged = charts(browser, f"{served.address}insights")
            print(f"  all charts painted: {painted:.0f} ms; one enlarged: {enlarged:.0f} ms")
        browser.close()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
