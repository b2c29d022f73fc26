"""`profile`: who came: priority, assistance, language, in groups, and where the number was taken."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from queue_server.domain.measures import share
from queue_server.domain.report import Column, Report, Unit
from queue_server.domain.statistics import Stay
from queue_server.reports.period import Period

COLUMNS = (
    Column("trait_name", Unit.TEXT),
    Column("value_name", Unit.TEXT),
    Column("tickets", Unit.COUNT),
    Column("people", Unit.COUNT),
    Column("share", Unit.SHARE),
)

Trait = Callable[[Stay], str]

TRAITS: Mapping[str, Trait] = {
    "class": lambda stay: "priority" if stay.priority else "regular",
    "assistance": lambda stay: "yes" if stay.assist else "no",
    "language": lambda stay: stay.language,
    "group": lambda stay: "alone" if stay.people == 1 else "group",
    "errands": lambda stay: "one" if stay.errands == 1 else "several",
}
"""What is told of a ticket. None of it names a person."""


def report(period: Period) -> Report:
    """One row for each value of each trait; `share`: of all tickets."""
    traits = {**TRAITS, "origin": _origin(period)}
    rows = [row for trait, value in traits.items() for row in _rows(period, trait, value)]
    total = {"tickets": len(period.stays), "people": sum(stay.people for stay in period.stays)}
    return Report("profile", period.begins, period.ends, COLUMNS, rows, total, ("people",))


def _origin(period: Period) -> Trait:
    devices = {device.name for device in period.view.people.devices()}
    return lambda stay: "device" if stay.origin in devices else "desk"


def _rows(period: Period, trait: str, value: Trait) -> Iterator[dict[str, object]]:
    tickets: Counter[str] = Counter()
    people: Counter[str] = Counter()
    for stay in period.stays:
        tickets[value(stay)] += 1
        people[value(stay)] += stay.people
    for name, count in tickets.most_common():
        yield {
            "trait": trait,
            "trait_name": period.said(f"trait-{trait}"),
            "value": name,
            "value_name": period.said(f"trait-{trait}.{name}"),
            "tickets": count,
            "people": people[name],
            "share": share(count, len(period.stays)),
        }
