"""Pages in every theme and size, looked at by axe, which knows the rules of accessibility."""

from collections.abc import Mapping
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

__all__ = ["SIZES", "THEMES", "faults", "in_every_look", "in_every_theme"]

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
SIZES = ((1280, 800), (390, 844))
THEMES = ("light", "dark", "contrast")
_RUN = """async ({within, without, options}) => {
  const context = {include: [[within]], exclude: without.map((one) => [one])};
  return (await axe.run(context, {resultTypes: ['violations'], ...options})).violations;
}"""
_CONTRAST = ("color-contrast", "link-in-text-block")
_PAINT = """async (theme) => {
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.dataset.mantineColorScheme = theme === "light" ? "light" : "dark";
  const moving = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(moving.map((one) => one.finished));
}"""
_SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def faults(page: Page, within: str = "html", without: tuple[str, ...] = ()) -> list[str]:
    """What axe finds wrong with a page as it now is, or with a part: the rule, and where."""
    return _look(page, within, without, {})


def in_every_theme(page: Page, part: str = "html") -> list[str]:
    """What is wrong with a page as it now is: by all rules, then a part's contrast in each theme.

    Nothing but contrast depends on a theme. The picture is looked at where it is in the part.
    """
    without = () if part in {"html", "main"} else ("#stage svg",)
    rules = {"rules": {name: {"enabled": False} for name in _CONTRAST}}
    found = _look(page, "html", without, rules)
    for theme in (*THEMES[1:], THEMES[0]):
        found += [f"{theme}: {fault}" for fault in _contrast(page, theme, part)]
    return found


def _look(
    page: Page, within: str, without: tuple[str, ...], options: Mapping[str, object]
) -> list[str]:
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(_AXE)
    given = {"within": within, "without": without, "options": options}
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary'][:300]}"
        for rule in page.evaluate(_RUN, given)
        for node in rule["nodes"]
    ]


def _contrast(page: Page, theme: str, part: str) -> list[str]:
    """What is too faint in a theme. The page may paint itself anew meanwhile; then once more."""
    while True:
        page.evaluate(_PAINT, theme)
        wrong = _look(page, part, (), {"runOnly": _CONTRAST})
        if page.evaluate("document.documentElement.dataset.theme") == theme:
            return wrong


def in_every_look(page: Page, address: str) -> list[str]:
    """What is wrong with an address, in each size and theme, and whether 320 px make it scroll."""
    found = []
    mark = "&" if "?" in address else "?"
    page.goto(f"{address}{mark}from=theme%3Dlight")
    page.locator("body[data-state=ready]").wait_for()
    for wide, high in SIZES:
        page.set_viewport_size({"width": wide, "height": high})
        found += [f"{wide}, {fault}" for fault in in_every_theme(page)]
    page.set_viewport_size({"width": 320, "height": 640})
    if page.evaluate(_SIDEWAYS):
        found.append("320 px wide it scrolls sideways")
    return found
