"""`satisfaction`: the IKM of each service and agency by the ministry's rule; one-touch ratings beside it."""

from collections import Counter
from collections.abc import Sequence

from queue_server.domain.measures import SERVED, Figures
from queue_server.domain.report import Column, Report, Unit
from queue_server.domain.satisfaction import ELEMENTS, Form, rounded, sample_aim, satisfaction
from queue_server.ports import Rating
from queue_server.reports.period import Period

COLUMNS = (
    Column("agency_name", Unit.TEXT),
    Column("service_name", Unit.TEXT),
    Column("forms", Unit.COUNT),
    Column("sample_aim", Unit.COUNT),
    *(Column(f"means.{element}", Unit.NUMBER) for element in ELEMENTS),
    Column("ikm", Unit.NUMBER),
    Column("band_name", Unit.TEXT),
    Column("lowest_names", Unit.TEXT, on_paper=False),
    Column("ratings", Unit.COUNT, on_paper=False),
    Column("rating_mean", Unit.NUMBER, on_paper=False),
)

Whole = tuple[str, str | None]
"""A service of an agency; None: the agency as a whole."""


def report(period: Period) -> Report:
    """A row for each agency with forms or ratings, then one for each of its services, and the floor's.

    Comments stand beside, for supervisors; nothing tells who wrote them.
    """
    forms, ratings = period.forms, period.view.surveys.ratings(period.begins, period.ends)
    ratings = [each for each in ratings if period.allowed(each.agency)]
    served = Counter((row.agency, row.service) for row in period.times if row.outcome == SERVED)
    rows = [
        {
            "agency": agency,
            "agency_name": period.agency_name(agency),
            "service": service,
            "service_name": period.service_name(service) if service else period.said("report-all-services"),
            **_figures(
                period,
                [form for form in forms if _of(form, agency, service)],
                [each for each in ratings if _of(each, agency, service)],
                sum(count for key, count in served.items() if key == (agency, service or key[1])),
            ),
        }
        for agency, service in _wholes(period, forms, ratings)
    ]
    comments = [
        {"day": form.business_date.isoformat(), "agency": form.agency, "text": form.comment}
        for form in forms
        if form.comment
    ]
    return Report(
        "satisfaction",
        period.begins,
        period.ends,
        COLUMNS,
        rows,
        _figures(period, forms, ratings, served.total()),
        ("ikm", "sample_aim", "rating_mean"),
        {"comments": comments},
    )


def _wholes(period: Period, forms: Sequence[Form], ratings: Sequence[Rating]) -> list[Whole]:
    present = {(form.agency, form.service) for form in forms}
    present |= {(rating.agency, rating.service) for rating in ratings}
    order = {service.code: place for place, service in enumerate(period.view.floor.services)}
    wholes: list[Whole] = []
    for agency, service in sorted(present, key=lambda key: (order.get(key[1], len(order)), key)):
        if (agency, None) not in wholes:
            wholes.append((agency, None))
        wholes.append((agency, service))
    return sorted(wholes, key=lambda whole: wholes.index((whole[0], None)))


def _of(each: Form | Rating, agency: str, service: str | None) -> bool:
    return each.agency == agency and service in (None, each.service)


def _figures(period: Period, forms: Sequence[Form], ratings: Sequence[Rating], served: int) -> Figures:
    found = satisfaction([form.scores for form in forms])
    stars = [rating.stars for rating in ratings]
    return {
        "forms": len(forms),
        "sample_aim": sample_aim(served),
        "means": {name: float(rounded(mean)) for name, mean in found.means.items()} if found else None,
        "ikm": float(found.ikm) if found else None,
        "band": found.band if found else None,
        "band_name": f"{found.band} ({period.said(f'satisfaction-band-{found.band}')})" if found else None,
        "lowest": list(found.lowest) if found else [],
        "lowest_names": ", ".join(period.said(f"survey-{element}.name") for element in found.lowest)
        if found
        else None,
        "ratings": len(ratings),
        "rating_mean": round(sum(stars) / len(stars), 2) if stars else None,
    }
