"""What a lecture asks the server for."""

from starlette.testclient import TestClient

import conceptmap
from conceptmap.settings import Settings
from conceptmap.web.app import create_app
from conceptmap.web.markup import markup
from conceptmap.web.presenting import lecture, tours_menu
from conceptmap.web.presenting_routes import tour_row
from conceptmap.web.speaker import speaker_page


def client() -> TestClient:
    return TestClient(create_app(Settings()), base_url="http://127.0.0.1:8050")


def test_the_tours_with_what_is_said_and_in_which_order_it_appears() -> None:
    tours = client().get("/tours").json()["tours"]
    assert [tour["id"] for tour in tours] == [*conceptmap.load().tours]
    step = tours[0]["steps"][3]
    assert step["heading"] == "Room to be oneself"
    assert step["notes"].startswith("In that relationship")
    assert step["concepts"] == [*conceptmap.load().tours["tour-article-walk"].steps[3].focus]
    later = [max(map(step["concepts"].index, (li["from"], li["to"]))) for li in step["links"]]
    assert later == sorted(later)


def test_a_picture_ahead_is_the_picture_of_the_page() -> None:
    answer = client().get("/picture?tour=tour-edges&step=3&shape=tall&system=dark")
    scene = answer.json()
    assert scene["svg"].startswith("<svg")
    assert scene["of"] == {
        "state": {"tour": "tour-edges", "step": "3"},
        "shape": "tall",
        "system": "dark",
    }
    assert scene["words"]["headline"] == "Shared tools"
    assert {row["id"] for row in scene["list"]["concepts"]} == set(
        conceptmap.load().tours["tour-edges"].steps[2].focus
    )


def test_nonsense_is_answered_with_the_nearest_picture_or_refused() -> None:
    web = client()
    nearest = web.get("/picture?tour=nowhere&shape=round&soon=yes").json()
    assert nearest["svg"].startswith("<svg")
    assert nearest["understood"] == {}
    assert nearest["notes"] == ["tour: this map has no 'nowhere'; it was left out"]
    refused = web.get("/picture?view=" + "x" * 15_000)
    assert refused.status_code == 400
    assert "at most 12000" in refused.json()["error"]


def test_the_menu_offers_every_tour_and_none(weather: conceptmap.ConceptMap) -> None:
    shown = markup(tours_menu(weather))
    assert 'data-of="river"' in shown
    assert "3 steps · All" in shown
    assert "Without a tour" in shown
    assert 'data-act="lecture-next"' in markup(lecture())


def test_links_wait_for_their_later_end(weather: conceptmap.ConceptMap) -> None:
    row = tour_row(weather, weather.tours["river"])
    assert [link["id"] for link in row["steps"][1]["links"]] == ["L2", "L3"]


def test_the_speakers_window_is_a_page_of_its_own() -> None:
    answer = client().get("/speaker")
    assert answer.headers["content-type"].startswith("text/html")
    assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert 'id="notes"' in answer.text
    assert "_dash" not in answer.text
    for file in ("_speaker.css", "_speaker_entry.mjs"):
        assert f"assets/{file}" in answer.text
        assert client().get(f"/assets/{file}").status_code == 200
    assert "/_speaker" not in client().get("/").text


def test_a_title_cannot_become_markup() -> None:
    assert "<title>Speaker · &lt;b&gt;</title>" in speaker_page("<b>")
