"""Making a tour: what the page may send, the file that comes of it, and its pictures."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

import conceptmap
from conceptmap.files import read_bytes
from conceptmap.files.tour_text import tour_text, tours_text
from conceptmap.model import Concept, ConceptMap, Step, Tour, clean
from conceptmap.model.text import clean_block
from conceptmap.settings import Settings
from conceptmap.web.app import create_app
from conceptmap.web.drafting.draft import DraftError, tour_of

CM = ConceptMap.build([Concept("a", "A"), Concept("b", "B")], [])
MAP = b"concepts: [{id: a, label: A}, {id: b, label: B}]\n"


def again(tours: list[Tour]) -> list[Tour]:
    return list(read_bytes(MAP + tours_text(tours).encode(), "map.yaml").tours.values())


def test_a_tour_is_read_as_it_was_written() -> None:
    steps = (
        Step("First: yes", ("a", "b"), "No", "Say this.\n\n- ask: why?\n", 2.5, "concepts"),
        Step("# Second", ("b",), minutes=3),
    )
    tour = Tour("t", "Title", "What?", "All", tuple(steps))
    (found,) = again([tour])
    assert found.steps[0].notes == "Say this.\n\n- ask: why?"
    assert found.steps[1] == steps[1]
    assert (found.title, found.focus_question, found.audience) == ("Title", "What?", "All")
    text = tours_text([tour])
    assert "notes: |" in text
    assert "minutes: 2.5\n" in text
    assert "minutes: 3\n" in text
    assert tour_text(tour, "    ").startswith("    - id: t\n      title: Title\n")


TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)


@settings(max_examples=120)
@given(TEXT, TEXT, TEXT)
def test_whatever_is_written_is_read_again(heading: str, caption: str, notes: str) -> None:
    step = Step(clean(heading)[:900] or "x", ("a",), clean(caption), clean_block(notes))
    (found,) = again([Tour("t", "T", steps=(step,))])
    assert found.steps == (step,)


def test_a_draft_is_cleaned_and_gets_what_it_lacks() -> None:
    raw = {"title": " My  walk ", "steps": [{"focus": ["a", "gone", "a"], "notes": "x\r\ny"}]}
    assert tour_of(raw, CM) == Tour(
        "my-walk", "My walk", steps=(Step("Step 1", ("a",), notes="x\ny"),)
    )
    assert tour_of({"steps": [{"focus": ["a"]}]}, CM).id == "my-tour"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (None, "the tour cannot be used"),
        ({"steps": []}, "steps"),
        ({"steps": [{"focus": []}]}, "steps 1 focus"),
        ({"steps": [{"focus": ["gone"]}]}, "step 1 has no concept that this map still has"),
        ({"steps": [{"focus": ["a"], "minutes": 1e9}]}, "steps 1 minutes"),
        ({"steps": [{"focus": ["a"], "minutes": float("nan")}]}, "steps 1 minutes"),
        ({"steps": [{"focus": ["a"], "reveal": "all"}]}, "steps 1 reveal"),
        ({"steps": [{"focus": ["a"], "notes": "x" * 20_001}]}, "steps 1 notes"),
        ({"steps": [{"focus": ["a"]}] * 201}, "steps"),
        ({"steps": [{"focus": ["a"]}], "path": "/etc/passwd"}, "path"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_place(raw: Any, words: str) -> None:
    with pytest.raises(DraftError, match=words):
        tour_of(raw, CM)


@pytest.fixture(scope="module")
def web() -> TestClient:
    return TestClient(create_app(Settings()), base_url="http://127.0.0.1:8050")


def test_the_file_and_a_picture_of_a_draft(web: TestClient) -> None:
    tour = {"title": "EMDR", "steps": [{"heading": "One <b>", "focus": ["emdr", "insight"]}]}
    file = web.post("/drafts/file", json={"tour": tour})
    assert file.headers["content-disposition"].endswith("psychodynamic.tours.yaml")
    assert "heading: One <b>" in file.text
    picture = web.post("/drafts/preview", json={"tour": tour, "step": 1, "theme": "dark"})
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert "EMDR" in picture.text
    assert "<b>" not in picture.text
    assert list(conceptmap.load().tours) == [row["id"] for row in web.get("/tours").json()["tours"]]


def test_what_is_no_draft_is_refused(web: TestClient) -> None:
    tour = {"steps": [{"focus": ["emdr"]}]}
    for body, words in (
        (b"[", "expected JSON"),
        (b"[1]", "expected JSON"),
        (b'"' + b"x" * 1_000_001 + b'"', "larger than 1 MB"),
    ):
        assert words in web.post("/drafts/file", content=body).json()["error"]
    for more, words in (({"step": 2}, "steps 1 to 1"), ({"theme": "drak"}, "unknown theme 'drak'")):
        answer = web.post("/drafts/preview", json={"tour": tour, **more})
        assert answer.status_code == 400
        assert words in answer.json()["error"]
    many = {"steps": [{"focus": list(conceptmap.load().concepts)}]}
    answer = web.post("/drafts/preview", json={"tour": many})
    assert "nobody can read more than 60" in answer.json()["error"]
    foreign = {"Origin": "https://elsewhere.example"}
    assert web.post("/drafts/file", json={"tour": tour}, headers=foreign).status_code == 403


KEY = "a-key-for-tests"
WALK = {"title": "Walk", "steps": [{"heading": "One", "focus": ["a"]}]}


@pytest.fixture
def own(tmp_path: Path) -> TestClient:
    path = tmp_path / "m.yaml"
    path.write_bytes(b"title: T\nfocus_question: Q?\n" + MAP)
    settings = Settings(edit=True, edit_token=KEY, cache_dir=tmp_path / "cache")
    return TestClient(create_app(settings, path), base_url="http://127.0.0.1:8050")


def put(web: TestClient, tour: Any, version: str, key: str = KEY, **headers: str) -> Any:
    more = {"Authorization": f"Bearer {key}"} if key else {}
    content = {"tour": tour, "version": version}
    return web.put("/drafts/tour", json=content, headers={**more, **headers})


def test_who_has_the_key_saves_and_the_server_knows_at_once(own: TestClient) -> None:
    told = own.get("/drafts").json()
    assert told == {"saves": True, "file": "m.tours.yaml", "version": ""}
    first = put(own, WALK, "").json()
    assert (first["id"], first["file"]) == ("walk", "m.tours.yaml")
    assert [tour["id"] for tour in own.get("/tours").json()["tours"]] == ["walk"]
    again = put(own, {**WALK, "id": "walk", "title": "Longer"}, first["version"]).json()
    assert again["id"] == "walk"
    other = put(own, WALK, again["version"]).json()
    assert other["id"] == "walk-2"
    assert put(own, WALK, first["version"]).status_code == 409
    assert [tour["title"] for tour in own.get("/tours").json()["tours"]] == ["Longer", "Walk"]


def test_nobody_else_saves(own: TestClient, web: TestClient) -> None:
    assert put(own, WALK, "", key="").status_code == 401
    assert put(own, WALK, "", key="another-key").status_code == 403
    assert put(own, WALK, "", Origin="https://elsewhere.example").status_code == 403
    assert put(own, {"steps": []}, "").status_code == 400
    assert put(own, None, "").status_code == 400
    assert own.get("/tours").json()["tours"] == []
    assert web.get("/drafts").json()["saves"] is False
    assert put(web, WALK, "").status_code in {404, 405}


def test_the_built_in_map_is_never_saved_to(tmp_path: Path) -> None:
    settings = Settings(edit=True, edit_token=KEY, cache_dir=tmp_path)
    web = TestClient(create_app(settings), base_url="http://127.0.0.1:8050")
    assert web.get("/drafts").json()["saves"] is False
    assert put(web, WALK, "").status_code in {404, 405}
