"""The truth of the reports about tickets, and about times of day."""

from datetime import timedelta

import pandas as pd

from tests.reports.year.simulation import DEVICES
from tests.reports.year.truth import Figures, Truth, measured, share, spread
from tests.reports.year.words import word

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def clock(half_hour: int) -> str:
    return f"{half_hour // 2:02}.{'30' if half_hour % 2 else '00'}"


def arrivals(truth: Truth) -> tuple[list[Figures], Figures]:
    days = truth.tickets["day"].nunique()

    def figures(tickets: pd.DataFrame) -> Figures:
        on = tickets["day"].map(lambda day: day.weekday()).value_counts()
        return {
            "tickets": len(tickets),
            "people": int(tickets["people"].sum()),
            "per_day": share(len(tickets), days),
            **{name: int(on.get(place, 0)) for place, name in enumerate(WEEKDAYS)},
        }

    rows = [
        {"begins": clock(half_hour), **figures(tickets)}
        for half_hour, tickets in truth.tickets.groupby("half_hour")
    ]
    return rows, {"begins": None, **figures(truth.tickets)}


def profile(truth: Truth) -> tuple[list[Figures], Figures]:
    tickets = truth.tickets
    traits = {
        "class": tickets["priority"].map({1: "priority", 0: "regular"}),
        "assistance": tickets["assist"].map({1: "yes", 0: "no"}),
        "language": tickets["language"],
        "group": (tickets["people"] == 1).map({True: "alone", False: "group"}),
        "errands": (tickets["errands"] == 1).map({True: "one", False: "several"}),
        "origin": tickets["origin"].isin(DEVICES).map({True: "device", False: "desk"}),
    }
    rows = []
    for trait, values in traits.items():
        for value, count in values.value_counts().items():
            rows.append(
                {
                    "trait": trait,
                    "trait_name": word(f"trait-{trait}"),
                    "value": value,
                    "value_name": word(f"trait-{trait}.{value}"),
                    "tickets": int(count),
                    "people": int(tickets["people"][values == value].sum()),
                    "share": share(int(count), len(tickets)),
                }
            )
    return rows, {"tickets": len(tickets), "people": int(tickets["people"].sum())}


def visits(truth: Truth) -> tuple[list[Figures], Figures]:
    waited = truth.errands.groupby("ticket")["wait_s"].sum(min_count=1)

    def figures(tickets: pd.DataFrame) -> Figures:
        return {
            "tickets": len(tickets),
            "people": int(tickets["people"].sum()),
            "share": share(len(tickets), len(truth.tickets)),
            "stay": spread(tickets["stay_s"]),
            "wait_of_visit": spread(waited.reindex(tickets.index)),
        }

    rows = [
        {"errands": int(errands), **figures(tickets)} for errands, tickets in truth.tickets.groupby("errands")
    ]
    return rows, figures(truth.tickets)


def distribution(truth: Truth) -> tuple[list[Figures], Figures]:
    waits = truth.errands["wait_s"].dropna().astype(float)
    service = measured(truth.errands)["service_s"].dropna().astype(float)
    rows = []
    for begins in range(0, 125, 5):
        ends = begins + 5 if begins < 120 else None
        upper = 60 * ends if ends else float("inf")
        here = ((waits >= 60 * begins) & (waits < upper)).sum()
        at_counter = ((service >= 60 * begins) & (service < upper)).sum()
        rows.append(
            {
                "from_min": begins,
                "to_min": ends,
                "waits": int(here),
                "waits_share": share(int(here), len(waits)),
                "waits_so_far": share(int((waits < upper).sum()), len(waits)),
                "services": int(at_counter),
                "services_share": share(int(at_counter), len(service)),
            }
        )
    return rows, {"waits": len(waits), "services": len(service)}


def usual(truth: Truth) -> tuple[list[Figures], Figures]:
    """The last day beside the same weekday of eight weeks before, those on which anybody came."""
    today = truth.on(truth.ends, truth.ends)
    past = [truth.on(day, day) for day in (truth.ends - timedelta(weeks=back) for back in range(1, 9))]
    past = [each for each in past if len(each.tickets)]
    came = today.tickets["half_hour"]
    waited = today.errands[today.errands["wait_s"].notna()]
    usually = pd.concat([each.tickets["half_hour"] for each in past]) if past else pd.Series(dtype=int)
    errands = pd.concat([each.errands for each in past]) if past else waited.head(0)
    before = errands[errands["wait_s"].notna()]

    def figures(begins: int, ends: int) -> Figures:
        def among(values: pd.Series) -> pd.Series:
            return (values >= begins) & (values < ends)

        def mean(rows: pd.DataFrame) -> float | None:
            found = rows[among(rows["half_hour"])]["wait_s"].astype(float)
            return found.mean() if len(found) else None

        return {
            "tickets": int(among(came).sum()),
            "usual_tickets": int(among(usually).sum()) / len(past) if past else None,
            "wait_mean_s": mean(waited),
            "usual_wait_mean_s": mean(before),
        }

    known = [*came, *usually, *waited["half_hour"], *before["half_hour"]]
    rows = [
        {"begins": clock(place), **figures(place, place + 1)}
        for place in range(min(known, default=0), max(known, default=-1) + 1)
    ]
    return rows, {"begins": None, **figures(0, 48)}
