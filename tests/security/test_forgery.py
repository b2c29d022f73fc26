"""What another site, a forged header or a bent address can make the server do: nothing.

Each is tried on every route that there is, for the routes are read from the interface's own description.
"""

from collections.abc import Iterator

import pytest
from werkzeug.test import TestResponse

from queue_server.domain.roles import Role
from tests.adapters.web.house import Headers, House, body, told

ELSEWHERE = "elsewhere.example"
WITHOUT_SESSION = {"/api/login", "/api/pairing", "/api/survey"}
"""They take nothing from a session: whoever asks is nobody, or is known by what the body holds."""
BENT = (
    "..%2f..%2fqueue.sqlite3",
    "%00",
    "%0d%0aX-Evil:%201",
    "....//",
    "%2e%2e/",
    "\\..\\",
    "x" * 5000,
    "'; --",
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One for all: nothing that is tried here changes it."""
    house = House(tmp_path_factory.mktemp("forgery"))
    yield house
    house.close()


@pytest.fixture(scope="module")
def admin(house: House) -> Headers:
    return house.staff("kepala", Role.ADMIN)


@pytest.fixture
def posts(house: House) -> list[str]:
    paths = body(house.get("/api/openapi.json"))["paths"]
    return [path for path, methods in paths.items() if "post" in methods]


@pytest.fixture
def gets(house: House) -> list[str]:
    paths = body(house.get("/api/openapi.json"))["paths"]
    return [path for path, methods in paths.items() if "get" in methods]


def filled(path: str, part: str) -> str:
    head, brace, tail = path.partition("{")
    return f"{head}{part}{filled(tail.partition('}')[2], part)}" if brace else path


@pytest.mark.parametrize("shown", [None, "", "wrong", "CSRF"])
def test_no_command_is_done_with_a_session_alone(
    house: House, admin: Headers, posts: list[str], shown: str | None
) -> None:
    officer = house.staff(f"petugas {shown}", Role.OFFICER, "DUKCAPIL")
    token = {} if shown is None else {"X-CSRF-Token": shown}
    sessions = [{"Cookie": each["Cookie"], **token} for each in (admin, officer)]
    before = house.seq
    asked = [path for path in posts if path not in WITHOUT_SESSION and not path.startswith("/api/tickets/")]
    assert len(asked) > 60
    for path in asked:
        codes = {told(house.post(filled(path, "1"), each))[1] for each in sessions}
        # The door turns away who may not at all before it looks for the token.
        assert codes <= {"csrf", "not_allowed", "not_logged_in"}, (path, codes)
    assert house.seq == before


def test_nothing_changes_where_something_is_only_looked_at(
    house: House, admin: Headers, gets: list[str]
) -> None:
    before = house.seq
    for path in gets:
        house.get(filled(path, "1"), admin).close()
    assert house.seq == before


def test_an_address_that_is_bent_leads_nowhere(house: House, admin: Headers, gets: list[str]) -> None:
    with_parts = [path for path in gets if "{" in path]
    assert len(with_parts) > 5
    for path in [
        *with_parts,
        "/wall/{id}",
        "/shared/{name}",
        "/t/{token}",
        "/survey/{token}",
        "/words/{name}.ftl",
    ]:
        for part in BENT:
            answer = house.get(filled(path, part), admin)
            assert is_harmless(answer), (path, part, answer.status_code)
            answer.close()


@pytest.mark.parametrize("address", [f"//{ELSEWHERE}/", f"//{ELSEWHERE}/kiosk", f"/\\{ELSEWHERE}", "//kiosk"])
def test_nobody_is_sent_elsewhere(house: House, address: str) -> None:
    answer = house.get(address)
    assert answer.status_code in (200, 302, 308, 404)
    assert ELSEWHERE not in answer.headers.get("Location", "")
    answer.close()


FORGED: list[Headers] = [
    {"Host": ELSEWHERE},
    {"X-Forwarded-Host": ELSEWHERE, "X-Forwarded-Proto": "https", "X-Forwarded-Prefix": f"//{ELSEWHERE}"},
    {"X-Original-URL": "/api/admin/backups", "X-Rewrite-URL": "/api/admin/backups"},
    {"Forwarded": f"host={ELSEWHERE};proto=https"},
    {"X-HTTP-Method-Override": "POST", "X-Method-Override": "POST"},
    {"Referer": f"http://{ELSEWHERE}/", "Origin": f"http://{ELSEWHERE}"},
]


@pytest.mark.parametrize("forged", FORGED, ids=lambda headers: next(iter(headers)))
def test_a_forged_header_changes_no_answer(house: House, admin: Headers, forged: Headers) -> None:
    for path in ("/api/links", "/api/floor", "/api/dashboard", "/api/admin/backups", "/kiosk", "/"):
        plain, bent = house.get(path, admin), house.get(path, {**admin, **forged})
        assert (plain.status_code, plain.headers.get("ETag")) == (bent.status_code, bent.headers.get("ETag"))
        assert ELSEWHERE not in bent.headers.get("Location", "")
        assert ELSEWHERE not in bent.get_data(as_text=True)
        plain.close()
        bent.close()


def is_harmless(answer: TestResponse) -> bool:
    """No fault, nothing of the folder, and no header that the asker wrote."""
    content = answer.get_data()
    return answer.status_code < 500 and b"SQLite format" not in content and "X-Evil" not in answer.headers
