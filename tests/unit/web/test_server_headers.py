"""Every response carries the security headers, whoever made it."""

import re
from typing import Any

import pytest
from dash import Dash, Input, Output
from starlette.testclient import TestClient

from conceptmap.web.server.headers import content_security_policy

EXPECTED = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
}


def assert_guarded(response: Any) -> None:
    headers = response.headers
    for name, value in EXPECTED.items():
        assert headers[name] == value
    assert "camera=()" in headers["permissions-policy"]
    assert "script-src 'self' 'sha256-" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "server" not in headers


def test_every_route_carries_the_headers(page: TestClient) -> None:
    paths = [re.sub(r"\{[^}]*\}", "x", route.path) for route in page.app.routes]
    assert {"/", "/healthz", "/assets", "/_dash-layout", "/_dash-update-component"} <= set(paths)
    for path in paths:
        for method in ("GET", "POST", "OPTIONS"):
            assert_guarded(page.request(method, path))


CALLBACK = "/_dash-update-component"

REFUSALS = [
    pytest.param("GET", "/nothing-here", {}, 404, id="404"),
    pytest.param("GET", "/assets/nothing.css", {}, 404, id="404 asset"),
    pytest.param("GET", "/", {"headers": {"host": "evil.example"}}, 400, id="400 host"),
    pytest.param("POST", CALLBACK, {"json": {}}, 400, id="400 body"),
    pytest.param("POST", "/", {"headers": {"sec-fetch-site": "cross-site"}}, 403, id="403"),
    pytest.param("DELETE", "/healthz", {}, 405, id="405"),
    pytest.param("POST", CALLBACK, {"content": b" " * (8 * 1024**2 + 1)}, 413, id="413"),
    pytest.param("POST", CALLBACK, {"content": b"{}"}, 415, id="415"),
]


@pytest.mark.parametrize(("method", "path", "request_", "status"), REFUSALS)
def test_refusals_carry_the_headers(
    page: TestClient, method: str, path: str, request_: dict[str, Any], status: int
) -> None:
    response = page.request(method, path, **request_)
    assert response.status_code == status
    assert_guarded(response)


def test_a_failing_callback_carries_the_headers(page: TestClient) -> None:
    response = page.post(
        CALLBACK,
        json={
            "output": "echo.children",
            "outputs": {"id": "echo", "property": "children"},
            "inputs": [{"id": "text", "property": "value", "value": "raise"}],
            "state": [{"id": "page", "property": "data"}],
        },
    )
    assert response.status_code == 500
    assert_guarded(response)


def test_a_failing_route_carries_the_headers(make_page: Any) -> None:
    server = make_page()

    @server.get("/broken")
    def broken() -> None:
        raise RuntimeError("broken in /home/someone")

    response = TestClient(server, base_url="http://localhost").get("/broken")
    assert response.status_code == 500
    assert "someone" not in response.text
    assert_guarded(response)


def test_a_stricter_policy_of_a_response_stays(make_page: Any) -> None:
    from starlette.responses import PlainTextResponse

    server = make_page()

    @server.get("/strict")
    def strict() -> PlainTextResponse:
        headers = {"Content-Security-Policy": "sandbox", "Cache-Control": "max-age=60"}
        return PlainTextResponse("", headers=headers)

    response = TestClient(server, base_url="http://localhost").get("/strict")
    assert response.headers["content-security-policy"] == "sandbox"
    assert response.headers["cache-control"] == "max-age=60"


def test_a_clientside_callback_changes_the_policy(make_page: Any) -> None:
    def more(app: Dash) -> None:
        app.clientside_callback("x => 'more'", Output("more", "children"), Input("text", "value"))

    policies = [
        TestClient(make_page(extra=extra), base_url="http://localhost")
        .get("/")
        .headers["content-security-policy"]
        for extra in (None, more)
    ]
    counts = [policy.count("'sha256-") for policy in policies]
    assert counts == [2, 3]


def test_every_inline_script_of_the_page_has_its_hash(page: TestClient) -> None:
    from base64 import b64encode
    from hashlib import sha256

    response = page.get("/")
    seen = re.sub(r"<!--.*?-->", "", response.text, flags=re.S)
    scripts = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", seen, re.S)
    run = [text for attributes, text in scripts if "application/json" not in attributes]
    assert len(run) == 2
    for text in run:
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in response.headers["content-security-policy"]


def test_frame_ancestors_can_be_set(make_page: Any) -> None:
    server = make_page(frame_ancestors="'self' https://moodle.example.org")
    response = TestClient(server, base_url="http://localhost").get("/")
    policy = response.headers["content-security-policy"]
    assert policy.endswith("frame-ancestors 'self' https://moodle.example.org")


def test_the_policy_names_no_foreign_source() -> None:
    policy = content_security_policy(["'sha256-x'"], "'none'")
    assert policy == (
        "default-src 'self'; script-src 'self' 'sha256-x'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


@pytest.mark.parametrize("path", ["/", "/assets/page.css", "/_dash-layout", "/nothing-here"])
def test_nothing_is_kept_without_asking(page: TestClient, path: str) -> None:
    assert page.get(path).headers["cache-control"] == "no-cache"


def test_fingerprinted_scripts_may_be_kept_and_are_gzipped(page: TestClient) -> None:
    (script,) = re.findall(r'src="([^"]*dash_renderer[^"]*)"', page.get("/").text)
    response = page.get(script)
    assert "max-age=31536000" in response.headers["cache-control"]
    assert response.headers["content-encoding"] == "gzip"
    assert int(response.headers["content-length"]) * 2 < len(response.content)
