"""What a server is told from outside, and the only place that reads environment variables.

Every variable is a row of `VARIABLES`; the documentation is made from that table.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from conceptmap.errors import ConceptMapError

__all__ = ["VARIABLES", "Settings", "Variable", "cache_dir"]

_ANCESTOR = re.compile(
    r"'none'|'self'|https?:|(?:https?://)?(?:\*\.)?[A-Za-z0-9.-]+(?::(?:\d{1,5}|\*))?"
)
_TRUTHS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_TOKEN = re.compile(r"[A-Za-z0-9_-]{8,200}")
_ORIGIN = re.compile(r"https?://(?P<name>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?/?")
_REDIS = re.compile(r"(?:rediss?|unix)://\S")
_HOST_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?|\[?[0-9A-Fa-f:.]+\]?")


@dataclass(frozen=True, slots=True)
class Settings:
    """How one server runs.

    Parameters
    ----------
    host
        The address to listen on; ``0.0.0.0`` means every network this machine is in.
    port
        0 to 65535; 0 lets the system choose.
    allow_hosts
        Host names to answer to, beside localhost and the address listened on.
    frame_ancestors
        Which sites may show the page in a frame: sources of a Content-Security-Policy.
    live, live_token
        Whether lectures can be followed from other devices, and the token that opens a room; empty
        means a new one at every start.
    live_address
        Where phones find this server, such as ``https://maps.example.org``, when that is not where
        it listens; its name is answered to. Empty for the address in the local network.
    redis_url
        The Redis that several servers share, so that they serve one lecture; empty for none.
    edit, edit_token
        Whether tours may be saved beside the map, and the token that allows it; empty means a new
        one at every start.
    cache_dir
        Where things that are slow to make are kept; safe to delete.

    Raises
    ------
    ConceptMapError
        A value that cannot be used; the message names it and says what was expected.
    """

    host: str = "127.0.0.1"
    port: int = 8050
    allow_hosts: tuple[str, ...] = ()
    frame_ancestors: str = "'none'"
    live: bool = False
    live_token: str = ""
    live_address: str = ""
    redis_url: str = ""
    edit: bool = False
    edit_token: str = ""
    cache_dir: Path = field(default_factory=lambda: user_cache_path("conceptmap"))

    def __post_init__(self) -> None:
        if not 0 <= self.port <= 65535:
            raise ConceptMapError(f"port {self.port} does not exist; choose one from 0 to 65535")
        if self.live_token and not _TOKEN.fullmatch(self.live_token):
            raise ConceptMapError(
                "the start token of live lectures is not usable; "
                "expected 8 to 200 letters, digits, hyphens and underscores"
            )
        if self.live_address and not _ORIGIN.fullmatch(self.live_address):
            raise ConceptMapError(
                f"'{self.live_address}' is not where phones find this server; expected an address "
                "such as https://maps.example.org, without a path"
            )
        if self.redis_url and not _REDIS.match(self.redis_url):
            raise ConceptMapError(
                "CONCEPTMAP_REDIS_URL is not the address of a Redis; "
                "expected one such as redis://localhost:6379/0, rediss://… or unix://…"
            )
        if self.edit_token and not _TOKEN.fullmatch(self.edit_token):
            raise ConceptMapError(
                "the token that allows saving is not usable; "
                "expected 8 to 200 letters, digits, hyphens and underscores"
            )
        for name in self.allow_hosts:
            if not _HOST_NAME.fullmatch(name):
                raise ConceptMapError(
                    f"'{name}' is not a host name to allow; give a bare name or address such as "
                    "maps.example.org, without http:// and without a port"
                )
        sources = self.frame_ancestors.split()
        wrong = [source for source in sources if not _ANCESTOR.fullmatch(source)]
        if wrong or not sources or ("'none'" in sources and len(sources) > 1):
            raise ConceptMapError(
                f"frame ancestors {self.frame_ancestors!r} are not usable; expected 'none' alone, "
                "or 'self' and addresses such as https://moodle.example.org, with spaces between"
            )

    @property
    def names(self) -> tuple[str, ...]:
        """All host names to answer to, beside those of the address listened on."""
        found = _ORIGIN.fullmatch(self.live_address)
        return (*self.allow_hosts, *([found["name"]] if found else []))

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None, **overrides: Any) -> "Settings":
        """Read the settings from the environment.

        Parameters
        ----------
        environ
            The variables to read, by default those of the process. Empty ones count as not set.
        **overrides
            Fields given elsewhere, such as on the command line; they win. None means not given.

        Examples
        --------
        >>> Settings.from_env({"CONCEPTMAP_PORT": "9000"}, host=None).port
        9000
        """
        source = os.environ if environ is None else environ
        values = {
            row.field: row.read(source[row.name]) for row in VARIABLES if source.get(row.name)
        }
        values.update({name: value for name, value in overrides.items() if value is not None})
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable: the field it sets, its default as one would write it, its help."""

    name: str
    field: str
    default: str
    help: str
    parse: Callable[[str], Any] = str

    def read(self, text: str) -> Any:
        """Turn the variable's text into the field's value, or say what was expected."""
        try:
            return self.parse(text)
        except ValueError as error:
            expected = self.help[:1].lower() + self.help[1:].rstrip(".")
            raise ConceptMapError(
                f"{self.name} is '{text}', expected {expected}; "
                f"for example {self.name}={self.default}"
            ) from error


