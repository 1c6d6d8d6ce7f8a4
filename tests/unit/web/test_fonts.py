"""The page's font: small, made once, and as wide as the one that labels are measured with."""

import io
import threading
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont
from starlette.testclient import TestClient

from conceptmap.layout.glyphs import font_path
from conceptmap.model import Concept, ConceptMap, Link
from conceptmap.render.font_face import ALWAYS, characters
from conceptmap.render.font_subset import subset
from conceptmap.web import fonts
from conceptmap.web.fonts import PageFont, font_route, make_in_process

pytestmark = pytest.mark.xdist_group("fonts")
"""The font is made once, not by each worker."""

LABELS = [
    "Psychodynamic psychotherapy",
    "is held together by – “love”",
    "AVATAR Type To Yö Ľudovít fi ffl",
    "Größe → Maß, naïve Ærøskøbing … 12:30",
]


@pytest.fixture(scope="module")
def made() -> bytes:
    return make_in_process("".join(sorted(ALWAYS)))


def is_woff2(content: bytes) -> bytes:
    """A stand-in for a made font: right signature and length."""
    return b"wOF2" + bytes(4) + (len(content) + 12).to_bytes(4, "big") + content


def width(font: hb.Font, text: str, weight: int, **axes: float) -> float:
    font.set_variations({"wght": float(weight), **axes})
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    return sum(position.x_advance for position in buffer.glyph_positions)


def unpacked(content: bytes) -> TTFont:
    font = TTFont(io.BytesIO(content))
    font.flavor = None
    return font


def test_it_is_a_small_woff2_file(made: bytes) -> None:
    assert made[:4] == b"wOF2"
    assert len(made) < 66_000


def test_the_weight_axis_stays_and_the_optical_size_is_fixed(made: bytes) -> None:
    axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in unpacked(made)["fvar"].axes}
    assert axes == {"wght": (100, 900)}


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_labels_are_as_wide_as_they_were_measured(made: bytes, weight: int) -> None:
    written = io.BytesIO()
    unpacked(made).save(written)
    small = hb.Font(hb.Face(written.getvalue()))
    whole = hb.Font(hb.Face(font_path().read_bytes()))
    for label in LABELS:
        assert width(small, label, weight) == width(whole, label, weight, opsz=14.0)


def test_every_character_that_inter_has_is_there(made: bytes) -> None:
    wanted = {ord(char) for char in ALWAYS} & set(TTFont(font_path()).getBestCmap())
    assert wanted <= set(unpacked(made).getBestCmap())
    assert len(wanted) > 400


def test_two_makings_give_the_same_bytes(made: bytes) -> None:
    assert subset(font_path(), "".join(sorted(ALWAYS))) == made


def test_characters_beyond_the_usual_are_added() -> None:
    content = subset(font_path(), "aЖ語")
    assert {ord("a"), ord("Ж")} <= set(unpacked(content).getBestCmap())


def test_the_characters_of_a_map_are_those_of_its_texts() -> None:
    cm = ConceptMap.build(
        [Concept(id="a", label="Ω"), Concept(id="b", label="b", definition="Ж")],
        [Link(id="l", source="a", phrase="≈", target="b")],
        title="Ń",
        focus_question="¿?",
    )
    assert set("ΩЖ≈Ń¿") <= set(characters(cm))


def test_the_whole_font_serves_until_the_subset_is_made(tmp_path: Path) -> None:
    go = threading.Event()

    def make(_charset: str) -> bytes:
        assert go.wait(30)
        return is_woff2(b"small")

    font = PageFont(tmp_path, make)
    assert font.current("").media_type == "font/ttf"
    assert font.current("").content == font_path().read_bytes()
    making = font.prepare("")
    assert making is not None
    go.set()
    making.join(30)
    assert font.current("").media_type == "font/woff2"
    assert font.current("").content == is_woff2(b"small")
    assert font.prepare("") is None


def count_makings(made: list[str]) -> Any:
    def make(charset: str) -> bytes:
        made.append(charset)
        return is_woff2(charset.encode())

    return make


def finish(font: PageFont, charset: str) -> None:
    making = font.prepare(charset)
    if making is not None:
        making.join(30)


