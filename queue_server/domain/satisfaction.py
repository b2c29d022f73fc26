"""The survey of satisfaction (SKM) by PermenPANRB 14/2017, in exact arithmetic.

Nine elements, each scored 1 to 4. A mean for each element over the forms; the index is a ninth of their sum;
the IKM is 25 times the index, rounded half up to two decimals before its band is taken. A form is never
joined to a ticket: it holds the day and the part of the day, no time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from queue_server.domain.errors import Invalid

ELEMENTS = (
    "requirements",
    "procedure",
    "duration",
    "fee",
    "product",
    "competence",
    "conduct",
    "complaints",
    "facilities",
)
"""The elements by key: sources disagree on the order of the last two."""

LOWEST_SCORE, HIGHEST_SCORE = 1, 4
LOWEST_ELEMENTS = 3
"""So many of the weakest elements are named, for the plan of what to do about them."""

LONGEST_COMMENT = 1000

PROFILE: Mapping[str, tuple[str, ...]] = {
    "sex": ("female", "male"),
    "age": ("under_20", "20_29", "30_39", "40_49", "50_59", "60_up"),
    "education": ("primary", "junior", "senior", "diploma", "bachelor", "postgraduate"),
    "work": ("public", "military", "employee", "own_business", "farmer", "student", "household", "other"),
}
"""What one may tell about oneself, each a choice, none of them asked for."""

_CHI_SQUARED, _ERROR = Fraction(3841, 1000), Fraction(5, 100)


@dataclass(frozen=True)
class Band:
    """A band of the IKM, from `least` on."""

    code: str
    least: Decimal


BANDS = (
    Band("A", Decimal("88.31")),
    Band("B", Decimal("76.61")),
    Band("C", Decimal("65.00")),
    Band("D", Decimal("25.00")),
)
"""From the best down: Sangat Baik, Baik, Kurang Baik, Tidak Baik."""


class PartOfDay(StrEnum):
    """When on a day a form was filled in, as closely as is kept."""

    MORNING = "morning"
    """Before 12."""
    AFTERNOON = "afternoon"


@dataclass(frozen=True)
class Form:
    """One filled-in form. `scores` by element, 1 to 4; `profile` by what was told of oneself."""

    business_date: date
    part_of_day: PartOfDay
    agency: str
    service: str
    origin: str
    scores: Mapping[str, int]
    profile: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""


@dataclass(frozen=True)
class Satisfaction:
    """What some forms come to. `lowest`: the weakest elements, the weakest first."""

    forms: int
    means: Mapping[str, Fraction]
    index: Fraction
    ikm: Decimal
    band: str
    lowest: tuple[str, ...]


def checked(scores: Mapping[str, int], profile: Mapping[str, str], comment: str) -> None:
    """Raises Invalid, with every field that is wrong, where a form cannot be counted."""
    problems = [
        {"field": f"scores.{element}", "problem": "out_of_range"}
        for element in ELEMENTS
        if not LOWEST_SCORE <= scores.get(element, 0) <= HIGHEST_SCORE
    ]
    problems += [{"field": f"scores.{name}", "problem": "unknown"} for name in scores if name not in ELEMENTS]
    problems += [
        {"field": f"profile.{name}", "problem": "unknown"}
        for name, value in profile.items()
        if value not in PROFILE.get(name, ())
    ]
    if len(comment) > LONGEST_COMMENT:
        problems.append({"field": "comment", "problem": "too_long"})
    if problems:
        raise Invalid("invalid", fields=problems)


def satisfaction(scores: Sequence[Mapping[str, int]]) -> Satisfaction | None:
    """The IKM of some forms' scores; None of none."""
    if not scores:
        return None
    means = {element: Fraction(sum(each[element] for each in scores), len(scores)) for element in ELEMENTS}
    return judged(means, len(scores))


def judged(means: Mapping[str, Fraction], forms: int) -> Satisfaction:
    """The IKM of means by element."""
    index = sum(means.values(), Fraction(0)) / len(ELEMENTS)
    ikm = rounded(index * 25)
    lowest = sorted(ELEMENTS, key=lambda element: (means[element], ELEMENTS.index(element)))
    return Satisfaction(forms, means, index, ikm, band_of(ikm), tuple(lowest[:LOWEST_ELEMENTS]))


def band_of(ikm: Decimal) -> str:
    """The code of the band that a rounded IKM lies in."""
    return next((band.code for band in BANDS if ikm >= band.least), BANDS[-1].code)


def rounded(value: Fraction) -> Decimal:
    """To two decimals, half up, without a float on the way."""
    hundredths = (value * 100 + Fraction(1, 2)).__floor__()
    return (Decimal(hundredths) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


def sample_aim(visitors: int) -> int:
    """How many forms speak for so many visitors: Krejcie and Morgan, 95 %, five in a hundred off at most."""
    if visitors <= 0:
        return 0
    spread = _CHI_SQUARED / 4
    exact = spread * visitors / (_ERROR**2 * (visitors - 1) + spread)
    return min(visitors, (exact + Fraction(1, 2)).__floor__())
