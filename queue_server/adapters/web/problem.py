"""A refusal as HTTP shows it: one JSON shape, made in one place (RFC 9457)."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from flask import Response, json

from queue_server.domain.errors import Refusal
from queue_server.words import Words

TYPE = "application/problem+json"


def problem(refusal: Refusal, language: str, words: Words, zone: ZoneInfo) -> dict[str, Any]:
    """`type, title, status, detail, code, facts`: sentences for people, code and facts for programs."""
    code = f"refusal-{refusal.code.replace('_', '-')}"
    spoken = {name: _spoken(value, language, words, zone) for name, value in refusal.facts.items()}
    return {
        "type": f"/problems/{refusal.code}",
        "title": words.say(language, f"{code}.title", **spoken),
        "status": refusal.status,
        "detail": words.say(language, code, **spoken),
        "code": refusal.code,
        "facts": {name: _plain(value, zone) for name, value in refusal.facts.items()},
    }


def answer(refusal: Refusal, language: str, words: Words, zone: ZoneInfo) -> Response:
    body = problem(refusal, language, words, zone)
    return Response(json.dumps(body), refusal.status, content_type=TYPE)


def _spoken(value: Any, language: str, words: Words, zone: ZoneInfo) -> Any:
    if isinstance(value, datetime):
        return words.time(language, value, zone)
    return "" if value is None else value if isinstance(value, str | int | float) else str(value)


def _plain(value: Any, zone: ZoneInfo) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(zone).isoformat(timespec="milliseconds")
    return value.isoformat() if isinstance(value, date) else value
