"""Imports point inward: nothing imports what the table below does not allow, and nothing runs in a circle.

Every file is read, not run, so an import counts wherever it stands: in a function, or for types only.
Where the table is wrong, change it here and write a page in docs/decisions.
"""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent

DOMAIN = "queue_server.domain"
PORTS = "queue_server.ports"
STANDING = "queue_server.standing"
LEDGER = "queue_server.ledger"
ACTIONS = "queue_server.actions"
SNAPSHOTS = "queue_server.snapshots"
REPORTS = "queue_server.reports"
SETTINGS = "queue_server.settings"
WORDS = "queue_server.words"
APP = "queue_server.app"
COMMAND_LINE = "queue_server.commandline"
DEMO = "queue_server.demo"
SPEAKER = "queue_server.speaker"
ADAPTERS = "queue_server.adapters"
STORE = f"{ADAPTERS}.store"
LIVE = f"{ADAPTERS}.live"
WEB = f"{ADAPTERS}.web"
SPEECH = f"{ADAPTERS}.speech"
SCHEDULE = f"{ADAPTERS}.schedule"
METRICS = f"{ADAPTERS}.metrics"
PINS = f"{ADAPTERS}.pins"
TOKENS = f"{ADAPTERS}.tokens"
CLOCK = f"{ADAPTERS}.clock"
ARCHIVE = f"{ADAPTERS}.archive"
BACKUPS = f"{ADAPTERS}.backups"
COPY_KEEPING = f"{ADAPTERS}.copy_keeping"
CALENDARS = f"{ADAPTERS}.calendars"
SHEETS = f"{ADAPTERS}.sheets"
PRINTERS = "printers"
BENCHMARKS = "benchmarks"

# What the modules of a row may import beside the standard library: ours, then other people's. The longest
# name that fits a module is its row. A row that names itself lets its own files import each other.
TABLE: dict[str, tuple[set[str], set[str]]] = {
    "run": ({APP, COMMAND_LINE}, set()),
    "queue_server": (set(), set()),
    DOMAIN: ({DOMAIN}, set()),
    PORTS: ({DOMAIN, PORTS}, set()),
    STANDING: ({DOMAIN, PORTS, STANDING}, set()),
    LEDGER: ({DOMAIN, PORTS}, {"structlog"}),
    SETTINGS: ({DOMAIN, SETTINGS}, {"pydantic", "pydantic_core", "tomli_w"}),
    WORDS: ({DOMAIN, WORDS}, {"fluent", "babel", "structlog"}),
    ACTIONS: ({DOMAIN, PORTS, STANDING, ACTIONS}, set()),
    REPORTS: ({DOMAIN, PORTS, REPORTS}, set()),
    SNAPSHOTS: ({DOMAIN, PORTS, STANDING, REPORTS, SNAPSHOTS}, set()),
    STORE: ({DOMAIN, PORTS, STORE}, {"sqlite_utils", "msgspec"}),
    LIVE: (
        {SNAPSHOTS, DOMAIN, PORTS, LEDGER, LIVE},
        {"flask", "flask_socketio", "engineio", "simple_websocket", "wsproto", "structlog", "msgspec"},
    ),
    WEB: (
        {ACTIONS, SNAPSHOTS, REPORTS, STANDING, DOMAIN, PORTS, LEDGER, WORDS, SETTINGS, WEB},
        {
            "flask",
            "werkzeug",
            "pydantic",
            "openapi_pydantic",
            "limits",
            "prometheus_client",
            "segno",
            "structlog",
        },
    ),
    SPEECH: ({DOMAIN, PORTS, SPEECH}, {"pyttsx3", "espeakng_loader", "numpy", "structlog"}),
    SCHEDULE: ({ACTIONS, DOMAIN, PORTS, LEDGER, SCHEDULE}, {"structlog"}),
    METRICS: ({DOMAIN, METRICS}, {"prometheus_client"}),
    PINS: ({DOMAIN, PORTS}, {"argon2"}),
    TOKENS: ({DOMAIN, PORTS}, set()),
    CLOCK: (set(), set()),
    ARCHIVE: ({DOMAIN}, set()),
    BACKUPS: (set(), set()),
    COPY_KEEPING: ({DOMAIN}, {"structlog"}),
    CALENDARS: ({DOMAIN, CALENDARS}, {"icalendar"}),
    SHEETS: ({DOMAIN, SHEETS}, {"xlsxwriter", "reportlab", "babel"}),
    APP: (
        {DOMAIN, PORTS, STANDING, LEDGER, ACTIONS, SNAPSHOTS, SETTINGS, WORDS, ADAPTERS, APP, PRINTERS},
        {"flask", "flask_socketio", "gunicorn", "structlog"},
    ),
    COMMAND_LINE: (
        {
            DOMAIN,
            PORTS,
            ACTIONS,
            SNAPSHOTS,
            REPORTS,
            SETTINGS,
            WORDS,
            ADAPTERS,
            APP,
            COMMAND_LINE,
            PRINTERS,
            DEMO,
            SPEAKER,
        },
        {"click", "gunicorn", "httpx", "structlog"},
    ),
    DEMO: ({WORDS, DEMO}, {"httpx", "socketio", "structlog"}),
    SPEAKER: ({SPEAKER}, {"httpx", "socketio", "structlog"}),
    PRINTERS: (
        {DOMAIN, PRINTERS},
        {"escpos", "usb", "libusb_package", "serial", "PIL", "httpx", "segno", "structlog"},
    ),
    BENCHMARKS: (
        # A measured day is lived by the people of the tests and judged by their replay.
        {"queue_server", PRINTERS, BENCHMARKS, "tests.floor"},
        {"httpx", "socketio", "msgspec", "sqlite_utils", "playwright"},
    ),
}

