"""Zoomed to 400 % and with type twice as large: nothing is cut, nothing scrolls sideways."""

import pytest
from playwright.sync_api import Page
from states import STATES, leave, visit
from steps import open_map, still

CUT = """() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} px wide`);
  const free = "svg, [hidden], .unseen, .badges, input, .bar-title";
  const style = (el) => getComputedStyle(el);
  const rolls = (el) => ["auto", "scroll"].includes(style(el).overflowY);
  const reached = (el) => {
    for (let up = el.parentElement; up; up = up.parentElement) if (rolls(up)) return true;
    return !["hidden", "clip"].includes(style(document.body).overflowY);
  };
  for (const el of document.querySelectorAll("body *")) {
    const box = el.getBoundingClientRect();
    if (el.closest(free) || box.width < 2 || box.height < 2) continue;
    const { overflowX, overflowY, visibility } = style(el);
    if (visibility === "hidden") continue;
    const name = `${el.tagName} #${el.id} .${el.className}: ${el.textContent.slice(0, 40)}`;
    const wide = el.scrollWidth > el.clientWidth + 1;
    const high = el.scrollHeight > el.clientHeight + 2;
    const hides = (flow) => ["hidden", "clip"].includes(flow);
    const text = [...el.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
    if (wide && ["auto", "scroll"].includes(overflowX)) found.push(`scrolls sideways: ${name}`);
    if (el.id !== "stage" && ((wide && hides(overflowX)) || (high && hides(overflowY)))) {
      found.push(`cuts: ${name}`);
    }
    if (text && (box.right > innerWidth + 1 || box.left < -1)) found.push(`beside: ${name}`);
    if (text && box.bottom > innerHeight + 1 && !reached(el)) found.push(`below: ${name}`);
  }
  return found;
}"""
"""What of a page cannot be read, or only by scrolling in two directions.

The picture itself is free (it is moved in two directions by its nature), as are fields, which
scroll by themselves, and the page's name in the bar, which is the window's title too.
"""


@pytest.mark.parametrize(("wide", "high"), [(320, 640), (640, 400)], ids=["400", "200"])
def test_nothing_is_cut_when_zoomed(page: Page, address: str, wide: int, high: int) -> None:
    """320 px are 1280 at 400 %, and 640 x 400 are 1280 x 800 at 200 %."""
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": wide, "height": high})
    open_map(page, address)
    wrong = []
    for name, state in STATES.items():
        visit(page, state)
        wrong += [f"{name}: {fault}" for fault in page.evaluate(CUT)]
        leave(page, state)
    for name in ("glossary", "references", "insights"):
        page.goto(f"{address}{name}")
        page.locator("body[data-state=ready]").wait_for()
        wrong += [f"{name}: {fault}" for fault in page.evaluate(CUT)]
    assert "\n".join(wrong) == ""


DOUBLE = """() => {
  const all = [...document.querySelectorAll("body *")].filter((el) => !el.closest("svg"));
  const sizes = all.map((el) => parseFloat(getComputedStyle(el).fontSize));
  const styleOf = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "style").get;
  all.forEach((el, nth) => {
    styleOf.call(el).setProperty("font-size", `${2 * sizes[nth]}px`, "important");
  });
}"""
"""Type twice as large. (A form's field may be called `style`.)"""


@pytest.mark.parametrize("name", ["path", "list", "filters", "export"])
def test_nothing_is_cut_with_type_twice_as_large(page: Page, address: str, name: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_map(page, address)
    visit(page, STATES[name])
    page.evaluate(DOUBLE)
    still(page)
    assert page.evaluate(CUT) == []
