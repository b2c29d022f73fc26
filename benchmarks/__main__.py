"""`python -m benchmarks [NAME ...]`"""

import argparse

from benchmarks import announcing, calls, console, memory, press, printing, reports, start, tickets, voice
from benchmarks.row import machine

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
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Time the server from outside.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(BENCHMARKS)}; none: all")
    names = parser.parse_args().names or list(BENCHMARKS)
    if unknown := set(names) - BENCHMARKS.keys():
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    print(machine())
    for name in names:
        for row in BENCHMARKS[name]():
            print(row, flush=True)


if __name__ == "__main__":
    main()
