"""Pictures without title or legend: nothing else is lost, and the map takes the room."""

import pytest

from conceptmap.render.bare import bare, lines_of
from conceptmap.render.deck import Deck
from conceptmap.view import Scene
from conceptmap.view.scene import Role


@pytest.fixture(scope="module")
def scene(deck: Deck) -> Scene:
    return deck.pictures[0].scene


def test_the_parts_of_the_furniture_are_told_apart(scene: Scene) -> None:
    assert [line.text for line in lines_of(scene, "title")] == [
        "Weather · Everything",
        "What leads to a flood?",
    ]
    assert [line.text for line in lines_of(scene, "credit")] == ["A test map · CC BY 4.0"]


@pytest.mark.parametrize(
    ("title", "legend", "roles"),
    [
        (True, True, {"title", "legend", "credit"}),
        (False, True, {"legend", "credit"}),
        (True, False, {"title", "credit"}),
        (False, False, {"credit"}),
    ],
)
def test_what_is_left_out_is_gone_and_the_map_is_within_the_rest(
    scene: Scene, title: bool, legend: bool, roles: set[Role]
) -> None:
    found = bare(scene, title=title, legend=legend)
    assert {box.role for box in found.furniture} == roles
    assert bool(found.legend) == legend
    assert bool(lines_of(found, "title")) == title
    assert found.title == scene.title
    assert found.unit >= scene.unit
    tops = [box.y + box.height / 2 for box in found.furniture if box.role == "title"]
    feet = [box.y - box.height / 2 for box in found.furniture if box.role != "title"]
    for mark in (*found.concepts, *found.phrases):
        assert mark.box.y - mark.box.height / 2 >= max(tops, default=0) - 0.1
        assert mark.box.y + mark.box.height / 2 <= min(feet) + 0.1
        assert mark.box.x - mark.box.width / 2 >= 0
        assert mark.box.x + mark.box.width / 2 <= found.width


def test_links_stay_with_their_boxes(scene: Scene) -> None:
    found = bare(scene, title=False, legend=False)
    share = found.unit / scene.unit
    phrases = {mark.id: mark.box for mark in found.phrases}
    for before, after in zip(scene.links, found.links, strict=True):
        middle = phrases[after.phrase]
        assert after.points[after.at] == pytest.approx((middle.x, middle.y), abs=0.03)
        run = before.points[0][0] - before.points[-1][0]
        assert after.points[0][0] - after.points[-1][0] == pytest.approx(run * share, abs=0.05)


def test_a_picture_with_everything_is_the_same(scene: Scene) -> None:
    assert bare(scene) is scene
