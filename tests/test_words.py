"""Words: every code that the program says stands in every language, and says what it is meant to."""

import ast
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from structlog.testing import capture_logs

from queue_server.domain.errand import Act, State
from queue_server.words import Words

HOME = Path(__file__).resolve().parent.parent
PROGRAM = HOME / "queue_server"
INTAKE_REASONS = (
    "override",
    "stopped",
    "holiday",
    "closed_today",
    "before_hours",
    "after_hours",
    "no_time_left",
    "quota_full",
)
MAKASSAR = ZoneInfo("Asia/Makassar")


@dataclass(frozen=True)
class AMistake:
    file: str = "config/server.toml"
    key: str = "port"
    code: str = "setting_too_large"
    facts: dict[str, str | int] = field(default_factory=lambda: {"most": "65535"})


@pytest.fixture(scope="module")
def words() -> Words:
    return Words(HOME / "config" / "words", strict=True)


def folder_of(folder: Path, **texts: str) -> Path:
    for language, text in texts.items():
        (folder / f"{language}.ftl").write_text(text, encoding="utf-8")
    return folder


def nodes(*files: Path) -> Iterator[ast.AST]:
    for file in files:
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def texts_beginning_with(prefix: str, *files: Path) -> set[str]:
    """Codes as these files write them: whole strings in snake case."""
    constants = (node for node in nodes(*files) if isinstance(node, ast.Constant))
    texts = {node.value for node in constants if isinstance(node.value, str)}
    return {text for text in texts if text.startswith(prefix) and text.isidentifier() and text != prefix}


def refusals() -> Iterator[tuple[str, set[str]]]:
    """Each refusal that is raised anywhere, by its code, with the facts that it brings."""
    everything = list(nodes(*sorted(PROGRAM.rglob("*.py"))))
    kinds = {node.name for node in everything if isinstance(node, ast.ClassDef) and "Refusal" in bases(node)}
    for node in everything:
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in {"Refusal", *kinds}
        ):
            codes = (each.value for each in node.args[:1] if isinstance(each, ast.Constant))
            yield from ((str(code), {each.arg for each in node.keywords if each.arg}) for code in codes)


def bases(node: ast.ClassDef) -> set[str]:
    return {base.id for base in node.bases if isinstance(base, ast.Name)}


def test_both_files_say_the_same_things_with_the_same_facts(words: Words) -> None:
    assert words.missing() == []


def test_every_refusal_of_the_program_has_a_sentence_and_a_title(words: Words) -> None:
    codes = {code for code, _ in refusals()} | set(INTAKE_REASONS)
    assert {"not_allowed", "counter_busy", "returns_used_up"} <= codes

    named = {f"refusal-{code.replace('_', '-')}" for code in codes}
    assert {name for name in named if not words.has("id", name)} == set()
    assert {name for name in named if not words.has("id", f"{name}.title")} == set()


def test_every_refusal_brings_the_facts_that_its_sentence_shows(words: Words) -> None:
    gaps = []
    for code, facts in refusals():
        try:
            words.say("id", f"refusal-{code.replace('_', '-')}", **dict.fromkeys(facts, "x"))
        except LookupError as gap:
            gaps.append(str(gap))

    assert gaps == []


@pytest.mark.parametrize(
    ("prefix", "files"),
    [
        ("setting_", sorted((PROGRAM / "settings").glob("*.py"))),
        ("floor_", [PROGRAM / "domain" / "contradictions.py"]),
        (
            "calendar_",
            [*sorted((PROGRAM / "adapters" / "calendars").glob("*.py")), PROGRAM / "domain" / "holidays.py"],
        ),
    ],
)
def test_every_mistake_in_a_configuration_has_a_sentence_and_a_remedy(
    words: Words, prefix: str, files: list[Path]
) -> None:
    codes = {code.replace("_", "-") for code in texts_beginning_with(prefix, *files)}
    assert len(codes) > 10

    assert {code for code in codes if not words.has("id", code)} == set()
    assert {code for code in codes if not words.has("id", f"{code}.remedy")} == set()


def test_every_state_and_every_reason_why_no_number_can_be_taken_has_words(words: Words) -> None:
    codes = {f"state-{state}" for state in State}
    codes |= {f"reason-{reason.replace('_', '-')}" for reason in INTAKE_REASONS}

    assert {code for code in codes if not words.has("id", code)} == set()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_act_in_every_state_can_be_refused_in_a_sentence_of_its_own(
    words: Words, language: str
) -> None:
    own = Act.RETURN, Act.RETURN_BEHIND, Act.RELEASE, Act.HOLD, Act.YIELD, Act.EXPIRE
    acts = [act for act in Act if act not in own]
    sentences = {
        words.say(language, "refusal-state-forbids", state=state, act=act) for state in State for act in acts
    }

    assert len(sentences) == len(State) * len(acts)


