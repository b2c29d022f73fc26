"""What is wrong in a configuration: where, which (a code of the words), and the facts of the sentence."""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

Document = dict[str, Any]
Location = tuple[int | str, ...]


@dataclass(frozen=True)
class Mistake:
    """One mistake. `key` leads to it inside the file; `code` names the words of problem and remedy."""

    file: str
    key: str
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


class ConfigurationMistakes(Exception):
    """Every mistake that was found, never only the first."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("; ".join(f"{each.file}: {each.key}: {each.code}" for each in mistakes))
        self.mistakes = mistakes


class Table(BaseModel):
    """A table of a configuration file: strict about types, and about keys that it does not know."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


def read_toml(file: Path) -> Document:
    """The file as it stands; raises ConfigurationMistakes where it cannot be read as TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        mistake = Mistake(str(file), "", "setting_file_missing")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as malformed:
        mistake = Mistake(str(file), "", "setting_file_malformed", {"detail": str(malformed)})
    except OSError as unreadable:
        facts = {"detail": unreadable.strerror or str(unreadable)}
        mistake = Mistake(str(file), "", "setting_file_unreadable", facts)
    raise ConfigurationMistakes([mistake])


def as_json(document: Document) -> str:
    """For validation as JSON: strict about types, but a list may become a tuple and text a time of day."""
    return json.dumps(document, default=str)


def validation_mistakes(
    error: ValidationError, file: str, document: Document, model: type[BaseModel]
) -> list[Mistake]:
    """What pydantic found, in our codes; `model` is what the document was read as."""
    return [_mistake(details, file, document, model) for details in error.errors()]


def closest(name: str, known: Iterable[str]) -> str:
    """What `name` was probably meant to be; "none" where nothing looks like it."""
    return next(iter(get_close_matches(name, list(known), 1)), "none")


def _mistake(details: ErrorDetails, file: str, document: Document, model: type[BaseModel]) -> Mistake:
    location = details["loc"]
    code = _CODES.get(details["type"], "setting_invalid")
    facts = dict(_facts(details))
    if code == "setting_unknown":
        facts["suggestion"] = _suggestion(model, location)
    return Mistake(file, _key(document, location), facts.pop("code", code), facts)


_CODES = {
    "missing": "setting_missing",
    "extra_forbidden": "setting_unknown",
    "string_type": "setting_not_text",
    "path_type": "setting_not_text",
    "int_type": "setting_not_whole_number",
    "int_parsing": "setting_not_whole_number",
    "int_from_float": "setting_not_whole_number",
    "float_type": "setting_not_number",
    "float_parsing": "setting_not_number",
    "finite_number": "setting_not_number",
    "bool_type": "setting_not_yes_no",
    "bool_parsing": "setting_not_yes_no",
    "tuple_type": "setting_not_list",
    "model_type": "setting_not_table",
    "model_attributes_type": "setting_not_table",
    "time_type": "setting_not_time",
    "time_parsing": "setting_not_time",
    "greater_than_equal": "setting_too_small",
    "less_than_equal": "setting_too_large",
    "literal_error": "setting_choice",
    "string_too_short": "setting_empty",
    "string_pattern_mismatch": "setting_form",
}
"""pydantic's kinds of errors -> our codes; our own checks give theirs in the context of the error."""


def _facts(details: ErrorDetails) -> Iterator[tuple[str, str]]:
    context = details.get("ctx", {})
    names = {"ge": "least", "le": "most", "expected": "choices"}
    if details["type"] in _CODES:
        yield from ((names[name], str(value)) for name, value in context.items() if name in names)
    elif details["type"].startswith("setting_"):
        yield "code", details["type"]
        yield from ((name, str(value)) for name, value in context.items())
    else:
        yield "detail", details["msg"]


def _key(document: Document, location: Location) -> str:
    """The way to a value; an entry of a list by its code or id where it has one: `agency.BPJS.letter`."""
    names: list[str] = []
    here: Any = document
    for part in location:
        try:
            here = here[part]
        except (KeyError, IndexError, TypeError):
            here = None
        names.append(_name(here, part) if isinstance(part, int) else part)
    return ".".join(names)


def _name(entry: Any, index: int) -> str:
    named = (entry.get("code") or entry.get("id")) if isinstance(entry, dict) else None
    return str(named or index + 1)


def _suggestion(model: type[BaseModel], location: Location) -> str:
    here: type[BaseModel] | None = model
    for part in location[:-1]:
        if isinstance(part, str) and here is not None:
            here = _table_in(here.model_fields[part].annotation)
    return closest(str(location[-1]), here.model_fields if here is not None else ())


def _table_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_table_in, get_args(annotation))), None)
