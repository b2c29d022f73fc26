"""What the crowd has done so far, counted from the server's own answers."""

from dataclasses import asdict, dataclass


@dataclass
class Tally:
    """Visitors as they came and errands as they went; `refused` counts commands that a rule said no to."""

    issued: int = 0
    turned_away: int = 0
    called: int = 0
    recalled: int = 0
    served: int = 0
    absent: int = 0
    returned: int = 0
    postponed: int = 0
    cancelled: int = 0
    transferred: int = 0
    refused: int = 0

    def facts(self) -> dict[str, int]:
        return asdict(self)
