"""The floor as a document: what stands in `config/floor.toml`, and what the store keeps as JSON.

The document follows the dataclasses of the domain field by field, with what a person who writes it expects: a
text is `name` with `name_en` beside it, a stretch of the day is "07:30-16:00", a week names its days, and
services stand under their agency. One shape serves the file and the store.
"""

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import time
from functools import cache, reduce
from operator import or_
from pathlib import Path
from types import GenericAlias
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pydantic
import tomli_w
from pydantic import AfterValidator, ValidationError, create_model
from pydantic_core import PydanticCustomError

from queue_server.domain.contradictions import problems
from queue_server.domain.floor import (
    Agency,
    Counter,
    DayHours,
    Floor,
    Service,
    Span,
    Text,
    Wall,
    Week,
    Zone,
)
from queue_server.settings.mistake import (
    ConfigurationMistakes,
    Document,
    Mistake,
    Table,
    as_json,
    read_toml,
    validation_mistakes,
)

STORED = "floor"
"""What mistakes name instead of a file when the floor came from elsewhere."""

_LISTS = {"zone": Zone, "agency": Agency, "counter": Counter, "wall": Wall}
"""The lists of a floor, in the order in which a file is best read."""

_IN_FILE = {
    "zones": "zone",
    "agencies": "agency",
    "services": "service",
    "counters": "counter",
    "walls": "wall",
}
"""A list of the domain -> the tables `[[...]]` of the file."""

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def load_floor(file: Path) -> Floor:
    """The floor of a TOML file; raises ConfigurationMistakes with every mistake in it."""
    return floor_from_document(read_toml(file), str(file))


def dump_floor(floor: Floor) -> str:
    """The floor as TOML that loads to the same floor; what has its usual value is left out, rules aside."""
    table = _FLOOR.model_validate_json(as_json(floor_to_document(floor)))
    written = table.model_dump(mode="json", exclude_defaults=True)
    written["rules"] = table.model_dump(mode="json", include={"rules"})["rules"]
    lists = {name: written.pop(name) for name in _LISTS if name in written}
    return tomli_w.dumps(written | lists)


def floor_to_document(floor: Floor) -> Document:
    """The floor as JSON can carry it, with every value, so that a later default changes no stored floor."""
    document = _row(floor, without=tuple(_IN_FILE))
    for name, kind in _LISTS.items():
        entries = getattr(floor, _plural(kind))
        document[name] = [_row(entry) for entry in entries]
    for agency in document["agency"]:
        services = floor.services_of(agency["code"])
        agency["service"] = [_row(service, without=("agency",)) for service in services]
    return document


def floor_from_document(document: Document, file: str = STORED) -> Floor:
    """The floor of a document; raises ConfigurationMistakes with all of its form, else all contradictions."""
    try:
        table = _FLOOR.model_validate_json(as_json(document)).model_dump()
    except ValidationError as error:
        raise ConfigurationMistakes(validation_mistakes(error, file, document, _FLOOR)) from None
    floor = _floor(table)
    mistakes = [Mistake(file, _in_file(each.where), each.code, each.facts) for each in problems(floor)]
    if mistakes:
        raise ConfigurationMistakes(mistakes)
    return floor


def _floor(table: Document) -> Floor:
    services = tuple(
        _built(Service, service, agency=agency["code"])
        for agency in table["agency"]
        for service in agency["service"]
    )
    lists = {
        _plural(kind): tuple(_built(kind, entry) for entry in table[name]) for name, kind in _LISTS.items()
    }
    floor: Floor = _built(Floor, table, services=services, **lists)
    return floor


def _plural(kind: type) -> str:
    """The field of a floor that lists this kind."""
    return next(name for name, hint in _hints(Floor) if get_args(hint)[:1] == (kind,))


def _in_file(where: str) -> str:
    """A place in a floor by the names of its file: `agencies.BPJS` is a table `[[agency]]` there."""
    first, dot, rest = where.partition(".")
    return _IN_FILE.get(first, first) + dot + rest


def _span(text: str) -> Span:
    begins, _, ends = text.replace(".", ":").partition("-")
    return Span(time.fromisoformat(begins.strip()), time.fromisoformat(ends.strip()))


