"""`python -m benchmarks [NAME ...] [--json]`: each row of "Speed and size" beside its aim and its bound."""

import argparse
import json
from dataclasses import asdict

from benchmarks import (
    announcing,
    calls,
    console,
    day,
    memory,
    press,
    printing,
    reports,
    start,
    tickets,
    voice,
)
from benchmarks.row import machine, table

BENCHMARKS = {
    "start": start.measure,
    "memory": memory.measure,
    "tickets": tickets.measure,
    "press": press.measure,
    "console": console.measure,
    "calls": calls.measure,
    "announcing": announcing.measure,
    "printing": printing.measure,
    "voice": voice.measure,
    "reports": reports.measure,
    "day": day.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Time the server from outside.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(BENCHMARKS)}; none: all")
    parser.add_argument("--json", action="store_true", help="JSON instead of lines and a table")
    asked = parser.parse_args()
    names = asked.names or list(BENCHMARKS)
    if unknown := set(names) - BENCHMARKS.keys():
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    rows = []
    for name in names:
        for row in BENCHMARKS[name]():
            rows.append(row)
            if not asked.json:
                print(row, flush=True)
    if asked.json:
        told = [asdict(row) | {"verdict": row.verdict} for row in rows]
        print(json.dumps({"machine": machine(), "rows": told}, indent=2))
    else:
        print(f"\n{machine()}\n\n{table(rows)}")


if __name__ == "__main__":
    main()
