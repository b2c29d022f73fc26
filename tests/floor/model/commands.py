"""What people do and what they are answered, in the words of the public interface."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Command:
    """`act` is the last word of the path; `service`, `number` and `counter` are empty where it has none."""

    who: str
    act: str
    counter: str = ""
    service: str = ""
    number: str = ""

    def request(self) -> tuple[str, dict[str, Any]]:
        """Path and body of the POST."""
        if self.act == "issue":
            return "/api/kiosk/tickets", {
                "services": [self.service],
                "priority": False,
                "assist": False,
                "people": 1,
                "language": "id",
            }
        facts = {"number": self.number, "service": self.service, "reason": REASONS.get(self.act, "")}
        named = {name: value for name, value in facts.items() if value}
        if self.counter:
            return f"/api/console/{self.act}", {"counter": self.counter, **named}
        return f"/api/reception/{self.act}", named


REASONS = {"absent": "left", "hold": "copying_papers", "cancel": "visitor_left"}


@dataclass(frozen=True)
class Answer:
    """`refused`: a refusal's code, or empty. `number`: who is at the counter then, or what was issued."""

    refused: str = ""
    number: str | None = None

    @staticmethod
    def of(body: dict[str, Any]) -> "Answer":
        """What a success says."""
        shown: dict[str, Any] | None = body.get("current", body)
        return Answer(number=shown["number"] if shown else None)
