"""The floor as a file and as a document: nothing of it is lost, and every mistake in it is told."""

import json
from datetime import time
from pathlib import Path
from string import ascii_uppercase
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.contradictions import problems
from queue_server.domain.floor import (
    Agency,
    Answer,
    Counter,
    DayHours,
    Floor,
    Question,
    Quota,
    Rules,
    Service,
    Span,
    Text,
    Wall,
    Zone,
)
from queue_server.settings import (
    ConfigurationMistakes,
    dump_floor,
    floor_from_document,
    floor_to_document,
    load_floor,
)

CONFIG = Path(__file__).resolve().parents[2] / "config"
SHIPPED = sorted(file for file in CONFIG.glob("*.toml") if file.name != "server.toml")

SMALL = """
code = "kecil"
name = "Lantai kecil"
timezone = "Asia/Makassar"

[hours.monday]
service = "07:30-16:00"

[[zone]]
id = "1"
name = "Zona 1"
sound_group = "aula"

[[agency]]
code = "CAPIL"
letter = "B"
name = "Dinas"
plain = "KTP"
zone = "1"

[[agency.service]]
code = "KTP"
name = "Cetak KTP"
minutes = 6

[[counter]]
id = "1"
agency = "CAPIL"
zone = "1"
"""

characters = st.characters(exclude_categories=["Cs"])
optional_texts = st.builds(Text, st.text(characters, max_size=8), st.text(characters, max_size=8))
texts = st.builds(Text, st.text(characters, min_size=1, max_size=8), st.text(characters, max_size=8))
word_lists = st.lists(st.text(characters, max_size=6), max_size=3).map(tuple)
quotas = st.none() | st.builds(
    Quota, st.integers(0, 500), st.none() | st.integers(0, 500), st.none() | st.integers(0, 500)
)
moments = st.lists(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)), unique=True)
spans = moments.filter(lambda found: len(found) >= 4).map(sorted)
days = spans.map(lambda m: DayHours(Span(m[0], m[-1]), (Span(m[1], m[2]),))) | st.just(
    DayHours(Span(time(7), time(14)))
)
weeks = st.lists(st.none() | days, min_size=7, max_size=7).filter(any).map(tuple)
questions = st.none() | st.builds(
    Question,
    texts,
    st.lists(st.builds(Answer, texts, st.just(True), optional_texts), min_size=1, max_size=3).map(tuple),
)


@st.composite
def floors(draw: st.DrawFn) -> Floor:
    letters = draw(st.lists(st.sampled_from(ascii_uppercase), min_size=1, max_size=3, unique=True))
    agencies = tuple(
        Agency(
            code=f"AGENCY-{letter}",
            letter=letter,
            name=draw(texts),
            plain=draw(texts),
            zone="1",
            spoken=draw(optional_texts),
            words=draw(word_lists),
            quota=draw(quotas),
            hours=draw(st.none() | weeks),
        )
        for letter in letters
    )
    services = tuple(
        Service(
            code=f"SERVICE-{agency.letter}-{nth}",
            agency=agency.code,
            name=draw(texts),
            minutes=draw(st.integers(1, 90)),
            plain=draw(optional_texts),
            papers=draw(optional_texts),
            fee=draw(optional_texts),
            words=draw(word_lists),
            question=draw(questions),
            quota=draw(quotas),
            hours=draw(st.none() | weeks),
            people_at_most=draw(st.integers(1, 20)),
            series=draw(st.none() | st.just(f"{agency.letter}{agency.letter}{ascii_uppercase[nth]}")),
        )
        for agency in agencies
        for nth in range(draw(st.integers(0, 2)))
    )
    counters = tuple(Counter(f"{nth}", agency.code, "1") for nth, agency in enumerate(agencies, 1))
    return Floor(
        code="floor",
        name=draw(texts),
        timezone=draw(st.sampled_from(["Asia/Makassar", "Asia/Jakarta"])),
        hours=draw(weeks),
        agencies=agencies,
        services=services,
        counters=counters,
        zones=(Zone("1", draw(texts), draw(texts).id),),
        walls=(Wall("hall", ("1",), "hall", draw(st.floats(1, 50)), draw(st.booleans())),),
        rules=Rules(kappa=draw(st.floats(0, 1)), close_day_at=time(19, 30), postpone_minutes=(5, 10)),
        popular=tuple(service.code for service in services),
        complaints=draw(optional_texts),
        running_lines=draw(st.lists(texts, max_size=2).map(tuple)),
        proposal=draw(st.booleans()),
    )


def mistakes(file: Path) -> set[tuple[str, str]]:
    with pytest.raises(ConfigurationMistakes) as raised:
        load_floor(file)
    return {(mistake.key, mistake.code) for mistake in raised.value.mistakes}


