"""The page asks for its modules once and for its styles once, and keeps both."""

import re
from pathlib import Path

from starlette.testclient import TestClient

from conceptmap.settings import Settings
from conceptmap.web.app import create_app
from conceptmap.web.index import index_of
from conceptmap.web.joined import Joined


def test_the_page_names_two_files_that_browsers_keep() -> None:
    web = TestClient(create_app(Settings()), base_url="http://127.0.0.1:8050")
    page = web.get("/").text
    assert not re.search(r"/assets/[^\"]+\.(mjs|css)", page)
    for named, word, media_type in (
        (r'src="(/joined/[^"]+)"', "export const", "text/javascript"),
        (r'rel="stylesheet" href="(/joined/[^"]+)"', "#stage", "text/css"),
    ):
        (address,) = re.findall(named, page)
        file = web.get(address)
        assert file.headers["content-type"].startswith(media_type)
        assert "immutable" in file.headers["cache-control"]
        assert (word in file.text) == (media_type == "text/css"), "modules are joined into one"
        assert web.get(address.replace("-", "-0")).status_code == 404


def test_another_content_has_another_address(tmp_path: Path) -> None:
    for name, text in (("b.css", "b {}"), ("a.css", "a {}"), ("_other.css", "o {}")):
        (tmp_path / name).write_text(text)
    first = Joined.styles(tmp_path)
    assert first.content == "a {}\nb {}"
    (tmp_path / "b.css").write_text("c {}")
    assert Joined.styles(tmp_path).address != first.address
    assert '<html lang="enscript">' in index_of(first, first, 'en"><script>')