def test_a_mistake_is_told_in_one_line_with_its_place_and_its_remedy(words: Words) -> None:
    assert words.mistake("en", AMistake()) == (
        "config/server.toml: port: The value is too large. Write at most 65535."
    )
    assert words.mistake(
        "id", AMistake("QUEUE_PROT", "", "setting_unknown", {"suggestion": "QUEUE_PORT"})
    ) == ("QUEUE_PROT: Kunci ini tidak dikenal. Mungkin maksudnya QUEUE_PORT.")


def test_facts_stand_in_the_sentence_without_invisible_marks(words: Words) -> None:
    sentence = words.say("id", "refusal-too-soon", at="09.40 WITA")

    assert sentence == "Belum waktunya. Silakan tunggu sampai pukul 09.40 WITA."


def test_a_fact_may_be_called_code_or_language(words: Words) -> None:
    assert words.say("en", "slip-code", code="0417", language="id") == "Code: 0417"


def test_times_carry_the_zone_as_indonesia_calls_it(words: Words) -> None:
    instant = datetime(2026, 11, 2, 1, 40, tzinfo=UTC)

    assert words.time("id", instant, MAKASSAR) == "09.40 WITA"
    assert words.time("id", instant, ZoneInfo("Asia/Jakarta")) == "08.40 WIB"
    assert words.time("id", instant, ZoneInfo("Asia/Jayapura")) == "10.40 WIT"
    assert words.time("en", instant, MAKASSAR) == "09:40 WITA"
    assert words.time("en", instant, ZoneInfo("Europe/Berlin")) == "02:40 CET"


def test_dates_and_numbers_are_written_as_the_language_writes_them(words: Words) -> None:
    assert words.date("id", date(2026, 11, 2)) == "Senin, 2 November 2026"
    assert words.date("en", date(2026, 11, 2)) == "Monday, 2 November 2026"
    assert words.number("id", 1234.5, 1) == "1.234,5"
    assert words.number("en", 1234.5, 2) == "1,234.50"
    assert words.number("id", 5000) == "5.000"


def test_indonesian_comes_first_and_speaks_for_who_has_no_words(tmp_path: Path) -> None:
    words = Words(folder_of(tmp_path, id="a = satu\nb = dua", en="a = one", ban="a = besik"))

    assert words.languages == ("id", "ban", "en")
    assert (words.say("en", "a"), words.say("en", "b"), words.say("fr", "a")) == ("one", "dua", "satu")
    assert (words.has("en", "a"), words.has("en", "b"), words.has("fr", "a")) == (True, False, False)


def test_an_unknown_code_raises_in_tests_and_is_logged_and_shown_in_service(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, id="a = { $fact }")

    with pytest.raises(KeyError, match="nothing-here"):
        Words(folder, strict=True).say("id", "nothing-here")
    with pytest.raises(LookupError, match="fact"):
        Words(folder, strict=True).say("id", "a")
    with capture_logs() as logs:
        assert Words(folder).say("id", "nothing-here") == "nothing-here"
        Words(folder).say("id", "a")
    assert [entry["event"] for entry in logs] == ["word_missing", "word_incomplete"]


def test_a_folder_without_indonesian_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Words(folder_of(tmp_path, en="a = one"))


@pytest.mark.parametrize(
    ("indonesian", "english", "gap"),
    [
        ("a = satu", "", "en: a is missing"),
        ("", "a = one", "en: a stands here alone"),
        ("a = satu\n    .title = Satu", "a = one", "en: a.title is missing"),
        ("a = { $at }", "a = { $from }", "en: a speaks of from instead of at"),
        ("a = satu\na = dua", "a = one", "id: a stands 2 times"),
        ("a = satu\nb = { $", "a = one", "id: unreadable: 'b = { $'"),
    ],
)
def test_what_keeps_two_files_apart_is_told(tmp_path: Path, indonesian: str, english: str, gap: str) -> None:
    assert Words(folder_of(tmp_path, id=indonesian, en=english)).missing() == [gap]


def test_a_language_may_choose_its_form_by_a_fact_that_another_has_no_need_for(tmp_path: Path) -> None:
    plural = "a = { $count ->\n    [one] one\n   *[other] many\n }"

    assert Words(folder_of(tmp_path, id="a = loket", en=plural)).missing() == []


def test_many_threads_may_speak_at_once_from_the_first_word_on() -> None:
    fresh = Words(HOME / "config" / "words", strict=True)
    with ThreadPoolExecutor(16) as threads:
        said = threads.map(lambda nth: fresh.say("en", "slip-ahead", people=nth % 3), range(600))

    assert list(said)[:3] == [
        "You are next.",
        "About 1 person is ahead of you.",
        "About 2 people are ahead of you.",
    ]
