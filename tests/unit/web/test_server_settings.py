"""Settings come from the environment, from the command line, or are refused with a sentence."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from conceptmap.errors import ConceptMapError
from conceptmap.settings import VARIABLES, Settings

SET = {
    "CONCEPTMAP_HOST": "0.0.0.0",
    "CONCEPTMAP_PORT": "9000",
    "CONCEPTMAP_ALLOW_HOSTS": "maps.example.org, 192.0.2.1",
    "CONCEPTMAP_FRAME_ANCESTORS": "'self' https://moodle.example.org:*",
    "CONCEPTMAP_LIVE": "yes",
    "CONCEPTMAP_LIVE_TOKEN": "a-token-of-ours",
    "CONCEPTMAP_LIVE_ADDRESS": "https://maps.example.org:8443",
    "CONCEPTMAP_REDIS_URL": "redis://192.0.2.1:6379/0",
    "CONCEPTMAP_EDIT": "yes",
    "CONCEPTMAP_EDIT_TOKEN": "another-of-ours",
    "CONCEPTMAP_CACHE_DIR": "/somewhere",
}


def test_every_field_has_its_variable_and_every_variable_is_read() -> None:
    assert [row.field for row in VARIABLES] == [one.name for one in fields(Settings)]
    assert {row.name for row in VARIABLES} == set(SET)
    assert all(row.name.startswith("CONCEPTMAP_") and row.help.endswith(".") for row in VARIABLES)
    assert Settings.from_env(SET) == Settings(
        host="0.0.0.0",
        port=9000,
        allow_hosts=("maps.example.org", "192.0.2.1"),
        frame_ancestors="'self' https://moodle.example.org:*",
        live=True,
        live_token="a-token-of-ours",
        live_address="https://maps.example.org:8443",
        redis_url="redis://192.0.2.1:6379/0",
        edit=True,
        edit_token="another-of-ours",
        cache_dir=Path("/somewhere"),
    )


def test_the_defaults_written_down_are_the_defaults() -> None:
    written = {row.field: row.read(row.default) for row in VARIABLES}
    del written["cache_dir"]
    assert Settings(**written) == Settings()


def test_empty_variables_count_as_not_set() -> None:
    assert Settings.from_env(dict.fromkeys(SET, "")) == Settings()


def test_the_command_line_wins_and_none_is_not_given() -> None:
    settings = Settings.from_env(SET, port=1, host=None)
    assert (settings.port, settings.host) == (1, "0.0.0.0")


def test_the_process_environment_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONCEPTMAP_PORT", "9001")
    assert Settings.from_env().port == 9001


def test_yes_and_no_are_words() -> None:
    assert not Settings.from_env({"CONCEPTMAP_LIVE": "No"}).live
    with pytest.raises(
        ConceptMapError, match=r"CONCEPTMAP_LIVE is 'maybe', expected whether .* yes or no"
    ):
        Settings.from_env({"CONCEPTMAP_LIVE": "maybe"})


def test_a_port_that_is_no_number_is_named() -> None:
    with pytest.raises(ConceptMapError, match=r"CONCEPTMAP_PORT is 'abc'.*whole number.*=8050"):
        Settings.from_env({"CONCEPTMAP_PORT": "abc"})


@pytest.mark.parametrize(
    "wrong",
    [
        {"port": -1},
        {"live_token": "short"},
        {"edit_token": "short"},
        {"live_token": "with spaces in it"},
        {"port": 65536},
        {"live_address": "maps.example.org"},
        {"live_address": "https://maps.example.org/maps"},
        {"live_address": "javascript:alert(1)"},
        {"allow_hosts": ("http://maps.example.org",)},
        {"allow_hosts": ("maps.example.org:80",)},
        {"allow_hosts": ("*",)},
        {"allow_hosts": ("",)},
        {"frame_ancestors": ""},
        {"frame_ancestors": "'none' 'self'"},
        {"frame_ancestors": "'self'; script-src *"},
        {"frame_ancestors": "https://a.example\r\nX-Evil: 1"},
        {"frame_ancestors": "javascript:alert(1)"},
        {"frame_ancestors": "'unsafe-inline'"},
    ],
)
def test_what_cannot_be_used_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConceptMapError):
        Settings(**wrong)
