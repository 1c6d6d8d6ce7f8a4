"""Options and maps that several suites share."""

import pytest
from hypothesis import settings

from conceptmap.model import (
    Citation,
    Concept,
    ConceptMap,
    Contested,
    Link,
    Reference,
    Step,
    Tour,
    View,
)

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens", action="store_true", help="write the pictures as they now are"
    )


@pytest.fixture(scope="session")
def weather() -> ConceptMap:
    """A small map that has one of everything a picture can show."""
    concepts = [
        Concept("rain", "Rain", inline="rain", kind="core-idea", origin="article"),
        Concept("flood", "Flood", inline="a flood", kind="outcome", origin="article"),
        Concept("dam", "Beaver dam", inline="a beaver dam", kind="technique", origin="field"),
        Concept("beaver", "Beaver", inline="the beaver", kind="role", origin="field"),
        Concept("snow", "Snow & <ice>", inline="snow", kind="concept", origin="article"),
    ]
    links = [
        Link("L1", "rain", "can cause", "flood", type="leads-to", origin="article"),
        Link(
            "L2",
            "dam",
            "can hold back",
            "flood",
            type="hinders",
            contested=("c-dam",),
            sources=(Citation("walton"),),
        ),
        Link("L3", "beaver", "builds", "dam", origin="field"),
        Link("L4", "snow", "melts into", "rain", origin="article"),
    ]
    dispute = Contested("c-dam", "Do dams help?", "They hold water.", "They may burst.")
    reference = Reference("walton", "On rivers", authors=("Walton, I.",), year="1653")
    views = [
        View("all", "Everything", "What leads to a flood?", tuple(c.id for c in concepts)),
        View("dams", "Dams", "Who builds dams?", ("dam", "beaver", "flood")),
    ]
    steps = (
        Step("Rain", ("rain", "flood"), caption="Where it begins", notes="Say hello."),
        Step("Dams", ("flood", "dam", "beaver"), caption="What holds it back"),
        Step("The end", ("snow",)),
    )
    return ConceptMap.build(
        concepts,
        links,
        views=views,
        tours=[Tour("river", "Down the river", "Where does the water go?", "All", steps)],
        references=[reference],
        contested=[dispute],
        title="Weather",
        focus_question="What leads to what?",
        credit="A test map",
        licence="CC BY 4.0",
    )
