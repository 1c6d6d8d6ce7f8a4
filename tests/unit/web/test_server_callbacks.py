"""Only what the page could have sent reaches a callback."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

PATH = "/_dash-update-component"

ECHO: dict[str, Any] = {
    "output": "echo.children",
    "outputs": {"id": "echo", "property": "children"},
    "inputs": [{"id": "text", "property": "value", "value": "hello"}],
    "changedPropIds": ["text.value"],
    "parsedChangedPropsIds": ["text.value"],
    "state": [{"id": "page", "property": "data"}],
}


def box(row: int, **more: Any) -> dict[str, Any]:
    return {"id": {"kind": "box", "row": row}, "property": "value", "value": row, **more}


ALL: dict[str, Any] = {
    "output": "all.children",
    "outputs": {"id": "all", "property": "children"},
    "inputs": [[box(1), box(2)]],
    "changedPropIds": [],
}

ROW: dict[str, Any] = {
    "output": '..{"kind":"row","row":["MATCH"]}.children...{"kind":"row","row":["MATCH"]}.title..',
    "outputs": [
        {"id": {"kind": "row", "row": 1}, "property": "children"},
        {"id": {"kind": "row", "row": 1}, "property": "title"},
    ],
    "inputs": [box(1)],
    "changedPropIds": ['{"kind":"box","row":1}.value'],
}


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in ECHO.items() if key != name}


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (ECHO, "heard hello"),
        ({**ECHO, "changedPropIds": []}, "heard hello"),
        (without("changedPropIds"), "heard hello"),
        ({**ECHO, "inputs": [{"id": "text", "property": "value"}]}, "heard None"),
        (ALL, "1, 2"),
        ({**ALL, "inputs": [[]]}, ""),
    ],
)
def test_what_the_page_sends_is_run(page: TestClient, body: Any, value: str) -> None:
    response = page.post(PATH, json=body)
    assert response.status_code == 200
    (updated,) = response.json()["response"].values()
    assert updated == {"children": value}


def test_a_matched_callback_with_two_outputs_is_run(page: TestClient) -> None:
    response = page.post(PATH, json=ROW)
    assert response.json()["response"] == {'{"kind":"row","row":1}': {"children": 1, "title": 1}}


RAW = [
    b"",
    b" ",
    b"{",
    b"nonsense",
    b"\xff\xfe{\x00}\x00",
    b"\xef\xbb\xbf{}",
    b'{"output": "\xc3"}',
    b'{"output": "\\ud800"}',
    b'{"output": NaN}',
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b"9" * 5_000,
    b'{"output": "echo.children", "inputs": ' + b"9" * 5_000 + b"}",
    b"null",
    b"true",
    b"1",
    b'"text"',
    b"[]",
    b"[{}]",
    b"{}",
]


@pytest.mark.parametrize("raw", RAW, ids=lambda raw: repr(raw[:24]))
def test_what_is_no_callback_request_is_refused(page: TestClient, raw: bytes) -> None:
    response = page.post(PATH, content=raw, headers={"content-type": "application/json"})
    assert response.status_code == 400
    assert response.json()["error"] == "Bad Request"
    assert response.json()["message"].endswith(".")


PART = ECHO["inputs"][0]

WRONG = [
    {**ECHO, "output": None},
    {**ECHO, "output": 1},
    {**ECHO, "output": ["echo.children"]},
    {**ECHO, "output": ""},
    {**ECHO, "output": "nowhere.children"},
    {**ECHO, "output": "echo"},
    {**ECHO, "output": "copy.children", "state": []},
    {**ECHO, "output": "__class__"},
    without("output"),
    without("outputs"),
    without("inputs"),
    without("state"),
    {**ECHO, "outputs": None},
    {**ECHO, "outputs": []},
    {**ECHO, "outputs": [ECHO["outputs"]]},
    {**ECHO, "outputs": {}},
    {**ECHO, "outputs": {"id": "page", "property": "children"}},
    {**ECHO, "outputs": {"id": "echo", "property": "title"}},
    {**ECHO, "inputs": None},
    {**ECHO, "inputs": {}},
    {**ECHO, "inputs": []},
    {**ECHO, "inputs": [None]},
    {**ECHO, "inputs": ["text.value"]},
    {**ECHO, "inputs": [{}]},
    {**ECHO, "inputs": [{"id": "text"}]},
    {**ECHO, "inputs": [{"property": "value"}]},
    {**ECHO, "inputs": [{"id": 1, "property": "value"}]},
    {**ECHO, "inputs": [{"id": {}, "property": "value"}]},
    {**ECHO, "inputs": [{"id": {"kind": ["ALL"]}, "property": "value"}]},
    {**ECHO, "inputs": [{"id": "text", "property": None}]},
    {**ECHO, "inputs": [{"id": "text", "property": "title"}]},
    {**ECHO, "inputs": [{"id": "page", "property": "value"}]},
    {**ECHO, "inputs": [PART, PART]},
    {**ECHO, "inputs": [[PART]]},
    {**ECHO, "inputs": [[[PART]]]},
    {**ECHO, "state": None},
    {**ECHO, "state": "page.data"},
    {**ECHO, "state": [PART]},
    {**ECHO, "changedPropIds": None},
    {**ECHO, "changedPropIds": "text.value"},
    {**ECHO, "changedPropIds": [1]},
    {**ALL, "inputs": [box(1)]},
    {**ALL, "inputs": [None]},
    {**ALL, "inputs": [[box(1), None]]},
    {**ALL, "inputs": [[box(1), [box(2)]]]},
    {**ALL, "inputs": [[box(1, property="title")]]},
    {**ALL, "inputs": [[box(1, id="text")]]},
    {**ALL, "inputs": [[box(1, id={"kind": "box"})]]},
    {**ALL, "inputs": [[box(1, id={"kind": "other", "row": 1})]]},
    {**ALL, "inputs": [[box(1, id={"kind": "box", "row": 1, "more": 2})]]},
    {**ALL, "inputs": [[box(1, id={"kind": "box", "row": {"deep": 1}})]]},
    {**ROW, "outputs": ROW["outputs"][:1]},
    {**ROW, "outputs": ROW["outputs"][0]},
    {**ROW, "outputs": ROW["outputs"][::-1]},
    {**ROW, "outputs": [*ROW["outputs"], ROW["outputs"][0]]},
    {**ROW, "outputs": [None, None]},
    {**ROW, "inputs": [[box(1)]]},
    {**ROW, "output": '{"kind":"row","row":["MATCH"]}.children'},
]


@pytest.mark.parametrize("body", WRONG, ids=range(len(WRONG)))
def test_what_no_callback_of_this_page_takes_is_refused(page: TestClient, body: Any) -> None:
    response = page.post(PATH, json=body)
    assert response.status_code == 400
    assert response.json()["message"].endswith(".")


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "json"])
def test_only_json_is_taken(page: TestClient, kind: str) -> None:
    response = page.post(PATH, content=b"{}", headers={"content-type": kind})
    assert response.status_code == 415


def test_a_callback_that_raises_says_nothing_but_logs_it(
    page: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    failing = {**ECHO, "inputs": [{**PART, "value": "raise"}]}
    response = page.post(PATH, json=failing)
    assert response.status_code == 500
    for secret in ("Traceback", "/home", "RuntimeError", ".py", "secret"):
        assert secret not in response.text
    assert "/home/someone/map.yaml" in caplog.text
    assert page.post(PATH, json=ECHO).status_code == 200


def test_values_are_left_to_the_callback(page: TestClient) -> None:
    values: list[Any] = [None, [], {}, {"a": [1, None]}, "x" * 10_000, 1e300, -1, "\u202e", "\0"]
    for value in values:
        body = {**ECHO, "inputs": [{**PART, "value": value}]}
        assert page.post(PATH, json=body).status_code == 200


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "property", "value", "kind", "row"]), inner)
    ),
    max_leaves=6,
)


@given(
    body=st.sampled_from([ECHO, ALL, ROW]),
    places=st.lists(st.integers(0, 30), min_size=1, max_size=3),
    value=JSON,
)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_change_of_a_request_makes_the_server_fail(
    page: TestClient, body: Any, places: list[int], value: Any
) -> None:
    changed = deepcopy(body)
    for place in places:
        spots = list(spots_of(changed))
        holder, key = spots[place % len(spots)]
        holder[key] = deepcopy(value)
    assert page.post(PATH, json=changed).status_code in (200, 400)


def spots_of(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a JSON value that something else can be put in."""
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    for key, inner in list(pairs):
        yield node, key
        if isinstance(inner, dict | list):
            yield from spots_of(inner)


