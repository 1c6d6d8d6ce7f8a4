"""No rule of accessibility is broken in any state of the page, in any theme, large or small."""

import pytest
from accessible import THEMES, faults, in_every_theme
from playwright.sync_api import Page
from states import STATES, State, leave, visit
from steps import open_map

PICTURES = {name: state for name, state in STATES.items() if not state.opens}
PANELS = {name: state for name, state in STATES.items() if state.opens}


@pytest.mark.parametrize("states", [PICTURES, PANELS], ids=["pictures", "panels"])
def test_no_state_breaks_a_rule_in_any_theme(
    page: Page, address: str, states: dict[str, State]
) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_map(page, address)
    wrong = []
    for name, state in states.items():
        visit(page, state)
        wrong += [f"{name}, {fault}" for fault in in_every_theme(page, state.part)]
        leave(page, state)
    assert "\n".join(wrong) == ""


def test_nor_on_a_phone(phone: Page, address: str) -> None:
    """Each state in one of the themes; a theme has the same colours at any size."""
    phone.emulate_media(reduced_motion="reduce")
    wrong = []
    for theme in THEMES:
        open_map(phone, address, f"theme={theme}")
        for nth, (name, state) in enumerate(STATES.items()):
            if THEMES[nth % 3] == theme:
                visit(phone, state)
                apart = () if state.part in {"html", "main"} else ("#stage svg",)
                found = faults(phone, without=apart)
                wrong += [f"{theme}, {name}: {fault}" for fault in found]
                leave(phone, state)
    assert "\n".join(wrong) == ""
