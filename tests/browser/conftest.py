"""A real server and a real Chromium; each test ends by checking console and network.

Where no browser is found these tests say so and skip; in CI (``CI=true``) that is a failure.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from served import Served

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found is None:
        words = f"no browser found (looked for {', '.join(_NAMES)})"
        if os.environ.get("CI") == "true":
            pytest.fail(words)
        pytest.skip(words)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(_QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def address(cache: Path) -> Iterator[str]:
    with Served(None, cache) as served:
        yield served.address


class Witness:
    """Collects what no test may cause: console errors, page errors, requests off the machine."""

    def __init__(self, context: BrowserContext) -> None:
        self.complaints: list[str] = []
        context.on("console", lambda m: self._say(m.text) if m.type == "error" else None)
        context.on("weberror", lambda e: self._say(str(e.error)))
        context.on("request", lambda r: self._requested(r.url))

    def _requested(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != "127.0.0.1":
            self._say(f"request off the machine: {url}")

    def _say(self, text: str) -> None:
        self.complaints.append(text)


_NO_STRANGER = "try { localStorage.setItem('conceptmap.introduced', 'true') } catch { }"
"""Who has been here before gets no introduction."""


def _page(chromium: Browser, *, stranger: bool = False, **options: object) -> Iterator[Page]:
    context = chromium.new_context(**options)  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    if not stranger:
        context.add_init_script(_NO_STRANGER)
    witness = Witness(context)
    yield context.new_page()
    context.close()
    assert witness.complaints == []


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    yield from _page(chromium, viewport={"width": 1280, "height": 800})


@pytest.fixture
def stranger(chromium: Browser) -> Iterator[Page]:
    """A page of somebody who comes for the first time."""
    yield from _page(chromium, stranger=True, viewport={"width": 1280, "height": 800})


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    yield from _page(
        chromium,
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        device_scale_factor=2,
    )
