"""Bad input at every door of a running server: a clear refusal, and nothing has changed."""

import json
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from typing import Any

import httpx
import pytest

from queue_server.demo.client import Body, Client
from tests.floor.hall import Hall, issue

HUGE = "x" * 300_000
PATH_VALUES = {"token": "no-such-token", "id": "hall", "name": "day", "hash": "0" * 16}
MALFORMED = {
    "cut off": b'{"counter": ',
    "not text": b"\xff\xfe\x00",
    "not a number": b'{"people": NaN}',
    "endlessly deep": b"[" * 100_000,
    "a list": b"[]",
    "a text": b'"antrean"',
    "null": b"null",
}
WRONG_VALUES: dict[str, Any] = {
    "a list": [[]],
    "an object": {"$ne": None},
    "a number": 17.5,
    "huge": HUGE,
    "empty text": "",
    "no character": "\x00\ud800",
}
CLEAR = {400, 401, 403, 404, 409, 413, 415, 422, 429}


@pytest.fixture(scope="module")
def people(hall: Hall) -> dict[str, dict[str, str]]:
    """Headers that stand for each kind of asker."""
    hall.approve("kiosk", "kiosk-1")
    hall.approve("wall", "hall")
    hall.employ("officer", "KPP", "ketut")
    hall.employ("floor_supervisor", None, "kepala")
    hall.employ("admin", None, "admin")
    issue(hall.device("kiosk-1", "kiosk/kiosk-1"), "NPWP")
    hall.officer("ketut", "16")
    return {
        "nobody": {},
        "a wrong token": {"Authorization": "Bearer 0123456789"},
        "an empty token": {"Authorization": "Bearer"},
        "a wrong cookie": {"Cookie": "session=0123456789", "X-CSRF-Token": "0123456789"},
        "a kiosk": device_headers(hall, "kiosk-1", "kiosk/kiosk-1"),
        "a wall": device_headers(hall, "hall", "wall/hall"),
        "an officer": session_headers(hall, "ketut"),
        "a supervisor": session_headers(hall, "kepala"),
        "an administrator": session_headers(hall, "admin"),
    }


@pytest.fixture(scope="module")
def routes(hall: Hall) -> list[tuple[str, str, Body]]:
    """Method, path and operation of every route that the server describes."""
    described = hall.visitor().get("/api/openapi.json")
    found = [
        (method.upper(), path, operation)
        for path, methods in described["paths"].items()
        for method, operation in methods.items()
        if method in {"get", "post"}
    ]
    assert len(found) > 30
    return found


@pytest.fixture(scope="module")
def http(hall: Hall) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=hall.server.url, timeout=30.0, trust_env=False) as client:
        yield client


@pytest.fixture
def unchanged(hall: Hall) -> Iterator[None]:
    """Holds that the record is after the test what it was before."""
    supervisor = hall.staff("kepala", "dashboard")
    before = supervisor.get("/api/dashboard")["seq"]
    yield
    assert supervisor.get("/api/dashboard")["seq"] == before


@pytest.mark.usefixtures("unchanged")
def test_a_body_that_cannot_be_read_is_refused_whoever_sends_it_wherever(
    http: httpx.Client, people: dict[str, dict[str, str]], routes: list[tuple[str, str, Body]]
) -> None:
    wrong: list[str] = []
    for path in posts(routes):
        for who, headers in people.items():
            for what, content in MALFORMED.items():
                answer = http.post(path, content=content, headers=headers | as_json())
                wrong += complaints(f"{path} by {who}, {what}", answer)
    assert not wrong, "\n".join(wrong[:30])


def test_a_body_in_chunks_that_are_none_is_refused(hall: Hall) -> None:
    with closing(HTTPConnection(hall.server.url.removeprefix("http://"), timeout=30.0)) as connection:
        connection.putrequest("POST", "/api/login")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders(b"no number\r\n")
        answer = connection.getresponse()
        assert (answer.status, json.load(answer)["code"]) == (400, "malformed")


@pytest.mark.usefixtures("unchanged")
def test_a_field_of_a_wrong_kind_or_one_that_nobody_knows_is_refused(
    http: httpx.Client, people: dict[str, dict[str, str]], routes: list[tuple[str, str, Body]]
) -> None:
    wrong: list[str] = []
    described = http.get("/api/openapi.json").json()
    for method, path, operation in routes:
        if method != "POST":
            continue
        for field in [*fields_of(operation, described), "no_such_field"]:
            for what, value in WRONG_VALUES.items():
                for who in ("a kiosk", "an officer", "a supervisor"):
                    content = json.dumps({field: value})
                    answer = http.post(filled(path), content=content, headers=people[who] | as_json())
                    wrong += complaints(f"{path} by {who}: {field} is {what}", answer)
    assert not wrong, "\n".join(wrong[:30])


