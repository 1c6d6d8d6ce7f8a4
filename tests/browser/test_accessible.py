"""No rule of accessibility is broken in any state of the page, in any theme, large or small."""

from collections.abc import Callable

from accessible import faults
from playwright.sync_api import Page
from steps import open_map, still

THEMES = ("light", "dark", "contrast")
RESTS = "() => document.getAnimations().every((one) => one.playState !== 'running')"


def _key(key: str) -> Callable[[Page], None]:
    return lambda page: page.keyboard.press(key)


def _searched(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("splitting")
    page.locator("#search [role=option]").first.wait_for()


def _at_rest(page: Page) -> list[str]:
    """What is wrong once all is there and nothing moves."""
    still(page)
    page.locator("#card[aria-busy=true]").wait_for(state="detached")
    page.wait_for_function(RESTS)
    return faults(page)


STATES: dict[str, tuple[str, Callable[[Page], None] | None]] = {
    "view": ("", None),
    "concept": ("selected=concept:emdr", None),
    "link": ("selected=link:L003", None),
    "focus": ("focus=insight&depth=2", None),
    "path": ("path=play-therapy,insight", None),
    "comparison": ("compared=emdr,play-therapy", None),
    "nothing left": ("kinds=person&origin=article&contested=only", None),
    "search": ("", _searched),
    "list": ("selected=concept:emdr", _key("l")),
    "help": ("", _key("?")),
    "tour": ("tour=tour-article-walk&step=3&mode=present", None),
}
OPENED = ("filters", "export", "notes", "drafting", "layouts", "present")
OPEN = """(id) => {
  const button = document.querySelector(`[data-act][data-of="${id}"], [data-act="${id}"]`);
  button?.click();
  return Boolean(button);
}"""


def _faults_of(page: Page, address: str, themes: tuple[str, ...], number: int) -> str:
    """What is wrong with the state of this number, or with a panel, in each of some themes."""
    names = [*STATES, *OPENED]
    name, found = names[number], []
    for theme in themes:
        query, act = STATES.get(name, ("", None))
        open_map(page, address, f"{query}&theme={theme}".lstrip("&"))
        if act:
            act(page)
        if name in OPENED:
            assert page.evaluate(OPEN, name), name
        found += [f"{theme}, {name}: {fault}" for fault in _at_rest(page)]
    return "\n".join(found)


def test_no_state_breaks_a_rule_in_any_theme(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    count = len(STATES) + len(OPENED)
    wrong = [_faults_of(page, address, THEMES, number) for number in range(count)]
    assert "\n".join(filter(None, wrong)) == ""


def test_nor_on_a_phone(phone: Page, address: str) -> None:
    """Each state in one of the themes; a theme has the same colours at any size."""
    phone.emulate_media(reduced_motion="reduce")
    turns = {number: (THEMES[number % 3],) for number in range(len(STATES) + len(OPENED))}
    wrong = [_faults_of(phone, address, themes, number) for number, themes in turns.items()]
    assert "\n".join(filter(None, wrong)) == ""
