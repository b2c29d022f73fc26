"""The loudspeaker says calls as the table of cases wants it, by a clock that the test turns."""

import json
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from queue_server.speaker.announcer import CHIME, Announcer, SoundFailed

TABLE = json.loads((Path(__file__).parents[1] / "announcing.json").read_text(encoding="utf-8"))


class Hall:
    """Plays in no time what would take long; what happens meanwhile happens at its instant."""

    table = TABLE

    def __init__(self, case: dict[str, Any]) -> None:
        self.case = case
        self.happens = [*case["happens"]]
        self.at = 0
        self.ended = False
        self.heard: list[str] = []
        self.said: list[int] = []
        self.failures: list[int] = []
        self.news: list[int] = []
        self.announcer = Announcer(self, self)

    def run(self) -> None:
        while self.happens:
            self.at = max(self.at, self.happens[0][0])
            self.happen(*self.happens.pop(0))
            self.announcer.work()

    def happen(self, _: int, what: str, id: int) -> None:
        match what:
            case "call":
                self.announcer.add({"id": id, "times": self.case.get("times", 2), "speech": self.speech(id)})
            case "uncall":
                self.announcer.drop(id)
            case "hush":
                self.announcer.hush()
            case "news":
                self.announcer.add_news({"id": id, "speech": self.speech(id)})

    def speech(self, id: int) -> list[dict[str, str]]:
        tails = ["-en" if language == "en" else "" for language in self.case.get("languages", ["id"])]
        return [{"audio": f"{id}-full{tail}", "audio_short": f"{id}-short{tail}"} for tail in tails]

    def load(self, sound: str) -> None:
        if sound in self.case.get("broken", []):
            raise SoundFailed("broken")

    def play(self, sound: str) -> None:
        name = "chime" if sound == CHIME else sound
        self.heard.append(f"{self.at} {name}")
        self.passes(self.table["lasts"][name.split("-", 1)[-1].removesuffix("-en")])

    def rest(self, seconds: float) -> None:
        self.passes(round(1000 * seconds))

    def silence(self, seconds: float, ends: Event) -> None:
        self.passes(round(1000 * seconds), ends)

    def cut(self) -> None:
        self.ended = True

    def now(self) -> float:
        return self.at / 1000

    def passes(self, ms: int, ends: Event | None = None) -> None:
        end, self.ended = self.at + ms, False
        while self.happens and self.happens[0][0] <= end:
            self.at = max(self.at, self.happens[0][0])
            self.happen(*self.happens.pop(0))
            if self.ended or (ends and ends.is_set()):
                return
        self.at = end

    def spoken(self, call: int) -> None:
        self.said.append(call)

    def failed(self, id: int, why: str) -> None:
        assert why == "broken"
        self.failures.append(id)

    def news_told(self, id: int) -> None:
        self.news.append(id)


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_the_loudspeaker_says_calls_by_the_table(case: dict[str, Any]) -> None:
    hall = Hall(case)
    hall.run()
    assert hall.heard == case["heard"]
    assert hall.said == case["spoken"]
    assert set(hall.failures) == set(case.get("failed", []))
    assert hall.news == case.get("told", [])