def written(folder: Path, text: str) -> Path:
    file = folder / "floor.toml"
    file.write_text(text, encoding="utf-8")
    return file


@given(floors())
def test_a_floor_comes_back_from_its_document_as_it_was(floor: Floor) -> None:
    stored = json.dumps(floor_to_document(floor))

    assert floor_from_document(json.loads(stored)) == floor


@given(floor=floors())
def test_a_floor_comes_back_from_its_exported_file_as_it_was(
    floor: Floor, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = written(tmp_path_factory.getbasetemp(), dump_floor(floor))

    assert load_floor(file) == floor


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_floor_has_no_mistake_and_comes_back_as_it_was(file: Path, tmp_path: Path) -> None:
    floor = load_floor(file)

    assert problems(floor) == []
    assert load_floor(written(tmp_path, dump_floor(floor))) == floor
    assert floor_from_document(floor_to_document(floor)) == floor


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_floor_says_everything_in_english_too(file: Path) -> None:
    def untranslated(document: Any, where: str = "") -> list[str]:
        if isinstance(document, list):
            return [gap for nth, each in enumerate(document) for gap in untranslated(each, f"{where}.{nth}")]
        if not isinstance(document, dict):
            return []
        gaps = [f"{where}.{key}" for key in document if document[key] and document.get(f"{key}_en") == ""]
        return gaps + [gap for key in document for gap in untranslated(document[key], f"{where}.{key}")]

    gaps = untranslated(floor_to_document(load_floor(file)))
    assert [gap for gap in gaps if not gap.endswith(".spoken")] == []


def test_the_floor_of_buleleng_is_the_one_of_the_proposal() -> None:
    floor = load_floor(CONFIG / "floor.toml")

    assert floor.proposal
    assert "".join(agency.letter for agency in floor.agencies) == "ABZCWUFHXKLMSNPQR"
    assert (len(floor.services), len(floor.counters), len(floor.walls)) == (80, 29, 8)
    assert [counter.id for counter in floor.counters] == [str(number) for number in range(1, 30)]
    assert {counter.id for counter in floor.counters_serving("KTP")} == {"8", "9", "10", "11", "12"}
    assert all(service.question is not None for service in map(floor.service, ("PASPOR", "GANTI")) if service)
    assert floor.hours[4] == DayHours(Span(time(7), time(14)), (Span(time(11), time(11, 30)),))
    assert floor.hours[5:] == (None, None)


def test_every_mistake_of_form_is_told_at_once_by_the_name_of_what_it_is_in(tmp_path: Path) -> None:
    text = SMALL.replace('letter = "B"', "letter = 2").replace("minutes = 6", 'minutes = "6"\nminute = 6')
    text = (
        text.replace("07:30-16:00", "7.30 sampai 16")
        .replace('code = "kecil"', "")
        .replace("[hours", "[rules]\nkapa = 1\n[hours")
    )

    assert mistakes(written(tmp_path, text)) == {
        ("code", "setting_missing"),
        ("rules.kapa", "setting_unknown"),
        ("hours.monday.service", "setting_not_span"),
        ("agency.CAPIL.letter", "setting_not_text"),
        ("agency.CAPIL.service.KTP.minutes", "setting_not_whole_number"),
        ("agency.CAPIL.service.KTP.minute", "setting_unknown"),
    }


def test_an_unknown_key_comes_with_what_was_probably_meant(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationMistakes) as raised:
        load_floor(written(tmp_path, SMALL.replace("minutes = 6", "minutes = 6\nfees = ''")))

    assert raised.value.mistakes[0].facts == {"suggestion": "fee"}


def test_contradictions_are_told_by_the_names_of_the_file(tmp_path: Path) -> None:
    text = SMALL.replace('agency = "CAPIL"', 'agency = "CAPL"')

    assert mistakes(written(tmp_path, text)) == {
        ("counter.1.agency", "floor_name_unknown"),
        ("service.KTP", "floor_service_unserved"),
    }


def test_hours_may_be_written_with_points_as_in_indonesian(tmp_path: Path) -> None:
    floor = load_floor(written(tmp_path, SMALL.replace("07:30-16:00", "07.30-16.00")))

    assert floor.hours[0] == DayHours(Span(time(7, 30), time(16)))


def test_the_stored_document_keeps_every_value_so_that_a_new_default_changes_no_floor(tmp_path: Path) -> None:
    document = floor_to_document(load_floor(written(tmp_path, SMALL)))

    assert document["rules"]["calls_before_absent"] == Rules().calls_before_absent
    assert document["agency"][0]["service"][0]["people_at_most"] == 1


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists) | st.just({"agency": [1]})
)
def test_no_document_breaks_the_reader(value: Any) -> None:
    for document in ({"agency": value}, {"hours": value, "zone": value}):
        with pytest.raises(ConfigurationMistakes):
            floor_from_document(document)
