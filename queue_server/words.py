"""A code and its facts -> a sentence in the asker's language.

The words stand in `config/words/<language>.ftl` (Project Fluent), one file a language for the server and the
browser. A code is a message's name (`state-waiting`), or the name of one of its attributes
(`refusal-too-soon.title`).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

import structlog
from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast, parse
from fluent.syntax.visitor import Visitor

from queue_server.domain.zone_names import zone_name

FIRST_LANGUAGE = "id"

_TIME_PATTERNS = {"id": "HH.mm"}
_OTHER_TIME_PATTERN = "HH:mm"

log = structlog.get_logger()


class Described(Protocol):
    """A mistake as the settings tell it: where it is, which (a code), and its facts."""

    @property
    def file(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def facts(self) -> Mapping[str, str | int]: ...


class Words:
    """The words of every language in one folder, read once; safe to use from many threads.

    With `strict` an unknown code raises KeyError, and a missing fact LookupError. Without it the code or what
    could be said is returned and the gap is logged: a screen that lacks a word is better than no screen.
    """

    def __init__(self, folder: Path, *, strict: bool = False) -> None:
        self._sources = {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl"))}
        if FIRST_LANGUAGE not in self._sources:
            raise FileNotFoundError(folder / f"{FIRST_LANGUAGE}.ftl")
        self._bundles: dict[str, FluentBundle] = {}
        self._strict = strict

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language that has a file, Indonesian first."""
        others = sorted(set(self._sources) - {FIRST_LANGUAGE})
        return (FIRST_LANGUAGE, *others)

    def has(self, language: str, code: str) -> bool:
        """Whether this very language has the code."""
        bundle = self._bundle(language)
        return bundle is not None and _pattern(bundle, code) is not None

    def codes(self, prefix: str) -> list[str]:
        """Every code that begins so, attributes aside, in order."""
        known = _Catalogue(self._sources[FIRST_LANGUAGE]).variables
        return sorted(code for code in known if code.startswith(prefix) and "." not in code)

    def say(self, language: str, code: str, /, **facts: object) -> str:
        """The sentence; in Indonesian where the language, or the language's file, does not have it."""
        for bundle in map(self._bundle, dict.fromkeys((language, FIRST_LANGUAGE))):
            pattern = _pattern(bundle, code) if bundle else None
            if bundle is not None and pattern is not None:
                return self._format(bundle, pattern, code, facts)
        if self._strict:
            raise KeyError(code)
        log.error("word_missing", language=language, code=code)
        return code

    def mistake(self, language: str, mistake: Described) -> str:
        """One line about a mistake in the configuration: file, key, what is wrong and what to do."""
        code = mistake.code.replace("_", "-")
        problem = self.say(language, code, **mistake.facts)
        remedy = self.say(language, f"{code}.remedy", **mistake.facts)
        place = f"{mistake.file}: {mistake.key}" if mistake.key else mistake.file
        return self.say(language, "setting-line", place=place, problem=problem, remedy=remedy)

    def time(self, language: str, instant: datetime, zone: ZoneInfo) -> str:
        """The time of day on the floor: "09.40 WITA"."""
        local = instant.astimezone(zone)
        pattern = _TIME_PATTERNS.get(language, _OTHER_TIME_PATTERN)
        return f"{format_datetime(local, pattern, locale=_locale(language))} {zone_name(local, zone)}"

    def day(self, language: str, of: date) -> str:
        """The day without its weekday, as over a signature: "2 November 2026"."""
        return format_date(of, "d MMMM y", locale=_locale(language))

    def date(self, language: str, day: date) -> str:
        """The day in full: "Senin, 2 November 2026"."""
        return format_date(day, "EEEE, d MMMM y", locale=_locale(language))

    def number(self, language: str, value: float, decimals: int = 0) -> str:
        """A number as the language writes it, with exactly so many decimals: "1.234,5"."""
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return format_decimal(value, pattern, locale=_locale(language))

    def missing(self) -> list[str]:
        """What keeps the files from saying the same things, as sentences for the developer; empty if nothing.

        Every code stands once in each file, with the same attributes, and puts the same facts into its
        sentence. By which facts it chooses a form is each language's own affair: English has a plural.
        """
        catalogues = {language: _Catalogue(text) for language, text in self._sources.items()}
        first = catalogues[FIRST_LANGUAGE].variables
        gaps = [f"{language}: {fault}" for language, each in catalogues.items() for fault in each.faults()]
        for language in self.languages[1:]:
            differences = _differences(first, catalogues[language].variables)
            gaps += (f"{language}: {difference}" for difference in differences)
        return gaps

    def _bundle(self, language: str) -> FluentBundle | None:
        """The words of a language, read when they are first wanted: a command speaks one language alone."""
        if language not in self._bundles and language in self._sources:
            self._bundles[language] = _bundle(language, self._sources[language])
        return self._bundles.get(language)

    def _format(self, bundle: FluentBundle, pattern: Any, code: str, facts: Mapping[str, object]) -> str:
        sentence, errors = bundle.format_pattern(pattern, dict(facts))
        if errors and self._strict:
            raise LookupError(f"{code}: {errors[0]}")
        if errors:
            log.error("word_incomplete", code=code, error=str(errors[0]))
        return str(sentence)


def _locale(language: str) -> Locale:
    return Locale.parse(language)


def _bundle(language: str, text: str) -> FluentBundle:
    # Isolation marks are invisible on a screen but become boxes on paper and stumble the voice.
    bundle = FluentBundle([language], use_isolating=False)
    # Where each part of a sentence stands in the file is a third of what would be kept of it.
    bundle.add_resource(FluentParser(with_spans=False).parse(text))
    return bundle


def _pattern(bundle: FluentBundle, code: str) -> Any | None:
    name, _, attribute = code.partition(".")
    if not bundle.has_message(name):
        return None
    message = bundle.get_message(name)
    return message.attributes.get(attribute) if attribute else message.value


class _Catalogue:
    """One file's codes, each with the variables that it speaks of."""

    def __init__(self, text: str) -> None:
        self._body = parse(text).body
        self.variables = {code: _variables(pattern) for code, pattern in self._patterns()}

    def faults(self) -> Iterator[str]:
        counts = Counter(code for code, _ in self._patterns())
        yield from (f"{code} stands {count} times" for code, count in counts.items() if count > 1)
        for entry in self._body:
            if isinstance(entry, ast.Junk):
                yield f"unreadable: {(entry.content or '').strip()[:60]!r}"

    def _patterns(self) -> Iterator[tuple[str, ast.Pattern]]:
        for entry in self._body:
            if not isinstance(entry, ast.Message | ast.Term):
                continue
            if entry.value is not None:
                yield entry.id.name, entry.value
            for attribute in entry.attributes:
                yield f"{entry.id.name}.{attribute.id.name}", attribute.value


class _Collector(Visitor):
    """The variables that a pattern shows, not those by which it only chooses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - the library's name
        for variant in node.variants:
            self.visit(variant)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


def _variables(pattern: ast.Pattern) -> frozenset[str]:
    collector = _Collector()
    collector.visit(pattern)
    return frozenset(collector.names)


def _differences(first: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> Iterator[str]:
    yield from (f"{code} is missing" for code in first if code not in other)
    yield from (f"{code} stands here alone" for code in other if code not in first)
    for code in first.keys() & other.keys():
        if first[code] != other[code]:
            one, two = sorted(first[code]), sorted(other[code])
            yield f"{code} speaks of {', '.join(two) or 'nothing'} instead of {', '.join(one) or 'nothing'}"
