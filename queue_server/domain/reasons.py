"""Why a queue stands still or a counter rests: the codes that are offered. What is typed stays as it is."""

STOP_REASONS = ("gangguan_server", "listrik", "jaringan", "upacara", "other")
"""What a supervisor chooses from; `other` stands for a text of her own, or for none."""

COUNTER_REASONS = ("break", "prayer", "meeting", "away", "shift", "central_server", "day_end", "other")

HOLD_REASONS = ("copying_papers", "paying", "central_server", "waiting_for_colleague", "other")

UNSAID = frozenset({"", "other"})
"""Reasons that tell nothing, so that a sentence does without."""


def has_words(reason: str) -> bool:
    """Whether a reason is a code that the words files know."""
    return reason in STOP_REASONS or reason in COUNTER_REASONS
