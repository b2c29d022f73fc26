"""`python -m benchmarks.survive [NAME ...] [--json]`: each row of "What it survives" at full length, by hand.

The rows are the tests of the same promises with greater numbers; what they count comes out as figures.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic
from xml.etree import ElementTree

from benchmarks.row import machine

FLOOR = "tests/floor"


@dataclass(frozen=True)
class Row:
    """`done`: what happens, in words. `tests`: what pytest runs, with `effort` in its environment."""

    done: str
    tests: tuple[str, ...]
    effort: dict[str, str]


@dataclass(frozen=True)
class Result:
    name: str
    done: str
    result: str
    seconds: float
    figures: dict[str, str]


ROWS = {
    "races": Row(
        "40 officers press for one errand; 4 kiosks issue 1,000 tickets each",
        (f"{FLOOR}/test_races.py",),
        {"RACE_TICKETS": "1000"},
    ),
    "kills": Row("kill -9 a hundred times under load", (f"{FLOOR}/test_kill.py",), {"KILLS": "100"}),
    "pages": Row("kill -9 under open pages", (f"{FLOOR}/test_power_cut.py",), {}),
    "printers": Row(
        "printers that refuse, hang, close midway, run out; 200 tickets with kills",
        (f"{FLOOR}/test_printer_faults.py", f"{FLOOR}/test_print_run.py"),
        {"PRINT_RUN": "200"},
    ),
    "walls": Row(
        "a wall's link cut for 30 s, reload and kill in the middle of a call",
        ("tests/displays/test_announcements.py",),
        {"SURVIVE": "1"},
    ),
    "hour": Row(
        "sixty counters that call each eight minutes, for an hour of the fast clock",
        (f"{FLOOR}/test_hour.py",),
        {"HOUR_MINUTES": "60"},
    ),
    "disk": Row(
        "full disk, read-only folder, broken file, a second server, a clock that cannot be right",
        (f"{FLOOR}/test_disk.py", f"{FLOOR}/test_broken_record.py", f"{FLOOR}/test_dark.py"),
        {},
    ),
    "history": Row(
        "any commands in any order, and at once, against a model of the rules",
        (f"{FLOOR}/test_history.py",),
        {"HISTORY_COMMANDS": "60", "HISTORY_EXAMPLES": "100", "HISTORY_SEEDS": "6"},
    ),
    "input": Row(
        "bad input on every route, socket, command and file",
        ("tests/security", f"{FLOOR}/test_bad_input.py", f"{FLOOR}/test_bad_sockets.py"),
        {"EXAMPLES": "100"},
    ),
    "copies": Row(
        "copies made under load and restored, old schemas brought to today",
        (
            f"{FLOOR}/test_copies_under_load.py",
            "tests/commandline/test_restore.py",
            "tests/adapters/store/test_migrations.py",
            "tests/test_schema.py",
        ),
        {},
    ),
}


def survive(name: str) -> Result:
    """One row; progress goes to the error output."""
    row, began = ROWS[name], monotonic()
    print(f"{name}: {row.done} ...", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", *row.tests, f"--junitxml={report}"]
        command += ["-o", "junit_family=xunit1"]
        done = subprocess.run(command, env={**os.environ, **row.effort}, stdout=sys.stderr, check=False)
        figures = _figures(report)
    result = "holds" if done.returncode == 0 else "FAILS"
    return Result(name, row.done, result, round(monotonic() - began, 1), figures)


def _figures(report: Path) -> dict[str, str]:
    """How many tests ran and were left out, and what they counted themselves."""
    if not report.exists():
        return {}
    root = ElementTree.parse(report).getroot()
    suites = {key: suite.get(key, "0") for suite in root.iter("testsuite") for key in ("tests", "skipped")}
    return suites | {each.get("name", ""): each.get("value", "") for each in root.iter("property")}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.survive", description="The long faults.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(ROWS)}; none: all")
    parser.add_argument("--json", action="store_true", help="JSON instead of a table")
    asked = parser.parse_args()
    if unknown := set(asked.names) - ROWS.keys():
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    results = [survive(name) for name in asked.names or ROWS]
    if asked.json:
        print(json.dumps({"machine": machine(), "rows": [asdict(result) for result in results]}, indent=2))
    else:
        print(machine())
        for result in results:
            figures = ", ".join(f"{name} {value}" for name, value in result.figures.items())
            print(
                f"{result.name:9} {result.result:6} {result.seconds:8.1f} s  {result.done}\n{'':27}{figures}"
            )
    sys.exit(any(result.result != "holds" for result in results))


if __name__ == "__main__":
    main()
