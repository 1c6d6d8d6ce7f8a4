"""The states that the page can be in: reached within one page, as by Back and by its buttons."""

from dataclasses import dataclass

from playwright.sync_api import Page
from steps import go_to, still

__all__ = ["STATES", "State", "leave", "visit"]

_RESTS = "() => document.getAnimations().every((one) => one.playState !== 'running')"
_PRESS = """([act, of]) => {
  const buttons = [...document.querySelectorAll(`[data-act="${act}"]`)];
  const button = of ? buttons.find((one) => one.dataset.of === of) : buttons[0];
  button.click();
}"""


@dataclass(frozen=True, slots=True)
class State:
    """A state: the part of the page that it is about, what shows that it is there, its address,
    and the acts that lead in and out.
    """

    part: str
    shown: str
    query: str = ""
    opens: tuple[str, str] | None = None
    closes: tuple[str, str] | None = None
    typed: str = ""


def _panel(name: str, act: str = "panel", *, query: str = "") -> State:
    press = (act, name if act in {"panel", "export"} else "")
    return State(f"#{name}", f'#{name}[data-open="true"]', query, press, press)


STATES: dict[str, State] = {
    "view": State("html", "#page[data-card=closed] #headline:has-text('What is psychodynamic')"),
    "concept": State("#card", "#card h2:text-is('EMDR')", "selected=concept:emdr"),
    "link": State("#card", "#card h2:has-text('can help the child')", "selected=link:L003"),
    "focus": State(
        "main", "#headline:has-text('What is Insight linked to')", "focus=insight&depth=2"
    ),
    "path": State(
        "#card", "#card h2:text-is('From Play therapy to Insight')", "path=play-therapy,insight"
    ),
    "comparison": State(
        "#card", "#card h2:text-is('EMDR and Play therapy')", "compared=emdr,play-therapy"
    ),
    "nothing left": State(
        "main", "#stage:not(:has([data-concept]))", "kinds=person&origin=article&contested=only"
    ),
    "search": State(
        "#search", "#search [role=option]", opens=("panel", "search"), typed="splitting"
    ),
    "list": State(
        "#list",
        "#list[data-open=true] [aria-current=true]",
        "selected=concept:emdr",
        ("list", ""),
        ("list", "list"),
    ),
    "filters": _panel("filters"),
    "layouts": _panel("layouts"),
    "more": _panel("more"),
    "notes": _panel("notes", "notes"),
    "drafting": _panel("drafting", "drafting"),
    "export": _panel("export", "export", query="selected=concept:emdr"),
    "help": State("#help", "#help:not([hidden])", opens=("help", ""), closes=("help", "")),
    "introduction": State(
        "#intro", "#intro:not([hidden])", opens=("introduce", ""), closes=("intro-skip", "")
    ),
    "other end": State(
        "#chooser",
        "#chooser:not([hidden])",
        "selected=concept:emdr",
        ("connect", ""),
        ("close-chooser", ""),
    ),
    "tours": State(
        "#tours", "#tours:not([hidden])", opens=("present", ""), closes=("close-tours", "")
    ),
    "tour": State(
        "html",
        "#page[data-lecture=step] #headline:has-text('First idea')",
        "tour=tour-article-walk&step=3&mode=present",
    ),
}


def visit(page: Page, state: State) -> None:
    """Bring a page that has been opened into a state, and wait until nothing moves."""
    go_to(page, state.query)
    if state.opens:
        _settled(page, state.query)
        page.evaluate(_PRESS, list(state.opens))
    if state.typed:
        page.locator("#search input").fill(state.typed)
    page.locator(state.shown).first.wait_for(state="attached")
    _settled(page, state.query)


def leave(page: Page, state: State) -> None:
    """Close again what was opened."""
    if state.typed:
        page.locator("#search input").press("Escape")
        page.locator("#search input").press("Escape")
    if state.closes:
        page.evaluate(_PRESS, list(state.closes))
        page.locator(state.shown).first.wait_for(state="detached")


def _settled(page: Page, query: str) -> None:
    base = next(row for row in STATES.values() if row.query == query and not row.opens)
    page.locator(base.shown).first.wait_for(state="attached")
    still(page)
    page.locator("#card[aria-busy=true]").wait_for(state="detached")
    page.wait_for_function(_RESTS)