def _checked_span(text: str) -> str:
    try:
        _span(text)
    except ValueError:
        raise PydanticCustomError("setting_not_span", "not a stretch of the day") from None
    return text


_Name = Annotated[str, pydantic.Field(min_length=1)]
_SpanText = Annotated[str, AfterValidator(_checked_span)]


@cache
def _hints(kind: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in fields(kind))


def _is_week(hint: Any) -> bool:
    return hint == Week or Week in get_args(hint)


# What may stand in the document.


def _table(kind: Any, without: tuple[str, ...] = (), **more: Any) -> Any:
    """The model that describes one value of this kind; Any, for it is made while the program starts."""
    hints = dict(_hints(kind))
    columns: dict[str, Any] = {}
    for field in fields(kind):
        if field.name not in without:
            columns |= _columns(field, hints[field.name])
    return create_model(kind.__name__, __base__=Table, **columns, **more)


def _columns(field: Field[Any], hint: Any) -> Iterator[tuple[str, Any]]:
    default: Any = ... if field.default is MISSING else field.default
    if hint is Text:
        is_needed = default is ...
        yield field.name, (_Name, ...) if is_needed else (str, default.id)
        yield f"{field.name}_en", (str, "" if is_needed else default.en)
    elif field.default_factory is not MISSING:
        table = _table(hint)
        yield field.name, (table, pydantic.Field(default_factory=table))
    else:
        yield field.name, (_form(hint) if hint is not str or default is not ... else _Name, default)


def _form(hint: Any) -> Any:
    """The type that stands for this one in a document."""
    if hint is Span:
        return _SpanText
    if _is_week(hint):
        return _WEEK if hint == Week else _WEEK | None
    if is_dataclass(hint):
        return _table(hint)
    if get_origin(hint) is tuple:
        return _many(_form(get_args(hint)[0]))
    if get_args(hint):
        return reduce(or_, map(_form, get_args(hint)))
    return hint


def _many(form: Any) -> Any:
    return GenericAlias(tuple, (form, ...))


_DAY = _table(DayHours)
_WEEK_DAYS: dict[str, Any] = dict.fromkeys(_DAYS, (_DAY | None, None))
_WEEK = create_model("Week", __base__=Table, **_WEEK_DAYS)
_SERVICE = _table(Service, without=("agency",))
_FLOOR = _table(
    Floor,
    without=tuple(_IN_FILE),
    zone=(_many(_table(Zone)), ...),
    agency=(_many(_table(Agency, service=(_many(_SERVICE), ()))), ...),
    counter=(_many(_table(Counter)), ...),
    wall=(_many(_table(Wall)), ()),
)


# From the domain to the document.


def _row(value: Any, without: tuple[str, ...] = ()) -> Document:
    row: Document = {}
    for name, hint in _hints(value.__class__):
        fact = getattr(value, name)
        if hint is Text:
            row |= {name: fact.id, f"{name}_en": fact.en}
        elif name not in without and fact is not None:
            row[name] = _written(hint, fact)
    return row


def _written(hint: Any, value: Any) -> Any:
    if isinstance(value, Span):
        return f"{value.begins:%H:%M}-{value.ends:%H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if is_dataclass(value):
        return _row(value)
    if _is_week(hint):
        return {name: _row(day) for name, day in zip(_DAYS, value, strict=True) if day}
    if isinstance(value, tuple):
        return [_written(get_args(hint)[0], each) for each in value]
    return value


# From the document, once it is known to be well formed, to the domain.


def _built(kind: Any, row: Document, **given: Any) -> Any:
    facts = {
        name: Text(row[name], row[f"{name}_en"]) if hint is Text else _read(hint, row[name])
        for name, hint in _hints(kind)
        if name not in given
    }
    return kind(**facts, **given)


def _read(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if hint is Span:
        return _span(value)
    if is_dataclass(hint):
        return _built(hint, value)
    if _is_week(hint):
        return tuple(_read(DayHours, value[day]) for day in _DAYS)
    if get_origin(hint) is tuple:
        return tuple(_read(get_args(hint)[0], each) for each in value)
    if get_args(hint):
        return _read(get_args(hint)[0], value)
    return value