# Imports that have to wait inside a function, each with its need.
LATE = {
    # The shared library has to be loaded, and its voices found, before pyttsx3 looks for them.
    (SPEECH, "pyttsx3"),
    # Their libraries take half a second and many megabytes, of a server that may never be asked for them.
    (SHEETS, f"{SHEETS}.spreadsheet"),
    (SHEETS, f"{SHEETS}.pdf"),
    (CALENDARS, f"{CALENDARS}.events"),
    (f"{WEB}.openapi", "openapi_pydantic"),
}

# They hold no noun, so everything ends up in them.
NAMES_OF_NOTHING = {"util", "utils", "helper", "helpers", "common", "manager", "misc"}

FLASK_GLOBALS = {"request", "session", "g", "current_app"}

# Where a request comes in, and nowhere behind.
DOORS = {f"{APP}.server", f"{WEB}.door", f"{WEB}.pages", f"{LIVE}.sockets"}


@dataclass(frozen=True)
class Import:
    """One name that one line of a file brings in."""

    file: str
    line: int
    importer: str
    imported: str
    late: bool

    def offence(self, sentence: str) -> str:
        return f"{self.file}:{self.line}: {self.importer} {sentence}"


def within(module: str, prefix: str) -> bool:
    return module == prefix or module.startswith(f"{prefix}.")


def row_of(module: str) -> str | None:
    rows = [row for row in TABLE if within(module, row)]
    # `queue_server` and its `adapters` are only folders: what they hold needs its own row.
    deepest = max(rows, key=len, default=None)
    return None if deepest == "queue_server" and module not in {deepest, ADAPTERS} else deepest


def sources(home: Path) -> dict[str, Path]:
    """Every module that the table speaks of, by its dotted name."""
    files = [home / "run.py", *(f for part in TABLE for f in (home / part.replace(".", "/")).rglob("*.py"))]
    files += (home / "queue_server").rglob("*.py")
    return {
        ".".join(file.relative_to(home).with_suffix("").parts).removesuffix(".__init__"): file
        for file in files
        if file.exists()
    }


