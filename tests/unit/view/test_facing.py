"""A picture arranged anew is turned towards the one before it."""

from dataclasses import replace

import pytest

from conceptmap.layout import Arrangement
from conceptmap.layout.problem import Box, PhraseBox, Route
from conceptmap.view.facing import faced

PICTURE = Arrangement(
    400,
    200,
    {"rain": Box(50, 40, 80, 30, ("Rain",)), "flood": Box(350, 160, 80, 30, ("Flood",))},
    (PhraseBox(("L1",), Box(200, 100, 60, 20, ("causes",))),),
    {"L1": Route("L1", ((90, 40), (200, 100), (310, 160)), 1)},
)


def before(x: float, y: float) -> Arrangement:
    return Arrangement(1000, 500, {"rain": Box(x, y, 80, 30, ("Rain",))}, (), {})


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ((125, 100), (50, 40)),
        ((900, 100), (350, 40)),
        ((125, 420), (50, 160)),
        ((880, 420), (350, 160)),
    ],
)
def test_the_mirror_image_that_keeps_places(
    old: tuple[float, float], now: tuple[float, float]
) -> None:
    turned = faced(PICTURE, before(*old))
    rain = turned.concepts["rain"]
    assert (rain.x, rain.y) == now
    flood, phrase = turned.concepts["flood"], turned.phrases[0].box
    assert (flood.x + rain.x, flood.y + rain.y) == (400, 200)
    assert (phrase.x, phrase.y) == (200, 100)
    route = turned.routes["L1"]
    assert (route.points[route.at], len(route.points)) == ((200, 100), 3)
    assert abs(route.points[0][0] - rain.x) == 40


def test_nothing_shared_nothing_turned() -> None:
    assert faced(PICTURE, replace(before(900, 400), concepts={})) is PICTURE
