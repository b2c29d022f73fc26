"""A machine with a tiny program in place of ours: real bundles, links and processes, nothing to wait for."""

import json
import os
import signal
import subprocess
import sys
import tarfile
from contextlib import suppress
from pathlib import Path
from time import monotonic
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from queue_server.demo.server import free_port

ANSWERS_WITHIN_S = 20.0

PROGRAM = """
import http.server, json, os, pathlib, shutil, signal, sys
home = pathlib.Path(__file__).resolve().parent
kind = (home / "kind").read_text()
verb, words = sys.argv[1], sys.argv[2:]
data = pathlib.Path(words[-1])
if verb == "backup":
    shutil.copy(data / "queue.sqlite3", words[0])
elif verb == "restore":
    if kind == "cut while it is tried":
        os.kill(os.getppid(), signal.SIGKILL)
    data.mkdir(exist_ok=True)
    shutil.copy(words[0], data / "queue.sqlite3")
elif verb == "serve":
    with (data / "queue.sqlite3").open("a") as record:
        record.write("served by " + home.name + "\\n")
    if kind == "falls over":
        sys.exit(1)
    class Door(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(503 if kind in ("ill", "on a full disk") else 200)
            self.end_headers()
            checks = [{"name": "store", "ok": kind != "ill"}, {"name": "printers", "ok": False}]
            self.wfile.write(json.dumps({"checks": checks, "release": home.name}).encode())
        def log_message(self, *words):
            pass
    http.server.HTTPServer(("127.0.0.1", int(words[0])), Door).serve_forever()
"""

INSTALL = """
cd "$(dirname "$0")"
case $1 in
  --check) [ "$(cat kind)" != unsuited ] || { echo "not for this machine" >&2; exit 1; } ;;
  --libraries) mkdir -p .venv/bin && ln -s "$PYTHON" .venv/bin/python && touch .venv/run.stamp ;;
esac
"""

SYSTEMCTL = """
if [ "$1" = stop ]; then
  [ ! -f "$TINY/pid" ] || kill "$(cat "$TINY/pid")" 2>/dev/null
  rm -f "$TINY/pid"
  while "$PYTHON" -c "import socket; socket.create_connection(('127.0.0.1', $PORT))" 2>/dev/null; do :; done
else
  [ ! -f "$TINY/cut" ] || { rm "$TINY/cut"; kill -9 "$PPID"; exit 1; }
  "$TINY/current/.venv/bin/python" "$TINY/current/run.py" serve $SERVE >/dev/null 2>&1 &
  echo $! >"$TINY/pid"
fi
"""


class TinyMachine:
    """What `./install` leaves, with `old` in force and served. `environment`: for whoever updates it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data = root / "data"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        places = {"TINY": str(root), "PORT": str(self.port), "PYTHON": sys.executable}
        serve = {"SERVE": f"{self.port} {self.data}"}
        self.environment = {**os.environ, **places, **serve, "PATH": f"{root / 'bin'}:{os.environ['PATH']}"}
        self._lay_out()

    def bundle(self, name: str, kind: str = "well", steps: int = 1) -> Path:
        """A bundle file; `kind` says how its program does, `steps` how many its schema has."""
        folder = self._release(self.root / "made" / name, kind, steps)
        (folder / "bundle.json").write_text(json.dumps({"release": name}))
        file = self.root / f"{name}.tar.gz"
        with tarfile.open(file, "w:gz") as bundle:
            bundle.add(folder, arcname=f"antrean-{name}")
        return file

    def current(self) -> str:
        return (self.root / "current").resolve().name

    def served_by(self) -> str:
        """The release that answers."""
        try:
            answer = urlopen(f"{self.url}/health", timeout=5)
        except HTTPError as told:
            answer = told
        with answer:
            return str(json.load(answer)["release"])

    def record(self) -> list[str]:
        return (self.data / "queue.sqlite3").read_text().splitlines()

    def start(self) -> None:
        """As the machine does when it is switched on; until the server answers."""
        subprocess.run([self.root / "bin/systemctl", "start"], env=self.environment, check=True)
        deadline = monotonic() + ANSWERS_WITHIN_S
        while monotonic() < deadline:
            with suppress(URLError):
                self.served_by()
                return
        raise TimeoutError(self.url)

    def end(self) -> None:
        with suppress(FileNotFoundError, ProcessLookupError):
            os.kill(int((self.root / "pid").read_text()), signal.SIGKILL)

    def _lay_out(self) -> None:
        for folder in ("bin", "data", "etc", "releases", "made"):
            (self.root / folder).mkdir()
        systemctl = self.root / "bin/systemctl"
        systemctl.write_text(f"#!/bin/sh\n{SYSTEMCTL}")
        systemctl.chmod(0o755)
        (self.root / "etc/server.toml").write_text("# this machine's own\n")
        old = self._release(self.root / "releases/old", "well", 1)
        (old / "config/server.toml").unlink()
        (old / "config/server.toml").symlink_to(self.root / "etc/server.toml")
        (old / ".venv/bin").mkdir(parents=True)
        (old / ".venv/bin/python").symlink_to(sys.executable)
        (old / ".venv/run.stamp").touch()
        (self.root / "current").symlink_to("releases/old")
        (self.data / "queue.sqlite3").write_text("acknowledged\n")

    def _release(self, folder: Path, kind: str, steps: int) -> Path:
        for name in ("config", "queue_server/adapters/store/steps"):
            (folder / name).mkdir(parents=True)
        for step in range(steps):
            (folder / f"queue_server/adapters/store/steps/{step}.sql").touch()
        (folder / "config/server.toml").write_text("# as shipped\n")
        (folder / "run.py").write_text(PROGRAM)
        (folder / "install").write_text(INSTALL)
        (folder / "kind").write_text(kind)
        return folder
