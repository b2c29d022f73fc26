"""Whatever a line does, what is said of a job is true: failed, nothing was sent; unknown, something was."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from printers import PrinterSettings, PrinterState, Printout
from printers.line import Line, SilentError, UnreachableError
from printers.thermal import Patience, ThermalPrinter
from tests.printers import peers

JOB = Printout(b"\x1b@B-012\n", 400)
HURRIED = Patience(connect=0.01, answer=0.001, send=0.01, printed=0.004)

QUESTIONS = {peers.ASK_STATUS, peers.ASK_CAUSE, peers.ASK_ERROR, peers.ASK_PAPER}
SENSIBLE = [
    peers.ONLINE,
    peers.OFFLINE,
    peers.COVER_OPEN,
    peers.PAPER_END,
    peers.PAPER_LOW,
    b"\x00",
    b"\x0f",
    b"",
]
anything = st.lists(st.one_of(st.sampled_from(SENSIBLE), st.binary(max_size=3), st.none()), max_size=8)
answers = st.one_of(anything, anything.map(lambda rest: [b"", peers.ONLINE, *rest]))
"""What each look for an answer brings; None: the line breaks."""
takes = st.one_of(st.none(), st.integers(0, 16))
"""After how many bytes the line takes no more; None: it takes all."""


@dataclass(kw_only=True)
class Played(Line):
    """Does as it was told, and then nothing."""

    says: list[bytes | None]
    takes: int | None
    breaks: bool
    answers: bool
    port: PrinterState
    wanted: list[bytes] = field(default_factory=list)
    sent: bytearray = field(default_factory=bytearray)
    heard_after_job: bytearray = field(default_factory=bytearray)

    def send(self, data: bytes, seconds: float) -> None:
        self.wanted.append(data)
        left = len(data) if self.takes is None else max(self.takes - len(self.sent), 0)
        self.sent += data[:left]
        if left < len(data):
            raise BrokenPipeError if self.breaks else SilentError

    def receive(self, seconds: float) -> bytes:
        said = self.says.pop(0) if self.says else b""
        if said is None:
            raise ConnectionResetError
        if JOB.data in self.sent:
            self.heard_after_job += said
        return said

    def port_state(self) -> PrinterState:
        return self.port

    def close(self) -> None:
        """Nothing to let go."""


lines = st.builds(
    Played,
    says=answers,
    takes=takes,
    breaks=st.booleans(),
    answers=st.booleans(),
    port=st.sampled_from([PrinterState.ONLINE, PrinterState.PAPER_OUT]),
)


@given(lines, st.booleans())
def test_a_job_is_sent_once_at_most_and_what_is_said_of_it_is_true(line: Played, confirm: bool) -> None:
    printer = ThermalPrinter(PrinterSettings("p", "usb", confirm=confirm), lambda *_: line, HURRIED)
    outcome = printer.print("7", JOB)

    begun = JOB.data[:3] in line.sent
    assert line.sent.count(JOB.data) <= 1
    assert outcome.retry == (outcome.result == "failed")
    match outcome.result:
        case "failed":
            assert not begun, "what may be on paper is never tried again"
        case "unknown":
            assert outcome.reason
        case _:
            assert JOB.data in line.sent
            if confirm and line.answers:
                assert any(not byte & 0x9C for byte in line.heard_after_job), (
                    "it was confirmed, with paper in it"
                )


@given(lines, st.booleans())
def test_a_state_is_told_of_every_line(line: Played, confirm: bool) -> None:
    printer = ThermalPrinter(PrinterSettings("p", "usb", confirm=confirm), lambda *_: line, HURRIED)

    assert printer.state() in PrinterState
    assert set(line.wanted) <= QUESTIONS
    assert line.answers or not line.wanted, "who cannot answer is not asked"


@given(st.text(max_size=20))
def test_a_line_that_cannot_be_opened_is_an_unreachable_printer(why: str) -> None:
    def refused(*_: object) -> Line:
        raise UnreachableError(why)

    printer = ThermalPrinter(PrinterSettings("p", "usb"), refused, HURRIED)
    assert printer.state() is PrinterState.UNREACHABLE
    assert printer.print("7", JOB).retry
