"""Visitors say what they thought of their visit: once, after it, and nobody can tell who said what."""

from typing import Any

import pytest

from queue_server.domain.roles import DeviceKind, Role
from queue_server.domain.satisfaction import ELEMENTS
from tests.adapters.web.house import Headers, House, body

SCORES = dict.fromkeys(ELEMENTS, 3)


@pytest.fixture
def tablet(house: House) -> Headers:
    return house.device("survey-1", DeviceKind.SURVEY)


def served_visit(house: House) -> str:
    """The token of one who has just been served for KTP."""
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    officer = house.staff("ani", Role.OFFICER, "DUKCAPIL")
    token = body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))["token"]
    house.post("/api/console/open", officer, counter="1")
    for act in ("call-next", "start", "finish"):
        house.clock.forward(seconds=30)
        assert house.post(f"/api/console/{act}", officer, counter="1").status_code == 200
    return str(token)


def report(house: House) -> dict[str, Any]:
    auditor = house.staff("auditor", Role.AUDITOR)
    return body(house.get("/api/reports/satisfaction", auditor))


def test_a_visitor_judges_the_visit_once_and_the_report_has_it(house: House) -> None:
    token = served_visit(house)
    asked = body(house.get("/api/survey", token=token))
    assert (asked["may"], asked["given"], [each["code"] for each in asked["services"]]) == (True, [], ["KTP"])
    assert len(asked["questions"]) == 9

    given = house.post("/api/survey", token=token, scores=SCORES, profile={"age": "60_up"}, comment="Bagus.")
    again = house.post("/api/survey", token=token, scores=SCORES)
    assert (given.status_code, again.status_code, body(again)["code"]) == (201, 409, "survey_answered")

    found = report(house)
    assert [(row["service"], row["forms"], row["ikm"], row["band"]) for row in found["rows"]] == [
        (None, 1, 75.0, "C"),
        ("KTP", 1, 75.0, "C"),
    ]
    assert found["comments"] == [{"day": "2026-11-02", "agency": "DUKCAPIL", "text": "Bagus."}]


def test_one_touch_is_another_figure_and_does_not_use_up_the_form(house: House) -> None:
    token = served_visit(house)
    assert house.post("/api/survey", token=token, rating=4).status_code == 201
    assert body(house.post("/api/survey", token=token, rating=4))["code"] == "survey_answered"
    assert body(house.get("/api/survey", token=token))["given"] == ["rating"]
    total = report(house)["total"]
    assert (total["ratings"], total["rating_mean"], total["forms"], total["ikm"]) == (1, 4.0, 0, None)


def test_who_still_waits_is_asked_later(house: House) -> None:
    kiosk = house.device("kiosk-1", DeviceKind.KIOSK)
    token = body(house.post("/api/kiosk/tickets", kiosk, services=["KTP"]))["token"]
    assert body(house.get("/api/survey", token=token))["may"] is False
    assert body(house.post("/api/survey", token=token, scores=SCORES))["code"] == "survey_too_early"


def test_a_survey_device_asks_about_any_service_as_often_as_people_come(
    house: House, tablet: Headers
) -> None:
    for _ in range(2):
        assert house.post("/api/survey", tablet, service="KTP", scores=SCORES).status_code == 201
    assert report(house)["total"]["forms"] == 2


def test_without_a_ticket_or_a_device_nothing_is_asked_and_nothing_taken(house: House) -> None:
    assert house.get("/api/survey").status_code == 401
    assert house.post("/api/survey", service="KTP", scores=SCORES).status_code == 403
    assert house.post("/api/survey", token="nobody", scores=SCORES).status_code == 404


@pytest.mark.parametrize("scores", [{}, {**SCORES, "fee": 5}, {**SCORES, "mood": 1}])
def test_a_form_that_cannot_be_counted_is_refused_and_may_be_given_again(
    house: House, scores: dict[str, int]
) -> None:
    token = served_visit(house)
    assert house.post("/api/survey", token=token, scores=scores).status_code == 422
    assert body(house.get("/api/survey", token=token))["given"] == []


def test_nothing_in_the_record_joins_a_form_to_a_ticket(house: House) -> None:
    token = served_visit(house)
    house.post("/api/survey", token=token, scores=SCORES)
    with house.record.store.look() as view:
        columns = {row[1] for row in view.db.execute("PRAGMA table_info(surveys)")}
        [id] = [row[0] for row in view.db.execute("SELECT id FROM surveys")]
        kinds = [entry.event.__class__.__name__ for entry in view.entries.since(0)]
    assert columns.isdisjoint({"ticket", "at", "number", "officer"})
    assert len(id) == 16
    assert not [kind for kind in kinds if "urvey" in kind]
