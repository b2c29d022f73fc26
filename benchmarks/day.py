"""A day of 5,000 tickets on a fast clock: memory, the log, refusals, and how fast it was hour by hour."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.row import Row, percentile
from benchmarks.wide_day import COUNTERS, WALLS, Lived, Press, live
from tests.floor.day import figures
from tests.floor.day.replay import Replay

CALLING = frozenset({"call-next", "recall"})
BY_THE_RULES = frozenset(
    {"too_soon", "nothing_to_undo", "nobody_at_counter", "others_wait", "state_forbids", "last_counter"}
)
"""What this crowd is refused where it presses too early, twice, or at the instant at which another does."""

HARMLESS = frozenset({"debug", "info"})
AIM_ISSUE_MS = 300.0
AIM_PAPER_MS = 300.0
AIM_WALLS_MS = 100.0
AIM_PERCENT = 1.0
ENOUGH = 50
"""An hour with fewer presses has no P99."""

ByHour = dict[int, list[float]]


def measure() -> list[Row]:
    with TemporaryDirectory() as folder:
        lived = live(Path(folder))
    return [*speed(lived), memory(lived), log(lived), refusals(lived), judged(lived)]


def speed(lived: Lived) -> list[Row]:
    """The worst hour of each; behind it all hours."""
    issued = _by_hour((press.hour, press.ended - press.began) for press in _acts(lived, {"tickets"}))
    called = _by_hour((press.hour, press.ended - press.began) for press in _acts(lived, {"call-next"}))
    worked = percentile([1000 * took for _, took in lived.yardstick], 0.99)
    bound = f"5 ms of work beside it took P99 {worked:.0f} ms; {_cost(lived)}"
    return [
        Row(
            "P99 of a ticket over HTTP, worst hour", _worst(issued), "ms", AIM_ISSUE_MS, bound, _hours(issued)
        ),
        Row(
            "P99 from press to first byte at the printer, worst hour",
            *_judged(_by_hour(papers(lived)), AIM_PAPER_MS, bound),
        ),
        Row("P99 of call-next over HTTP, worst hour", _worst(called), "ms", None, bound, _hours(called)),
        Row(
            f"P99 from press to the last of {len(WALLS) - 1} walls, worst hour",
            *_judged(_by_hour(walls(lived)), AIM_WALLS_MS, bound),
        ),
    ]


def papers(lived: Lived) -> Iterable[tuple[int, float]]:
    """Each kiosk's papers come in the order of its tickets."""
    for kiosk, taken in lived.taken.items():
        for press, printed in zip(taken, lived.papers[kiosk], strict=False):
            yield press.hour, printed - press.began


def walls(lived: Lived) -> Iterable[tuple[int, float]]:
    """Of every call, until the last wall of the audience had it; the next press of that number ends it."""
    heard: dict[str, list[float]] = defaultdict(list)
    for number, instant in lived.heard:
        heard[number].append(instant)
    pressed: dict[str, list[Press]] = defaultdict(list)
    for press in _acts(lived, CALLING):
        if press.number:
            pressed[press.number].append(press)
    for number, presses in pressed.items():
        ends = [later.began for _, later in pairwise(presses)] + [float("inf")]
        for press, end in zip(presses, ends, strict=True):
            instants = [instant for instant in heard[number] if press.began <= instant < end]
            if len(instants) == len(WALLS) - 1:
                yield press.hour, max(instants) - press.began


