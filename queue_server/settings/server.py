"""This machine's settings: `config/server.toml`, then `QUEUE_*` variables, then options."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    Field,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from queue_server.settings.mistake import (
    ConfigurationMistakes,
    Document,
    Mistake,
    Table,
    as_json,
    closest,
    read_toml,
    validation_mistakes,
)

HOME = Path(__file__).resolve().parents[2]
"""Where `run.py` stands: what a file of the configuration names by a relative path lies below it."""

PREFIX = "QUEUE_"

HEADROOM = 30
"""Threads beside those that the screens' sockets hold, for everything else that asks."""

BASE = "base"
"""In the context of a validation: the folder from which relative paths count, instead of HOME."""


def _absolute(path: Path, info: ValidationInfo) -> Path:
    base: Path = (info.context or {}).get(BASE, HOME)
    return base / path.expanduser()


Folder = Annotated[Path, AfterValidator(_absolute)]
Name = Annotated[str, Field(min_length=1, pattern=r"^[A-Za-z0-9._-]+$")]
WebAddress = Annotated[str, Field(pattern=r"^(https?://[^\s/?#]+(/[^\s?#]*)?)?$")]
TimeOfDay = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class GuestWifi(Table):
    """The guests' network; an empty `ssid` means that there is none."""

    ssid: str = ""
    password: str = ""

    @model_validator(mode="after")
    def _has_name(self) -> Self:
        if self.password and not self.ssid:
            raise PydanticCustomError("setting_guest_wifi_no_name", "a password without a name")
        return self


class Voice(Table):
    """How calls are spoken. `rate` in words a minute; `recorded` holds what people say in its place."""

    kind: Literal["espeak", "silent"] = "espeak"
    rate: int = Field(default=170, ge=80, le=250)
    recorded: Folder | None = None


class Backups(Table):
    """Where backups go (none named: beside the record), how many are kept, and when one is made each day.

    `at` is the floor's own time. `second`: a folder on another disk that need not always be there.
    """

    folder: Folder | None = None
    second: Folder | None = None
    keep: int = Field(default=30, ge=1, le=3650)
    at: TimeOfDay = "16:30"


class Privacy(Table):
    """For how many days what may name a person is kept; `privacy erase` keeps to it."""

    comments_days: int = Field(default=365, ge=1, le=3650)
    reasons_days: int = Field(default=365, ge=1, le=3650)
    leavers_days: int = Field(default=365, ge=1, le=3650)


class Printing(Table):
    """How long a print job is tried before it expires, in minutes."""

    retry_min: int = Field(default=10, ge=1, le=240)


class PrinterConfig(Table):
    """One printer, as interface.md describes `[[printer]]`. `width` in dots, `roll_m` in metres of paper."""

    id: Name
    kind: Literal["network", "usb", "serial", "file", "virtual"]
    host: str = Field(default="", min_length=1)
    port: int = Field(default=9100, ge=1, le=65535)
    vendor: int | None = Field(default=None, ge=0, le=0xFFFF)
    product: int | None = Field(default=None, ge=0, le=0xFFFF)
    serial_number: str = Field(default="", min_length=1)
    device: str = Field(default="", pattern=r"^/.")
    baud: int = Field(default=9600, ge=1200, le=921_600)
    profile: str = Field(default="default", min_length=1)
    width: int = Field(default=576, ge=200, le=1200)
    kiosks: tuple[Name, ...] = ()
    fallback: str = ""
    confirm: bool = True
    agent: str = ""
    roll_m: int = Field(default=80, ge=5, le=500)


_NEEDED = {"network": ("host",), "usb": ("vendor", "product"), "serial": ("device",), "file": ("device",)}
_ALLOWED = {"network": ("port",), "usb": ("serial_number",), "serial": ("baud",)}
"""What says where a printer of each kind is; the other keys are the same for all."""

_ADDRESSES = ("host", "port", "vendor", "product", "serial_number", "device", "baud")


class Settings(Table):
    """Everything that one machine is told. Paths are absolute once loaded."""

    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8080, ge=0, le=65535)
    data: Folder = HOME / "data"
    public_url: WebAddress = ""
    trial: bool = False
    open_now: bool = False
    metrics: bool = False
    sockets_at_most: int = Field(default=150, ge=1, le=2000)
    threads: int = Field(default=200, ge=10, le=3000)
    guest_wifi: GuestWifi = GuestWifi()
    voice: Voice = Voice()
    backups: Backups = Backups()
    printing: Printing = Printing()
    privacy: Privacy = Privacy()
    printer: tuple[PrinterConfig, ...] = ()

    @property
    def printers(self) -> tuple[PrinterConfig, ...]:
        return self.printer

    @model_validator(mode="after")
    def _has_threads_for_sockets(self) -> Self:
        least = self.sockets_at_most + HEADROOM
        if self.threads < least:
            facts = {"sockets": self.sockets_at_most, "least": least}
            raise PydanticCustomError("setting_threads_too_few", "too few threads", facts)
        return self


