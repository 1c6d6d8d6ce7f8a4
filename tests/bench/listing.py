"""How soon the list and the keys answer: ``python tests/bench/listing.py``.

Medians of twenty, with the slowest in brackets, in milliseconds, in a real Chromium on this machine
and the built-in map: a row is chosen until its mark on the map is; a mark until its row is; a key
goes along a link until the focus, which a screen reader says, is on the next mark; and the same
where there is nothing, until that is written for the screen reader. Each ends with the next frame.
The list of 2,000 concepts and 4,000 propositions is grouped and its first rows are drawn.
"""

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))

from served import Served

_RUNS = 20
_UNTIL = """
const until = async (act, there) => {
  const began = performance.now();
  act();
  while (!there()) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - began;
};
const find = (selector) => document.querySelector(selector);
const press = (el, key) => el.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
"""
_NAMES = """() => [...document.querySelectorAll("#stage [data-concept]")]
  .map((one) => one.dataset.concept)"""
_TO_MAP = """(id) => until(
  () => find(`#list [data-row="concept:${id}"]`).click(),
  () => find(`#stage [data-concept="${id}"].is-selected`),
)"""
_TO_LIST = """(id) => until(
  () => press(find(`#stage [data-concept="${id}"]`), "Enter"),
  () => find(`#list [data-row="concept:${id}"][aria-current]`),
)"""
_STEP = """(id) => {
  const start = find(`#stage [data-concept="${id}"]`);
  const said = find("#said").textContent;
  start.focus();
  return until(
    () => press(start, "ArrowRight"),
    () => document.activeElement !== start || find("#said").textContent !== said,
  );
}"""
_LARGE = """async () => {
  const { connectText, grouped } = await import("./assets/_listing.mjs");
  const { drawGroup } = await import("./assets/_list_rows.mjs");
  const terms = {kinds: {}, levels: {}, types: {}};
  const concepts = Array.from({length: 2000}, (_, n) => (
    {id: `c${n}`, label: `Concept ${n}`, also: [], kind: "concept", level: "2"}));
  const links = Array.from({length: 4000}, (_, n) => ({
    id: `l${n}`, from: `c${n % 2000}`, to: `c${(n * 7) % 2000}`, type: "enables",
    words: [`Concept ${n % 2000}`, "can lead to", `concept ${(n * 7) % 2000}.`],
  }));
  const began = performance.now();
  const index = connectText({concepts, links});
  const [group] = grouped(index, {group: "concept", order: "name", typed: "", terms});
  const shown = {...group, entries: group.entries.slice(0, 120)};
  find("#list .list-body").replaceChildren(drawGroup(shown, terms));
  document.body.getBoundingClientRect();
  return performance.now() - began;
}"""


def told(page: Page, what: str, script: str, names: list[str]) -> None:
    """Measure one thing for each of some concepts, and print it."""
    times = [
        page.evaluate(f"(id) => {{ {_UNTIL} return ({script})(id); }}", name) for name in names
    ]
    print(f"{what}: {statistics.median(times):.0f} ms ({max(times):.0f})")


def main() -> None:
    """Measure and print."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    folder = Path(tempfile.mkdtemp())
    with sync_playwright() as playwright, Served(None, folder) as served:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1600, "height": 900})
        page.goto(served.address)
        page.locator("#stage[data-state=painted]").wait_for()
        names = page.evaluate(_NAMES)[:_RUNS]
        told(page, "a key to the next mark", _STEP, names)
        page.evaluate("document.querySelector('[data-act=list]').click()")
        page.locator("#list .list-row").first.wait_for()
        told(page, "a row to its mark", _TO_MAP, names)
        told(page, "a mark to its row", _TO_LIST, names)
        drawn = [page.evaluate(f"() => {{ {_UNTIL} return ({_LARGE})(); }}") for _ in range(5)]
        print(f"the list of 2,000 concepts: {statistics.median(drawn):.0f} ms ({max(drawn):.0f})")
        browser.close()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