def memory(lived: Lived) -> Row:
    """Least squares over the last two thirds, in percent for a thousand tickets."""
    settled = lived.memory[len(lived.memory) // 3 :]
    sizes = [sample.serving_mb for sample in settled]
    tickets = len(_acts(lived, {"tickets"})) * len(settled) / len(lived.memory) / 1000
    grown = 100 * _slope(sizes) * (len(sizes) - 1) / sizes[0]
    return Row(
        "memory of the server over the last two thirds of the day, for each 1,000 tickets",
        grown / tickets,
        "%",
        AIM_PERCENT,
        f"{lived.memory[0].serving_mb:.0f} MB before the doors open, {sizes[0]:.0f} MB after a third, "
        f"{sizes[-1]:.0f} MB at the end",
        f"print agent and voice beside: {settled[0].beside_mb:.0f} and {settled[-1].beside_mb:.0f} MB; "
        f"at the end of each hour: {_by_the_hour(lived)}",
    )


def _by_the_hour(lived: Lived) -> str:
    latest = {sample.at.hour: sample.serving_mb for sample in lived.memory}
    return ", ".join(f"{hour:02}: {size:.0f}" for hour, size in sorted(latest.items()))


def log(lived: Lived) -> Row:
    """Every line since it was last started is read; what is no JSON is a fault."""
    begin = max(place for place, line in enumerate(lived.log) if line.startswith("ready "))
    lines = lived.log[begin + 1 :]
    faults = Counter(fault for line in lines for fault in _fault(line))
    told = ", ".join(f"{event} {many}" for event, many in faults.items()) or "none"
    return Row(
        "lines of the log that tell of a fault",
        sum(faults.values()),
        "lines",
        0.0,
        told,
        f"{len(lines)} lines",
    )


def _fault(line: str) -> list[str]:
    try:
        entry = json.loads(line)
    except ValueError:
        return [line]
    return [] if entry["level"] in HARMLESS else [entry["event"]]


def refusals(lived: Lived) -> Row:
    codes = Counter(no.code for no in lived.story.refused)
    foreign = sum(many for code, many in codes.items() if code not in BY_THE_RULES)
    return Row(
        "refusals that the rules do not give",
        foreign,
        "refusals",
        0.0,
        ", ".join(f"{code} {many}" for code, many in codes.most_common()) or "none at all",
    )


def judged(lived: Lived) -> Row:
    """All answers once more against the rules written down apart, and the report counted anew."""
    replay = Replay(lived.story)
    ours = figures.by_service(replay.tickets.values())
    wrong = figures.differences(ours, lived.story.report["rows"])
    if lived.story.verified[0]:
        wrong.append(lived.story.verified[1])
    return Row(
        "answers, figures of the report and rows that contradict each other",
        len(wrong),
        "places",
        0.0,
        "; ".join(wrong) or f"{len(lived.story.lines)} answers replayed, verify clean",
        f"{len(_acts(lived, {'tickets'}))} tickets, {len(replay.called_at)} calls at {COUNTERS} counters "
        f"in {lived.lasted_s / 60:.0f} minutes",
    )


def _acts(lived: Lived, acts: Iterable[str]) -> list[Press]:
    return [press for press in lived.presses if press.act in acts]


def _by_hour(taken: Iterable[tuple[int, float]]) -> ByHour:
    hours: ByHour = defaultdict(list)
    for hour, seconds in taken:
        hours[hour].append(1000 * seconds)
    return {hour: values for hour, values in sorted(hours.items()) if len(values) >= ENOUGH}


def _judged(hours: ByHour, aim: float, bound: str) -> tuple[float, str, float, str, str]:
    return _worst(hours), "ms", aim, bound, _hours(hours)


def _worst(hours: ByHour) -> float:
    return max((percentile(values, 0.99) for values in hours.values()), default=0.0)


def _hours(hours: ByHour) -> str:
    told = [
        f"{hour:02}: {percentile(values, 0.5):.0f}/{percentile(values, 0.99):.0f} of {len(values)}"
        for hour, values in hours.items()
    ]
    return "P50/P99 by hour: " + ", ".join(told)


def _cost(lived: Lived) -> str:
    """Of the whole day, for each command."""
    first, last, many = lived.memory[0].cost, lived.memory[-1].cost, len(lived.presses)
    used = 1000 * (last.serving_s - first.serving_s) / many
    delayed = 1000 * (last.delayed_s - first.delayed_s) / many
    return f"a command took {used:.1f} ms of CPU, and its threads waited {delayed:.0f} ms for a processor"


def _slope(values: list[float]) -> float:
    """Least squares, for each step."""
    middle, mean = (len(values) - 1) / 2, sum(values) / len(values)
    across = sum((at - middle) * (value - mean) for at, value in enumerate(values))
    return across / sum((at - middle) ** 2 for at in range(len(values)))