def names(node: ast.AST, modules: dict[str, Path]) -> Iterator[str]:
    """What an import statement brings in: the submodule where there is one, else the module it comes from."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        origin = "." * node.level + (node.module or "")
        for alias in node.names:
            submodule = f"{origin}.{alias.name}"
            yield submodule if submodule in modules else origin


def imports_of(module: str, file: Path, home: Path, modules: dict[str, Path]) -> Iterator[Import]:
    tree = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inside = {id(node) for function in functions for node in ast.walk(function)}
    place = file.relative_to(home).as_posix()
    for node in ast.walk(tree):
        for name in dict.fromkeys(names(node, modules)):
            yield Import(place, getattr(node, "lineno", 0), module, name, id(node) in inside)


def all_imports(home: Path) -> list[Import]:
    modules = sources(home)
    return [each for module, file in modules.items() for each in imports_of(module, file, home, modules)]


def allowed(row: str, imported: str) -> bool:
    ours, theirs = TABLE[row]
    root = imported.partition(".")[0]
    return root in sys.stdlib_module_names or root in theirs or any(within(imported, name) for name in ours)


def wrong_way(home: Path) -> Iterator[str]:
    """Imports that the table does not allow."""
    for each in all_imports(home):
        row = row_of(each.importer)
        if row is None or each.imported.startswith("."):
            continue
        if not allowed(row, each.imported):
            ours, theirs = TABLE[row]
            may = ", ".join(sorted(ours) + sorted(theirs)) or "nothing"
            yield each.offence(f"imports {each.imported}; beside the standard library it may import {may}.")


def without_row(home: Path) -> Iterator[str]:
    """Modules that the table does not know, so that nothing would hold them."""
    for module, file in sources(home).items():
        if row_of(module) is None:
            yield f"{file.relative_to(home)}:1: {module} has no row in the table of {Path(__file__).name}."


def relative(home: Path) -> Iterator[str]:
    for each in all_imports(home):
        if each.imported.startswith("."):
            yield each.offence(f"imports {each.imported}; write the whole name, so that a search finds it.")


def late(home: Path) -> Iterator[str]:
    """Imports inside functions that do not need to be there."""
    for each in all_imports(home):
        needed = any(within(each.importer, row) and within(each.imported, name) for row, name in LATE)
        if each.late and not needed:
            yield each.offence(f"imports {each.imported} inside a function; imports stand at the top.")


def circles(home: Path) -> Iterator[str]:
    """Modules that come back to themselves, each circle told once, from its first import."""
    modules = sources(home)
    edges: dict[str, dict[str, Import]] = {module: {} for module in modules}
    for each in all_imports(home):
        if each.imported in modules:
            edges[each.importer].setdefault(each.imported, each)
    told: set[frozenset[str]] = set()
    for start in sorted(modules):
        path = way_back(start, edges)
        if path and frozenset(path) not in told:
            told.add(frozenset(path))
            yield edges[start][path[1]].offence(f"is in a circle: {' -> '.join(path)}.")


def way_back(start: str, edges: dict[str, dict[str, Import]]) -> list[str]:
    """The shortest way from a module back to itself, empty if there is none."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:  # grows while it is walked: breadth first
        for following in edges[way[-1]]:
            if following == start:
                return [*way, start]
            if following not in seen:
                seen.add(following)
                ways.append([*way, following])
    return []


def flask_globals(home: Path) -> Iterator[str]:
    """Only the doors know which request is being answered; everyone else is handed it."""
    for module, file in sources(home).items():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            for name in sorted(FLASK_GLOBALS & taken_from_flask(node)):
                if module not in DOORS:
                    line = getattr(node, "lineno", 0)
                    yield f"{file.relative_to(home)}:{line}: {module} uses flask.{name}; only the doors may."


def taken_from_flask(node: ast.AST) -> set[str]:
    match node:
        case ast.ImportFrom(module="flask", names=aliases):
            return {alias.name for alias in aliases}
        case ast.Attribute(value=ast.Name(id="flask"), attr=name):
            return {name}
    return set()


