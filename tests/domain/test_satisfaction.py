"""The IKM is what the ministry's rule makes of the forms, to the last hundredth."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.errors import Invalid
from queue_server.domain.satisfaction import (
    ELEMENTS,
    band_of,
    checked,
    judged,
    rounded,
    sample_aim,
    satisfaction,
)

FORM = dict.fromkeys(ELEMENTS, 3)


def of(*means: str) -> tuple[str, str]:
    found = judged(dict(zip(ELEMENTS, map(Fraction, means), strict=True)), 100)
    return str(found.ikm), found.band


@pytest.mark.parametrize(
    ("means", "ikm", "band"),
    [
        ("3.25 3.10 3.05 3.60 3.20 3.30 3.35 3.00 3.15", "80.56", "B"),
        ("3.00 3.05 3.10 3.06 3.07 3.08 3.05 3.10 3.066", "76.60", "C"),
        ("3.00 3.05 3.10 3.06 3.07 3.08 3.05 3.10 3.068", "76.61", "B"),
    ],
)
def test_the_worked_examples_come_out_as_the_rule_has_them(means: str, ikm: str, band: str) -> None:
    assert of(*means.split()) == (ikm, band)


@pytest.mark.parametrize(
    ("ikm", "band"),
    [
        ("100.00", "A"),
        ("88.31", "A"),
        ("88.30", "B"),
        ("76.61", "B"),
        ("76.60", "C"),
        ("65.00", "C"),
        ("64.99", "D"),
        ("25.00", "D"),
    ],
)
def test_the_edges_of_the_bands_belong_to_the_better_one(ikm: str, band: str) -> None:
    assert band_of(Decimal(ikm)) == band


def test_a_half_is_rounded_up_however_it_is_reached() -> None:
    assert rounded(Fraction("76.605")) == Decimal("76.61")
    assert rounded(Fraction("76.6049999999999999999")) == Decimal("76.60")


def test_the_index_is_a_ninth_exactly_and_not_a_hundred_and_eleven_thousandths() -> None:
    assert of(*["4"] * 9) == ("100.00", "A")
    assert of(*["1"] * 9) == ("25.00", "D")


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(ELEMENTS, st.integers(1, 4))), min_size=1))
def test_the_index_lies_between_the_lowest_and_the_highest_score(forms: list[dict[str, int]]) -> None:
    found = satisfaction(forms)
    assert found is not None
    scores = [score for form in forms for score in form.values()]
    assert min(scores) <= found.index <= max(scores)
    assert max(found.means[each] for each in found.lowest) <= min(
        mean for element, mean in found.means.items() if element not in found.lowest
    )


def test_of_no_forms_there_is_no_index() -> None:
    assert satisfaction([]) is None


@pytest.mark.parametrize(
    ("visitors", "aim"), [(0, 0), (1, 1), (10, 10), (100, 80), (1000, 278), (10000, 370)]
)
def test_the_sample_is_that_of_krejcie_and_morgan(visitors: int, aim: int) -> None:
    assert sample_aim(visitors) == aim


@pytest.mark.parametrize(
    ("scores", "profile", "comment", "wrong"),
    [
        ({**FORM, "fee": 5}, {}, "", "scores.fee"),
        ({**FORM, "mood": 4}, {}, "", "scores.mood"),
        ({key: 3 for key in ELEMENTS if key != "fee"}, {}, "", "scores.fee"),
        (FORM, {"age": "7"}, "", "profile.age"),
        (FORM, {"name": "Ani"}, "", "profile.name"),
        (FORM, {}, "x" * 1001, "comment"),
    ],
)
def test_a_form_that_cannot_be_counted_is_refused_with_its_field(
    scores: dict[str, int], profile: dict[str, str], comment: str, wrong: str
) -> None:
    with pytest.raises(Invalid) as refused:
        checked(scores, profile, comment)
    fields = refused.value.facts["fields"]
    assert [each["field"] for each in fields] == [wrong]
