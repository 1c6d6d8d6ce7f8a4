"""Pictures compared byte by byte with the ones kept here; the same cases are the gallery.

After a wanted change: ``pytest tests/golden --update-goldens``, then look at each picture. A
failing run writes the changed picture into ``tests/golden/changed``.
"""

from pathlib import Path

import pytest

from conceptmap.export import arranger_for
from conceptmap.files import read
from conceptmap.render.svg import render_svg
from conceptmap.view import Frame, ViewState, draw

HERE = Path(__file__).parent
KITCHEN = HERE / "kitchen.yaml"

CASES = {
    "kitchen-light": (ViewState(view="all"), Frame(1920, 1080)),
    "kitchen-dark": (ViewState(view="all", theme="dark"), Frame(1280, 800)),
    "kitchen-contrast": (ViewState(view="all", theme="contrast"), Frame(1280, 720)),
    "kitchen-print-square": (ViewState(view="all", theme="print"), Frame(1080, 1080)),
    "kitchen-phone": (ViewState(view="all"), Frame(390, 844)),
    "kitchen-small-view": (ViewState(view="tools"), Frame(1280, 720)),
}


@pytest.mark.parametrize("case", CASES)
def test_the_picture_is_as_it_was(case: str, pytestconfig: pytest.Config) -> None:
    state, frame = CASES[case]
    drawn = render_svg(draw(read(KITCHEN), state, frame, arranger_for(KITCHEN)))
    kept = HERE / f"{case}.svg"
    if pytestconfig.getoption("--update-goldens"):
        kept.write_text(drawn)
    if not kept.exists() or kept.read_text() != drawn:
        changed = HERE / "changed" / kept.name
        changed.parent.mkdir(exist_ok=True)
        changed.write_text(drawn)
        pytest.fail(f"{case} has changed; compare {changed} with {kept}")