def names_of_nothing(home: Path) -> Iterator[str]:
    """Files and folders, of the server and of the pages, whose name says nothing."""
    for part in ("queue_server", "printers", "displays", "benchmarks", "tests"):
        for path in sorted((home / part).rglob("*")):
            ours = "vendor" not in path.parts and (path.suffix in {".py", ".js", ".css"} or path.is_dir())
            if ours and NAMES_OF_NOTHING & set(re.split(r"[-_]", path.stem.lower())):
                yield f"{path.relative_to(home)}:1: {path.name} is named for no noun; say what it is."


Rule = Callable[[Path], Iterator[str]]
RULES: list[Rule] = [wrong_way, without_row, relative, late, circles, flask_globals, names_of_nothing]


@pytest.mark.parametrize("rule", RULES)
def test_the_code_keeps(rule: Rule) -> None:
    offences = list(rule(HOME))
    assert not offences, "\n" + "\n".join(offences)


KIOSK = "queue_server/adapters/web/kiosk.py"
TURN = "queue_server/domain/turn.py"
PLANTED: list[tuple[Rule, str, str, str]] = [
    (
        wrong_way,
        TURN,
        "import flask",
        "queue_server/domain/turn.py:1: queue_server.domain.turn imports flask;",
    ),
    (wrong_way, TURN, "from queue_server import ports", "imports queue_server;"),
    (wrong_way, "queue_server/actions/visits.py", "from queue_server.snapshots import wall", "snapshots;"),
    (wrong_way, "queue_server/adapters/live.py", "import queue_server.adapters.store", "adapters.store;"),
    (wrong_way, KIOSK, "from queue_server.app import build", "imports queue_server.app;"),
    (wrong_way, "queue_server/demo/crowd.py", "from queue_server.domain import visit", "domain;"),
    (wrong_way, "printers/agent.py", "def f():\n  import queue_server.ledger", "printers/agent.py:2: "),
    (without_row, "queue_server/adapters/mail.py", "", "has no row"),
    (without_row, "queue_server/thing.py", "", "has no row"),
    (relative, TURN, "from . import visit", "whole name"),
    (late, TURN, "def f():\n  import json", "inside a function"),
    (flask_globals, KIOSK, "from flask import Flask, request", "flask.request"),
    (flask_globals, KIOSK, "import flask\nflask.g", ":2: "),
    (names_of_nothing, "displays/shared/time-utils.js", "", "named for no noun"),
    (names_of_nothing, "queue_server/common/__init__.py", "", "named for no noun"),
]


@pytest.mark.parametrize(("rule", "file", "text", "told"), PLANTED)
def test_an_offence_is_told_with_its_place(
    rule: Rule, file: str, text: str, told: str, tmp_path: Path
) -> None:
    plant(tmp_path, file, text)
    [offence] = rule(tmp_path)
    assert told in offence


def test_a_circle_is_found_through_functions_and_types_only(tmp_path: Path) -> None:
    plant(tmp_path, "queue_server/domain/a.py", "def f():\n  from queue_server.domain import b")
    plant(tmp_path, "queue_server/domain/b.py", "import queue_server.domain.c")
    plant(tmp_path, "queue_server/domain/c.py", "if TYPE_CHECKING:\n  from queue_server.domain.a import f")
    [offence] = circles(tmp_path)
    assert offence.startswith("queue_server/domain/a.py:2: ")
    assert "domain.a -> queue_server.domain.b -> queue_server.domain.c -> queue_server.domain.a" in offence


def test_a_permitted_import_is_no_offence(tmp_path: Path) -> None:
    plant(tmp_path, KIOSK, "import json, flask\nfrom queue_server.domain import visit")
    plant(tmp_path, "queue_server/adapters/speech/voice.py", "def f():\n  import pyttsx3")
    assert [offence for rule in RULES for offence in rule(tmp_path)] == []


def plant(home: Path, file: str, text: str) -> None:
    path = home / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