def test_the_server_answers_while_a_callback_computes(
    make_page: Callable[..., Any], running: Callable[..., Any]
) -> None:
    from dash import Dash, Input, Output, ctx

    begun, go = threading.Event(), threading.Event()

    def slow(app: Dash) -> None:
        @app.callback(Output("more", "children"), Input("text", "value"))
        def wait(value: Any) -> str:
            begun.set()
            return f"{value} {ctx.triggered_id} {go.wait(30)}"

    body = {
        "output": "more.children",
        "outputs": {"id": "more", "property": "children"},
        "inputs": [PART],
        "changedPropIds": ["text.value"],
    }
    with running(make_page(extra=slow)) as (host, port), ThreadPoolExecutor(1) as other:
        base = f"http://{host}:{port}"
        answer = other.submit(httpx.post, base + PATH, json=body, timeout=30)
        assert begun.wait(30)
        assert httpx.get(f"{base}/healthz", timeout=20).text == "ok"
        assert not answer.done()
        go.set()
        updated = answer.result().json()["response"]["more"]
    assert updated == {"children": "hello text True"}


def test_a_callback_may_decide_to_change_nothing(make_page: Callable[..., Any]) -> None:
    from dash import Dash, Input, Output
    from dash.exceptions import PreventUpdate

    def idle(app: Dash) -> None:
        @app.callback(Output("more", "children"), Input("text", "value"))
        def nothing(_value: Any) -> None:
            raise PreventUpdate

    body = {
        "output": "more.children",
        "outputs": {"id": "more", "property": "children"},
        "inputs": [PART],
    }
    client = TestClient(make_page(extra=idle), base_url="http://localhost")
    assert client.post(PATH, json=body).status_code == 204
