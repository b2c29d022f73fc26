"""Supervisors read what visitors wrote, each within her bounds, and nobody learns who wrote it."""

from datetime import timedelta

import pytest

from queue_server.actions import privacy
from queue_server.domain.privacy import Retention, limits
from queue_server.domain.roles import COMMAND_LINE, DeviceKind, Role
from queue_server.domain.satisfaction import ELEMENTS
from tests.adapters.web.house import Headers, House, body, told

SCORES = dict.fromkeys(ELEMENTS, 3)
YEAR = {"from": "2026-01-01", "to": "2026-12-31"}
NOT_READERS = [(Role.OFFICER, "DUKCAPIL"), (Role.RECEPTIONIST, "")]


@pytest.fixture
def commented(house: House) -> House:
    """Two days of comments: on identity cards and on passports."""
    tablet = house.device("survey-1", DeviceKind.SURVEY)
    for day, service, comment in (
        (0, "KTP", "Kursi kurang."),
        (0, "PASPOR", "Cepat."),
        (0, "PASPOR", ""),
        (1, "KTP", "Sudah lebih baik."),
    ):
        house.clock.forward(days=day)
        sent = house.post("/api/survey", tablet, service=service, scores=SCORES, comment=comment)
        assert sent.status_code == 201
    return house


def texts(house: House, who: Headers, **more: str) -> list[str]:
    return [each["text"] for each in body(house.get("/api/comments", who, **YEAR, **more))["comments"]]


@pytest.mark.parametrize("role", [Role.FLOOR_SUPERVISOR, Role.ADMIN, Role.AUDITOR])
def test_who_is_bound_to_no_agency_reads_all_the_newest_first(commented: House, role: Role) -> None:
    reader = commented.staff("luh", role)
    assert texts(commented, reader)[0] == "Sudah lebih baik."
    assert sorted(texts(commented, reader)) == ["Cepat.", "Kursi kurang.", "Sudah lebih baik."]
    assert texts(commented, reader, agency="IMIGRASI") == ["Cepat."]


def test_an_agencys_supervisor_reads_what_is_said_of_her_agency_alone(commented: House) -> None:
    made = commented.staff("made", Role.AGENCY_SUPERVISOR, "IMIGRASI")
    found = body(commented.get("/api/comments", made, **YEAR))
    assert [each["text"] for each in found["comments"]] == ["Cepat."]
    assert [each["code"] for each in found["agencies"]] == ["IMIGRASI"]
    assert told(commented.get("/api/comments", made, agency="DUKCAPIL")) == (403, "not_allowed")
    assert told(commented.get("/api/comments", made, agency="NONE")) == (404, "unknown_agency")


@pytest.mark.parametrize(("role", "agency"), NOT_READERS)
def test_who_reads_no_reports_reads_no_comments(commented: House, role: Role, agency: str) -> None:
    reader = commented.staff("ani", role, *filter(None, [agency]))
    assert told(commented.get("/api/comments", reader)) == (403, "not_allowed")


def test_only_the_days_that_are_asked_for_are_shown_and_without_any_today(commented: House) -> None:
    luh = commented.staff("luh", Role.FLOOR_SUPERVISOR)
    assert [each["text"] for each in body(commented.get("/api/comments", luh))["comments"]] == [
        "Sudah lebih baik."
    ]
    few = body(commented.get("/api/comments", luh, **YEAR, at_most="1"))
    assert (len(few["comments"]), few["total"], few["unseen"]) == (1, 3, 3)
    wrong = {"from": "2026-11-02", "to": "2026-11-01"}
    assert told(commented.get("/api/comments", luh, **wrong)) == (422, "invalid")


def test_nothing_beside_a_comment_tells_who_wrote_it(commented: House) -> None:
    luh = commented.staff("luh", Role.FLOOR_SUPERVISOR)
    [first, *_] = body(commented.get("/api/comments", luh))["comments"]
    told_of = {"id", "day", "part_of_day", "agency", "agency_name", "service", "service_name", "text", "seen"}
    assert set(first) == told_of


def test_a_comment_is_marked_as_read_once_and_the_record_says_by_whom(commented: House) -> None:
    made = commented.staff("made", Role.AGENCY_SUPERVISOR, "IMIGRASI")
    luh = commented.staff("luh", Role.FLOOR_SUPERVISOR)
    auditor = commented.staff("komang", Role.AUDITOR)
    [comment] = body(commented.get("/api/comments", made, **YEAR))["comments"]
    assert comment["seen"] is None

    read = body(commented.post("/api/comments/seen", made, comment=comment["id"]))
    again = body(commented.post("/api/comments/seen", luh, comment=comment["id"]))
    assert read["seen"]["by"] == again["seen"]["by"] == "made"
    assert body(commented.get("/api/comments", made, **YEAR))["unseen"] == 0

    [entry] = body(commented.get("/api/record", auditor, kind="CommentSeen"))["entries"]
    assert (entry["actor"], entry["facts"]["agency"]) == ("staff:made", "IMIGRASI")
    assert "Cepat" not in str(entry)


def test_nobody_marks_what_is_not_hers_to_mend(commented: House) -> None:
    luh = commented.staff("luh", Role.FLOOR_SUPERVISOR)
    [id] = [each["id"] for each in body(commented.get("/api/comments", luh))["comments"]]
    made = commented.staff("made", Role.AGENCY_SUPERVISOR, "IMIGRASI")
    auditor = commented.staff("komang", Role.AUDITOR)
    for who in (made, auditor):
        assert told(commented.post("/api/comments/seen", who, comment=id)) == (403, "not_allowed")
    assert told(commented.post("/api/comments/seen", luh, comment="gone")) == (404, "unknown_comment")


def test_what_was_erased_after_its_time_is_shown_no_more(commented: House) -> None:
    commented.clock.forward(days=400)
    with commented.record.ledger.look() as view:
        past = limits(Retention(), view.now + timedelta(days=1), view.today)
    commented.record.ledger.change(COMMAND_LINE, lambda tx: privacy.erase(tx, past, ()))
    luh = commented.staff("luh", Role.FLOOR_SUPERVISOR)
    assert texts(commented, luh) == []
