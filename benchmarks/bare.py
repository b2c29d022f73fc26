"""What the machine itself can do: the bounds that stand beside the figures."""

import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

LIBRARIES = "flask, flask_socketio, gunicorn.app.base, sqlite_utils, pydantic, structlog"


def commits(seconds: float = 2.0) -> tuple[float, float]:
    """Durable one-row commits a second (WAL, synchronous=FULL), and the CPU milliseconds of one."""
    with TemporaryDirectory() as folder:
        connection = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE entry (seq INTEGER PRIMARY KEY, event TEXT) STRICT")
        began, cpu, many = perf_counter(), process_time(), 0
        while perf_counter() - began < seconds:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO entry (event) VALUES (?)", ("x" * 200,))
            connection.execute("COMMIT")
            many += 1
        took, used = perf_counter() - began, process_time() - cpu
        connection.close()
    return many / took, 1000 * used / many


def imports() -> tuple[float, float]:
    """Seconds until a bare Python has the server's libraries, and the MB that it then holds."""
    program = (
        f"import {LIBRARIES}\n"
        "print(next(line.split()[1] for line in open('/proc/self/smaps_rollup') if line.startswith('Pss:')))"
    )
    began = perf_counter()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return perf_counter() - began, int(done.stdout) / 1024
