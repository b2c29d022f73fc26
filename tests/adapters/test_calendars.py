"""Files of holidays as people have them: what is read, and what is told where something is wrong."""

from dataclasses import astuple
from datetime import date, time
from typing import Any

import pytest

from queue_server.adapters.calendars import read
from queue_server.adapters.calendars.reading import Usual
from queue_server.domain.floor import Span
from queue_server.domain.holidays import CalendarMistakes, Holiday, HolidayKind
from tests.small_floor import MINIATURE

CLOSED, SHORT, REDUCED = HolidayKind
HEADER = "day,name,kind,agency,begins,ends\n"
CHRISTMAS_EVE, CHRISTMAS, BOXING_DAY = (date(2026, 12, day) for day in (24, 25, 26))


class Files:
    def read(self, text: str | bytes, **usual: Any) -> list[Holiday]:
        content = text if isinstance(text, bytes) else text.encode()
        return read(content, MINIATURE, Usual(**usual))

    def mistakes(self, text: str | bytes) -> list[tuple[int, str]]:
        with pytest.raises(CalendarMistakes) as told:
            self.read(text)
        return [(mistake.line, mistake.code) for mistake in told.value.mistakes]


@pytest.fixture
def files() -> Files:
    return Files()


def calendar(*events: str) -> str:
    """Each event by its lines; the first of them stands on line 3 of the file, and four lines on."""
    parts = (f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{''.join(parts)}END:VCALENDAR\r\n"


def all_day(begins: str, ends: str = "", name: str = "Natal", more: str = "") -> str:
    lines = [f"DTSTART;VALUE=DATE:{begins}", f"SUMMARY:{name}"]
    lines += [f"DTEND;VALUE=DATE:{ends}"] if ends else []
    return "\r\n".join([*lines, more] if more else lines)


def test_a_table_gives_each_day_with_its_kind_its_agency_and_its_hours(files: Files) -> None:
    table = (
        HEADER
        + "2026-12-24,Malam Natal,short,,07:30,11:00\n"
        + "2026-12-25,Hari Raya Natal\n\n"
        + '2026-12-26,"Cuti, bersama",reduced,DUKCAPIL\n'
    )
    assert files.read(table) == [
        Holiday(CHRISTMAS_EVE, "Malam Natal", SHORT, None, Span(time(7, 30), time(11))),
        Holiday(CHRISTMAS, "Hari Raya Natal", CLOSED),
        Holiday(BOXING_DAY, "Cuti, bersama", REDUCED, "DUKCAPIL"),
    ]


def test_a_table_in_indonesian_as_a_spreadsheet_saves_it_says_the_same(files: Files) -> None:
    table = (
        "\ufeffTanggal;Nama;Jenis;Instansi;Mulai;Selesai\r\n"
        "24/12/2026;Malam Natal;singkat;;7.30;11.00\r\n"
        "25/12/2026;Hari Raya Natal;libur;;;\r\n"
        "26/12/2026;Cuti bersama;terbatas;DUKCAPIL;;\r\n"
    )
    kinds = [(holiday.day, holiday.kind, holiday.agency) for holiday in files.read(table)]
    assert kinds == [
        (CHRISTMAS_EVE, SHORT, None),
        (CHRISTMAS, CLOSED, None),
        (BOXING_DAY, REDUCED, "DUKCAPIL"),
    ]


def test_day_and_name_are_enough_and_the_command_says_the_rest(files: Files) -> None:
    table = "day,name\n2026-12-25,Natal\n"
    assert files.read(table) == [Holiday(CHRISTMAS, "Natal", CLOSED)]
    assert files.read(table, kind=REDUCED, agency="POLRES") == [
        Holiday(CHRISTMAS, "Natal", REDUCED, "POLRES")
    ]
    hours = "day,name,begins,ends\n2026-12-25,Natal,08:00,11:00\n"
    assert files.read(hours)[0].kind == SHORT


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("2026-02-30,Natal", "calendar_day_form"),
        ("31/02/2026,Natal", "calendar_day_form"),
        ("Natal,2026-12-25", "calendar_day_form"),
        ("0026-12-25,Natal", "calendar_year_far"),
        ("2026-12-25,", "calendar_name_form"),
        ("2026-12-25,Natal,half", "calendar_kind_unknown"),
        ("2026-12-25,Natal,,NOBODY", "calendar_agency_unknown"),
        ("2026-12-25,Natal,short", "calendar_hours_missing"),
        ("2026-12-25,Natal,short,,07:30", "calendar_hours_missing"),
        ("2026-12-25,Natal,short,,noon,13:00", "calendar_time_form"),
        ("2026-12-25,Natal,short,,11:00,07:30", "calendar_hours_backwards"),
        ("2026-12-25,Natal,closed,,07:30,11:00", "calendar_hours_unused"),
        ("2026-12-25,Natal,,,,,more", "calendar_too_many_cells"),
        ("2026-12-24,Natal", "calendar_day_twice"),
    ],
)
def test_what_is_wrong_is_told_by_its_line(files: Files, row: str, wrong: str) -> None:
    assert files.mistakes(f"{HEADER}2026-12-24,Malam Natal\n\n{row}\n") == [(4, wrong)]


