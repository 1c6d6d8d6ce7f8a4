"""Pages in every theme and size, looked at by axe, which knows the rules of accessibility."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

__all__ = ["SIZES", "THEMES", "faults", "in_every_look", "in_every_theme"]

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
SIZES = ((1280, 800), (390, 844))
THEMES = ("light", "dark", "contrast")
_RUN = """async ({within, options}) => {
  return (await axe.run(within, {resultTypes: ['violations'], ...options})).violations;
}"""
_CONTRAST = ("color-contrast", "link-in-text-block")
_PAINT = """(theme) => {
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.dataset.mantineColorScheme = theme === "light" ? "light" : "dark";
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
}"""
_PICTURE = """(shown) => {
  const pictures = document.querySelectorAll("#stage svg");
  for (const one of pictures) one.style.display = shown ? "" : "none";
}"""
AGAIN = 5
_SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def faults(page: Page, within: str = "html") -> list[str]:
    """What axe finds wrong with a page as it now is, or with a part: the rule, and where."""
    return _look(page, within, {})


def _is_wrong(rule: Mapping[str, Any], node: Mapping[str, Any]) -> bool:
    """Marks of the picture are as large as its places allow; a click near one is meant for it."""
    return bool(rule["id"] != "target-size" or not node["html"].startswith("<g "))


def in_every_theme(page: Page, part: str = "html") -> list[str]:
    """What is wrong with a page as it now is: by all rules, then a part's contrast in each theme.

    Nothing but contrast depends on a theme. The picture is hidden where it is not in the part: it
    is looked at with the pictures, and to look past it takes axe most of its time.
    """
    page.evaluate(_PICTURE, part in {"html", "main"})
    found = _look(page, "html", dict.fromkeys(_CONTRAST, False))
    for theme in (*THEMES[1:], THEMES[0]):
        found += [f"{theme}: {fault}" for fault in _contrast(page, theme, part)]
    page.evaluate(_PICTURE, True)
    return found


def _look(page: Page, within: str, rules: Mapping[str, bool]) -> list[str]:
    switched = {name: {"enabled": on} for name, on in {"target-size": True, **rules}.items()}
    return _run(page, within, {"rules": switched})


def _run(page: Page, within: str, options: Mapping[str, object]) -> list[str]:
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(_AXE)
    given = {"within": within, "options": options}
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary'][:300]}"
        for rule in page.evaluate(_RUN, given)
        for node in rule["nodes"]
        if _is_wrong(rule, node)
    ]


def _contrast(page: Page, theme: str, part: str) -> list[str]:
    """What is too faint in a theme. The page may paint itself anew meanwhile; then once more."""
    for _ in range(AGAIN):
        page.evaluate(_PAINT, theme)
        wrong = _run(page, part, {"runOnly": _CONTRAST})
        if page.evaluate("document.documentElement.dataset.theme") == theme:
            return wrong
    return [f"the page does not stay in the theme {theme}"]


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
