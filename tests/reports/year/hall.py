"""The hall of the simulated year, read from its own file without the product's help."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

FILE = Path(__file__).parent / "floor.toml"
ZONE = ZoneInfo("Asia/Makassar")
GONE = ("SIM", "SAMSAT")
"""A service, and its agency, that visitors came for and that the floor has no longer; and its counter."""
GONE_COUNTER = "9"
SERVICES_ASKED = (
    *(("KTP", "CAPIL"),) * 12,
    *(("KK", "CAPIL"),) * 6,
    *(("LAHIR", "CAPIL"),) * 3,
    *(("PASPOR", "IMIGRASI"),) * 6,
    *(("AMBIL", "IMIGRASI"),) * 4,
    *(("SKCK", "POLRES"),) * 5,
    GONE,
)
"""What visitors come for, each as often as it stands here."""


@dataclass(frozen=True)
class Hall:
    """Agencies by code and services by code with their Indonesian names; who serves what where."""

    agency_names: dict[str, str]
    service_names: dict[str, str]
    agency_of: dict[str, str]
    counters: dict[str, str]
    served_at: dict[str, tuple[str, ...]]
    outcomes: dict[str, str]
    target_s: dict[bool, int]

    def named(self, agency: str, service: str) -> dict[str, str]:
        return {
            "agency": agency,
            "agency_name": self.agency_names.get(agency, agency),
            "service": service,
            "service_name": self.service_names.get(service, service),
        }

    def order(self, service: str) -> tuple[int, str]:
        """Services stand as in the floor's file; those that are gone stand last."""
        known = list(self.service_names)
        return (known.index(service) if service in known else len(known), service)


def read() -> Hall:
    document = tomllib.loads(FILE.read_text(encoding="utf-8"))
    agencies = document["agency"]
    services = {each["code"]: (each, agency["code"]) for agency in agencies for each in agency["service"]}
    of_agency = {agency["code"]: tuple(each["code"] for each in agency["service"]) for agency in agencies}
    rules = document["rules"]
    return Hall(
        agency_names={agency["code"]: agency["name"] for agency in agencies},
        service_names={code: each["name"] for code, (each, _) in services.items()},
        agency_of={code: agency for code, (_, agency) in services.items()},
        counters={each["id"]: each["agency"] for each in document["counter"]},
        served_at={
            each["id"]: tuple(each.get("services", of_agency[each["agency"]])) for each in document["counter"]
        },
        outcomes={each["code"]: each["name"] for each in document["outcomes"]},
        target_s={True: 60 * rules["target_priority_min"], False: 60 * rules["target_regular_min"]},
    )
