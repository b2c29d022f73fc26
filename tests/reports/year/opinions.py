"""What visitors say afterwards: filled-in forms, and ratings in one touch."""

from random import Random
from typing import Any

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


def survey_form(luck: Random, service: str) -> dict[str, Any]:
    """Some services please more than others, and the last elements less than the first."""
    liking = 0.9 if service in ("KTP", "AMBIL") else 0.6
    return {
        "scores": {
            element: luck.choices([1, 2, 3, 4], [0.1, 0.3 + place / 20, 1.5, 3 * liking])[0]
            for place, element in enumerate(ELEMENTS)
        },
        "comment": luck.choice(["", "", "", "Ruang tunggu panas.", "Terima kasih."]),
    }


def rating(luck: Random) -> int:
    return luck.choices([1, 2, 3, 4], [1, 2, 5, 9])[0]
