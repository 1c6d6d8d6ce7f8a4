"""No rule of accessibility is broken in any state of the page, in any theme, large or small."""

import pytest
from accessible import in_every_theme
from playwright.sync_api import Page
from states import STATES, State, leave, visit
from steps import open_map

PICTURES = {name: state for name, state in STATES.items() if not state.opens}
PANELS = {name: state for name, state in STATES.items() if state.opens}


def _wrong(page: Page, states: dict[str, State]) -> str:
    wrong = []
    for name, state in states.items():
        visit(page, state)
        wrong += [f"{name}, {fault}" for fault in in_every_theme(page, state.part)]
        leave(page, state)
    return "\n".join(wrong)


@pytest.mark.parametrize("states", [PICTURES, PANELS], ids=["pictures", "panels"])
def test_no_state_breaks_a_rule_in_any_theme(
    page: Page, address: str, states: dict[str, State]
) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_map(page, address)
    assert _wrong(page, states) == ""


def test_nor_on_a_phone(phone: Page, address: str) -> None:
    phone.emulate_media(reduced_motion="reduce")
    open_map(phone, address)
    assert _wrong(phone, STATES) == ""
