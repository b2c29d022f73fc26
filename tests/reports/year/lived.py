"""The year as it was, beside the year as the product reports it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

import pandas as pd

from queue_server.domain.report import Sheet
from queue_server.reports import Period
from queue_server.snapshots import reports as screen
from tests.reports.morning import WORDS
from tests.reports.year import flows, presence, satisfaction, stays
from tests.reports.year.flows import Made
from tests.reports.year.simulation import Year
from tests.reports.year.truth import Figures, Truth
from tests.small_floor import SmallFloor

Days = tuple[date, date]
Thing = TypeVar("Thing")

TRUTHS: Mapping[str, Callable[[Truth], Made]] = {
    "day": flows.day,
    "month": flows.month,
    "agencies": presence.agencies,
    "usual": stays.usual,
    "arrivals": stays.arrivals,
    "waits": flows.waits,
    "services": flows.services,
    "counters": presence.counters,
    "officers": presence.officers,
    "profile": stays.profile,
    "distribution": stays.distribution,
    "absent": flows.absent,
    "transfers": flows.transfers,
    "priority": flows.priority,
    "visits": stays.visits,
    "outcomes": flows.outcomes,
    "satisfaction": satisfaction.satisfaction,
}


@dataclass
class Lived:
    year: Year
    errands: pd.DataFrame
    floor: SmallFloor
    _made: dict[tuple[Any, ...], Any] = field(default_factory=dict)

    def truth(self, name: str, days: Days, agencies: tuple[str, ...] | None = None) -> Made:
        def made() -> Made:
            return TRUTHS[name](Truth(self.year, self.errands, *days, agencies))

        return self._once(made, "truth", name, days, agencies)

    def body(self, name: str, days: Days, agencies: tuple[str, ...] | None = None) -> Figures:
        def made() -> Figures:
            with self.floor.ledger.look() as view:
                return screen.body(name, _period(view, days, agencies), trial=True)

        return self._once(made, "body", name, days, agencies)

    def sheet(self, name: str, days: Days) -> Sheet:
        def made() -> Sheet:
            with self.floor.ledger.look() as view:
                return screen.sheet(name, _period(view, days, None), WORDS)

        return self._once(made, "sheet", name, days)

    def _once(self, make: Callable[[], Thing], *key: Any) -> Thing:
        """A long year takes its time: what several tests look at is made for the first of them."""
        if key not in self._made:
            self._made[key] = make()
        found: Thing = self._made[key]
        return found


def _period(view: Any, days: Days, agencies: tuple[str, ...] | None) -> Period:
    return Period(view, *days, "id", lambda agency: agencies is None or agency in agencies, WORDS.say)
