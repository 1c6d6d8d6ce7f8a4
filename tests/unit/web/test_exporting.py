"""Files over HTTP: the command line's bytes, refusals in words, nobody kept waiting."""

import asyncio
import io
import pickle
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import conceptmap
from conceptmap.export import Request, Subject, arranger_for, draw_deck, export_pictures
from conceptmap.settings import Settings
from conceptmap.view import ViewState
from conceptmap.web.app import create_app
from conceptmap.web.export_job import read_job
from conceptmap.web.exporting import BusyError, Renderers


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = Settings(cache_dir=tmp_path_factory.mktemp("cache"))
    with TestClient(create_app(settings), base_url="http://127.0.0.1:8050") as made:
        yield made


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "pptx", "json", "md", "csv"])
def test_the_bytes_are_those_of_the_command_line(
    suffix: str, client: TestClient, tmp_path: Path
) -> None:
    answer = client.get(f"/export/defences.{suffix}?view=defences&theme=dark&size=1280x800")
    assert answer.status_code == 200
    output = tmp_path / f"defences.{suffix}"
    export_pictures(None, output, Request(view="defences", theme="dark", size="1280x800"))
    assert answer.content == output.read_bytes()
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-security-policy"].startswith("sandbox")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("x.bmp", "unknown picture format"),
        ("x.png?size=1x1", "too small"),
        ("x.png?size=9000x9000", "megapixels"),
        ("x.png?size=4k&scale=4", "megapixels"),
        ("x.png?scale=lots", "is not a number"),
        ("x.png?scale=0", "outside 1 to 4"),
        ("x.svg?hidden=" + "a," * 2500, "characters"),
        ("x.svg?what=everything", "unknown subject of a picture 'everything'"),
        ("x.svg?what=tour", "unknown tour ''"),
        ("x.svg?blank=words", "unknown blank 'words'"),
        ("x.pdf?handout=3", "3 pictures do not make a page"),
        ("x.zip?inside=bmp", "unknown picture format '.bmp'"),
        ("x.zip?inside=png&what=all&size=4k&scale=1.5", "the 10 pictures would have"),
    ],
)
def test_a_refusal_says_why(address: str, words: str, client: TestClient) -> None:
    answer = client.get(f"/export/{address}")
    assert answer.status_code == 400
    assert words in answer.json()["error"]


def test_pictures_of_all_views_are_packed_together(client: TestClient) -> None:
    address = "/export/all.zip?what=all&inside=json&size=square"
    answer = client.get(address)
    assert answer.headers["content-type"] == "application/zip"
    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert names == [f"{view}.json" for view in conceptmap.load().views]
    assert client.get(address).content == answer.content


def test_the_page_is_the_command_line_s(client: TestClient, tmp_path: Path) -> None:
    answer = client.get("/export/map.html?view=defences")
    export_pictures(None, tmp_path / "map.html", Request(view="defences"))
    assert answer.content == (tmp_path / "map.html").read_bytes()


@pytest.mark.parametrize(
    ("query", "small", "medium"),
    [
        ("view=defences&size=slide", "all", "on a slide"),
        ("view=defences&size=a1", "none", "on this paper"),
        ("tour=tour-edges&step=5&size=phone", "all", "on a phone"),
    ],
)
def test_how_large_type_turns_out(query: str, small: str, medium: str, client: TestClient) -> None:
    facts = client.get(f"/export-facts?{query}").json()
    assert facts["medium"] == medium
    assert facts["small"] == (facts["phrases"] if small == "all" else 0)
    assert (facts["smallest_pt"] < 12) == (small == "all")


def test_a_map_travels_to_another_process() -> None:
    cm = conceptmap.load()
    again = pickle.loads(pickle.dumps(cm))
    assert again.digest == cm.digest
    assert set(again.graph.edges(keys=True)) == set(cm.graph.edges(keys=True))


def test_too_many_at_once_are_sent_away_and_the_rest_are_served() -> None:
    cm = conceptmap.load()
    deck = draw_deck(cm, [Subject("x", ViewState())], Request(), arranger_for(None))

    job = read_job("x.json", "", cm)

    async def crowd() -> list[object]:
        renderers = Renderers()
        jobs = [renderers.make(str(n), job, deck) for n in range(12)]
        try:
            return await asyncio.gather(*jobs, return_exceptions=True)
        finally:
            renderers.stop()

    with ThreadPoolExecutor() as beside:  # a browser test may have a loop in this thread
        answers = beside.submit(asyncio.run, crowd()).result()
    assert sum(isinstance(answer, bytes) for answer in answers) == 8
    assert sum(isinstance(answer, BusyError) for answer in answers) == 4