def load(
    config_file: Path,
    environment: Mapping[str, str] | None = None,
    options: Mapping[str, Any] | None = None,
    profiles: Collection[str] = (),
) -> Settings:
    """The settings in force: an option wins over a `QUEUE_*` variable, a variable over the file.

    Options are named as in the file (`port`, `voice.kind`); one that is None was not given. A relative path
    counts from the program's folder in the file, and from the current folder in a variable or an option.
    `profiles`: those that printers may name, where they are known here; none given: any.
    Raises ConfigurationMistakes with every mistake of all three.
    """
    document = read_toml(config_file)
    values: dict[str, Any] = {}
    mistakes: list[Mistake] = []
    for place, name, text in (*_variables(environment or {}), *_options(options or {})):
        try:
            values[name] = _SCALARS[name].validate_strings(text, context={BASE: Path.cwd()})
        except KeyError:
            mistakes.append(_unknown(place, name))
        except ValidationError as error:
            mistakes += [replace(each, key="") for each in validation_mistakes(error, place, {}, Settings)]
    settings, found = _validated(_laid_over(document, values), str(config_file))
    if settings is not None:
        found += _printer_mistakes(settings.printers, str(config_file), profiles)
    if settings is None or found or mistakes:
        raise ConfigurationMistakes(found + mistakes)
    return settings


def _validated(document: Document, file: str) -> tuple[Settings | None, list[Mistake]]:
    try:
        return Settings.model_validate_json(as_json(document)), []
    except ValidationError as error:
        return None, validation_mistakes(error, file, document, Settings)


def _printer_mistakes(
    printers: tuple[PrinterConfig, ...], file: str, profiles: Collection[str]
) -> Iterator[Mistake]:
    for printer in printers:
        yield from _mistakes_of_kind(printer, file)
        if profiles and printer.profile not in profiles:
            facts = {"name": printer.profile, "suggestion": closest(printer.profile, profiles)}
            yield Mistake(file, f"printer.{printer.id}.profile", "setting_printer_profile_unknown", facts)
    yield from _mistakes_between(printers, file)


def _mistakes_of_kind(printer: PrinterConfig, file: str) -> Iterator[Mistake]:
    """A key that this kind needs and has not, or has and nothing would heed."""
    needed, allowed = _NEEDED.get(printer.kind, ()), _ALLOWED.get(printer.kind, ())
    for name in _ADDRESSES:
        place, facts = f"printer.{printer.id}.{name}", {"kind": printer.kind, "name": name}
        given = name in printer.model_fields_set
        if name in needed and not given:
            yield Mistake(file, place, "setting_printer_key_missing", facts)
        elif given and name not in needed + allowed:
            keys = {"keys": ", ".join(needed + allowed) or "none"}
            yield Mistake(file, place, "setting_printer_key_unused", {**facts, **keys})


def _mistakes_between(printers: tuple[PrinterConfig, ...], file: str) -> Iterator[Mistake]:
    """What is wrong between printers, each by itself being right."""
    ids = Counter(printer.id for printer in printers)
    kiosks = Counter(kiosk for printer in printers for kiosk in printer.kiosks)
    for name in (name for name, count in ids.items() if count > 1):
        yield Mistake(file, f"printer.{name}.id", "setting_printer_twice", {"name": name})
    for printer in printers:
        key = f"printer.{printer.id}"
        for kiosk in (kiosk for kiosk in printer.kiosks if kiosks[kiosk] > 1):
            yield Mistake(file, f"{key}.kiosks", "setting_kiosk_twice", {"name": kiosk})
        if printer.fallback == printer.id:
            yield Mistake(file, f"{key}.fallback", "setting_printer_fallback_itself")
        elif printer.fallback and printer.fallback not in ids:
            facts = {"name": printer.fallback}
            yield Mistake(file, f"{key}.fallback", "setting_printer_fallback_unknown", facts)


def _scalars(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, TypeAdapter[Any]]]:
    """Every single value of the settings by its dotted name, with what reads it from text."""
    for name, info in model.model_fields.items():
        if isinstance(info.annotation, type) and issubclass(info.annotation, BaseModel):
            yield from _scalars(info.annotation, f"{prefix}{name}.")
        elif name != "printer":
            lenient: Any = Annotated[info.annotation, Field(), *info.metadata]
            yield prefix + name, TypeAdapter(lenient)


_SCALARS = dict(_scalars(Settings))

_VARIABLES = {PREFIX + name.replace(".", "_").upper(): name for name in _SCALARS}


def _variables(environment: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for variable, text in environment.items():
        if variable.startswith(PREFIX):
            yield variable, _VARIABLES.get(variable, variable), text


def _options(options: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for name, value in options.items():
        if value is not None:
            yield f"--{name.replace('_', '-')}", name, str(value)


def _unknown(place: str, name: str) -> Mistake:
    known = _VARIABLES if place.startswith(PREFIX) else _SCALARS
    return Mistake(place, "", "setting_unknown", {"suggestion": closest(name, known)})


def _laid_over(document: Document, values: Mapping[str, Any]) -> Document:
    whole = {name: dict(value) if isinstance(value, dict) else value for name, value in document.items()}
    for name, value in values.items():
        table, _, key = name.rpartition(".")
        place = whole.setdefault(table, {}) if table else whole
        if isinstance(place, dict):
            place[key] = value
    return whole
