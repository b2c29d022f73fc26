"""Plays WAV files by a program of the system: PulseAudio's, PipeWire's or ALSA's, whichever is heard."""

import shlex
import shutil
import subprocess
import threading
import wave
from collections.abc import Sequence
from pathlib import Path

import structlog

from queue_server.speaker.announcer import SoundFailed

KNOWN = (("paplay",), ("pw-play",), ("aplay", "--quiet"))
LATE_S = 4.0
"""A program that takes so much longer than its sound is held up by a sound card that is gone."""

log = structlog.get_logger()


class LoudspeakerLost(SoundFailed):
    """No program could play a sound that is in order."""


def programs(given: str | None) -> list[tuple[str, ...]]:
    """The commands to try, in order: the given one, or those of the system that are installed."""
    if given:
        return [tuple(shlex.split(given))]
    return [command for command in KNOWN if shutil.which(command[0])]


class Programs:
    """One sound at a time; the command that was heard last is tried first. `cut` is for other threads."""

    def __init__(self, commands: Sequence[tuple[str, ...]]) -> None:
        self._commands = list(commands)
        self._lock = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None
        self._was_cut = False

    def play(self, file: Path) -> None:
        """Returns when it was heard or cut short. Raises SoundFailed, of a missing card LoudspeakerLost."""
        seconds = _seconds(file)
        self._was_cut = False
        for command in tuple(self._commands):
            if self._played(command, file, seconds):
                self._commands.remove(command)
                self._commands.insert(0, command)
                return
        raise LoudspeakerLost("no loudspeaker")

    def cut(self) -> None:
        with self._lock:
            self._was_cut = True
            if self._running is not None:
                self._running.kill()

    def _played(self, command: tuple[str, ...], file: Path, seconds: float) -> bool:
        with self._lock:
            if self._was_cut:
                return True
            try:
                self._running = subprocess.Popen(
                    [*command, str(file)],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                )
            except OSError as error:
                log.warning("player_not_started", player=command[0], error=str(error))
                return False
        return self._ended_well(command[0], self._running, seconds + LATE_S)

    def _ended_well(self, player: str, running: "subprocess.Popen[bytes]", within_s: float) -> bool:
        try:
            _, said = running.communicate(timeout=within_s)
        except subprocess.TimeoutExpired:
            running.kill()
            _, said = running.communicate()
        with self._lock:
            self._running = None
        if running.returncode and not self._was_cut:
            log.warning("player_failed", player=player, error=said.decode(errors="replace").strip()[-200:])
        return self._was_cut or running.returncode == 0


def _seconds(file: Path) -> float:
    try:
        with wave.open(str(file), "rb") as sound:
            return sound.getnframes() / sound.getframerate()
    except (OSError, EOFError, wave.Error, ZeroDivisionError) as error:
        raise SoundFailed(f"not a sound: {error}") from error
