"""No rule of accessibility is broken in any state of the page, in any theme, large or small."""

import pytest
from accessible import in_every_theme
from playwright.sync_api import Page
from states import STATES, State, leave, visit
from steps import open_map

PICTURES = {name: state for name, state in STATES.items() if not state.opens}
PANELS = {name: state for name, state in STATES.items() if state.opens}


@pytest.mark.parametrize("states", [PICTURES, PANELS], ids=["pictures", "panels"])
@pytest.mark.parametrize("stage", ["page", "phone"])
def test_no_state_breaks_a_rule_in_any_theme(
    request: pytest.FixtureRequest, address: str, stage: str, states: dict[str, State]
) -> None:
    page: Page = request.getfixturevalue(stage)
    page.emulate_media(reduced_motion="reduce")
    open_map(page, address)
    wrong = []
    for name, state in states.items():
        visit(page, state)
        wrong += [f"{name}, {fault}" for fault in in_every_theme(page, state.part)]
        leave(page, state)
    assert "\n".join(wrong) == ""
