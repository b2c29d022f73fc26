"""The truth of the survey, in whole numbers: no float comes near a band."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from tests.reports.year.opinions import ELEMENTS
from tests.reports.year.truth import Figures, Truth
from tests.reports.year.words import word

BANDS = (("A", 8831), ("B", 7661), ("C", 6500), ("D", 0))


def half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def forms_of(truth: Truth, agency: str | None, service: str | None) -> list[dict[str, Any]]:
    return [each for each in truth.year.forms if _about(truth, each, agency, service)]


def _about(truth: Truth, each: dict[str, Any], agency: str | None, service: str | None) -> bool:
    about = agency in (None, each["agency"]) and service in (None, each["service"])
    return truth.begins <= each["day"] <= truth.ends and truth.sees(each["agency"]) and about


def ikm_of(truth: Truth, agency: str | None, service: str | None) -> float | None:
    found = _hundredths(forms_of(truth, agency, service))
    return None if found is None else float(Decimal(found) / 100)


def _hundredths(forms: Sequence[dict[str, Any]]) -> int | None:
    """The sum of nine means over nine, times 25: all scores, times 25, over nine times the forms."""
    total = sum(sum(form["scores"].values()) for form in forms)
    return half_up(total * 25 * 100, 9 * len(forms)) if forms else None


def satisfaction(truth: Truth) -> tuple[list[Figures], Figures]:
    heard = [each for each in (*truth.year.forms, *truth.year.ratings) if _about(truth, each, None, None)]
    wholes = {(each["agency"], each["service"]) for each in heard}
    ordered = sorted(wholes, key=lambda pair: truth.hall.order(pair[1]))
    rows = []
    for agency in dict.fromkeys(agency for agency, _ in ordered):
        for service in (None, *(service for of, service in ordered if of == agency)):
            named: Figures = {**truth.hall.named(agency, service or "")}
            if service is None:
                named |= {"service": None, "service_name": word("report-all-services")}
            rows.append({**named, **_figures(truth, agency, service)})
    return rows, _figures(truth, None, None)


def _figures(truth: Truth, agency: str | None, service: str | None) -> Figures:
    forms = forms_of(truth, agency, service)
    stars = [each["stars"] for each in truth.year.ratings if _about(truth, each, agency, service)]
    errands = truth.errands if agency is None else truth.of(agency, service)
    served = int((errands["state"] == "done").sum())
    return {
        "forms": len(forms),
        "sample_aim": _sample_aim(served),
        "ratings": len(stars),
        "rating_mean": sum(stars) / len(stars) if stars else None,
        "ikm": ikm_of(truth, agency, service),
        **_by_element(forms),
    }


def _by_element(forms: Sequence[dict[str, Any]]) -> Figures:
    hundredths = _hundredths(forms)
    if hundredths is None:
        return {"means": None, "band": None, "band_name": None, "lowest": [], "lowest_names": None}
    sums = {element: sum(form["scores"][element] for form in forms) for element in ELEMENTS}
    band = next(code for code, least in BANDS if hundredths >= least)
    lowest = sorted(ELEMENTS, key=lambda element: sums[element])[:3]
    return {
        "means": {name: half_up(100 * total, len(forms)) / 100 for name, total in sums.items()},
        "band": band,
        "band_name": f"{band} ({word(f'satisfaction-band-{band}')})",
        "lowest": lowest,
        "lowest_names": ", ".join(word(f"survey-{element}.name") for element in lowest),
    }


def _sample_aim(served: int) -> int:
    """Krejcie and Morgan: chi squared 3.841, half and half, five in a hundred."""
    if not served:
        return 0
    found = 0.96025 * served / (0.0025 * (served - 1) + 0.96025)
    return min(served, int(found + 0.5))
