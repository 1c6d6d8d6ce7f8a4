from pathlib import Path

import pytest
from layout_cases import ORCHESTRA, WATER, problem

from conceptmap.layout import arrange
from conceptmap.layout.edition import EDITIONS, edition, folder_of_edition
from conceptmap.layout.kept import Kept
from conceptmap.view import Arranger

PLAN = arrange(problem(*WATER[:2]))


def test_what_is_kept_comes_back_in_another_process(tmp_path: Path) -> None:
    Kept(tmp_path).put("a picture", PLAN)
    assert Kept(tmp_path).get("a picture") == PLAN
    assert Kept(tmp_path).get("another") is None


@pytest.mark.parametrize("cut", [0, 40, -3])
def test_a_file_cut_off_is_as_if_it_were_not_there(tmp_path: Path, cut: int) -> None:
    kept = Kept(tmp_path)
    kept.put("a picture", PLAN)
    (file,) = tmp_path.rglob("*.json")
    file.write_bytes(file.read_bytes()[:cut])
    assert kept.get("a picture") is None
    kept.put("a picture", PLAN)
    assert kept.get("a picture") == PLAN


def test_the_oldest_are_forgotten(tmp_path: Path) -> None:
    kept = Kept(tmp_path, most=10)
    for i in range(25):
        kept.put(str(i), PLAN)
    assert len(list(tmp_path.rglob("*.json"))) <= 10
    assert kept.get("24") == PLAN


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = Kept(tmp_path / "file" / "arrangements")
    kept.put("a picture", PLAN)
    assert kept.get("a picture") is None


def test_the_folder_may_be_deleted_at_any_time(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.put("a picture", PLAN)
    for file in tmp_path.rglob("*.json"):
        file.unlink()
    folder_of_edition(tmp_path).rmdir()
    assert kept.get("a picture") is None
    kept.put("a picture", PLAN)
    assert kept.get("a picture") == PLAN


def test_an_arranger_takes_what_another_made(tmp_path: Path) -> None:
    case = problem(*ORCHESTRA)
    made = Arranger(kept=Kept(tmp_path))(case)
    (file,) = tmp_path.rglob("*.json")
    file.write_text(file.read_text().replace("Violin", "Viola"))
    found = Arranger(kept=Kept(tmp_path))(case)
    assert found.concepts["violin"].lines == ("Viola",)
    assert found.concepts["harp"] == made.concepts["harp"]


def test_only_the_latest_editions_keep_their_folder(tmp_path: Path) -> None:
    for name in "abcdef":
        (tmp_path / name).mkdir()
    assert folder_of_edition(tmp_path).name == edition()
    assert len(list(tmp_path.iterdir())) == EDITIONS
