"""The speech process: text in, WAV out, one at a time, until its input closes.

It stands alone (no import of the product) and is started by path, so that a crash or a hang of the engine
costs the server nothing but a restart. One JSON object a line each way:
`{"text", "voice", "speed", "to"}` is answered by `{}` or `{"problem"}`; the first line out is `{}`: ready.
"""

import contextlib
import ctypes
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any, TextIO

import espeakng_loader

_PR_SET_PDEATHSIG = 1
_PHONEMES = 0x100
HEADER_BYTES = 44
_TRIES = 3


def die_with(parent: int) -> None:
    """Ask the kernel to end this process when its parent ends, however it ends."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        raise SystemExit(0)


def start_engine() -> tuple[Any, Any]:
    """pyttsx3 on the library of the wheel, loaded first under the name that pyttsx3 asks for."""
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    ctypes.CDLL(espeakng_loader.get_library_path() + ".1", mode=ctypes.RTLD_GLOBAL)
    import pyttsx3
    from pyttsx3.drivers import _espeak

    take_phonemes(_espeak)
    engine = pyttsx3.init("espeak")
    # A new engine counts as busy and would keep the first settings back until it speaks with others.
    engine.runAndWait()
    _espeak.Synchronize()
    return engine, _espeak


def take_phonemes(library: Any) -> None:
    """Let a text hold phonemes in double brackets, which pyttsx3 has no setting for."""
    speak = library.Synth
    library.Synth = lambda text, flags=0: speak(text, flags=flags | _PHONEMES)


def render(engine: Any, library: Any, request: dict[str, Any]) -> None:
    """Speak one text into a file.

    runAndWait stops the text that it is about to start if the library is still busy with the voice, and
    returns before the text is spoken: so the library is waited for on both sides.
    """
    problems: list[str] = []
    # pyttsx3 tells of a voice that it does not have by an event only, and would speak on with the last one.
    listening = engine.connect("error", lambda exception, **_: problems.append(str(exception)))
    engine.setProperty("voice", request["voice"])
    engine.setProperty("rate", request["speed"])
    engine.save_to_file(request["text"], request["to"])
    library.Synchronize()
    engine.disconnect(listening)
    if problems or engine.getProperty("rate") != request["speed"]:
        raise RuntimeError(problems[0] if problems else "the engine did not take the speed")
    engine.runAndWait()
    library.Synchronize()


def render_sound(engine: Any, library: Any, request: dict[str, Any]) -> None:
    """Speak until there is something to hear: on a busy machine pyttsx3 now and then stops a text at once."""
    to = Path(request["to"])
    for _ in range(_TRIES):
        to.unlink(missing_ok=True)
        render(engine, library, request)
        if to.exists() and to.stat().st_size > HEADER_BYTES:
            return
    raise RuntimeError("the engine wrote nothing that can be heard")


def answer_requests(answers: TextIO) -> None:
    """Serve the parent's requests; problems are told, not raised, since the parent decides what to do."""
    engine, library = start_engine()
    tell(answers, {})
    for line in sys.stdin:
        request = json.loads(line)
        answer: dict[str, str] = {}
        try:
            render_sound(engine, library, request)
        except (OSError, RuntimeError, ValueError) as problem:
            answer = {"problem": str(problem)}
        tell(answers, answer)


def tell(answers: TextIO, answer: dict[str, str]) -> None:
    """One line to the parent."""
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def main() -> None:
    """Run as a child. The engine prints to standard output, so that is turned away from the answers' pipe."""
    die_with(int(sys.argv[1]))
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    with contextlib.suppress(BrokenPipeError):
        answer_requests(answers)


if __name__ == "__main__":
    main()