@pytest.mark.usefixtures("unchanged")
def test_a_question_with_wrong_parameters_is_answered_or_refused_but_never_fails(
    http: httpx.Client, people: dict[str, dict[str, str]], routes: list[tuple[str, str, Body]]
) -> None:
    wrong: list[str] = []
    queries: list[dict[str, str]] = [
        {"language": "klingon"},
        {"counter": "no such counter", "from": "yesterday", "to": "31-31-31", "format": "papyrus"},
        {"counter": "\x00", "from": "9999-99-99", "to": "", "q": "'; --"},
        {"counter": "x" * 1000, "language": "x" * 1000},
    ]
    for method, path, _ in routes:
        if method != "GET":
            continue
        for query in queries:
            for who, headers in people.items():
                answer = http.get(filled(path), params=query, headers=headers)
                if answer.is_error:
                    wrong += complaints(f"{path} by {who}, {query}", answer)
    assert not wrong, "\n".join(wrong[:30])


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(
    ("wish", "status"),
    [
        ({"priority": "yes"}, 422),
        ({"language": "klingon"}, 422),
        ({"people": 0}, 422),
        ({"people": 1000}, 422),
        ({"people": "1"}, 422),
        ({"services": []}, 422),
        ({"services": "KTP"}, 422),
        ({"services": ["NO_SUCH"]}, 404),
        ({"services": ["NPWP", "NPWP"]}, 422),
        ({"colour": "red"}, 422),
    ],
)
def test_a_kiosk_that_asks_for_what_cannot_be_gets_the_status_of_the_interface(
    http: httpx.Client, people: dict[str, dict[str, str]], wish: Body, status: int
) -> None:
    whole = {"services": ["NPWP"], "priority": False, "assist": False, "people": 1, "language": "id"}
    answer = http.post("/api/kiosk/tickets", json=whole | wish, headers=people["a kiosk"] | a_key())
    assert (answer.status_code, complaints("", answer)) == (status, [])
    assert answer.json()["detail"]


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(
    ("who", "path", "body", "status"),
    [
        ("nobody", "/api/kiosk/tickets", {"services": ["NPWP"]}, 401),
        ("a wrong token", "/api/kiosk/tickets", {"services": ["NPWP"]}, 401),
        ("a wall", "/api/kiosk/tickets", {"services": ["NPWP"]}, 403),
        ("nobody", "/api/console/call-next", {"counter": "16"}, 401),
        ("a wrong cookie", "/api/console/call-next", {"counter": "16"}, 401),
        ("a kiosk", "/api/console/call-next", {"counter": "16"}, 403),
        ("an officer", "/api/console/open", {"counter": "1"}, 403),
        ("an officer", "/api/console/open", {"counter": "no such"}, 404),
        ("an officer", "/api/console/call-next", {"counter": "1"}, 403),
        ("nobody", "/api/tickets/no-such-token/cancel", {}, 404),
    ],
)
def test_who_may_not_is_told_so(
    http: httpx.Client, people: dict[str, dict[str, str]], who: str, path: str, body: Body, status: int
) -> None:
    answer = http.post(path, json=body, headers=people[who] | a_key())
    assert (answer.status_code, complaints("", answer)) == (status, [])


@pytest.mark.usefixtures("unchanged")
def test_a_session_without_its_csrf_token_does_nothing(
    http: httpx.Client, people: dict[str, dict[str, str]]
) -> None:
    headers = {name: value for name, value in people["an officer"].items() if name != "X-CSRF-Token"}
    answer = http.post("/api/console/call-next", json={"counter": "16"}, headers=headers | a_key())
    assert (answer.status_code, complaints("", answer)) == (403, [])


def test_a_route_that_is_not_there_answers_in_the_form_of_every_refusal(http: httpx.Client) -> None:
    answer = http.get("/api/no-such-route")
    assert (answer.status_code, complaints("", answer)) == (404, [])


def test_wrong_pins_have_to_wait_longer_and_longer(hall: Hall, http: httpx.Client) -> None:
    hall.employ("officer", "KPP", "komang")
    statuses = [
        http.post("/api/login", json={"name": "komang", "pin": f"000{turn}"}).status_code for turn in range(8)
    ]
    assert statuses[:5] == [401] * 5
    assert 429 in statuses


def complaints(what: str, answer: httpx.Response) -> list[str]:
    """What is wrong with a refusal: its status, its form, or that it is none."""
    what = what[:150]
    kind = answer.headers.get("content-type", "")
    if answer.status_code not in CLEAR:
        return [f"{what}: {answer.status_code} {answer.text[:100]}"]
    if not kind.startswith("application/problem+json"):
        return [f"{what}: {answer.status_code} {kind}"]
    missing = {"type", "title", "status", "detail", "code", "facts"} - answer.json().keys()
    return [f"{what}: {answer.status_code} without {missing}"] if missing else []


def posts(routes: list[tuple[str, str, Body]]) -> list[str]:
    return [filled(path) for method, path, _ in routes if method == "POST"]


def filled(path: str) -> str:
    for name, value in PATH_VALUES.items():
        path = path.replace("{" + name + "}", value)
    return path


def fields_of(operation: Body, described: Body) -> list[str]:
    """The fields that a POST knows, as the server itself describes them."""
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    schema = content.get("schema", {})
    if "$ref" in schema:
        schema = described["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return list(schema.get("properties", {}))


def as_json() -> dict[str, str]:
    """A connection for each, for a server may cut one on which more came than it wants to read."""
    return {"Content-Type": "application/json", "Connection": "close", **a_key()}


def a_key() -> dict[str, str]:
    return {"Idempotency-Key": "bad-input"}


def device_headers(hall: Hall, name: str, screen: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {hall.tokens[name]}", "X-Screen": screen}


def session_headers(hall: Hall, name: str) -> dict[str, str]:
    client: Client = hall.staff(name, "console")
    return {"Cookie": client.cookies(), "X-CSRF-Token": client.csrf, "X-Screen": "console"}
