"""What of a page cannot be read in a narrow window, or with type twice as large."""

from playwright.sync_api import Page

__all__ = ["cut", "cut_with_large_type"]

_CUT = """() => {
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

_DOUBLE = """() => {
  const all = [...document.querySelectorAll("body *")].filter((el) => !el.closest("svg"));
  const sizes = all.map((el) => parseFloat(getComputedStyle(el).fontSize));
  const styleOf = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "style").get;
  all.forEach((el, nth) => {
    styleOf.call(el).setProperty("font-size", `${2 * sizes[nth]}px`, "important");
  });
}"""
"""Type twice as large. (A form's field may be called `style`.)"""
_USUAL = """() => {
  for (const el of document.querySelectorAll("body *")) el.attributeStyleMap?.delete("font-size");
}"""
"""Type as large as before."""


def cut(page: Page, name: str) -> list[str]:
    """What is cut, or can be reached only by scrolling in two directions."""
    return [f"{name}: {fault}" for fault in page.evaluate(_CUT)]


def cut_with_large_type(page: Page, name: str) -> list[str]:
    """The same with type twice as large; afterwards it is as before."""
    page.evaluate(_DOUBLE)
    found = cut(page, name)
    page.evaluate(_USUAL)
    return found