def test_every_mistake_of_a_file_is_told_at_once(files: Files) -> None:
    table = HEADER + "2026-12-25,\n2026-12-24,Malam Natal\nsoon,Natal\n"
    assert files.mistakes(table) == [(2, "calendar_name_form"), (4, "calendar_day_form")]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", [(1, "calendar_column_missing"), (1, "calendar_column_missing")]),
        ("day,holiday\n2026-12-25,Natal\n", [(1, "calendar_column_unknown"), (1, "calendar_column_missing")]),
        ("day,name,day\n", [(1, "calendar_column_unknown")]),
        ("day,name\n", [(1, "calendar_empty")]),
        ('day,name\n2026-12-25,"Natal\n', [(2, "calendar_unreadable")]),
        ("day,name\n2026-12-25,Noël\n".encode("latin-1"), [(2, "calendar_not_utf8")]),
    ],
)
def test_a_file_that_is_no_table_of_holidays_is_told(
    files: Files, text: str | bytes, wrong: list[tuple[int, str]]
) -> None:
    assert files.mistakes(text) == wrong


def test_a_calendar_gives_each_day_of_its_events(files: Files) -> None:
    events = calendar(all_day("20261224", "20261226"), all_day("20261226", name="Cuti bersama"))
    assert [astuple(holiday)[:2] for holiday in files.read(events)] == [
        (CHRISTMAS_EVE, "Natal"),
        (CHRISTMAS, "Natal"),
        (BOXING_DAY, "Cuti bersama"),
    ]


def test_two_events_on_a_day_are_one_holiday_and_a_cancelled_one_is_none(files: Files) -> None:
    events = calendar(
        all_day("20261225"),
        all_day("20261225", name="Cuti bersama"),
        all_day("20261226", more="STATUS:CANCELLED"),
    )
    assert files.read(events) == [Holiday(CHRISTMAS, "Natal, Cuti bersama")]


def test_times_of_an_event_are_the_hours_of_a_short_day_on_the_floor_s_clock(files: Files) -> None:
    event = calendar("DTSTART:20261224T000000Z\r\nDTEND:20261224T030000Z\r\nSUMMARY:Malam Natal")
    assert files.read(event, kind=SHORT, agency="POLRES") == [
        Holiday(CHRISTMAS_EVE, "Malam Natal", SHORT, "POLRES", Span(time(8), time(11)))
    ]
    assert files.mistakes(event) == [(3, "calendar_hours_unused")]


@pytest.mark.parametrize(
    ("event", "wrong"),
    [
        ("SUMMARY:Natal", "calendar_event_without_day"),
        ("DTSTART:soon\r\nSUMMARY:Natal", "calendar_event_without_day"),
        (all_day("20261399"), "calendar_event_without_day"),
        ("DTSTART:20261226T080000\r\nDURATION:PT99991231H\r\nSUMMARY:Natal", "calendar_event_without_day"),
        (all_day("20261226", name=""), "calendar_name_form"),
        (all_day("20261226", "20261220"), "calendar_hours_backwards"),
        (all_day("20261226", "20270226"), "calendar_event_too_long"),
        (all_day("20261226", more="RRULE:FREQ=YEARLY"), "calendar_event_repeats"),
    ],
)
def test_an_event_that_is_no_holiday_is_told_by_its_line(files: Files, event: str, wrong: str) -> None:
    assert files.mistakes(calendar(all_day("20261225"), event)) == [(7, wrong)]


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART;TZID=Asia:20261224T080000",
        "DTSTART;VALUE=DATE;VALUE=PERIOD:20261225",
        "DTSTART",
    ],
)
def test_a_calendar_that_trips_its_reader_is_told_and_not_taken(files: Files, start: str) -> None:
    [(_, code)] = files.mistakes(calendar(f"{start}\r\nSUMMARY:Natal"))
    assert code in ("calendar_unreadable", "calendar_event_without_day")


def test_a_calendar_that_breaks_off_gives_nothing(files: Files) -> None:
    whole = calendar(all_day("20261225"), all_day("20261226"))
    assert files.mistakes(whole.partition("END:VCALENDAR")[0]) == [(7, "calendar_cut_off")]
    assert files.mistakes(whole[: whole.rindex("SUMMARY")]) == [(7, "calendar_cut_off")]
    assert files.mistakes("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") == [(1, "calendar_empty")]