def cache_dir() -> Path:
    """Return where things that are slow to make are kept, for those who run without a server."""
    return Path(os.environ.get("CONCEPTMAP_CACHE_DIR") or user_cache_path("conceptmap"))


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in re.split(r"[,\s]+", text) if name)


def _truth(text: str) -> bool:
    if text.lower() not in _TRUTHS:
        raise ValueError(text)
    return _TRUTHS[text.lower()]


VARIABLES: tuple[Variable, ...] = (
    Variable(
        "CONCEPTMAP_HOST",
        "host",
        "127.0.0.1",
        "The address to listen on; 0.0.0.0 for every network this machine is in.",
    ),
    Variable(
        "CONCEPTMAP_PORT",
        "port",
        "8050",
        "The port to listen on, a whole number from 0 to 65535; 0 lets the system choose.",
        int,
    ),
    Variable(
        "CONCEPTMAP_ALLOW_HOSTS",
        "allow_hosts",
        "",
        "Host names to answer to beside localhost and the address listened on, "
        "with commas between.",
        _names,
    ),
    Variable(
        "CONCEPTMAP_FRAME_ANCESTORS",
        "frame_ancestors",
        "'none'",
        "The sites that may show the page in a frame, as in a Content-Security-Policy, "
        "such as 'self' https://moodle.example.org.",
    ),
    Variable(
        "CONCEPTMAP_LIVE",
        "live",
        "no",
        "Whether others in the network can follow a lecture, yes or no.",
        _truth,
    ),
    Variable(
        "CONCEPTMAP_LIVE_TOKEN",
        "live_token",
        "",
        "The token that opens a room for a live lecture, 8 to 200 letters and digits; "
        "without it a new one is made and printed at every start.",
    ),
    Variable(
        "CONCEPTMAP_LIVE_ADDRESS",
        "live_address",
        "",
        "Where phones find this server when that is not where it listens, as behind a proxy, "
        "such as https://maps.example.org; without it, its address in the local network.",
    ),
    Variable(
        "CONCEPTMAP_REDIS_URL",
        "redis_url",
        "",
        "The Redis through which several servers serve one lecture, "
        "such as redis://localhost:6379/0; without it one server serves alone.",
    ),
    Variable(
        "CONCEPTMAP_EDIT",
        "edit",
        "no",
        "Whether tours made in the page may be saved beside the map, yes or no.",
        _truth,
    ),
    Variable(
        "CONCEPTMAP_EDIT_TOKEN",
        "edit_token",
        "",
        "The token that allows saving, 8 to 200 letters and digits; "
        "without it a new one is made and printed at every start.",
    ),
    Variable(
        "CONCEPTMAP_CACHE_DIR",
        "cache_dir",
        "the user's cache folder",
        "A folder for things that are slow to make; it may be deleted at any time.",
        Path,
    ),
)
