"""Pages in every theme and size, looked at by axe, which knows the rules of accessibility."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

__all__ = ["SIZES", "THEMES", "faults", "in_every_look"]

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
SIZES = ((1280, 800), (390, 844))
THEMES = ("light", "dark", "contrast")
_RUN = "async (within) => (await axe.run(within, {resultTypes: ['violations']})).violations"
_SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def faults(page: Page, within: str = "html") -> list[str]:
    """What axe finds wrong with a page as it now is, or with a part: the rule, and where."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(_AXE)
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary'][:300]}"
        for rule in page.evaluate(_RUN, within)
        for node in rule["nodes"]
    ]


def in_every_look(page: Page, address: str) -> list[str]:
    """What is wrong with an address, in each size and theme, and whether 320 px make it scroll."""
    found = []
    for theme in THEMES:
        for wide, high in SIZES:
            page.set_viewport_size({"width": wide, "height": high})
            mark = "&" if "?" in address else "?"
            page.goto(f"{address}{mark}from=theme%3D{theme}")
            page.locator("body[data-state=ready]").wait_for()
            found += [f"{theme} {wide}: {fault}" for fault in faults(page)]
    page.set_viewport_size({"width": 320, "height": 640})
    if page.evaluate(_SIDEWAYS):
        found.append("320 px wide it scrolls sideways")
    return found
