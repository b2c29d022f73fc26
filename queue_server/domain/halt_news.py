"""What is said aloud when a queue stands still, and when it goes on, in codes and facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from queue_server.domain.announcement import AgencyName, Phrase, read_name

ATTENTION = Phrase("voice-attention")
NUMBERS_STAY = Phrase("voice-numbers-stay")


@dataclass(frozen=True)
class HaltNews:
    """`scope` is floor, agency or service. `names` and `reasons` in each language; a reason may be empty."""

    scope: str
    names: Mapping[str, AgencyName]
    reasons: Mapping[str, str] = field(default_factory=dict)
    goes_on: bool = False

    def text(self, language: str) -> tuple[Phrase, ...]:
        """As it is shown."""
        return self._sentences(language, self.names[language].shown)

    def said(self, language: str) -> tuple[Phrase, ...]:
        """As the voice is to read it."""
        return self._sentences(language, read_name(self.names[language].spoken))

    def _sentences(self, language: str, name: str) -> tuple[Phrase, ...]:
        if self.goes_on:
            return (ATTENTION, self._about("voice-goes-on", {"name": name}))
        reason = self.reasons.get(language, "")
        if not reason:
            return (ATTENTION, self._about("voice-halt", {"name": name}), NUMBERS_STAY)
        halt = self._about("voice-halt-why", {"name": name, "reason": reason})
        return (ATTENTION, halt, NUMBERS_STAY)

    def _about(self, code: str, facts: dict[str, str | int]) -> Phrase:
        if self.scope == "floor":
            facts = {fact: value for fact, value in facts.items() if fact != "name"}
        return Phrase(f"{code}-{self.scope}", facts)