def test_it_is_made_once_and_kept_on_disk(tmp_path: Path) -> None:
    made: list[str] = []
    for _ in range(3):
        font = PageFont(tmp_path, count_makings(made))
        finish(font, "Ж")
        assert font.current("Ж").media_type == "font/woff2"
    assert len(made) == 1
    assert [file.suffix for file in (tmp_path / "fonts").iterdir()] == [".woff2"]


def test_another_charset_is_another_file(tmp_path: Path) -> None:
    made: list[str] = []
    font = PageFont(tmp_path, count_makings(made))
    for charset in ("", "Ж", "ЖЖ", "a", "Ω"):
        finish(font, charset)
        assert font.current(charset).media_type == "font/woff2"
    assert len(made) == 3
    assert len(list((tmp_path / "fonts").iterdir())) == 3


def test_few_files_are_kept(tmp_path: Path) -> None:
    font = PageFont(tmp_path, count_makings([]))
    for code in range(0x410, 0x42A):
        finish(font, chr(code))
    assert len(list((tmp_path / "fonts").iterdir())) == 8


def test_the_cache_may_be_deleted_while_serving(tmp_path: Path) -> None:
    import shutil

    font = PageFont(tmp_path, count_makings([]))
    finish(font, "")
    shutil.rmtree(tmp_path / "fonts")
    assert font.current("").media_type == "font/woff2"


def test_a_cache_that_cannot_be_written_still_works(tmp_path: Path) -> None:
    (tmp_path / "fonts").write_text("a file where the folder should be")
    font = PageFont(tmp_path, count_makings([]))
    finish(font, "")
    assert font.current("").media_type == "font/woff2"


@pytest.mark.parametrize("torn", [b"", b"wOF2", b"nonsense", is_woff2(b"small")[:-1]])
def test_a_damaged_file_is_made_anew(tmp_path: Path, torn: bytes) -> None:
    made: list[str] = []
    finish(PageFont(tmp_path, count_makings(made)), "")
    (file,) = (tmp_path / "fonts").iterdir()
    file.write_bytes(torn)
    finish(PageFont(tmp_path, count_makings(made)), "")
    assert len(made) == 2
    assert file.read_bytes() == is_woff2(made[0].encode())


def test_two_servers_may_make_it_at_once(tmp_path: Path) -> None:
    meeting = threading.Barrier(2, timeout=30)

    def make(charset: str) -> bytes:
        meeting.wait()
        return is_woff2(charset.encode())

    both = [PageFont(tmp_path, make) for _ in range(2)]
    makings = [font.prepare("") for font in both]
    for making in makings:
        assert making is not None
        making.join(30)
    assert {font.current("").media_type for font in both} == {"font/woff2"}
    (file,) = (tmp_path / "fonts").iterdir()
    assert file.read_bytes() == both[0].current("").content


def test_a_failed_making_leaves_the_whole_font(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    made: list[str] = []

    def make(charset: str) -> bytes:
        made.append(charset)
        raise OSError("no process to be had")

    font = PageFont(tmp_path, make)
    for _ in range(3):
        finish(font, "")
        assert font.current("").media_type == "font/ttf"
    assert len(made) == 1
    assert "no process to be had" in caplog.text


def test_the_route_sends_it_and_says_when_it_is_unchanged(
    make_page: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(charset: str) -> bytes:
        return is_woff2(charset.encode())

    monkeypatch.setattr(fonts.PageFont.__init__, "__defaults__", (make,))
    server = make_page()
    font = font_route(server, lambda: "Ж")
    with TestClient(server, base_url="http://localhost") as client:
        finish(font, "Ж")
        first = client.get("/fonts/inter")
        assert first.headers["content-type"] == "font/woff2"
        assert first.headers["cache-control"] == "no-cache"
        assert "content-encoding" not in first.headers
        assert "Ж".encode() in first.content
        tag = first.headers["etag"]
        again = client.get("/fonts/inter", headers={"if-none-match": tag})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        other = client.get("/fonts/inter", headers={"if-none-match": '"other"'})
        assert other.status_code == 200
