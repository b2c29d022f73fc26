"""The loudspeaker of the hall: a sound server's null sink, and what came out of it."""

import os
import shutil
import subprocess
from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic

SINK = "hall"
RATE = 44_100
CHUNK_S = 0.1
CHUNK_BYTES = int(RATE * CHUNK_S) * 2
FULL_SCALE = 32_768
IS_INSTALLED = all(shutil.which(program) for program in ("pulseaudio", "parec"))


class Loudspeaker:
    """Hears what a browser plays that was started with `audio` as its environment."""

    def __init__(self, audio: Mapping[str, str], recorder: "subprocess.Popen[bytes]") -> None:
        self.audio = audio
        self._recorder = recorder
        self._peaks: Queue[float] = Queue()
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def close(self) -> None:
        """Ends the recording; the listener reads it to its end before the pipe is closed under it."""
        self._recorder.terminate()
        self._listener.join(timeout=10)

    def falls_silent(self, for_s: float, within_s: float) -> bool:
        """Whether nothing at all is heard for so long; what was heard before is forgotten."""
        until = monotonic() + within_s
        silent = 0
        while silent < for_s / CHUNK_S and monotonic() < until:
            silent = 0 if self._peaks.get(timeout=within_s) else silent + 1
        return silent >= for_s / CHUNK_S

    def hears(self, level: float, within_s: float) -> bool:
        """Whether a sound of at least this level comes in time; 1 is full scale."""
        until = monotonic() + within_s
        while (left := until - monotonic()) > 0:
            try:
                if self._peaks.get(timeout=left) >= level:
                    return True
            except Empty:
                break
        return False

    def _listen(self) -> None:
        assert self._recorder.stdout is not None
        while chunk := self._recorder.stdout.read(CHUNK_BYTES):
            samples = array("h", chunk[: len(chunk) // 2 * 2])
            self._peaks.put(max(map(abs, samples), default=0) / FULL_SCALE)


@contextmanager
def loudspeaker(folder: Path) -> Iterator[Loudspeaker]:
    """A sound server of its own, with a sink that goes nowhere and is recorded."""
    socket = folder / "sound"
    audio = {
        **os.environ,
        "PULSE_SERVER": f"unix:{socket}",
        "PULSE_RUNTIME_PATH": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "HOME": str(folder),
    }
    server = subprocess.Popen(
        [
            "pulseaudio",
            "-n",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--disable-shm",
            "--log-level=info",
            f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1",
            f"--load=module-null-sink sink_name={SINK} rate={RATE}",
        ],
        env={name: value for name, value in audio.items() if name != "PULSE_SERVER"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        wait_until_ready(server)
        with recorder(audio) as recording:
            hall = Loudspeaker(audio, recording)
            try:
                yield hall
            finally:
                hall.close()
    finally:
        server.terminate()
        server.communicate(timeout=10)


def wait_until_ready(server: "subprocess.Popen[str]") -> None:
    assert server.stderr is not None
    said = []
    for line in server.stderr:
        said.append(line)
        if "startup complete" in line:
            return
    raise AssertionError("pulseaudio did not start: " + "".join(said))


@contextmanager
def recorder(audio: Mapping[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    command = ["parec", f"--device={SINK}.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1"]
    recording = subprocess.Popen(
        [*command, "--latency-msec=50"], env=dict(audio), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        yield recording
    finally:
        recording.terminate()
        recording.communicate(timeout=10)
